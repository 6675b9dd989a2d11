"""Items: facts turned into questions of every kind. One file a kind; what a gate refuses comes with its reason."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.document import Document
from quizgen.facts.frame import Fact
from quizgen.items import cloze, multiple_choice, numeric, short_answer, true_false
from quizgen.items.gates import evidence_fault, guessable
from quizgen.items.make import Unmakeable
from quizgen.items.pool import Pool, pool_of
from quizgen.items.score import scored
from quizgen.items.specific import specific
from quizgen.items.unique import rivalled, told_twice
from quizgen.model import Item, Kind, Refusal, Scored

Maker = Callable[[Fact, Pool], tuple[Item, ...]]
MAKERS: dict[Kind, Maker] = {
    "multiple_choice": multiple_choice.make,
    "true_false": true_false.make,
    "cloze": cloze.make,
    "numeric": numeric.make,
    "short_answer": short_answer.make,
}


def make(
    facts: tuple[Fact, ...], document: Document, *, seed: int = 0, kinds: tuple[Kind, ...] = ()
) -> tuple[tuple[Scored, ...], tuple[Refusal, ...]]:
    """All items of these kinds (all kinds when none is named) that pass the gates, and what was refused and why."""
    pool = pool_of(document, seed)
    items: list[Scored] = []
    refusals: list[Refusal] = []
    shared, twice = rivalled(facts), told_twice(facts)
    for at, found in enumerate(facts):
        fact = specific(found)
        fault = evidence_fault(fact, document.article) or guessable(fact, pool.protagonists, pool.title, pool.topic)
        if not fault and at in shared:
            fault = "what is asked is true of another one in the text as well"
        if not fault and at in twice:
            fault = "the same sentence answers so in fuller words"
        if fault:
            refusals.append(Refusal(fact.sentence.start, fact.rule, fault))
            continue
        # Good enough for a draft: with one speaker in the text everybody guesses who said it, and that somebody has
        # two brothers is seldom worth a question.
        lone = fact.rule == "said" and not pool.speakers - {fact.answer.key}
        weak = lone or (fact.rule == "how_many" and (fact.answer.value or 9) < 3)
        for kind, maker in MAKERS.items():
            if kinds and kind not in kinds:
                continue
            try:
                items.extend(scored(item, fact, guessable=weak) for item in maker(fact, pool))
            except Unmakeable as reason:
                refusals.append(Refusal(fact.sentence.start, f"{fact.rule}/{kind}", str(reason)))
    return tuple(items), tuple(dict.fromkeys(refusals))
