"""Questions that two answers of the same text would fit: two people born in one town, two towers that burned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from quizgen.facts.frame import Fact
from quizgen.words import content_words


def rivalled(facts: Sequence[Fact]) -> frozenset[int]:
    """The places (in the sequence) of facts about a subject that another subject of the text shares."""
    told: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for at, fact in enumerate(facts):
        frame = fact.frame
        if frame is None or frame.slot != "subject":
            continue
        rest = f"{frame.before} {frame.after}"
        told[frame.base].append((at, rest, fact.answer.key.lower()))
    found: set[int] = set()
    for group in told.values():
        for at, rest, key in group:
            if any(_fits(rest, other) and not _same(key, name) for _, other, name in group):
                found.add(at)
    return frozenset(found)


def _fits(rest: str, other: str) -> bool:
    """All that the stem says of its subject is said of the other as well; "the city" may be any city."""
    said, more = set(content_words(rest)), set(content_words(other))
    if len(said) <= 1 and not any(w[:1].isupper() for w in rest.split()):
        return True
    return len(said & more) >= 0.75 * len(said)


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
