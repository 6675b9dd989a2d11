"""Statements that are all true, or all false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.lint.build import statement
from quizgen.lint.rule import OURS, Bad, Good, Hit, bank_rule
from quizgen.lint.view import View
from quizgen.model import Bank, TrueFalse

_FEWEST = 4
_SHARE = 0.1
_LINES = ("Ada came.", "Ben left.", "Cy slept.", "Dora rang the bell.", "Eve rowed.")
_TRUE = tuple(statement(line) for line in _LINES)
_FALSE = tuple(statement(line, answer=False) for line in _LINES)


@bank_rule(
    "true-false-balance",
    level="warning",
    cure="Turn some of the statements round, so that about half are true.",
    source=OURS,
    examples=[
        Bad(_TRUE[0], _TRUE[1:4]),
        Bad(_FALSE[0], _FALSE[1:]),
        Good(_TRUE[0], (*_TRUE[1:3], _FALSE[3])),
        Good(_TRUE[0], _TRUE[1:3]),
    ],
)
def true_false_balance(bank: Bank, views: Sequence[View]) -> Iterator[tuple[int, Hit]]:
    """All or nearly all statements are true, or false, and who always writes the same is right."""
    told = [(at, view.item.answer) for at, view in enumerate(views) if isinstance(view.item, TrueFalse)]
    right = sum(answer for _, answer in told)
    few = min(right, len(told) - right)
    if len(told) >= _FEWEST and few <= _SHARE * len(told):
        most = "true" if right > len(told) - right else "false"
        yield told[0][0], Hit("answer", f"{len(told) - few} of {len(told)} statements in the quiz are {most}")
