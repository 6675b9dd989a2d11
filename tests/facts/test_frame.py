"""Facts are plain values: words and character offsets, never tokens."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from quizgen.facts import find
from quizgen.facts.frame import Answer, AnswerKind, Fact, Frame
from tests.document.reading import understood

TEXT = (
    "In 1871 Rosa Quint, a baker, repaired the old bell of Ashby. Tom Marsh said that the bell weighed 300 kilos. "
    "“The bell has never rung so well,” said Quint. More than 40 people sang in Chile because the sun shone."
)
FACTS = find(understood(TEXT))[0]


def plain(value: object) -> bool:
    """Whether a value is made of words, numbers and frozen values of these alone."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return all(plain(getattr(value, field.name)) for field in dataclasses.fields(value))
    if isinstance(value, tuple):
        return all(plain(part) for part in value)
    return value is None or isinstance(value, str | int | float)


def test_facts_hold_words_and_numbers_alone() -> None:
    assert len(FACTS) >= 6
    assert all(plain(fact) for fact in FACTS)


def test_facts_are_in_the_order_of_the_text() -> None:
    assert [f.sentence.start for f in FACTS] == sorted(f.sentence.start for f in FACTS)


def test_answers_and_sentences_are_verbatim() -> None:
    for fact in FACTS:
        assert TEXT[fact.answer.start : fact.answer.end] == fact.answer.text
        assert TEXT[fact.sentence.start : fact.sentence.end] == fact.sentence.text
        assert fact.answer.kind in get_args(AnswerKind)


def test_every_fact_has_something_to_ask_or_to_state() -> None:
    assert all(fact.frame or fact.question or fact.statement for fact in FACTS)


def test_the_key_is_what_is_printed() -> None:
    assert Answer("Quint", 0, 5, "person", "Rosa Quint").key == "Rosa Quint"
    assert Answer("Quint", 0, 5, "person").key == "Quint"


@pytest.mark.parametrize("kind", [Frame, Answer, Fact])
def test_values_are_frozen(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert hash(FACTS[0]) == hash(dataclasses.replace(FACTS[0]))


def test_finding_twice_gives_the_same() -> None:
    assert find(understood(TEXT))[0] == FACTS
