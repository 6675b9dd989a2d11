"""Short answer: the stem alone, with the wordings that are right."""

from __future__ import annotations

from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items.gates import STEM_GATES
from quizgen.items.make import check, common, rationale
from quizgen.items.pool import Pool
from quizgen.model import ShortAnswer

NUMBERS = frozenset({"number", "percent"})


def make(fact: Fact, pool: Pool) -> tuple[ShortAnswer, ...]:
    """One item; numbers have a kind of their own."""
    if fact.answer.kind in NUMBERS:
        return ()
    stem = question(fact)
    if not stem:
        return ()
    check(STEM_GATES, stem, fact, fact.answer.key)
    answer = fact.answer
    return (
        ShortAnswer(
            question=stem,
            answer=answer.key,
            accept=answer.accept,
            why=rationale(fact),
            **common(fact, "short_answer", answer.key),
        ),
    )
