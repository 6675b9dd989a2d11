"""How each question of a sheet is marked: what goes into the page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from quizgen import marking
from quizgen.model import KINDS, Bank, ShortAnswer
from quizgen.sheet import Question, lay_out
from tests.sample_bank import BANK


def of_kind(kind: str) -> Question:
    return next(question for question in lay_out(BANK).questions if question.item.kind == kind)


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_is_plain_json(kind: str) -> None:
    entry = marking.test_of(of_kind(kind))
    assert entry["kind"] == kind
    assert json.loads(json.dumps(entry)) == entry


def test_an_entry_says_what_is_right() -> None:
    choice = of_kind("multiple_choice")
    assert marking.test_of(choice)["right"] == [option.letter for option in choice.options if option.right]
    number = marking.test_of(of_kind("numeric"))
    assert (number["value"], number["margin"], number["right"]) == (38500, 0, ["£38,500"])
    assert len(marking.test_of(of_kind("ordering"))["right"]) == 5
    assert marking.test_of(of_kind("essay")) == {"kind": "essay"}


@pytest.mark.parametrize(
    ("match", "exact", "typos"), [("exact", True, False), ("lenient", False, False), ("typos", False, True)]
)
def test_a_short_answer_says_how_closely_it_is_compared(match: str, exact: bool, typos: bool) -> None:
    item = ShortAnswer(question="What?", answer="a *Dunnock*", accept=("H<sub>2</sub>O",))
    bank = Bank(title="T", items=(replace(item, match=match),))  # type: ignore[arg-type]
    entry = marking.test_of(lay_out(bank).questions[0])
    assert entry == {"kind": "short_answer", "right": ["a Dunnock", "H2O"], "exact": exact, "typos": typos}


def right_answer(question: Question) -> list[str]:
    entry = marking.test_of(question)
    if entry["kind"] in ("short_answer", "numeric"):
        return list(entry["right"][:1])
    return list(entry.get("right", ["because"]))


@pytest.mark.parametrize("question", lay_out(BANK).questions, ids=lambda question: str(question.number))
def test_the_key_itself_is_right_and_nothing_is_wrong(question: Question) -> None:
    entry = marking.test_of(question)
    assert marking.mark(entry, right_answer(question)).share == (None if entry["kind"] == "essay" else 1)
    assert marking.mark(entry, []).share == 0
    assert not any(marking.mark(entry, []).parts)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot mark a riddle"):
        marking.mark({"kind": "a riddle"}, ["x"])
