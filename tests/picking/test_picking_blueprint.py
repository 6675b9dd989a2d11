"""Blueprints: what they may say, and all that is wrong in one at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import BankError, UsageError
from quizgen.picking import Blueprint, Part, Wish, blueprint_of, read_blueprint

TAGS = ("who", "why", "how_many", "argue", "border-talks")
GOOD = """\
title: "Friday quiz"
seed: 4
points: 20              # optional
parts:
  - 5 easy who          # a remark
  - 3 medium why, 2 points each
  - {count: 2, kind: essay, tags: [argue], points: 4.5, title: "Write"}
"""


def parts(*lines: str) -> tuple[Part, ...]:
    plan, problems = blueprint_of("parts:\n" + "".join(f"  - {line}\n" for line in lines), tags=TAGS)
    assert problems == []
    return plan.parts


def test_a_good_blueprint() -> None:
    plan, problems = blueprint_of(GOOD, tags=TAGS)
    assert problems == []
    assert plan == Blueprint(
        (
            Part(5, Wish(difficulty=("easy",), tags=("who",))),
            Part(3, Wish(difficulty=("medium",), tags=("why",)), 2),
            Part(2, Wish(kinds=("essay",), tags=("argue",)), 4.5, "Write"),
        ),
        "Friday quiz",
        4,
        20,
    )


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("2", Wish()),
        ("2 questions", Wish()),
        ("2 x Easy", Wish(difficulty=("easy",))),
        ("2 easy or medium", Wish(difficulty=("easy", "medium"))),
        ("2 multiple choice questions", Wish(kinds=("multiple_choice",))),
        ("2 multiple-choice, easy", Wish(kinds=("multiple_choice",), difficulty=("easy",))),
        ("2 true/false", Wish(kinds=("true_false",))),
        ("2 true or false", Wish(kinds=("true_false",))),
        ("2 how-many who", Wish(tags=("how_many", "who"))),
        ("2 border talks understand", Wish(level=("understand",), tags=("border-talks",))),
        ("'2 essays'", Wish(kinds=("essay",))),
        ("{count: 2, level: [remember, apply]}", Wish(level=("remember", "apply"))),
        (
            "{count: 2, kind: [Multiple choice, cloze], tags: WHO}",
            Wish(kinds=("multiple_choice", "cloze"), tags=("who",)),
        ),
    ],
)
def test_the_words_of_a_part(line: str, wish: Wish) -> None:
    assert parts(line) == (Part(2, wish),)


@pytest.mark.parametrize("line", ["1 who, 1 point", "1 who, 1 point each", "1, 1 mark each, who", "1 who, 1.0 pts"])
def test_points_of_a_part(line: str) -> None:
    assert parts(line) == (Part(1, Wish(tags=("who",)), 1),)


@pytest.mark.parametrize(
    ("text", "line", "column", "said", "hint"),
    [
        ("", 1, 1, "the file is empty", "parts:"),
        ("- 5 easy\n", 1, 1, "not a blueprint", "parts:"),
        ("title: x\n", 1, 1, "has no `parts`", ""),
        ("parts:\n", 1, 7, "lists nothing", "5 easy who"),
        ("sed: 4\nparts: [5 who]\n", 1, 1, "`sed` is not a field of a blueprint", "did you mean seed?"),
        ("seed: four\nparts: [5 who]\n", 1, 7, "must be a whole number", ""),
        ("points: 2.3\nparts: [5 who]\n", 1, 9, "whole or half points", "0.5"),
        ("points: -1\nparts: [5 who]\n", 1, 9, "whole or half points", "0.5"),
        ("parts:\n  - 5 easy whoo\n", 2, 12, '"whoo" is no difficulty', "did you mean who?"),
        ("parts:\n  - 5 easi who\n", 2, 7, '"easi"', "did you mean easy?"),
        ("parts:\n  - 5 zzzzqq\n", 2, 7, '"zzzzqq"', "quizgen stats"),
        ("parts:\n  - five who\n", 2, 5, "begins with how many", "5 easy who"),
        ("parts:\n  - 0 who\n", 2, 5, "from 1 to 500", ""),
        ("parts:\n  - 501 who\n", 2, 5, "from 1 to 500", ""),
        ("parts:\n  - 1 who, 0.3 points each\n", 2, 12, "0.3 points each", ""),
        ("parts:\n  - 1 easy #5\n", 2, 5, "for a comment", "in quotes"),
        ("parts:\n  - [1, 2]\n", 2, 5, "a list in the list", ""),
        ("parts:\n  - {kind: essay}\n", 2, 5, "part 1 has no `count`", "count: 5"),
        ("parts:\n  - {count: 1, kind: esay}\n", 2, 22, 'no kind "esay"', "did you mean essay?"),
        ("parts:\n  - {count: 1, level: [analyze]}\n", 2, 24, 'no level "analyze"', "did you mean analyse?"),
        ("parts:\n  - {count: 1, tags: [wy]}\n", 2, 23, 'the tag "wy"', "did you mean why?"),
        ("parts:\n  - {count: 1, tags: [[who]]}\n", 2, 23, "`tags` wants words", ""),
        ("parts:\n  - {count: 1, points: 0}\n", 2, 24, "whole or half points", ""),
        ("parts:\n  - 300 who\n  - 300 why\n", 2, 3, "want 600 questions together", "at most 500"),
        ('parts:\n  - "5 who\n', 2, 5, "never closed", ""),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, line: int, column: int, said: str, hint: str) -> None:
    _, problems = blueprint_of(text, "plan.yaml", TAGS)
    assert [(one.path, one.severity) for one in problems] == [("plan.yaml", "error")]
    assert (problems[0].line, problems[0].column) == (line, column)
    assert said in problems[0].message
    assert hint in problems[0].hint
    if text:
        assert problems[0].snippet == text.split("\n")[line - 1]


def test_everything_wrong_is_said_at_once() -> None:
    text = "sed: 1\nparts:\n  - 5 whoo\n  - many\n  - {count: x, kind: esay, levle: apply}\n"
    _, problems = blueprint_of(text, tags=TAGS)
    assert [one.line for one in problems] == [1, 3, 4, 5, 5, 5]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part(3, Wish(difficulty=("medium",), tags=("why",))), "medium why questions"),
        (Part(1, Wish(kinds=("true_false",))), "true/false question"),
        (Part(2, Wish(("easy", "hard"), ("apply",))), "easy or hard apply questions"),
        (Part(2), "questions"),
    ],
)
def test_a_part_in_words(part: Part, words: str) -> None:
    assert part.sort() == words


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no blueprint"):
        read_blueprint(tmp_path / "none.yaml")
    with pytest.raises(BankError, match="cannot be opened"):
        read_blueprint(tmp_path)
    file = tmp_path / "plan.yaml"
    file.write_bytes("title: Café\nparts: [1]\n".encode("latin-1"))
    with pytest.raises(BankError, match="UTF-8"):
        read_blueprint(file)
    file.write_bytes(b"#" * 300_000)
    with pytest.raises(BankError, match="too large"):
        read_blueprint(file)
    file.write_bytes("\ufefftitle: Café\nparts: [1]\n".encode())
    assert read_blueprint(file) == (Blueprint((Part(1),), "Café"), [])


@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from([*"-:[]{}#,\n ", "parts:", "5", "who", "count: 2", "\n  - "])).map("".join),
    )
)
def test_no_text_is_too_much(text: str) -> None:
    plan, problems = blueprint_of(text, tags=TAGS)
    assert plan.parts or problems
