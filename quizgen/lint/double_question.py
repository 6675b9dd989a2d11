"""Two questions in one stem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, short
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_WORD = r"(?:who|what|where|when|why|how|which)"
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|many|much|long|far|old)"
_AND = re.compile(rf"^{_WORD}\b(?P<first>[^?;]{{3,150}}?)\band {_WORD} {_AUXILIARY}\b[^?]{{0,150}}\?", re.IGNORECASE)
# "… explains what is true and what is false?" is one question.
_INSIDE = re.compile(rf"\b{_WORD}\b", re.IGNORECASE)
_BOTH_WORDS = re.compile(rf"^{_WORD},? and {_WORD}\b", re.IGNORECASE)
_TWO = re.compile(r"\?[”\"’')]{0,2}\s{1,3}[^?]{8,200}\?\s*$")


@item_rule(
    "double-question",
    level="warning",
    cure="Make two items of it.",
    source=OURS,
    kinds=("multiple_choice", "multiple_answer", "short_answer", "numeric"),
    examples=[
        Bad(choice("Who built the tower and when was it lit?", "Ada, in 1820", "Ben, in 1811", "Cy, in 1835")),
        Bad(short("Where did the ship sink? How many were saved?", "off the rocks; nine")),
        Bad(short("When and where did the ship sink?", "in 1811, off the rocks")),
        Good(choice("Who built the tower and lit the lamp?", "Ada", "Ben", "Cy")),
        Good(short("Which book tells what is true and what is false?", "the log")),
        Good(short("What did Ada say about who built it and when it was lit?", "that it was long ago")),
        Good(short("“Who goes there?” Whose words were these?", "the keeper's")),
    ],
)
def double_question(view: View) -> Iterator[Hit]:
    """The stem asks two questions at once, and an answer to one of them is half right."""
    text = view.stem.strip()
    quoted = text.startswith(("“", '"', "‘", "'"))
    both = _AND.search(text)
    if (both and not _INSIDE.search(both["first"])) or _BOTH_WORDS.search(text) or (_TWO.search(text) and not quoted):
        yield Hit("question", "the stem asks two questions")
