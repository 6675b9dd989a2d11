"""What `check` says of the pictures that items name."""

from __future__ import annotations

from pathlib import Path

from quizgen.bank import check, check_file, examine
from quizgen.model import Bank, ShortAnswer
from tests.pictures.pictures_made import picture

BANK = """\
items:
  - id: one
    kind: short_answer
    question: "What is ![](mill.png) and ![a wheel](none.png)?"
    answer: "a mill"
  - id: two
    kind: multiple_choice
    question: "Which is the wheel?"
    answer: "![round, with boards](mill.png)"
    wrong:
      - "the roof"
      - text: "![a door](../door.png)"
        why: "![a door](door.svg)"
"""


def test_each_slip_has_its_place_and_its_cure(tmp_path: Path) -> None:
    (tmp_path / "mill.png").write_bytes(picture())
    (tmp_path / "bank.yaml").write_text(BANK)
    found = [one for one in check_file(tmp_path / "bank.yaml") if "picture" in one.message]
    assert [(one.line, one.severity, one.message.split("'")[1]) for one in found] == [
        (4, "warning", "mill.png"),
        (4, "error", "none.png"),
        (12, "error", "../door.png"),
        (12, "error", "door.svg"),
    ]
    assert found[1].hint == "put it beside the bank (a logo: beside the templates), or mend its name"
    assert {one.item for one in examine(tmp_path / "bank.yaml").stops} == {"one", "two"}


def test_words_alone_are_asked_for_where_there_is_no_file() -> None:
    item = ShortAnswer(question="What is ![](mill.png)?", answer="a mill")
    (one,) = [one for one in check(Bank("T", (item,))) if "picture" in one.message]
    assert one.severity == "warning"
    assert "![a map of Holm](map.png)" in one.hint
