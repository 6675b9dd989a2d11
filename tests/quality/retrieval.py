"""Does a stem lead back to its sentence? A plain BM25 over the article's sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.quality.text import content

K1, B = 1.5, 0.75


class Index:
    """The sentences of an article as bags of stemmed content words."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.bags = [Counter(content(s)) for s in sentences]
        self.lengths = [sum(bag.values()) for bag in self.bags]
        self.mean = sum(self.lengths) / max(1, len(self.lengths)) or 1.0
        self.seen = Counter(word for bag in self.bags for word in bag)

    def weight(self, word: str) -> float:
        """How rare a word is: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N sentences."""
        n = self.seen[word]
        return math.log(1 + (len(self.bags) - n + 0.5) / (n + 0.5))

    def scores(self, query: str) -> list[float]:
        """One score a sentence; 0 where no word is shared."""
        asked = set(content(query))
        return [
            sum(
                self.weight(w) * bag[w] * (K1 + 1) / (bag[w] + K1 * (1 - B + B * length / self.mean))
                for w in asked
                if w in bag
            )
            for bag, length in zip(self.bags, self.lengths, strict=True)
        ]

    def rank(self, query: str, wanted: Iterable[int]) -> int:
        """The place, from 1, of the best of the wanted sentences; of equal scores the others come first. 0: no word
        of it is shared."""
        scores, targets = self.scores(query), set(wanted)
        best = max((scores[i] for i in targets), default=0.0)
        if best <= 0:
            return 0
        return 1 + sum(score >= best for i, score in enumerate(scores) if i not in targets)

    def best(self, query: str) -> int | None:
        """The index of the likeliest sentence, the first of equals; None where no word is shared."""
        scores = self.scores(query)
        top = max(scores, default=0.0)
        return scores.index(top) if top > 0 else None


@dataclass(frozen=True)
class Retrieved:
    """Of `asked` stems, how many lead to their sentence at once, and how many within the first three."""

    asked: int
    first: int
    third: int


def retrieved(ranks: Sequence[int]) -> Retrieved:
    """Count ranks (from 1; 0 is not found)."""
    return Retrieved(len(ranks), sum(r == 1 for r in ranks), sum(1 <= r <= 3 for r in ranks))
