"""Pinned numbers out of order."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.model import MultipleAnswer, MultipleChoice
from quizgen.sheet.ascending import ascending
from quizgen.sheet.options import parted


@item_rule(
    "unordered-numbers",
    level="style",
    cure="Delete `shuffle: false`, and they are printed from small to large.",
    source=f"{HALADYNA} 21",
    kinds=CHOICE,
    examples=[
        Bad(choice("When was it lit?", "1820", "1811", "1835", shuffle=False)),
        Bad(choices("Which are even?", ("6", "2"), "3", "5", shuffle=False)),
        Good(choice("When was it lit?", "1820", "1811", "1835")),
        Good(choice("When was it lit?", "1811", "1820", "1835", shuffle=False)),
        Good(choice("When was it lit?", "1820", "1811", "1835", shuffle=False, last=("1820", "1835"))),
        Good(choice("Who lit it?", "Ada", "Cy", "Ben", shuffle=False)),
    ],
)
def unordered_numbers(view: View) -> Iterator[Hit]:
    """The order of numbers or dates is pinned, and they stand neither from small to large nor from large to small."""
    item = view.item
    if isinstance(item, MultipleChoice | MultipleAnswer) and not item.shuffle and len(view.options) > 2:
        free, last = parted(item)
        order = ascending([option.text for option in (*free, *last)])
        if order is not None and order not in {tuple(sorted(order)), tuple(sorted(order, reverse=True))}:
            yield Hit("shuffle", "the options are numbers or dates, and their order is pinned out of sequence")
