"""A choice without anything wrong to choose."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choices
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View


@item_rule(
    "every-option-right",
    level="warning",
    cure="Add a wrong one below `wrong`.",
    source=OURS,
    kinds=("multiple_answer",),
    examples=[
        Bad(choices("What did the barge carry?", ("granite", "lime"))),
        Bad(choices("Who kept the light?", ("Ada", "Ben", "Cy"))),
        Good(choices("What did the barge carry?", ("granite", "lime"), "oil")),
        Good(choices("Who kept the light?", ("Ada", "Ben"), "Cy", "Dora")),
    ],
)
def every_option_right(view: View) -> Iterator[Hit]:
    """Every option is right, so that who ticks all of them needs no knowledge."""
    if view.keys and not view.wrong:
        yield Hit("wrong", "every option is right")
