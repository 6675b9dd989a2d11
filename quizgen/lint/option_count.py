"""Too few or too many options."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

MOST = 6


@item_rule(
    "option-count",
    level="style",
    cure="Give two to four wrong options, or make it a true or false item.",
    source=f"{HALADYNA} 18; Rodriguez 2005",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("Who lit the lamp?", "Ada", "Ben")),
        Bad(choice("Who lit the lamp?", "Ada", "Ben", "Cy", "Dora", "Eve", "Finn", "Gus")),
        Good(choice("Who lit the lamp?", "Ada", "Ben", "Cy")),
        Good(choice("Who lit the lamp?", "Ada", "Ben", "Cy", "Dora", "Eve")),
        Good(choice("Did the lamp turn?", "yes", "no")),
        Good(choice("Which was taller, the tower or the mast?", "the tower", "the mast")),
    ],
)
def option_count(view: View) -> Iterator[Hit]:
    """There are two options, of which half a class guesses the right one, or more than six, of which some are idle."""
    count = len(view.options)
    if count > MOST and count <= 8:
        yield Hit("wrong", f"there are {count} options to read, and three or four would do")
    elif count == 2 and "or" not in view.words and view.words[:1] not in _YES_OR_NO:
        yield Hit("wrong", "with two options half a class guesses right")


_YES_OR_NO = {(word,) for word in "is are was were do does did has have had can could will would should".split()}
