"""Ranges of numbers that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from quizgen.lint.build import choice
from quizgen.lint.numbers import range_of
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import bare

_FEWEST = 3


@item_rule(
    "overlapping-ranges",
    level="warning",
    cure="Let each range begin where the one before has ended, such as 0-9, 10-19, 20-29.",
    source=f"{HALADYNA} 22",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("How many keepers lived there?", "10-20", "0-10", "20-30")),
        Bad(choice("How tall is the tower?", "more than 40 metres", "20 to 30 metres", "more than 10 metres")),
        Good(choice("How many keepers lived there?", "10-19", "0-9", "20-29")),
        Good(choice("When was it built?", "1811-1815", "1811-1814", "1812-1815")),
        Good(choice("How tall is the tower?", "more than 40 metres", "20 to 30 metres", "under 10 metres")),
    ],
)
def overlapping_ranges(view: View) -> Iterator[Hit]:
    """Ranges among the options overlap or share an end, so that one number is the answer twice."""
    ranges = [(option, found) for option in view.options if (found := range_of(option.text))]
    # A range that the article itself gives is one answer and not a class of numbers.
    if len(ranges) < _FEWEST or view.source.holds(bare(view.keys[0].words)):
        return
    for (one, first), (other, second) in combinations(ranges, 2):
        if first.meets(second):
            yield Hit(other.field, f'"{one.text.strip()}" and "{other.text.strip()}" have numbers in common')
            return
