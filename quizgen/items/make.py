"""What all kinds share when they turn a fact into an item: id, evidence, tags, and the gates that a text must pass."""

from __future__ import annotations

from typing import Any

from quizgen.facts.frame import Fact
from quizgen.ids import item_id
from quizgen.items.gates import Gate, closed
from quizgen.model import Evidence, Kind


class Unmakeable(Exception):
    """Why a fact gives no item of a kind, by which gate and with which stem. Never leaves this package."""

    def __init__(self, why: str, gate: str = "", stem: str = "") -> None:
        super().__init__(why)
        self.gate = gate
        self.stem = stem


def check(gates: tuple[Gate, ...], text: str, fact: Fact, key: str = "") -> None:
    """Raise Unmakeable with the gate that closes on a text. No key: the answer's words may stand in it."""
    gate, why = closed(gates, text, fact, key)
    if why:
        raise Unmakeable(why, gate, text)


def common(fact: Fact, kind: Kind, answer: str) -> dict[str, Any]:
    """The fields that every item has."""
    return {
        "id": item_id(kind, fact.sentence.text, answer, fact.rule),
        "evidence": Evidence(fact.sentence.text, fact.sentence.paragraph),
        "tags": (fact.rule,),
    }


def rationale(fact: Fact) -> str:
    """Where the answer stands, in a sentence for the key."""
    return fact.why
