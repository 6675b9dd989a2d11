"""What a bubble sheet is made of: frozen values in millimetres, and the sizes that each variant of the print gives them.

x runs from the left edge of the paper, y from its top.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.look import Variant

Anchor = Literal["start", "middle", "end"]
Ink = Literal["ink", "quiet", "paper"]
Role = Literal["version", "digit", "item", "example"]
POINT = 25.4 / 72


@dataclass(frozen=True)
class Sizes:
    """One variant: the width of a bubble, the steps from one to the next across and down, room for a number and for
    a note in its place, and the sizes of letters, text and headings."""

    bubble: float
    step: float
    row: float
    number: float
    note: float
    letter: float
    text: float
    group_gap: float


SIZES: dict[Variant, Sizes] = {
    "standard": Sizes(4.5, 6.0, 6.5, 8.5, 24, 8 * POINT, 9.5 * POINT, 1.7),
    "low-ink": Sizes(4.5, 6.0, 6.5, 8.5, 24, 8 * POINT, 9.5 * POINT, 1.7),
    "dyslexia": Sizes(6.2, 8.0, 8.6, 11, 32, 12 * POINT, 12 * POINT, 2.0),
    "large": Sizes(8.4, 10.2, 11.2, 14, 43, 16 * POINT, 16 * POINT, 1.6),
}


@dataclass(frozen=True)
class Rect:
    """A box, full of `fill` or only its outline."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None


@dataclass(frozen=True)
class Label:
    """Words or a number, written from (x, y) on."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = "start"
    bold: bool = False
    ink: Ink = "ink"


@dataclass(frozen=True)
class Bubble:
    """A place to fill: its middle, what it means, and the cell around it that is looked at for ink.

    `number` is that of the question, or of the digit from 1; `square` where several may be filled. `filled` ones are
    printed full. An example, which nobody reads, is "full" or filled in a way that it should not be.
    """

    x: float
    y: float
    size: float
    text: str
    role: Role
    number: int = 0
    square: bool = False
    filled: bool = False
    cell: tuple[float, float] = (0, 0)


@dataclass(frozen=True)
class Block:
    """Where the template sets text of its own: the left half of the head, and the foot."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Leaf:
    """One page, which is read by itself: it asks for version and pupil again. It holds the questions `first` to `last`."""

    number: int
    first: int
    last: int
    bubbles: tuple[Bubble, ...]
    rects: tuple[Rect, ...]
    labels: tuple[Label, ...]
    examples: tuple[Bubble, ...]


@dataclass(frozen=True)
class BubbleSheet:
    """All pages of an answer sheet, and what its template needs to set words beside the bubbles."""

    width: float
    height: float
    sizes: Sizes
    leaves: tuple[Leaf, ...]
    head: Block
    foot: Block
    squares: bool
    bank_id: str
