"""True or false of a question."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import statement
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View


@item_rule(
    "statement-is-question",
    level="warning",
    cure="Write it as a sentence with a full stop.",
    source=OURS,
    kinds=("true_false",),
    examples=[
        Bad(statement("Did Ada light the lamp?")),
        Bad(statement("Was the tower built of wood? ", answer=False)),
        Good(statement("Ada lit the lamp.")),
        Good(statement("Ada asked “Who lit the lamp?”")),
    ],
)
def statement_is_question(view: View) -> Iterator[Hit]:
    """A question cannot be true or false; only a statement can."""
    if view.stem.rstrip().endswith("?"):
        yield Hit("question", "true or false needs a statement, and this is a question")
