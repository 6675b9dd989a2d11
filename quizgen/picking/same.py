"""Which questions are the same one: in one bank or in two, in other words or in another kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from quizgen.ids import answer_text
from quizgen.model import Item
from quizgen.picking.sources import Candidate

_GAP = re.compile(r"\{\{([^{}|]{0,2000})[^{}]{0,2000}\}\}")
Mark = tuple[str, ...]


def groups(found: Sequence[Candidate]) -> list[int]:
    """For each question the number of its group; of a group only one may be in a quiz.

    Two are the same when their stems are (a gap counts as filled), or when they have one id, one kind and one key:
    then somebody changed the words of one.
    """
    home = list(range(len(found)))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = home[home[at]]
            at = home[at]
        return at

    first: dict[Mark, int] = {}
    for at, candidate in enumerate(found):
        for mark in marks(candidate.item):
            other = root(first.setdefault(mark, at))
            home[root(at)] = other
    return [root(at) for at in range(len(found))]


def marks(item: Item) -> Iterator[Mark]:
    """What an item shares with one that is the same question."""
    yield ("stem", *_stem(item))
    if item.id:
        yield ("id", item.id, item.kind, _flat(answer_text(item)))


def _stem(item: Item) -> Mark:
    match item.kind:
        case "cloze":
            return (_flat(_GAP.sub(lambda gap: gap[1].strip(), item.question)),)
        case "matching" | "ordering":
            # "Put these events in order." asks something else in every article.
            return (_flat(item.question), _flat(answer_text(item)))
        case "multiple_choice" | "multiple_answer" | "true_false" | "short_answer" | "numeric" | "essay":
            return (_flat(item.question),)
        case _:
            assert_never(item.kind)


def _flat(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
