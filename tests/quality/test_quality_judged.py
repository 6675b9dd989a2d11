"""Intervals, agreement and the fate of judged items, by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality.judged import (
    Fate,
    Judged,
    agreements,
    cell,
    criteria,
    fate,
    kappa,
    load_judged,
    main,
    shares,
    wilson,
)

YES = {"q1": True, "q2": True}
NO = {"q1": True, "q2": False}


def item(
    question: str, answer: str = "Ruth", *, verdicts: dict[str, dict[str, bool]] | None = None, **more: str
) -> Judged:
    given = {"article": "boat", "system": "quizgen", "kind": "short_answer", "rule": "who", **more}
    return Judged(question=question, answer=answer, verdicts=verdicts or {}, **given)


def test_wilson() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(0, 0) == (0, 1)
    assert cell(8, 10) == "8 of 10 (80 %, 49 to 94)"


def test_kappa() -> None:
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: agreement 0.7, by chance 0.5.
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([(True, True)]) == 1
    assert kappa([(True, False), (False, True)]) == -1


def test_an_item_is_acceptable_when_all_judges_say_so() -> None:
    both, one = item("A?", verdicts={"a": YES, "b": YES}), item("B?", verdicts={"a": YES, "b": NO}, rule="why")
    assert shares([both, one, both], lambda i: i.rule) == {"who": (2, 2), "why": (0, 1)}
    assert criteria([both, one])["q1"] == (4, 4)
    assert criteria([both, one])["q2"] == (3, 4)
    assert criteria([both, one])["m1"] == (0, 0)
    assert agreements([both, one]) == [("a", "b", 1, 2, 0.0)]


def test_the_fate_of_old_items() -> None:
    today = [
        item("Who rowed the old boat to Ashby?"),
        item("{{Ruth}} painted the mill.", kind="cloze"),
    ]
    old = [
        item("Who rowed the old boat to Ashby?"),
        item("Who rowed the old boat to Ashby in the end?", answer="ruth"),  # 4 of 5 content words
        item("Who painted the mill?"),
        item("Who rowed the old boat to Ashby?", article="mill"),
        item("{{Ruth|Tom}} painted the mill.", kind="cloze"),
    ]
    assert fate(old, today) == Fate(same=2, like=1, gone=2)


def test_a_file_is_read_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdict = {"q1": True, "q2": True, "q3": True, "q4": True, "q5": False, "m1": None, "why": "trivial"}
    entry = {"article": "boat", "system": "quizgen", "kind": "short_answer", "rule": "who", "question": "Who rowed?",
             "answer": "Ruth", "options": [], "verdicts": {"a": verdict}}  # fmt: skip
    path = tmp_path / "round.json"
    path.write_text(json.dumps({"round": "test", "items": [entry]}))
    (read,) = load_judged(path)
    assert read.verdicts == {"a": {"q1": True, "q2": True, "q3": True, "q4": True, "q5": False}}
    assert not read.acceptable
    assert main([str(path), "--against", str(path)]) == 0
    said = capsys.readouterr().out
    assert "| quizgen | 0 of 1 (0 %, 0 to 79) |" in said
    assert "| not acceptable | 1 | 1 of 1 (100 %, 21 to 100) |" in said
