"""Multiple answer: statements of which some are true, and names of a list among others of their class."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import gazetteer
from quizgen.document import Document
from quizgen.facts.frame import Fact
from quizgen.facts.listed import COUNTS, NOUNS
from quizgen.facts.wording import question
from quizgen.items import true_false
from quizgen.items.gates import stem_fault
from quizgen.items.gather import common, in_order, names_of, spread
from quizgen.items.make import Unmakeable
from quizgen.items.pool import Pool
from quizgen.items.score import scored_set
from quizgen.model import MultipleAnswer, Scored, Wrong
from quizgen.words import content_words

STATEMENTS = "Which of these statements are true, according to the article?"
LEAST, MOST = 4, 5
SHORTEST, LONGEST = 6, 22
STRETCH = 2.2
MOST_WRONG, LEAST_WRONG = 3, 2


@dataclass(frozen=True)
class Claim:
    """A fact as a true and as a false statement."""

    fact: Fact
    true: str
    false: str


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """One item of statements from different sentences, and one for each list of names."""
    return (*_statements(facts, pool), *(item for fact in facts for item in _names(fact, pool)))


def _statements(facts: tuple[Fact, ...], pool: Pool) -> Iterator[Scored]:
    claims = spread(_apart([c for fact in facts if (c := _claim(fact, pool))]), MOST)
    if len(claims) < LEAST:
        return
    rng = random.Random(f"{pool.seed}:statements")
    size = 2 if len(claims) == LEAST else rng.choice((2, 3))
    true = set(rng.sample(range(len(claims)), size))
    right = tuple(c.true for n, c in enumerate(claims) if n in true)
    wrong = tuple(Wrong(c.false, c.true) for n, c in enumerate(claims) if n not in true)
    proofs = in_order(c.fact.sentence for c in claims)
    fields = common("multiple_answer", "statements", "; ".join(right), proofs, "understand")
    item = MultipleAnswer(question=STATEMENTS, answers=right, wrong=wrong, points=2, **fields)
    texts = [*right, *(w.text for w in wrong)]
    yield scored_set(item, "statements", 0.9, texts, names_of(c.fact for c in claims), proofs[0])


def _claim(fact: Fact, pool: Pool) -> Claim | None:
    if fact.answer.kind == "date":
        return None  # another year is a trick among five statements
    try:
        made = true_false.make(fact, pool)
    except Unmakeable:
        return None
    if len(made) != 2 or not SHORTEST <= len(made[0].question.split()) <= LONGEST:
        return None
    true, false = (_told(one.question) for one in made)
    return Claim(fact, true, false)


def _told(text: str) -> str:
    """The stem says already that it goes by the article."""
    bare = text.removeprefix("According to the article, ")
    return bare[:1].upper() + bare[1:]


def _apart(claims: list[Claim]) -> list[Claim]:
    """One claim a sentence, of like length, none of which tells another."""
    chosen: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (abs(len(c.true) - 75), c.fact.sentence.start)):
        lengths = [len(c.true) for c in (*chosen, claim)]
        same = any(c.fact.sentence.start == claim.fact.sentence.start or _tells(c, claim) for c in chosen)
        if not same and max(lengths) <= STRETCH * min(lengths):
            chosen.append(claim)
    return sorted(chosen, key=lambda c: c.fact.sentence.start)


def _tells(one: Claim, other: Claim) -> bool:
    """Two statements on nearly the same thing, or one that holds what the other was changed in."""
    left, right = set(content_words(one.true)), set(content_words(other.true))
    changed = (set(content_words(other.true)) ^ set(content_words(other.false))) & left
    again = (set(content_words(one.true)) ^ set(content_words(one.false))) & right
    return bool(changed or again) or len(left & right) > 0.4 * min(len(left), len(right))


def _names(fact: Fact, pool: Pool) -> Iterator[Scored]:
    """A list of names: which of these did it? The wrong ones are names of that class from elsewhere."""
    match = re.fullmatch(rf"Which (?:{'|'.join(COUNTS.values())}) ({'|'.join(NOUNS.values())})", fact.wh)
    if fact.rule != "listed" or match is None:
        return
    kind = next(k for k, noun in NOUNS.items() if noun == match[1])
    right = tuple(re.split(r", (?:and )?| and ", fact.answer.text))
    wrong = _others(kind, right, fact, pool)
    asked = question(fact)
    if len(wrong) < LEAST_WRONG or stem_fault(asked, fact, key=fact.answer.key):
        return
    stem = re.sub(rf"\b([Ww])hich (?:{'|'.join(COUNTS.values())}) {match[1]}", rf"\1hich of these {match[1]}", asked)
    fields = common("multiple_answer", "listed", "; ".join(right), (fact.sentence,), "remember", "easy")
    item = MultipleAnswer(question=stem, answers=right, wrong=tuple(map(Wrong, wrong)), points=2, **fields)
    yield scored_set(item, "listed", 1.0, right, names_of([fact]), fact.sentence)


def _others(kind: str, right: tuple[str, ...], fact: Fact, pool: Pool) -> tuple[str, ...]:
    barred = {*right, *pool.within(fact.sentence.start, fact.sentence.end)}
    own = pool.nearest(pool.others(kind, barred), fact.sentence.start)
    if kind == "country" and own:
        regions = {c.region for name in right if (c := gazetteer.country(name))}
        own += [c.name for c in gazetteer.countries() if c.region in regions and c.name not in pool.text]
    return tuple(dict.fromkeys(own))[:MOST_WRONG]
