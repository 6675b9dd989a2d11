"""An option that stands for all others."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.sheet.leaning import says_all


@item_rule(
    "all-of-the-above",
    level="warning",
    cure="Write a real option, or make it a question with more than one answer (multiple_answer).",
    source=f"{HALADYNA} 26",
    kinds=CHOICE,
    examples=[
        Bad(choice("What did the barge carry?", "all of the above", "granite", "lime", "oil")),
        Bad(choices("What did the barge carry?", ("granite", "lime"), "oil", "All of these.")),
        Bad(choice("What did the barge carry?", "granite", "lime", "oil", "All of the above are correct.")),
        Good(choice("What did the barge carry?", "granite", "lime", "oil", "coal")),
        Good(choice("Who heard the bell?", "all of the keepers", "the captain", "nobody on board")),
    ],
)
def all_of_the_above(view: View) -> Iterator[Hit]:
    """An option stands for all others: who knows two of them is sure of it, whatever the rest."""
    for option in view.options:
        if says_all(option.text):
            yield Hit(option.field, f'"{option.text.strip()}" is no answer of its own')
