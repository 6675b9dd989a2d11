"""Short constructors of items, for the examples that rules carry."""

from __future__ import annotations

from typing import Any

from quizgen.model import (
    Cloze,
    Evidence,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)


def choice(question: str, answer: str, *wrong: str, **fields: Any) -> MultipleChoice:
    """A multiple-choice item."""
    return MultipleChoice(question=question, answer=answer, wrong=tuple(map(Wrong, wrong)), **fields)


def choices(question: str, answers: tuple[str, ...], *wrong: str, **fields: Any) -> MultipleAnswer:
    """A multiple-answer item."""
    return MultipleAnswer(question=question, answers=answers, wrong=tuple(map(Wrong, wrong)), **fields)


def statement(question: str, answer: bool = True, **fields: Any) -> TrueFalse:
    """A statement to judge."""
    return TrueFalse(question=question, answer=answer, **fields)


def short(question: str, answer: str, *accept: str, **fields: Any) -> ShortAnswer:
    """A short-answer item."""
    return ShortAnswer(question=question, answer=answer, accept=accept, **fields)


def number(question: str, answer: str, value: float, **fields: Any) -> Numeric:
    """A numeric item."""
    return Numeric(question=question, answer=answer, value=value, **fields)


def cloze(question: str, **fields: Any) -> Cloze:
    """A cloze item."""
    return Cloze(question=question, **fields)


def matching(question: str, *sides: str, **fields: Any) -> Matching:
    """A matching item; each side is written "left = right"."""
    pairs = tuple(Pair(*(part.strip() for part in side.split("=", 1))) for side in sides)
    return Matching(question=question, pairs=pairs, **fields)


def ordering(question: str, *sequence: str, **fields: Any) -> Ordering:
    """An ordering item."""
    return Ordering(question=question, sequence=sequence, **fields)


def proof(quote: str, paragraph: int = 0) -> Evidence:
    """An evidence sentence."""
    return Evidence(quote, paragraph)
