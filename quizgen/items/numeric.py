"""Numeric: a number, with its hedge and unit."""

from __future__ import annotations

from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items.gates import STEM_GATES
from quizgen.items.make import check, common, rationale
from quizgen.items.pool import Pool
from quizgen.model import Numeric


def make(fact: Fact, pool: Pool) -> tuple[Numeric, ...]:
    """One item for a count or a percentage; the value must be exact, as printed."""
    answer = fact.answer
    if answer.kind not in {"number", "percent"} or answer.value is None:
        return ()
    stem = question(fact)
    if not stem:
        return ()
    check(STEM_GATES, stem, fact)
    return (
        Numeric(
            question=stem,
            answer=answer.key,
            value=answer.value,
            unit=answer.unit,
            why=rationale(fact),
            **common(fact, "numeric", answer.key),
        ),
    )
