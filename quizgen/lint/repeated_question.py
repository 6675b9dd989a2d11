"""A question asked twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.lint.build import choice, short, statement
from quizgen.lint.rule import OURS, Bad, Good, Hit, bank_rule
from quizgen.lint.view import View
from quizgen.lint.words import bare
from quizgen.model import Bank

_WHO = choice("Who came?", "Ada", "Ben", "Cy")


@bank_rule(
    "repeated-question",
    level="warning",
    cure="Drop one of the two.",
    source=OURS,
    examples=[
        Bad(_WHO, (short("who came? ", "Ada"),)),
        Bad(_WHO, (choice("Who *came*?", "Ben", "Dora", "Eve"),)),
        Good(_WHO, (short("Who left?", "Ada"),)),
        Good(_WHO, (short("Who came?", "Ada", status="draft"),)),
        Good(statement("Ada came."), (statement("Ada came?", answer=False),)),
    ],
)
def repeated_question(bank: Bank, views: Sequence[View]) -> Iterator[tuple[int, Hit]]:
    """The same question stands in the quiz twice."""
    asked: dict[tuple[str, ...], int] = {}
    for at, view in enumerate(views):
        # Gaps and statements have no question of their own; the same text may ask for another word.
        if view.item.kind in {"cloze", "true_false", "matching", "ordering"} or not view.words:
            continue
        first = asked.setdefault((*bare(view.words), *_signs(view)), at)
        if first != at:
            yield at, Hit("question", "the same question stands in {other}", first)


def _signs(view: View) -> list[str]:
    """Signs that words do not hold may be the question: 7 + 5 is not 7 - 5."""
    return [sign for sign in view.stem if not sign.isalnum() and sign not in " .,?!:;'’“”\"_"]
