"""What all kinds share when they turn a fact into an item: id, evidence, level, difficulty, tags."""

from __future__ import annotations

from typing import Any

from quizgen.facts.frame import Fact
from quizgen.ids import item_id
from quizgen.model import Difficulty, Evidence, Kind
from quizgen.words import content_words

HARD_RULES = frozenset({"why", "definition"})


class Unmakeable(Exception):
    """Why a fact gives no item of a kind. Never leaves this package."""


def common(fact: Fact, kind: Kind, answer: str) -> dict[str, Any]:
    """The fields that every item has."""
    return {
        "id": item_id(kind, fact.sentence.text, answer, fact.rule),
        "evidence": Evidence(fact.sentence.text, fact.sentence.paragraph),
        "level": fact.level,
        "difficulty": difficulty(fact, kind),
        "tags": (fact.rule,),
    }


def difficulty(fact: Fact, kind: Kind) -> Difficulty:
    """Easy: recognise one detail of a short sentence. Hard: supply a cause or a definition. Else medium."""
    length = len(fact.sentence.text.split())
    if fact.rule in HARD_RULES:
        return "hard" if kind == "short_answer" else "medium"
    if kind in {"multiple_choice", "true_false"}:
        return "easy" if length <= 22 else "medium"
    return "medium" if length <= 32 and len(content_words(fact.answer.key)) <= 4 else "hard"


def rationale(fact: Fact) -> str:
    """Where the answer stands, in a sentence for the key."""
    return fact.why
