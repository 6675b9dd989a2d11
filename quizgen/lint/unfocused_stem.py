"""A stem without a topic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_EMPTY = frozenset(
    "which what of the following these those this statement statements sentence sentences option options answer answers is are was were not "
    "true false correct right wrong incorrect best one ones choose select pick all that apply according to text article passage paragraph above below "
    "in about a an and or can be said find tick mark most least".split()
)

_TRUE_OF = re.compile(
    r"(?:what|which(?: (?:one )?of (?:these|the following))?(?: (?:statements?|sentences?|options?))?) (?:is|was|are|were) "
    r"(?:true|correct|false|right) (?:of|about|regarding|concerning|for)\b",
    re.IGNORECASE,
)


@item_rule(
    "unfocused-stem",
    level="style",
    cure="Ask one thing, which pupils can answer with the options covered.",
    source=f"{HALADYNA} 15",
    kinds=CHOICE,
    examples=[
        Bad(choice("Which of the following is true?", "The lamp burnt gas.", "Ada rang the bell.", "It snowed.")),
        Bad(choices("Choose the correct statements.", ("The lamp fell.", "Ada came."), "Ben left.")),
        Bad(choice("What is true of the lamp?", "It burnt gas.", "Ada bought it.", "It fell in a storm.")),
        Good(choice("What did the lamp burn?", "whale oil", "coal gas", "olive oil")),
        Good(choice("Which word is right: ___ boat sank.", "The", "Of", "At")),
    ],
)
def unfocused_stem(view: View) -> Iterator[Hit]:
    """The stem cannot be answered before the options are read, for what is asked stands in them."""
    if len(view.words) < 3 or "_" in view.stem or any(len(option.words) < 2 for option in view.options):
        return
    if _EMPTY.issuperset(view.words):
        yield Hit("question", "the stem does not say what the question is about")
    elif _TRUE_OF.match(view.stem):
        yield Hit("question", "the stem only asks what is true, and cannot be answered before the options are read")
