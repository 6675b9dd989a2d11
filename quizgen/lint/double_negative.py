"""Two negations in one question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_NEGATIVE_STEM = re.compile(r"\b(?:NOT|EXCEPT)\b|\bexcept\s{0,3}[?:]?\s*$|^which of [^,;:?]{1,60} not\b")
_NEGATIVE = frozenset({"not", "never", "cannot", "neither", "nobody", "nothing"})


@item_rule(
    "double-negative",
    level="warning",
    cure="Word the option positively, or ask for what is true.",
    source=f"{HALADYNA} 27",
    kinds=CHOICE,
    examples=[
        Bad(choice("Which of these is NOT true of the lamp?", "It burnt gas.", "It did not turn.", "It was oiled.")),
        Bad(choices("All of these are true EXCEPT:", ("It was red.", "It fell."), "It never turned.")),
        Good(choice("Which of these is NOT true of the lamp?", "It burnt gas.", "It stood still.", "It was oiled.")),
        Good(choice("Which of these is true of the lamp?", "It did not turn.", "It was red.", "It fell.")),
    ],
)
def double_negative(view: View) -> Iterator[Hit]:
    """A negative option stands under a negative stem, and pupils must deny a denial."""
    if not _NEGATIVE_STEM.search(view.stem):
        return
    for option in view.options:
        if any(word in _NEGATIVE or word.endswith("n't") for word in option.words):
            yield Hit(option.field, "a negative option under a negative stem")
            return
