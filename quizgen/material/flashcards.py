"""Flashcards: the question on the front, the answer on the back, to be printed on both sides and cut."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from quizgen.errors import RenderError
from quizgen.look import Flip, Look, Variant
from quizgen.material.cards import Reason, Sides, sides_of, texts, told
from quizgen.material.fit import MM, lines, shortened
from quizgen.material.grid import Grid, grid
from quizgen.model import Bank
from quizgen.sheet import Sheet

PADDING = 6  # mm left and right on a card
# mm of a card that hold no text: its edge above and below, and the room under its head and over its foot.
FRAME = 4 + 2 + 2 + 3.5
BETWEEN = 2  # mm between the blocks of a side
STEPS = (1.4, 1.2, 1.0)
HEAD = 1.42  # lines of head and foot, in parts of their size


@dataclass(frozen=True)
class Type:
    """The sizes of a variant in points, as its style sheet has them, its line and the spacing of its letters."""

    text: float
    small: float
    tiny: float
    line: float = 1.42
    spacing: float = 0


TYPES: dict[Variant, Type] = {
    "standard": Type(11, 9.5, 9),
    "large": Type(18, 16, 16),
    "dyslexia": Type(13, 12, 12, 1.6, 0.03),
    "low-ink": Type(10, 9.5, 9),
}


def _type(look: Look) -> Type:
    """The sizes to reckon with; a wide face counts as letters with more space."""
    sizes = TYPES[look.variant]
    return replace(sizes, spacing=sizes.spacing + look.wider)


@dataclass(frozen=True)
class Card:
    """A card with its number from 1; `front_step` and `back_step` name its sizes of type, 0 the largest."""

    number: int
    sides: Sides
    front_step: int
    back_step: int
    quoted: bool


@dataclass(frozen=True)
class Spot:
    """A side of a card and where it lies, in mm from the corner of the cards' area."""

    card: Card
    left: float
    top: float


@dataclass(frozen=True)
class Leaf:
    """A sheet of paper: its fronts, and its backs where they meet them; both in the order of the numbers."""

    fronts: tuple[Spot, ...]
    backs: tuple[Spot, ...]


@dataclass(frozen=True)
class Flashcards:
    """A deck: its name as it fits a line of the sheet and of a card, its sheets, and what is not on cards, told."""

    title: str
    deck: str
    grid: Grid
    leaves: tuple[Leaf, ...]
    flip: Flip
    note: str

    @property
    def wide(self) -> float:
        """The width of a card's text in mm."""
        return self.grid.width - 2 * PADDING

    @property
    def frame(self) -> float:
        """What a card needs in mm beside its text, without the lines of its head and foot."""
        return FRAME


def build(bank: Bank, sheet: Sheet, look: Look) -> Flashcards:
    """Make cards of what suits them; raises RenderError where nothing does."""
    area = grid(look)
    sides, left_out = sides_of(sheet)
    cards = _fitted(sides, area, _type(look), left_out)
    if not cards:
        raise RenderError(
            "No question of this bank makes a flashcard; keep a short answer, a number, a true or false statement or "
            "a text with gaps, short enough for a card."
        )
    leaves = tuple(_leaf(cards[at : at + area.cards], area, look.flip) for at in range(0, len(cards), area.cards))
    sizes = _type(look)
    title = shortened(sheet.title, sizes.text, area.width * area.columns * MM, sizes.spacing)
    deck = shortened(sheet.title, sizes.tiny, (area.width - 2 * PADDING) * MM, sizes.spacing)
    return Flashcards(title, deck, area, leaves, look.flip, told(left_out))


def _fitted(sides: tuple[Sides, ...], area: Grid, sizes: Type, left_out: Counter[Reason]) -> tuple[Card, ...]:
    cards: list[Card] = []
    for one in sides:
        front = _step(area, sizes, [(one.prompt, sizes.small)], texts(one.front, filled=False))
        back, quoted = _back(one, area, sizes)
        if front is None or back is None:
            left_out["long"] += 1
        else:
            cards.append(Card(len(cards) + 1, one, front, back, quoted))
    return tuple(cards)


def _back(one: Sides, area: Grid, sizes: Type) -> tuple[int | None, bool]:
    """The size of the back, and whether the proving sentence fits too; its paragraph always does."""
    proof = one.proof
    answer = texts(one.answer, filled=True)
    where = f" Paragraph {proof.paragraph}" if proof and proof.paragraph else ""
    for quote in (f"{proof.quote}{where}", where) if proof and proof.quote else (where,):
        step = _step(area, sizes, [(one.more, sizes.text), (quote, sizes.small)], answer)
        # An answer as small as its proof would hide beside it.
        if step is not None and (quote == where or step < len(STEPS)):
            return step, quote != where
    return None, False


def _step(area: Grid, sizes: Type, others: list[tuple[str, float]], main: str) -> int | None:
    """The largest size at which the main text fits beside the others, from 0; None where none does."""
    wide = (area.width - 2 * PADDING) * MM
    high = (area.height - FRAME) * MM - 2 * HEAD * sizes.tiny
    beside = [(text, size) for text, size in others if text]
    taken = sum(lines(text, size, wide, sizes.spacing) * size * sizes.line for text, size in beside)
    taken += len(beside) * BETWEEN * MM
    scale = (*(sizes.text * step for step in STEPS), sizes.small)
    fits = (lines(main, size, wide, sizes.spacing) * size * sizes.line + taken <= high for size in scale)
    return next((step for step, fit in enumerate(fits) if fit), None)


def _leaf(cards: tuple[Card, ...], area: Grid, flip: Flip) -> Leaf:
    return Leaf(
        tuple(Spot(card, *area.front(place)) for place, card in enumerate(cards)),
        tuple(Spot(card, *area.back(place, flip)) for place, card in enumerate(cards)),
    )
