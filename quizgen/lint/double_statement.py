"""Two statements to judge at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import statement
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_SUBJECT = r"(?:he|she|it|they|we|there|this|that|these|those)"
_VERB = r"(?:is|are|was|were|has|have|had|did|does|do|can|could|will|would|[a-z]{3,12}ed)"
_CLAUSES = re.compile(rf"[,;] (?:and|but) {_SUBJECT} {_VERB}\b", re.IGNORECASE)
_SENTENCES = re.compile(r"[a-z]{3}[.!] (?:The|A|An|He|She|It|They|We|This|That|These|There|His|Her|Their|In|On|At)\b")


@item_rule(
    "double-statement",
    level="warning",
    cure="Make two statements of it.",
    source=OURS,
    kinds=("true_false",),
    examples=[
        Bad(statement("The tower was built in 1820, and it was made of wood.", answer=False)),
        Bad(statement("The lamp burnt oil. The lens came from France.")),
        Good(statement("The tower was built in 1820 of granite and oak.")),
        Good(statement("Ada lit the lamp and rang the bell.")),
        Good(statement("The barge carried granite; lime; and oil.")),
        Good(statement("Prof. Ada Pym lit the lamp.")),
        Good(statement("Mr. Pym and Mrs. Garrow kept the light.")),
        Good(statement("Pym said: “I slept little, and it was cold.”")),
    ],
)
def double_statement(view: View) -> Iterator[Hit]:
    """The item holds two statements, and where one is true and the other false there is no answer."""
    text = view.stem.strip()
    if not any(sign in text for sign in '“”"‘') and (_CLAUSES.search(text) or _SENTENCES.search(text)):
        yield Hit("question", "there are two statements to judge")
