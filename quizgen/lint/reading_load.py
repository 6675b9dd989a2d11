"""Too much to read."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, short, statement
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.model import Kind

STEM = 50
OPTION = 25
_KINDS: tuple[Kind, ...] = (*CHOICE, "true_false", "short_answer", "numeric")
_LONG = (
    "the keepers of the light, who had lived for so many years upon a rock with nothing but birds for company, and "
)


@item_rule(
    "reading-load",
    level="style",
    cure="Cut what is not needed to answer.",
    source=f"{HALADYNA} 13; the numbers (50 words in a stem, 25 in an option) are ours",
    kinds=_KINDS,
    examples=[
        Bad(short(f"Why did {_LONG * 3} in the end leave?", "the lamp was electric")),
        Bad(choice("Who left?", "the keepers", "the cook", f"{_LONG}with a cold wind in the night")),
        Good(short("Why did the keepers of the light, after many years upon the rock, leave?", "the lamp")),
        Good(statement("The keepers of the light lived for many years upon a rock with birds for company.")),
    ],
)
def reading_load(view: View) -> Iterator[Hit]:
    """A stem of more than 50 words or an option of more than 25 tests how fast pupils read."""
    if len(view.words) > STEM:
        yield Hit("question", f"the stem has {len(view.words)} words")
    for option in view.options:
        if len(option.words) > OPTION:
            yield Hit(option.field, f"this option has {len(option.words)} words")
            return
