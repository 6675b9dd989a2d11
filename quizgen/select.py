"""Which items make the quiz: the best, spread over the article, of mixed kinds, no two on one fact. Pure and seeded."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizgen.choice import Choice
from quizgen.model import Item, Kind, Scored, Status
from quizgen.words import content_words

# The share of a quiz that a kind may take before others are preferred.
SHARES: dict[Kind, float] = {
    "multiple_choice": 0.4,
    "short_answer": 0.22,
    "true_false": 0.16,
    "cloze": 0.16,
    "numeric": 0.16,
}
RULE_SHARE = 0.3
RULE_SHARES = {"said": 0.2, "detail": 0.2}
# No more than this share of a quiz comes from one rule: eight "Who said" in a row bore a class.
RULE_LIMIT = 0.34
SPREAD, CROWD, JITTER = 0.25, 0.6, 0.03
KINDS_A_FACT = 3
LEAST_SCORE = 0.5
ANYTHING = Choice()


def select(
    items: Sequence[Scored], *, count: int = 15, seed: int = 0, choice: Choice = ANYTHING
) -> tuple[Scored, ...]:
    """All items worth having, in the order of the article: the `count` best are to keep, the others are drafts.

    Of several items on one fact at most three stay, of different kinds: one kept, the others drafts. Good items in the
    focus of `choice` come before all others; what it does not admit stays a draft.
    """
    rng = random.Random(seed)
    jitter = {id(s): rng.uniform(0, JITTER) for s in sorted(items, key=lambda s: s.item.id)}
    chosen: list[Scored] = []
    rest = [s for s in items if s.score >= LEAST_SCORE and choice.admits(s)]
    while rest and len(chosen) < count:
        best = max(rest, key=lambda s: (_worth(s, chosen, count) + jitter[id(s)] + choice.lift(s), s.item.id))
        chosen.append(best)
        full = not choice.lift(best) and sum(s.rule == best.rule for s in chosen) >= max(2.0, count * RULE_LIMIT)
        rest = [s for s in rest if s is not best and not _clash(s, best) and not (full and s.rule == best.rule)]
    drafts = _drafts(items, chosen)
    final = [replace(s, item=_with(s.item, "keep")) for s in chosen] + [
        replace(s, item=_with(s.item, "draft")) for s in drafts
    ]
    return tuple(sorted(final, key=lambda s: (s.start, s.item.status == "draft", s.item.id)))


def _with(item: Item, status: Status) -> Item:
    return replace(item, status=status)


def _drafts(items: Sequence[Scored], chosen: Sequence[Scored]) -> list[Scored]:
    """Of every fact the best items of up to three kinds, those chosen counted in."""
    drafts: list[Scored] = []
    for candidate in sorted(items, key=lambda s: (-s.score, s.item.id)):
        rivals = [s for s in (*chosen, *drafts) if same_fact(candidate, s)]
        if len(rivals) < KINDS_A_FACT and all(r.item.kind != candidate.item.kind for r in rivals):
            drafts.append(candidate)
    return drafts


def _worth(candidate: Scored, chosen: Sequence[Scored], count: int) -> float:
    """The score, less what the quiz has enough of already, more where the article is not yet covered."""
    kinds = Counter(s.item.kind for s in chosen)
    rules = Counter(s.rule for s in chosen)
    worth = candidate.score
    size = max(count, 1)
    worth -= max(0.0, (kinds[candidate.item.kind] + 1) / size - SHARES.get(candidate.item.kind, 0.2)) * 3
    worth -= max(0.0, (rules[candidate.rule] + 1) / size - RULE_SHARES.get(candidate.rule, RULE_SHARE)) * 2
    worth += SPREAD * (candidate.paragraph not in {s.paragraph for s in chosen})
    if candidate.item.kind == "true_false":
        told = [s for s in chosen if s.item.kind == "true_false"]
        worth -= 0.15 * sum(getattr(s.item, "answer", None) == getattr(candidate.item, "answer", None) for s in told)
    near = [s for s in chosen if s.start == candidate.start]
    worth -= CROWD * len(near)
    return worth


def _clash(one: Scored, other: Scored) -> bool:
    """Both may not be in one quiz: the same fact twice, or one gives the other's answer away."""
    return same_fact(one, other) or cues(one, other) or cues(other, one)


def same_fact(one: Scored, other: Scored) -> bool:
    """Both ask for one answer in one sentence, or their stems are nearly the same words."""
    if one.fact == other.fact or (one.start == other.start and _key(one) & _key(other)):
        return True
    left, right = set(content_words(one.item.question)), set(content_words(other.item.question))
    # "What is the Harbour Trust?" is short: all its words may stand in other stems.
    if min(len(left), len(right)) < 3:
        return left == right
    return len(left & right) >= 0.75 * min(len(left), len(right))


def _key(scored: Scored) -> set[str]:
    item = scored.item
    if item.kind == "cloze":
        return set(content_words(item.question.partition("{{")[2].partition("}}")[0]))
    return set(content_words(str(getattr(item, "answer", ""))))


def cues(one: Scored, other: Scored) -> bool:
    """The stem of one gives the answer of the other away: same sentence, or the same telling words."""
    item = one.item
    if other.item.kind in {"true_false", "matching", "ordering", "essay"}:
        return one.start == other.start and item.kind == "true_false"
    key = _key(other)
    words = set(content_words(item.question.replace("{{", "").replace("}}", "")))
    if not key or not key <= words:
        return False
    shared = words & set(content_words(other.item.question)) - key
    return one.start == other.start or len(shared) >= 3
