"""The article as rules search it: its words, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.lint.words import Words, bare, words
from quizgen.model import Article, Block

_NAME = re.compile(r"\b[A-Z][^\W\d_]{3,30}")


@dataclass(frozen=True)
class Source:
    """An article's words as a lenient reader compares them; `places` says at which positions a word stands.

    `names` are the longer words with a capital, in lower case.
    """

    article: Article | None = None
    words: Words = ()
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    names: tuple[str, ...] = ()

    def holds(self, phrase: Words) -> bool:
        """Tell whether a phrase stands in the article, whole and in its order."""
        if not phrase or any(word not in self.places for word in phrase):
            return False
        rarest = min(range(len(phrase)), key=lambda at: len(self.places[phrase[at]]))
        starts = (place - rarest for place in self.places[phrase[rarest]])
        return any(start >= 0 and self.words[start : start + len(phrase)] == phrase for start in starts)


def source_of(article: Article | None) -> Source:
    """Cut an article into words for searching; a bank without one has an empty source."""
    if article is None or not article.text:
        return Source(article)
    found = bare(words(article.text))
    places: dict[str, list[int]] = {}
    for place, word in enumerate(found):
        places.setdefault(word, []).append(place)
    return Source(
        article, found, {word: tuple(listed) for word, listed in places.items()}, article.blocks, _names(article.text)
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for name in _NAME.findall(text) for word in words(name)))
