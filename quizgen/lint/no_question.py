"""A stem that asks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, number, short
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_OPEN = re.compile(r"_{2,}|\.{3}|…|[:;–—-]\s*$|\?")
_TASKS = frozenset(
    "add answer arrange calculate change check choose circle classify compare complete copy correct count decide define describe discuss draw estimate "
    "explain express fill find finish give identify indicate join label list listen look make mark match name number order pick point put quote read recall "
    "paraphrase predict provide rank recite rephrase replace rewrite round suggest summarise summarize say select show simplify solve sort spell state tell tick translate underline use work write".split()
)
_OPENERS = frozenset("the a an this that these those he she it they his her its their there some".split())


@item_rule(
    "no-question",
    level="warning",
    cure="Write a question with a question mark, an instruction, or a sentence with a gap.",
    source=f"{HALADYNA} 14",
    kinds=("multiple_choice", "multiple_answer", "short_answer", "numeric"),
    examples=[
        Bad(choice("The tower of 1820.", "tall", "small", "wooden")),
        Bad(short("Lighthouse", "a tower with a lamp")),
        Bad(number("The keepers of the tower.", "3", 3)),
        Good(choice("Who built the tower?", "Ada", "Ben", "Cy")),
        Good(choice("The tower of 1820 was built by", "Ada", "Ben", "Cy")),
        Good(short("Convert 3 metres to feet.", "9.8")),
        Good(short("Name the engineer of the tower.", "Ada")),
        Good(short("In one word, say what the barge carried.", "granite")),
        Good(number("7 + 5 =", "12", 12)),
    ],
)
def no_question(view: View) -> Iterator[Hit]:
    """The stem has no question mark, no instruction and no gap, so that pupils do not know what to do."""
    text = view.stem.strip()
    if not view.words or _OPEN.search(text) or _TASKS.intersection(view.words):
        return
    if text.endswith(".") and view.words[0] in _OPENERS:
        yield Hit("question", "the stem asks nothing and has nothing to complete")
    elif len(view.words) == 1 and text.isalpha():
        yield Hit("question", "the stem is too short to say what is asked")
