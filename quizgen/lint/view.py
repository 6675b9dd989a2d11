"""An item as rules look at it: its stem and its options as words, cut once and not by every rule again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizgen.lint.article import Source
from quizgen.lint.words import Words, words
from quizgen.model import Cloze, Evidence, Item, MultipleAnswer, MultipleChoice

_GAP = re.compile(r"\{\{([^{}]{1,2000})\}\}")
_MARKS = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}|</?(?:em|strong|code|b|i|u|sub|sup)>")


@dataclass(frozen=True)
class Option:
    """A choice: the field where it stands, its text, its words."""

    field: str
    text: str
    words: Words


@dataclass(frozen=True)
class View:
    """An item, its stem without marks of emphasis and with "___" for each gap, and its options by their side.

    `keys` and `wrong` are empty but for the kinds that show options.
    """

    item: Item
    stem: str
    words: Words
    source: Source
    keys: tuple[Option, ...] = ()
    wrong: tuple[Option, ...] = ()

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """All options, the right ones first."""
        return (*self.keys, *self.wrong)


def view_of(item: Item, source: Source) -> View:
    """Look at an item; `source` is the article that it was made from."""
    shown = _GAP.sub("___", item.question) if isinstance(item, Cloze) else item.question
    stem = _MARKS.sub("", shown) if any(mark in shown for mark in "*`<") else shown
    match item:
        case MultipleChoice():
            keys: tuple[Option, ...] = (_option("answer", item.answer),)
        case MultipleAnswer():
            keys = tuple(_option(f"answers.{number}", text) for number, text in enumerate(item.answers))
        case _:
            return View(item, stem, words(stem), source)
    wrong = tuple(_option(f"wrong.{number}", option.text) for number, option in enumerate(item.wrong))
    return View(item, stem, words(stem), source, keys, wrong)


def gaps(text: str) -> list[list[str]]:
    """The gaps of a cloze text: for each its answer and then its wrong choices."""
    return [[choice.strip() for choice in gap.split("|")] for gap in _GAP.findall(text)]


def around_gaps(text: str) -> list[str]:
    """The pieces of a cloze text before, between and behind its gaps: one more than there are gaps."""
    return _GAP.split(text)[::2]


def proofs_of(view: View) -> Iterator[tuple[str, Evidence]]:
    """The evidence sentences of an item, each with the field where it stands."""
    proofs = view.item.proofs
    for number, one in enumerate(proofs):
        yield "evidence" if len(proofs) == 1 else f"evidence.{number}", one


def _option(field: str, text: str) -> Option:
    return Option(field, text, words(text))
