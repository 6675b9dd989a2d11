"""Reading the banks to pick from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from picking_samples import origin, question, save

from quizgen.bank import bank_text
from quizgen.errors import BankError
from quizgen.model import Article, MultipleChoice, Wrong
from quizgen.picking import Blueprint, Part, candidates, pick, read_origins, tags_of
from quizgen.picking.blueprint import slug


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("lessons/Border Talks.yaml", "border-talks"),
        ("output/border-talks/bank.yaml", "border-talks"),
        ("élan/Études.yml", "etudes"),
        ("x/日本.yaml", "bank"),
        ("x/" + "long-" * 40 + ".yaml", ("long-" * 12).strip("-")),
    ],
)
def test_the_name_of_a_bank(path: str, name: str) -> None:
    assert slug(Path(path)) == name


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    files = []
    for folder in ("x", "y", "z"):
        (tmp_path / folder).mkdir()
        files.append(save(tmp_path / folder, "sheds", [question(n, bank=folder) for n in range(6)]))
    wanted = Blueprint((Part(7),), seed=3)
    first = read_origins(files)
    assert [one.name for one in first] == ["sheds-1", "sheds-2", "sheds-3"]
    assert read_origins([files[2], files[0], files[1], files[0]]) == first
    assert pick(read_origins(files[::-1]), wanted) == pick(first, wanted)


def test_broken_questions_are_left_out_and_counted(tmp_path: Path) -> None:
    good = question(1)
    flawed = [
        MultipleChoice(id="a", question="Who came?", answer="Ada", wrong=(Wrong("ada"),)),
        replace(question(2), id="b", status="drop"),
        replace(question(3), id="c", answer=""),
    ]
    path = save(tmp_path, "sheds", [good, *flawed, question(4)])
    path.write_text(
        path.read_text().replace(question(4).answer, "crate").replace("kind: short_answer", "kind: short", 1)
    )
    (read,) = read_origins([path])
    assert [item.id for item in read.bank.items] == ["boats-4"]
    assert read.unusable == 3


def test_evidence_that_does_not_stand_makes_a_question_unusable(tmp_path: Path) -> None:
    text = Article("a.md", "Shed 1 holds a crate.")
    items = [replace(question(1), evidence=None), question(2)]
    (read,) = read_origins([save(tmp_path, "sheds", items, text)])
    assert ([item.id for item in read.bank.items], read.unusable) == (["boats-1"], 1)


def test_a_file_that_is_no_bank_counts(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("parts: [5 who]\n")
    assert read_origins([path])[0].unusable == 1
    with pytest.raises(BankError):
        read_origins([tmp_path / "none.yaml"])


def test_tags_are_those_of_questions_and_banks() -> None:
    found = candidates([origin("sheds", [question(1, "Who"), question(2, "who", "how-many"), question(3)])])
    assert list(tags_of(found)) == ["Who", "sheds", "how-many"]


def test_what_is_written_is_a_bank_without_problems(tmp_path: Path) -> None:
    from quizgen.bank import examine

    banks = [origin(name, [question(n, bank=name) for n in range(3)]) for name in ("a", "b")]
    path = tmp_path / "quiz.yaml"
    path.write_text(bank_text(pick(banks, Blueprint((Part(5),))).quiz))
    reading = examine(path)
    assert (len(reading.bank.items), reading.problems) == (5, ())
