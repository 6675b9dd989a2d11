"""The stem says its own answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, cloze, number, short
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View, around_gaps, gaps
from quizgen.lint.words import Words, bare, holds, telling, words
from quizgen.model import Cloze, MultipleChoice, Numeric, ShortAnswer

_LEAST = 4
_LONGER = re.compile(r" (?:& )?[A-Z]")
_CHOICE = frozenset({"or", "between", "among"})


@item_rule(
    "answer-in-stem",
    level="warning",
    cure="Take the answer out of the stem.",
    source=f"{HALADYNA} 28b",
    kinds=("multiple_choice", "short_answer", "numeric", "cloze"),
    examples=[
        Bad(short("Which barge, the Dunnock, carried the blocks?", "the Dunnock")),
        Bad(choice("Which engineer was Isabel Garrow?", "Isabel Garrow", "Ada Quint", "Ben Rule")),
        Bad(cloze("The {{granite}} came by barge, and all granite was cut by hand.")),
        Good(short("Was the barge called Dunnock or Perseverance?", "Dunnock")),
        Good(choice("Who was taller, Ada Quint or Ben Rule?", "Ada Quint", "Ben Rule")),
        Good(short("Who ran the Garrow Granite Works?", "Garrow")),
        Good(cloze("The {{granite}} came by barge.")),
        Good(number("In 1820, how many keepers were there?", "3", 3)),
    ],
)
def answer_in_stem(view: View) -> Iterator[Hit]:
    """The right answer stands word for word in the stem."""
    item = view.item
    match item:
        case Cloze():
            outside = bare(words(" ___ ".join(around_gaps(item.question))))
            for gap in gaps(item.question):
                if _tells(outside, bare(words(gap[0]))):
                    yield Hit("question", f'"{gap[0]}" stands outside its gap too')
                    return
        case MultipleChoice() | ShortAnswer() | Numeric():
            asked = bare(view.words)
            offered = any(holds(asked, bare(option.words)) for option in view.wrong)
            if not _CHOICE.intersection(asked) and not offered and _stands(view, asked, item.answer):
                yield Hit("question", "the right answer stands in the stem")
        case _:
            return


def _stands(view: View, asked: Words, answer: str) -> bool:
    """Tell whether an answer stands in a stem, and not as the first part of a longer name."""
    if not _tells(asked, bare(words(answer))):
        return False
    return not _LONGER.match(view.stem.partition(answer.strip())[2])


def _tells(text: Words, answer: Words) -> bool:
    """Tell whether an answer that is long enough to be no accident stands in a text."""
    return holds(text, answer) and len("".join(telling(answer))) >= _LEAST
