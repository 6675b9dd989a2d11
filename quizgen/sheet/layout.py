"""From a bank to a sheet: sort the kept items into sections, number them, and order what is chosen from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import assert_never

from quizgen.ids import text_sha
from quizgen.model import DIFFICULTIES, Bank, Item, Kind, Matching, MultipleChoice, Ordering
from quizgen.sheet.cloze import blanked, pieces, word_bank
from quizgen.sheet.key import key_for
from quizgen.sheet.options import key_place, lettered, one_right, parted, several_right
from quizgen.sheet.parts import Gap, Option, Question, Row, Section, Sheet
from quizgen.sheet.shuffle import Slot, deal_places, disordered, rng_for


@dataclass(frozen=True)
class _Plan:
    """A section to be: which kinds it gathers, and what it tells the pupil."""

    title: str
    instruction: str
    kinds: tuple[Kind, ...]


# Quick questions first, those that need a view of the whole article and writing last.
_PLANS = (
    _Plan("Multiple choice", "Choose the one right answer.", ("multiple_choice",)),
    _Plan("More than one answer", "Choose every right answer.", ("multiple_answer",)),
    _Plan("True or false", "Decide whether each statement is true or false.", ("true_false",)),
    _Plan("Fill the gaps", "Fill each gap so that the text is right.", ("cloze",)),
    _Plan("Short answers", "Answer with a word, a number or a short phrase.", ("short_answer", "numeric")),
    _Plan("Matching", "Give each line the letter that belongs to it.", ("matching",)),
    _Plan("Putting in order", "Number the lines in the right order, starting with 1.", ("ordering",)),
    _Plan("Writing", "Answer in full sentences.", ("essay",)),
)
# The versions that keep the order of the bank.
FIRST = ("", "A")
_FROM_THE_BOX = "Fill each gap with words from the box."


def lay_out(bank: Bank, *, seed: int | None = None, version: str = "") -> Sheet:
    """Lay out the kept items of `bank`; `seed` decides all shuffles (default: the bank's own).

    In each section the easy items come first; items of one difficulty keep the order of the bank. So it is in version
    A and where there is but one; in every other `version` (a letter) the items of a section are shuffled too, but for
    those that are pinned.
    """
    seed = bank.seed if seed is None else seed
    chance = str(seed) if version in FIRST else f"{seed}/{version}"
    sections: list[Section] = []
    first = 1
    for plan in _PLANS:
        items = sorted(
            (item for item in bank.kept() if item.kind in plan.kinds),
            key=lambda item: DIFFICULTIES.index(item.difficulty),
        )
        if version not in FIRST:
            items = _mixed(items, rng_for(chance, "items", plan.title))
        if items:
            sections.append(_section(plan, items, first, chance))
            first += len(items)
    return Sheet(bank.title, tuple(sections), seed, bank.article, version, bank_id(bank), bank.glossary)


def _mixed(items: Sequence[Item], rng: Random) -> list[Item]:
    """Shuffle the items of a section; those that are pinned keep their place."""
    free = iter(disordered([item for item in items if not item.pin], rng))
    return [item if item.pin else next(free) for item in items]


def bank_id(bank: Bank) -> str:
    """Six hex digits over what the kept items of a bank ask: they tell a paper found later to its bank.

    The key has no part in it, for pupils see it.
    """
    return text_sha("\n".join(blanked(item.question) for item in bank.kept()))[:6]


def _section(plan: _Plan, items: Sequence[Item], first: int, chance: str) -> Section:
    places = iter(_key_places([item for item in items if isinstance(item, MultipleChoice)], chance))
    questions = tuple(
        _question(number, item, next(places) if item.kind == "multiple_choice" else 0, _rng(chance, item))
        for number, item in enumerate(items, start=first)
    )
    words = word_bank([gap for question in questions for gap in question.gaps], rng_for(chance, "word bank"))
    return Section(plan.title, _FROM_THE_BOX if words else plan.instruction, questions, words)


def _rng(chance: str, item: Item, purpose: str = "options") -> Random:
    """A generator of the item's own: adding another item to the bank does not shuffle this one anew."""
    return rng_for(chance, purpose, item.id or item.question)


def _question(number: int, item: Item, place: int, rng: Random) -> Question:
    """Lay out one item; `place` is where the key of a multiple-choice item goes."""
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    parts: tuple[str | Gap, ...] = ()
    match item.kind:
        case "multiple_choice":
            options = one_right(item, place, rng)
        case "multiple_answer":
            options = several_right(item, rng)
        case "matching":
            options = _right_hand_sides(item, rng)
            letters = {option.text: option.letter for option in options}
            rows = tuple(Row(pair.left, letters[pair.right]) for pair in item.pairs)
        case "ordering":
            rows = _disordered_rows(item, rng)
        case "cloze":
            parts = pieces(item.question, rng)
        case "true_false" | "short_answer" | "numeric" | "essay":
            pass
        case _:
            assert_never(item.kind)
    gaps = [part for part in parts if isinstance(part, Gap)]
    return Question(number, item, key_for(item, options, rows, gaps), options, rows, parts)


def _key_places(items: Sequence[MultipleChoice], chance: str) -> tuple[int, ...]:
    """Decide where the key of each item stands: pinned first or last, where its number or date falls, or dealt."""
    slots = [Slot(len(parted(item)[0]), _rng(chance, item, "key"), key_place(item)) for item in items]
    return deal_places(slots)


def _right_hand_sides(item: Matching, rng: Random) -> tuple[Option, ...]:
    """Letter the right-hand sides, each text once, in an order that does not follow the left."""
    texts = tuple(dict.fromkeys([*(pair.right for pair in item.pairs), *item.extra]))
    return lettered([Option("", text) for text in disordered(texts, rng)])


def _disordered_rows(item: Ordering, rng: Random) -> tuple[Row, ...]:
    """Rows with their right place; never in the right order already, unless there is but one."""
    return disordered([Row(text, str(place)) for place, text in enumerate(item.sequence, start=1)], rng)
