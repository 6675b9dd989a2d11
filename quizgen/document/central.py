"""How central each sentence is to its text: those that share telling words with many others, and with the title.

TextRank (Mihalcea and Tarau 2004) over the dictionary forms of nouns, verbs, adjectives and names, with the title
and the first sentence as two voices of more weight. Pure arithmetic: the same text gives the same figures.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import mul

from quizgen.document.sentences import Sent

TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
DAMPING, ROUNDS = 0.85, 20
FIRST, TITLE = 2.0, 2.0
# Sentences farther apart than this are not compared, so that the work grows with the text and not with its square.
REACH = 80


def central(sents: Sequence[Sent], title: str = "") -> tuple[float, ...]:
    """For each sentence a figure from 0 to 1; the most central has 1. Empty for an empty text."""
    bags = [_words(sent) for sent in sents]
    common = Counter(word for bag in bags for word in bag)
    weight = {word: math.log(1 + len(bags) / count) for word, count in common.items() if count > 1}
    links = _links(bags, weight)
    sums = [sum(tie for _, tie in row) or 1.0 for row in links]
    named = {word for word in title.lower().split() if len(word) > 3}
    start = [1.0 + TITLE * bool(bag & named) + FIRST * (n == 0) for n, bag in enumerate(bags)]
    total = sum(start) or 1.0
    base = [value / total for value in start]
    rank = list(base)
    rows = [([m for m, _ in row], [tie for _, tie in row]) for row in links]
    for _ in range(ROUNDS):
        shares = [value / sums[n] for n, value in enumerate(rank)]
        rank = [
            (1 - DAMPING) * base[m] + DAMPING * sum(map(mul, map(shares.__getitem__, near), ties))
            for m, (near, ties) in enumerate(rows)
        ]
    top = max(rank, default=1.0) or 1.0
    return tuple(round(value / top, 4) for value in rank)


def _words(sent: Sent) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in sent.tokens if t.pos_ in TELLING and t.is_alpha and len(t) > 2)


def _links(bags: Sequence[frozenset[str]], weight: dict[str, float]) -> list[list[tuple[int, float]]]:
    """For each sentence those that it shares words with, in the order of the text, and how much they share."""
    sizes = [math.log(2 + len(bag)) for bag in bags]
    links: list[list[tuple[int, float]]] = [[] for _ in bags]
    where: dict[str, list[int]] = {}
    for n, bag in enumerate(bags):
        shared: dict[int, float] = {}
        for word in bag & weight.keys():
            places = where.setdefault(word, [])
            for m in places[bisect_right(places, n - REACH) :]:
                shared[m] = shared.get(m, 0.0) + weight[word]
            places.append(n)
        for m, both in shared.items():
            tie = both / (sizes[m] + sizes[n])
            links[n].append((m, tie))
            links[m].append((n, tie))
    return [sorted(row) for row in links]
