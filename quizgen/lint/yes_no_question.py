"""A question that a coin can answer."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import short
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import plain
from quizgen.model import ShortAnswer


@item_rule(
    "yes-no-question",
    level="style",
    cure="Make it a true or false item, or ask with who, what, when, where, why or how.",
    source=OURS,
    kinds=("short_answer",),
    examples=[
        Bad(short("Did the keepers stay?", "no")),
        Bad(short("Was the tower tall?", "Yes.", "yes, it was")),
        Good(short("When did the keepers leave?", "in 1982")),
        Good(short("What is the Norwegian word for no?", "nei")),
    ],
)
def yes_no_question(view: View) -> Iterator[Hit]:
    """The answer to be written is yes or no, and half a class guesses it."""
    item = view.item
    if isinstance(item, ShortAnswer) and plain(item.answer) in {"yes", "no"}:
        yield Hit("answer", f'the answer is "{item.answer.strip()}", which half a class guesses')
