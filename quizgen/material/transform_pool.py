"""Sentences of the article for exercises on its language: which there are, and a choice spread over the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from quizgen.model import Bank
from quizgen.sentences import sentences, whole

# What a pupil can be asked to write: letters of English names, digits, the usual marks.
_PLAIN = re.compile(r"[A-Z“‘\"'(£$€\d][A-Za-z\u00c0-\u017f\d ’‘“”\"',.:;!?()£$€%–—-]{10,400}[.!?][”’\"')]?")
_QUOTED = re.compile(r"[“”‘\"«»]|(?<!\w)[’']|[’'](?!\w)")
MAX_SENTENCES = 3_000


@dataclass(frozen=True)
class Found:
    """A sentence with its paragraph (0: unknown) and its place; `proof` where an item quotes it."""

    text: str
    paragraph: int
    place: int
    proof: bool

    @property
    def words(self) -> tuple[str, ...]:
        """What stands between the spaces."""
        return tuple(self.text.split())

    def long(self, least: int, most: int) -> bool:
        """Whether it has so many words."""
        return least <= len(self.words) <= most

    @property
    def quotes(self) -> bool:
        """Whether anything in it stands in quotation marks."""
        return bool(_QUOTED.search(self.text))


def pool(bank: Bank) -> tuple[Found, ...]:
    """All sentences that can stand alone, each once; those of its items' evidence where a bank has no article."""
    proofs = [proof for item in bank.items for proof in item.proofs]
    quoted = {proof.quote for proof in proofs}
    texts = [(proof.quote, proof.paragraph) for proof in sorted(proofs, key=lambda proof: proof.paragraph)]
    if bank.article:
        texts = [(block.text, block.number) for block in bank.article.blocks if block.kind == "paragraph"]
    found: dict[str, int] = {}
    for text, number in texts:
        for sentence in sentences(text)[: MAX_SENTENCES - len(found)]:
            if _PLAIN.fullmatch(sentence) and whole(sentence):
                found.setdefault(sentence, number)
    return tuple(Found(text, at, place, text in quoted) for place, (text, at) in enumerate(found.items()))


def spread(found: Sequence[Found], count: int, rng: Random) -> tuple[Found, ...]:
    """Take one of each stretch of the article, rather one that an item quotes."""
    if len(found) <= count:
        return tuple(found)
    edges = [len(found) * step // count for step in range(count + 1)]
    return tuple(
        min(found[start:end], key=lambda one: rng.random() * (1 if one.proof else 2))
        for start, end in pairwise(edges)
    )


@dataclass
class Chooser:
    """Deals sentences out, each once: what one exercise prints would be the answer of another."""

    rng: Random
    found: tuple[Found, ...]
    used: set[str]

    def free(self, fits: Callable[[Found], bool]) -> tuple[Found, ...]:
        """Those that fit and stand in no other exercise."""
        return tuple(one for one in self.found if fits(one) and one.text not in self.used)

    def take(self, fits: Callable[[Found], bool], count: int) -> tuple[Found, ...]:
        """Choose so many that fit, and remember them."""
        chosen = spread(self.free(fits), count, self.rng)
        self.used |= {one.text for one in chosen}
        return chosen
