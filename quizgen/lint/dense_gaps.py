"""A text that is more gap than text."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import cloze
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View, around_gaps, gaps
from quizgen.lint.words import words

WORDS_A_GAP = 2


@item_rule(
    "dense-gaps",
    level="style",
    cure="Close some of the gaps.",
    source=OURS,
    kinds=("cloze",),
    examples=[
        Bad(cloze("{{Ada}} {{lit}} the {{lamp}}.")),
        Bad(cloze("The {{barge}} {{brought}} {{granite}} from {{Hale}}.")),
        Good(cloze("Ada lit the {{lamp}}.")),
        Good(cloze("The {{barge}} brought blocks of granite from {{Hale}} to the rocks.")),
        Good(cloze("Ada {{came}} to the {{sea}}.")),
        Good(cloze("{{Salt}}: white.")),
    ],
)
def dense_gaps(view: View) -> Iterator[Hit]:
    """There are fewer than two words to each gap, too few to tell what is missing."""
    text = view.item.question
    count = len(gaps(text))
    left = len(words(" ".join(around_gaps(text))))
    if count > 2 and left < WORDS_A_GAP * count:
        yield Hit("question", f"there are {count} gaps, and only {left} words are left to go by")
