"""An option that denies all others."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.sheet.leaning import says_none


@item_rule(
    "none-of-the-above",
    level="warning",
    cure="Write a real option in its place.",
    source=f"{HALADYNA} 25",
    kinds=CHOICE,
    examples=[
        Bad(choice("What did the barge carry?", "granite", "lime", "oil", "none of the above")),
        Bad(choices("What did the barge carry?", ("granite", "lime"), "oil", "None of these")),
        Good(choice("What did the barge carry?", "granite", "lime", "oil", "coal")),
        Good(choice("How many ships were lost?", "none", "one", "two", "three")),
    ],
)
def none_of_the_above(view: View) -> Iterator[Hit]:
    """An option denies all others: who picks it shows what is wrong, not what is right."""
    for option in view.options:
        if says_none(option.text):
            yield Hit(option.field, f'"{option.text.strip()}" is no answer of its own')
