"""What gatherers share: items made of several facts of the article, with all their proofs in the article's order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from quizgen.facts.frame import Fact
from quizgen.ids import item_id
from quizgen.items.gates import leaks
from quizgen.items.score import fact_name
from quizgen.model import Difficulty, Evidence, Kind, Level, Sentence
from quizgen.words import content_words

T = TypeVar("T")
LEAST, MOST = 3, 6


def in_order(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Each sentence once, in the order of the article."""
    return tuple(sorted({s.start: s for s in sentences}.values(), key=lambda s: s.start))


def common(
    kind: Kind, tag: str, answer: str, sentences: Sequence[Sentence], level: Level, difficulty: Difficulty = "medium"
) -> dict[str, Any]:
    """The fields that every item has, with the sentences (in the article's order) as its proofs."""
    proofs = [Evidence(s.text, s.paragraph) for s in sentences]
    return {
        "id": item_id(kind, " ".join(p.quote for p in proofs), answer, tag),
        "evidence": proofs[0],
        "further": tuple(proofs[1:]),
        "level": level,
        "difficulty": difficulty,
        "tags": (tag,),
    }


def names_of(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The facts' names, each once."""
    return tuple(dict.fromkeys(fact_name(fact) for fact in facts))


def alike(one: str, other: str) -> bool:
    """Two parts say nearly the same, or one is a piece of the other: pupils could not tell them apart."""
    left, right = _unnamed(one), _unnamed(other)
    least = min(len(left), len(right))
    return least == 0 or len(left & right) > 0.6 * least


def _unnamed(text: str) -> set[str]:
    """The telling words without names, which two parts may share; with them where nothing else is left."""
    every = set(content_words(text))
    return every - set(content_words(" ".join(re.findall(r"\b[A-Z]\S*", text)))) or every


def tells(text: str, name: str) -> bool:
    """A text holds a name, or a telling word of it."""
    bare = re.sub(r"[’']s\b", "", text)
    return leaks(text, name) or any(word in content_words(bare) for word in content_words(name))


def spread(things: Sequence[T], most: int) -> list[T]:
    """At most so many of these, evenly from the first to the last."""
    if len(things) <= most:
        return list(things)
    return [things[round(n * (len(things) - 1) / (most - 1))] for n in range(most)]
