"""What an article offers for wrong options: its names by class, its numbers, with the sentences they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from quizgen.document import Document
from quizgen.items.people import present
from quizgen.memory import remembered


@dataclass(frozen=True, eq=False)
class Pool:
    """Names of an article by class, most frequent first; `places` holds (canonical name, character) of each mention.

    `text` is the article's text and `seed` the quiz's seed.
    """

    names: dict[str, tuple[str, ...]]
    mentions: tuple[tuple[str, int], ...]
    text: str
    seed: int = 0
    protagonists: frozenset[str] = frozenset()
    title: str = ""
    speakers: frozenset[str] = frozenset()
    topic: str = ""
    present: frozenset[str] = frozenset()

    def others(self, kind: str, not_these: set[str]) -> tuple[str, ...]:
        """Names of a class except these and their parts."""
        barred = {n.lower() for n in not_these}
        people = kind in {"person", "character"}
        return tuple(n for n in self.names.get(kind, ()) if not _same(n.lower(), barred, surnames=people))

    def nearest(self, names: tuple[str, ...], start: int) -> list[str]:
        """These names, those mentioned in the same thousand characters first; else the order stays."""
        away = {name: min((abs(at - start) for at in self._places.get(name, ())), default=10**6) for name in names}
        return sorted(names, key=lambda name: away[name] // 1000)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for name, at in self.mentions:
            found.setdefault(name, []).append(at)
        return found

    def within(self, start: int, end: int) -> set[str]:
        """The canonical names mentioned between two characters."""
        low, high = (bisect_left(self._starts, at) for at in (start, end))
        return {name for name, _ in self.mentions[low:high]}

    @remembered()
    def has(self, words: str) -> bool:
        """The article has these words."""
        return words in self.text

    @remembered()
    def begins(self, word: str) -> bool:
        """A word of the article begins so, in small letters or capitals ("painters" with "painter")."""
        return re.search(rf"\b{word}", self.text, re.IGNORECASE) is not None

    @cached_property
    def years(self) -> tuple[str, ...]:
        """The years that the article names, each once."""
        return tuple(dict.fromkeys(re.findall(r"\b(?:1\d{3}|20[012]\d)\b", self.text)))

    @cached_property
    def _starts(self) -> list[int]:
        return [at for _, at in self.mentions]


def _same(name: str, barred: set[str], *, surnames: bool) -> bool:
    """One name is the other or a part of it; people are the same by their surname."""
    return any(
        name == b or name in b or b in name or (surnames and name.split()[-1] == b.split()[-1]) for b in barred if b
    )


def _active(document: Document) -> set[str]:
    """People who do or say something; a singer named in passing is no plausible wrong answer."""
    found = set(document.referents.values())
    for name in document.names:
        token = document.sents[name.sent].span.doc[name.head]
        beside = token.dep_ == "appos" and token.head.dep_ in {"nsubj", "nsubjpass"}
        described = any(c.dep_ == "appos" for c in token.children)
        if token.dep_ in {"nsubj", "nsubjpass"} or beside or described:
            found.add(name.canonical)
    return found


def pool_of(document: Document, seed: int) -> Pool:
    """Gather the names of a document."""
    counts: Counter[tuple[str, str]] = Counter()
    active = _active(document)
    for name in document.names:
        if not name.sure or (name.kind == "person" and name.canonical not in active):
            continue
        if document.story and name.kind == "character":
            continue  # "the youth" may be "the peddler" in disguise
        counts[name.kind, name.canonical] += 1
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    kinds = sorted({kind for kind, _ in ranked})
    names = {kind: tuple(n for k, n in ranked if k == kind) for kind in kinds}
    return Pool(
        names,
        tuple((n.canonical, n.start) for n in document.names),
        document.article.text,
        seed,
        document.protagonists,
        document.article.title,
        frozenset(document.speakers.values()),
        _topic(document),
        present(document),
    )


def _topic(document: Document) -> str:
    """The one noun that stands in a fifth of the sentences: what the text is about."""
    counts: Counter[str] = Counter()
    for sent in document.sents:
        counts.update({t.lower_ for t in sent.tokens if t.pos_ == "NOUN" and t.lower_ in document.topics})
    noun, count = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    return noun if count >= max(4, len(document.sents) / 5) else ""
