"""Bloom level and difficulty by stated criteria: named features from 0 to 1, weights in one table.

Both are estimates from words alone. A level says what a pupil must do with the text; the difficulty adds up what makes
an item laborious. `quizgen explain` prints every part, and a teacher's own word in the bank always wins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from quizgen.facts.frame import Fact
from quizgen.items.pool import Pool
from quizgen.model import Difficulty, Item, Kind, Level
from quizgen.words import content_words

# Rules whose answers are more than the words of the text given back, and what they ask for.
UNDERSTAND = {
    "why": "a cause", "cause_agent": "a cause", "to_do": "a purpose", "how": "a means", "definition": "a meaning",
    "acronym": "a meaning", "said": "who said it", "spoken": "who said it", "contrary": "an opposite",
}  # fmt: skip
KIND_LEVELS: dict[Kind, Level] = {"matching": "apply", "ordering": "analyse", "essay": "evaluate"}
# A stem with so many words of its own is a paraphrase.
REWORDED = 0.4
KIND_EFFORT: dict[Kind, float] = {
    "true_false": 0.0, "multiple_choice": 0.3, "cloze": 0.6, "numeric": 0.6, "short_answer": 0.8,
    "multiple_answer": 0.6, "matching": 0.6, "ordering": 0.8, "essay": 1.0,
}  # fmt: skip
EFFORT = {
    "kind": 0.3, "level": 0.1, "length": 0.15, "clauses": 0.1, "distance": 0.1, "options": 0.1, "answer": 0.1,
    "resolved": 0.1,
}  # fmt: skip
EASY, HARD = 0.27, 0.45
SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|because|when|while|after|before|until|if|although|though|where|since|as)\b|[;:–—]",
    re.IGNORECASE,
)
WRITTEN: frozenset[Kind] = frozenset({"short_answer", "cloze"})


def level(kind: Kind, rule: str, distance: float = 0.0, *, deep: bool = False) -> Level:
    """What the pupil must do: give the words back, or understand them, or more where the kind asks for more.

    `deep` is a rule's own word that this fact is to be understood.
    """
    if kind in KIND_LEVELS:
        return KIND_LEVELS[kind]
    if kind == "cloze":
        return "remember"
    return "understand" if deep or rule in UNDERSTAND or distance >= REWORDED else "remember"


def difficulty(effort: Mapping[str, float]) -> Difficulty:
    """Easy, medium or hard by the weighted sum of the features."""
    total = sum(EFFORT[name] * value for name, value in effort.items())
    return "easy" if total < EASY else "hard" if total >= HARD else "medium"


def graded(item: Item, fact: Fact, pool: Pool) -> tuple[Item, dict[str, float]]:
    """The item with its level and difficulty, and the features behind them."""
    stem = item.why if item.kind == "true_false" and not item.answer else re.sub(r"\{\{.*?\}\}", "", item.question)
    far = _distance(stem, f"{fact.sentence.text} {fact.wh}")
    what = level(item.kind, fact.rule, far, deep=fact.level == "understand")
    effort = {
        "kind": KIND_EFFORT[item.kind],
        "level": float(what != "remember"),
        "length": _share(len(fact.sentence.text.split()) - 8, 24),
        "clauses": _share(len(SUBORDINATE.findall(fact.sentence.text)), 3),
        "distance": far,
        "options": _near_options(item, fact, pool),
        "answer": _share(len(fact.answer.key.split()) - 1, 7) if item.kind in WRITTEN else 0.0,
        "resolved": float(_resolved(stem, fact)),
    }
    return replace(item, level=what, difficulty=difficulty(effort)), effort


def _share(value: float, most: float) -> float:
    return round(min(1.0, max(0.0, value / most)), 2)


def _distance(stem: str, evidence: str) -> float:
    """The share of the stem's telling words, names aside, that the evidence does not have."""
    words = content_words(re.sub(r"\b[A-Z][\w’'-]*", " ", stem))
    known = {word[:5] for word in content_words(evidence)}
    return _share(sum(word[:5] not in known for word in words), len(words)) if words else 0.0


def _near_options(item: Item, fact: Fact, pool: Pool) -> float:
    """The share of wrong options that stand in the paragraph of the evidence: a pupil must read closely."""
    if item.kind != "multiple_choice":
        return 0.0
    begin = pool.text.rfind("\n\n", 0, fact.sentence.start) + 1
    end = pool.text.find("\n\n", fact.sentence.end)
    paragraph = pool.text[begin : end if end >= 0 else None]
    return _share(sum(wrong.text in paragraph for wrong in item.wrong), len(item.wrong))


def _resolved(stem: str, fact: Fact) -> bool:
    """A name in the stem or in the key stands in another sentence: the pupil must know whom "he" means."""
    words = [*re.findall(r"(?<=\s)[A-Z][\w-]+", stem), *re.findall(r"\b[A-Z][\w-]+", fact.answer.key)]
    return any(word not in fact.sentence.text for word in words)
