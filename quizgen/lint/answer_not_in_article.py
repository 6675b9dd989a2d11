"""An answer that the article does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizgen.lint.build import choice, number, short
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import Words, bare, root, words
from quizgen.model import MultipleChoice, Numeric, ShortAnswer

_YES_OR_NO = frozenset({"yes", "no", "true", "false"})
_CAPITAL = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][^\W\d_]{2,30}")
_TEXT = (
    "The tower was designed by Isabel Garrow in 1811. It was built of granite, and 40 masons worked on it. "
    "Two ships brought the blocks."
)


@item_rule(
    "answer-not-in-article",
    level="style",
    cure="Correct the answer or the article; where the answer must be inferred, switch this rule off for the item.",
    source=OURS,
    kinds=("multiple_choice", "short_answer", "numeric"),
    examples=[
        Bad(short("Who designed the tower?", "Isabel Marrow"), text=_TEXT),
        Bad(choice("In which year was it designed?", "in 1812", "in 1900", "in 1750"), text=_TEXT),
        Bad(number("How many masons worked on it?", "50", 50), text=_TEXT),
        Good(short("Who designed the tower?", "ISABEL GARROW"), text=_TEXT),
        Good(short("How many ships were there?", "2 ships"), text=_TEXT),
        Good(short("How many masons were there?", "forty"), text=_TEXT),
        Good(choice("Why was it strong?", "Its walls were hard stone", "It was low", "It was new"), text=_TEXT),
        Good(short("How did the masons feel?", "tired"), text=_TEXT),
        Good(short("Who designed the tower?", "Isabel Marrow")),
    ],
)
def answer_not_in_article(view: View) -> Iterator[Hit]:
    """A name or a number of the answer does not stand in the article, so that it may be a slip; other words may differ."""
    item = view.item
    if not view.source.words or not isinstance(item, MultipleChoice | ShortAnswer | Numeric):
        return
    answer = bare(words(item.answer))
    if not answer or view.source.holds(answer) or _YES_OR_NO.issuperset(answer) or _accepted(view):
        return
    missing = _missing(view, answer, item.answer)
    if missing:
        yield Hit("answer", f'"{missing}" does not stand in the article')


def _accepted(view: View) -> bool:
    accept = view.item.accept if isinstance(view.item, ShortAnswer) else ()
    return any(view.source.holds(bare(words(text))) for text in accept)


def _missing(view: View, answer: Words, text: str) -> str:
    """The part of an answer that must stand in the article and does not; a paraphrase has none."""
    known = view.source.places
    for name in _CAPITAL.findall(text):
        if not _known(known, bare(words(name))):
            return str(name)
    for word in answer:
        if word.isdigit() and len(word) > 1 and word not in known and not _counts(view):
            return word
    return ""


def _known(known: Mapping[str, object], name: Words) -> bool:
    """Tell whether the words stand in the article, if with another ending."""
    return all(word in known or any(_alike(word, other) for other in known) for word in name)


def _alike(word: str, other: str) -> bool:
    """Names and words with another ending: Norwegian and Norway's, boats and boat, painted and painting."""
    shared = min(len(word), len(other), max(4, len(word) - 3))
    return word[:shared] == other[:shared] or root(word) == root(other)


def _counts(view: View) -> bool:
    """Where how many or how long is asked, a number may be reckoned from two others."""
    if isinstance(view.item, MultipleChoice) and "how" in view.words[:2]:
        return True
    return not {"total", "difference", "altogether"}.isdisjoint(view.words)
