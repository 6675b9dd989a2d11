"""Which items make the quiz: the best, spread over the article, of mixed kinds, no two on one fact. Pure and seeded."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from quizgen.choice import Choice
from quizgen.model import Item, Kind, Scored, Status
from quizgen.words import content_words

# The share of a quiz that a kind may take before others are preferred.
SHARES: dict[Kind, float] = {
    "multiple_choice": 0.4,
    "short_answer": 0.34,
    "true_false": 0.12,
    "cloze": 0.2,
    "numeric": 0.14,
}
# Items that gather several facts: a quiz of fifteen has at most so many of a kind (or of a rule), and only good ones.
CAPS = {"matching": 1, "ordering": 1, "multiple_answer": 1, "passage": 3, "essay": 2}
CAP_SIZE = 15
GATHERED_SHARE = 0.4
# What they are worth above their score: they use up facts, and so must be chosen before the items on one fact.
AHEAD = {"matching": 0.3, "ordering": 0.3, "multiple_answer": 0.3, "passage": 0.1, "essay": 0.1, "halves": 0.0}
LEAST_GATHERED = 0.75
# Where few sentences can be asked about, an item that gathers loses so much for each of them that it uses up; one that
# uses up so many is not made at all.
DEAR, PRICE = 3, 0.3
# Where good items are left but the quiz is not full, the limits on rules and sorts are so many times as wide.
EASE = 2
RULE_SHARE = 0.3
RULE_SHARES = {"said": 0.2, "detail": 0.2}
# No more than this share of a quiz comes from one rule: eight "Who said" in a row bore a class.
RULE_LIMIT = 0.34
# A second "Who is “she” in …" on one sheet is one too many.
RULE_MOST = {"refers": 1, "gap": 3}
SPREAD, CROWD, JITTER = 0.25, 0.6, 0.03
KINDS_A_FACT = 3
# Items below are drafts; where a text gives fewer than `FEW` above, the best of the others fill up to that many.
LEAST_SCORE, FAIR_SCORE, FEW = 0.75, 0.65, 3
_GAP = re.compile(r"\{\{(.*?)\}\}")
_DATE = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
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
    # Who asks for one kind alone takes what there is of it.
    alone = len({s.item.kind for s in items}) == 1
    chosen = _chosen(items, count, jitter, choice, FAIR_SCORE if alone else LEAST_SCORE)
    if len(chosen) < min(FEW, count):
        chosen = _chosen(items, min(FEW, count), jitter, choice, FAIR_SCORE)
    drafts = _drafts(items, chosen)
    final = [replace(s, item=_with(s.item, "keep")) for s in chosen] + [
        replace(s, item=_with(s.item, "draft")) for s in drafts
    ]
    return tuple(sorted(final, key=lambda s: (s.start, s.item.status == "draft", s.item.id)))


def _chosen(
    items: Sequence[Scored], count: int, jitter: Mapping[int, float], choice: Choice, least: float
) -> list[Scored]:
    """The best items of at least this score, one after the other, each with an eye on those chosen before.

    Where they fill no quiz, the limits give way once: better a third passage more than a short sheet.
    """
    gathered = LEAST_GATHERED if any(not _group(s) for s in items) else FAIR_SCORE
    rest = [s for s in items if s.score >= (gathered if _group(s) else least) and choice.admits(s)]
    capped = any(not _group(s) for s in rest)
    scarce = _scarce(rest, count)
    rest = [s for s in rest if not (_group(s) and len(scarce & _places(s)) >= DEAR)]
    lift = {id(s): jitter[id(s)] + choice.lift(s) - _price(s, scarce) for s in rest}
    chosen: list[Scored] = []
    for ease in (1, EASE):
        _fill(chosen, rest, count, lift, Limits(count, capped, ease, choice))
    return chosen


@dataclass(frozen=True)
class Limits:
    """How many items of one rule or sort a quiz of `count` may have; `ease`: so many times as many."""

    count: int
    capped: bool
    ease: int
    choice: Choice

    def full(self, last: Scored, chosen: Sequence[Scored]) -> bool:
        """With the last one chosen, the quiz has as many of its rule or sort as it may."""
        most = self.ease * RULE_MOST.get(last.rule, max(2.0, self.count * RULE_LIMIT))
        full = not self.choice.lift(last) and sum(s.rule == last.rule for s in chosen) >= most
        return full or (self.capped and _capped(last, chosen, self.count, self.ease))


def _fill(
    chosen: list[Scored], items: Sequence[Scored], count: int, lift: Mapping[int, float], limits: Limits
) -> None:
    """Add the best of these items, as long as the quiz has room and they go with what it has."""
    # The shares are those of the quiz that there will be, not of the one that was wished for.
    size = min(count, len({s.start for s in items}))
    have = {id(s) for s in chosen}
    rest = [s for s in items if id(s) not in have and not any(_clash(s, one) for one in chosen)]
    for one in tuple(chosen):
        rest = [s for s in rest if not (_rival(s, one) and limits.full(one, chosen))]
    while rest and len(chosen) < count:
        if limits.capped and sum(bool(_group(s)) for s in chosen) >= int(count * GATHERED_SHARE):
            rest = [s for s in rest if not _group(s)] or rest
        best = max(rest, key=lambda s: (_worth(s, chosen, size) + lift[id(s)], s.item.id))
        chosen.append(best)
        full = limits.full(best, chosen)
        rest = [s for s in rest if s is not best and not _clash(s, best) and not (full and _rival(s, best))]


def _price(scored: Scored, scarce: set[int]) -> float:
    """What an item that gathers takes away from others, where few sentences can be asked about."""
    return PRICE * len(scarce & _places(scored)) if _group(scored) else 0.0


def _scarce(items: Sequence[Scored], count: int) -> set[int]:
    """Where the sentences begin that items on one fact ask about, where these are too few for the quiz."""
    asked = {s.start for s in items if not _group(s)}
    return asked if len(asked) < count else set()


def _places(scored: Scored) -> set[int]:
    """Where the sentences begin that an item uses."""
    return {int(fact.partition(":")[0]) for fact in scored.facts if fact[:1].isdigit()}


def _with(item: Item, status: Status) -> Item:
    return replace(item, status=status)


def _group(scored: Scored) -> str:
    """The entry of `CAPS` that an item counts for, or "" for an item on one fact."""
    kind = scored.item.kind
    return kind if kind in CAPS else scored.rule if scored.rule in CAPS else ""


def _capped(scored: Scored, chosen: Sequence[Scored], count: int, ease: int) -> bool:
    """The quiz has as many of these gathering items as it may."""
    group = _group(scored)
    most = ease * max(CAPS[group], CAPS[group] * count // CAP_SIZE) if group else 0
    return bool(group) and sum(_group(s) == group for s in chosen) >= most


def _rival(one: Scored, other: Scored) -> bool:
    """Both count for the same limit: a rule's share, or the cap on items that gather."""
    return _group(one) == _group(other) if _group(other) else one.rule == other.rule


def _drafts(items: Sequence[Scored], chosen: Sequence[Scored]) -> list[Scored]:
    """Of every fact the best items of up to three kinds, those chosen counted in."""
    drafts: list[Scored] = []
    for candidate in sorted(items, key=lambda s: (-s.score, s.item.id)):
        others = (s for s in (*chosen, *drafts) if bool(_group(s)) == bool(_group(candidate)))
        rivals = [s for s in others if same_fact(candidate, s)]
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
    of = {candidate.paragraph, *(proof.paragraph for proof in candidate.item.further)}
    worth += SPREAD * (not of <= {s.paragraph for s in chosen})
    if candidate.item.kind == "true_false":
        told = [s for s in chosen if s.item.kind == "true_false"]
        worth -= 0.15 * sum(getattr(s.item, "answer", None) == getattr(candidate.item, "answer", None) for s in told)
    near = [s for s in chosen if s.start == candidate.start and not _group(s) and not _group(candidate)]
    worth -= CROWD * len(near)
    worth += AHEAD.get(candidate.rule, AHEAD.get(_group(candidate), 0.0))
    return worth


def _clash(one: Scored, other: Scored) -> bool:
    """Both may not be in one quiz: the same fact twice, one gives the other's answer away, or one answer comes again."""
    return same_fact(one, other) or same_answer(one, other) or cues(one, other) or cues(other, one)


def same_answer(one: Scored, other: Scored) -> bool:
    """One rule asks for one answer twice: after the first "Who said …?" the second is known, unless options stand below."""
    if one.rule != other.rule or _group(one) or _group(other):
        return False
    return bool(key := _answer(one.item)) and key == _answer(other.item)


def _answer(item: Item) -> str:
    """The one answer that a pupil has to write, in small letters; "" where there are several, a gap or options."""
    match item.kind:
        case "short_answer" | "numeric":
            return item.answer.lower()
        case "multiple_choice" | "multiple_answer" | "true_false" | "cloze" | "matching" | "ordering" | "essay":
            return ""
        case _:
            assert_never(item.kind)


def same_fact(one: Scored, other: Scored) -> bool:
    """Both use one fact, ask for one answer in one sentence, or their stems are nearly the same words."""
    if set(one.facts) & set(other.facts) or (one.start == other.start and _key(one) & _key(other)):
        return True
    if _group(one) or _group(other):
        return False  # their stems have many words in common: "Use evidence from the article."
    left, right = set(content_words(one.item.question)), set(content_words(other.item.question))
    # "What is the Harbour Trust?" is short: all its words may stand in other stems.
    if min(len(left), len(right)) < 3:
        return left == right
    return len(left & right) >= 0.75 * min(len(left), len(right))


def _key(scored: Scored) -> set[str]:
    item = scored.item
    if item.kind == "essay":
        return set()  # marking notes quote the text; they are no key
    if item.kind == "cloze":
        return set(content_words(item.question.partition("{{")[2].partition("}}")[0]))
    return set(content_words(str(getattr(item, "answer", ""))))


def _keys(item: Item) -> list[set[str]]:
    """The words of each key that another stem could give away; none for statements and what has no single key."""
    match item.kind:
        case "multiple_choice" | "short_answer" | "numeric":
            return [set(content_words(item.answer))]
        case "multiple_answer":
            return [set(content_words(answer)) for answer in item.answers]
        case "cloze":
            return [set(content_words(gap.split("|")[0])) for gap in _GAP.findall(item.question)]
        case "true_false" | "matching" | "ordering" | "essay":
            return []
        case _:
            assert_never(item.kind)


def _shown(item: Item) -> str:
    """All that a pupil reads of an item."""
    match item.kind:
        case "multiple_answer":
            return " ".join((item.question, *item.answers, *(wrong.text for wrong in item.wrong)))
        case "matching":
            return " ".join((item.question, *(f"{pair.left} {pair.right}" for pair in item.pairs)))
        case "ordering":
            return " ".join((item.question, *item.sequence))
        case "cloze":
            # One gap stands in the word bank; of many it would be hard to tell which fits.
            return item.question.replace("{{", "").replace("}}", "")
        case "multiple_choice" | "true_false" | "short_answer" | "numeric" | "essay":
            return item.question
        case _:
            assert_never(item.kind)


def cues(one: Scored, other: Scored) -> bool:
    """What pupils read of one gives the answer of the other away: same sentence, or the same telling words."""
    words = set(content_words(_shown(one.item)))
    if other.item.kind in {"true_false", "matching", "ordering", "essay"}:
        told = other.item.kind == "ordering" and bool(_DATE.search(_shown(one.item)))
        return (one.item.kind == "true_false" or told) and bool(_sentences(one) & _sentences(other))
    asked = set(content_words(other.item.question))
    for key in _keys(other.item):
        shared = words & asked - key
        if key and key <= words and (one.start == other.start or len(shared) >= 3 + (other.rule == "passage")):
            return True
    return False


def _sentences(scored: Scored) -> set[str]:
    """The sentences that an item is about, by where they begin."""
    return {str(scored.start), *(name.split(":")[0] for name in scored.facts)}
