"""Items: facts turned into questions of every kind. One file a kind; what a gate refuses comes with its reason.

Makers turn one fact into items; gatherers look at all facts of the article together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from quizgen import gazetteer
from quizgen.document import Document
from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items import (
    cloze,
    essay,
    gap_choice,
    matching,
    multiple_answer,
    multiple_choice,
    numeric,
    ordering,
    passage,
    sentence,
    short_answer,
    true_false,
)
from quizgen.items.gates import evidence_fault
from quizgen.items.levels import graded
from quizgen.items.make import Unmakeable
from quizgen.items.narrative import told_as_tale
from quizgen.items.passing import check_alone, check_fact, names_known
from quizgen.items.pool import Pool, pool_of
from quizgen.items.score import scored
from quizgen.items.specific import hangs_on_paragraph, specific
from quizgen.items.unique import rivalled, told_twice
from quizgen.model import Item, Kind, Refusal, Scored

# Fewer of something than this, in passing, is a trifle.
SMALL = 10
KIN = re.compile(
    r"\b(?:wife|husband|son|daughter|father|mother|brother|sister|widow|nephew|niece|uncle|aunt|cousin)\b"
)
LIVES = re.compile(r"\b(?:die|dies|died|born)\b")
Maker = Callable[[Fact, Pool], tuple[Item, ...]]
Gatherer = Callable[[tuple[Fact, ...], Document, Pool], tuple[Scored, ...]]
MAKERS: dict[Kind, Maker] = {
    "multiple_choice": multiple_choice.make,
    "true_false": true_false.make,
    "cloze": cloze.make,
    "numeric": numeric.make,
    "short_answer": short_answer.make,
}
GATHERERS: dict[Kind, tuple[Gatherer, ...]] = {
    "multiple_choice": (gap_choice.make,),
    "matching": (matching.make,),
    "ordering": (ordering.make,),
    "multiple_answer": (multiple_answer.make,),
    "cloze": (passage.make, sentence.make),
    "essay": (essay.make,),
}
# What tells a deed in a tale: seldom worth a question where nobody knows for sure who "he" is.
DEEDS = frozenset({"who", "what", "somebody", "situated"})


def make(
    facts: tuple[Fact, ...], document: Document, *, seed: int = 0, kinds: tuple[Kind, ...] = ()
) -> tuple[tuple[Scored, ...], tuple[Refusal, ...]]:
    """All items of these kinds (all kinds when none is named) that pass the gates, and what was refused and why."""
    pool, known = pool_of(document, seed), names_known(document)
    items: list[Scored] = []
    refusals: list[Refusal] = []
    tale = told_as_tale(document)
    shared, twice = rivalled(facts), told_twice(facts)
    sound: list[Fact] = []
    for at, found in enumerate(facts):
        fact = specific(found)
        if not evidence_fault(found, document.article) and not hangs_on_paragraph(found):
            sound.append(found)
        try:
            check_fact(fact, document, pool, known)
            check_alone(shared=at in shared, twice=at in twice)
        except Unmakeable as reason:
            refusals.append(Refusal(fact.sentence.start, fact.rule, str(reason), question(fact), reason.gate))
            continue
        # Good enough for a draft: with one person in the text everybody guesses who said it, and that somebody has
        # two brothers is seldom worth a question; no more is who picked up the keys in a story, or when a side figure died.
        lone = fact.rule == "said" and not {*pool.speakers, *pool.names.get("person", ())} - {fact.answer.key}
        kin = fact.rule == "role" and KIN.search(fact.question) is not None
        deed = tale and fact.rule in ({"who", "somebody"} if document.story else DEEDS)
        deed |= fact.rule == "detail" and fact.answer.kind == "number"
        aside = fact.rule == "when" and LIVES.search(question(fact)) is not None and not _of_the_hero(fact, pool)
        weekday = fact.rule == "when" and fact.answer.key in gazetteer.WEEKDAYS
        weak = (
            lone
            or kin
            or weekday
            or fact.rule in {"contrary", "cause_agent"}
            or (fact.rule == "how_many" and (fact.answer.value or 9) < 3)
        )
        for kind, maker in MAKERS.items():
            if kinds and kind not in kinds:
                continue
            try:
                for item in maker(fact, pool):
                    rated, effort = graded(item, fact, pool)
                    items.append(replace(scored(rated, fact, guessable=weak, trifle=deed or aside), effort=effort))
            except Unmakeable as reason:
                place, rule = fact.sentence.start, f"{fact.rule}/{kind}"
                refusals.append(Refusal(place, rule, str(reason), reason.stem, reason.gate))
    for kind, gatherers in GATHERERS.items():
        for gatherer in gatherers if not kinds or kind in kinds else ():
            items.extend(gatherer(tuple(sound), document, pool))
    return tuple(items), tuple(dict.fromkeys(refusals))


def _of_the_hero(fact: Fact, pool: Pool) -> bool:
    """The stem names somebody whom the text is about."""
    return any(who.split()[-1] in question(fact) for who in pool.protagonists)
