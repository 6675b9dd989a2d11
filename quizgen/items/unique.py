"""Questions that two answers of the same text would fit: two people born in one town, two towers that burned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from quizgen.facts.frame import Fact
from quizgen.words import content_words


def rivalled(facts: Sequence[Fact]) -> frozenset[int]:
    """The places (in the sequence) of facts about a subject that another subject of the text shares."""
    told: dict[str, list[tuple[int, frozenset[str], str]]] = defaultdict(list)
    for at, fact in enumerate(facts):
        frame = fact.frame
        if frame is None or frame.slot != "subject":
            continue
        rest = frozenset(content_words(f"{frame.before} {frame.after}"))
        told[frame.base].append((at, rest, fact.answer.key.lower()))
    found: set[int] = set()
    for group in told.values():
        for at, rest, key in group:
            if any(_fits(rest, other) and not _same(key, name) for _, other, name in group):
                found.add(at)
    return frozenset(found)


def _fits(rest: frozenset[str], other: frozenset[str]) -> bool:
    """All that the stem says of its subject is said of the other as well."""
    return len(rest & other) >= 0.75 * len(rest) if rest else not other


def _same(one: str, other: str) -> bool:
    return one == other or one.endswith(other) or other.endswith(one)


def told_twice(facts: Sequence[Fact]) -> frozenset[int]:
    """The places of facts that ask for one answer of one sentence by one rule, except the fullest of them."""
    best: dict[tuple[str, int, str], tuple[int, int]] = {}
    for at, fact in enumerate(facts):
        if fact.frame is not None:
            place = (fact.rule, fact.sentence.start, fact.answer.key)
            words = len(content_words(f"{fact.frame.before} {fact.frame.after}"))
            if place not in best or words > best[place][0]:
                best[place] = (words, at)
    kept = {at for _, at in best.values()}
    return frozenset(at for at, fact in enumerate(facts) if fact.frame is not None and at not in kept)
