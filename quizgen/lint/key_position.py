"""The key stands too often at one letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, bank_rule
from quizgen.lint.view import View
from quizgen.model import Bank, MultipleChoice
from quizgen.sheet import lay_out
from quizgen.sheet.options import key_place
from quizgen.sheet.parts import letter

_FEWEST = 6
_SHARE = 0.6
# Where fewer keys than these are bound to one letter, the others are dealt so that all letters come even.
_FIXED = 0.4
_PINNED = tuple(choice(f"Who came in {year}?", "Ada", "Ben", "Cy", shuffle=False) for year in range(1810, 1817))
_YEARS = tuple(choice(f"When did ship {ship} come?", "1811", "1820", "1835") for ship in range(1, 8))
_LAST = tuple(
    choice(f"Who came in {year}?", "no one else", "Ada", "Ben", last=("no one else",)) for year in range(1810, 1817)
)
_FREE = tuple(choice(f"Who came in {year}?", "Ada", "Ben", "Cy") for year in range(1810, 1817))


@bank_rule(
    "key-position",
    level="warning",
    cure="Delete `shuffle: false` and `last` where the order does not matter, name all options under `last` where it does, "
    "and let numbers be wrong on both sides of the key.",
    source=f"{HALADYNA} 20",
    examples=[
        Bad(_PINNED[0], _PINNED[1:]),
        Bad(_YEARS[0], _YEARS[1:]),
        Bad(_LAST[0], _LAST[1:]),
        Good(_FREE[0], _FREE[1:]),
        Good(_PINNED[0], _PINNED[1:4]),
        Good(_PINNED[0], (*_PINNED[1:3], *_FREE[3:])),
    ],
)
def key_position(bank: Bank, views: Sequence[View]) -> Iterator[tuple[int, Hit]]:
    """The right answer stands at one letter in more than six of ten multiple-choice items of the quiz."""
    places = {id(view.item): at for at, view in enumerate(views) if isinstance(view.item, MultipleChoice)}
    if len(places) < _FEWEST:
        return
    bound = Counter(filter(None, (_bound(views[at]) for at in places.values())))
    if max(bound.values(), default=0) < _FIXED * len(places):
        return
    # The letters of one kind do not hang on items of other kinds.
    sheet = lay_out(replace(bank, items=tuple(view.item for view in views if id(view.item) in places)))
    keys = [(question.key.short, places[id(question.item)]) for question in sheet.questions]
    most, count = Counter(short for short, _ in keys).most_common(1)[0]
    if count > _SHARE * len(keys):
        first = next(at for short, at in keys if short == most)
        yield first, Hit("answer", f"the right answer is {most} in {count} of {len(keys)} items of the quiz")


def _bound(view: View) -> str:
    """The letter to which the key is bound, by the teacher's will, its size or its words; "" where it is free."""
    place = key_place(view.item) if isinstance(view.item, MultipleChoice) else None
    return "" if place is None else letter(place)
