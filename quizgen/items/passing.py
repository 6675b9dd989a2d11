"""The gates in their order: which one closed on a fact or a stem, and which ones an item has passed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quizgen.document import Document
from quizgen.facts.frame import Fact
from quizgen.items.gates import STATEMENT_GATES, STEM_GATES, evidence_fault, guessable
from quizgen.items.make import Unmakeable
from quizgen.items.pool import Pool
from quizgen.items.round_trip import known_words, round_trip_fault
from quizgen.model import Kind

FACT_GATES = ("evidence", "guessable", "round trip", "one answer")
ASKED: frozenset[Kind] = frozenset({"multiple_choice", "short_answer", "numeric"})
STATED: frozenset[Kind] = frozenset({"true_false", "cloze"})


def names_known(document: Document) -> frozenset[str]:
    """The words of all names, and of the phrases that pronouns and short descriptions stand for."""
    names = {name.canonical for name in document.names}
    return known_words((*names, *document.referents.values(), *document.antecedents.values()))


def check_fact(fact: Fact, document: Document, pool: Pool, known: AbstractSet[str]) -> None:
    """Raise Unmakeable with the gate that closes on a fact, whatever item is made of it."""
    faults = (
        evidence_fault(fact, document.article),
        guessable(fact, pool.protagonists, pool.title, pool.topic),
        round_trip_fault(fact, known),
    )
    for gate, why in zip(FACT_GATES, faults, strict=False):
        if why:
            raise Unmakeable(why, gate)


def check_alone(*, shared: bool, twice: bool) -> None:
    """Raise Unmakeable where another fact of the text would answer as well, or answers the same in fuller words."""
    if shared:
        raise Unmakeable("what is asked is true of another one in the text as well", FACT_GATES[3])
    if twice:
        raise Unmakeable("the same sentence answers so in fuller words", FACT_GATES[3])


def passed(kind: Kind) -> tuple[str, ...]:
    """The names of the gates that an item of this kind has passed, in their order."""
    asked = tuple(gate.name for gate in STEM_GATES if kind != "numeric" or gate.name != "leaks")
    stated = tuple(gate.name for gate in STATEMENT_GATES)
    own = asked if kind in ASKED else stated if kind in STATED else ()
    return (*FACT_GATES, *own, *(("options",) if kind == "multiple_choice" else ()))
