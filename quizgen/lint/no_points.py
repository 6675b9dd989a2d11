"""A question that counts nothing."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, short
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View


@item_rule(
    "no-points",
    level="style",
    cure="Give it points, or status: draft.",
    source=OURS,
    examples=[
        Bad(short("Who came?", "Ada", points=0)),
        Bad(choice("Who came?", "Ada", "Ben", "Cy", points=0)),
        Good(short("Who came?", "Ada", points=0.5)),
        Good(short("Who came?", "Ada")),
    ],
)
def no_points(view: View) -> Iterator[Hit]:
    """The item is printed and counts nothing."""
    if view.item.points == 0:
        yield Hit("points", "a question to be printed has 0 points")
