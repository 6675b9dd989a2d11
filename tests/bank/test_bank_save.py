"""Writing a bank: nothing that a teacher changed is ever lost, and no file is ever half there."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from bank_strategies import sample

from quizgen.bank import bank_text, is_untouched, read_bank, write_bank
from quizgen.bank import save as saving
from quizgen.errors import BankError
from quizgen.model import Bank, Essay, Evidence, MultipleAnswer, Numeric, TrueFalse, Wrong

PAGE = """\
# yaml-language-server: $schema=./quizgen.schema.json
# Questions made by quizgen. This file is yours: change any words, take questions out, write new ones.
# status: keep = is printed, draft = a spare that waits here, drop = thrown out and never printed.
# Then print again, with the name of this file:  quizgen render bank.yaml
quizgen: 1
title: "Boats"
made:  # quizgen's own notes; please leave them as they are
  by: "quizgen 0.1.0"
  seed: 7
  check: "CHECK"

article:
  source: "boats.md"
  text: |
    Ada painted the boat.

    Ben watched, for it was late.

items:
  - id: "who-ID"
    kind: multiple_choice
    question: "Who painted boat 0?"
    answer: "Ada"
    wrong:
      - "Ben"
      - text: "Cy"
        why: "He only sailed it."
    evidence:
      paragraph: 1
      quote: "Ada painted the boat."
    points: 1
    level: remember
    difficulty: medium
    tags: [who]
    status: keep

  - id: "two"
    kind: numeric
    question: "How much?"
    answer: "about 5,000"
    value: 5000
    tolerance: "5%"
    unit: "kg"
    why: "It says \\"5,000\\"."
    points: 0.5
    level: remember
    difficulty: medium
    tags: ["no", "a b"]
    status: draft
"""


def test_several_proofs_are_a_list() -> None:
    proofs = (Evidence("Ben watched.", 2), Evidence("Cy left."))
    item = TrueFalse(question="Ada came.", answer=True, evidence=Evidence("Ada came.", 1), further=proofs)
    assert (
        "    evidence:\n"
        '      - paragraph: 1\n        quote: "Ada came."\n'
        '      - paragraph: 2\n        quote: "Ben watched."\n'
        '      - quote: "Cy left."\n'
        "    points: 1\n"
    ) in bank_text(Bank("", (item,)))


def two() -> Bank:
    first = sample(1)
    weight = Numeric(
        id="two",
        question="How much?",
        answer="about 5,000",
        value=5000,
        tolerance="5%",
        unit="kg",
        why='It says "5,000".',
        points=0.5,
        tags=("no", "a b"),
        status="draft",
    )
    return replace(first, items=(*first.items, weight))


def test_the_page_that_a_teacher_sees() -> None:
    lines = bank_text(two()).split("\n")
    check = next(line for line in lines if line.startswith("  check"))
    name = next(line for line in lines if line.startswith("  - id"))
    want = PAGE.replace('  check: "CHECK"', check).replace('  - id: "who-ID"', name)
    assert "\n".join(lines) == want


def test_what_says_nothing_is_left_out() -> None:
    text = bank_text(Bank("", (MultipleAnswer(question="", answers=(), wrong=(Wrong(""),)), Essay(question="a"))))
    for word in ("shuffle", "why", "tags", "evidence", "lines", "rubric", "article", "id:", "pin", "last"):
        assert word not in text
    assert "answers: []" in text


def test_write_gives_ids_and_reads_back(tmp_path: Path) -> None:
    file = tmp_path / "new" / "bank.yaml"
    bank = replace(sample(2), items=tuple(replace(item, id="") for item in sample(2).items))
    write_bank(bank, file)
    read, problems = read_bank(file)
    assert problems == []
    assert [item.id for item in read.items] == [item.id for item in sample(2).items]
    assert b"\r" not in file.read_bytes()
    assert is_untouched(file)
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("edit", ["a change", "# a comment", "a line taken out", "line ends", "no check line"])
def test_an_edited_file_stays(tmp_path: Path, edit: str) -> None:
    file = tmp_path / "bank.yaml"
    write_bank(sample(), file)
    text = file.read_bytes().decode()
    edited = {
        "a change": text.replace("Ben", "Bea"),
        "# a comment": text + "# mine\n",
        "a line taken out": text.replace("    level: remember\n", "", 1),
        "line ends": text.replace("\n", "\r\n"),
        "no check line": "".join(line for line in text.splitlines(True) if "check:" not in line),
    }[edit].encode()
    file.write_bytes(edited)
    assert not is_untouched(file)
    with pytest.raises(BankError, match="edited since quizgen wrote it") as caught:
        write_bank(sample(1), file)
    for way in ("quizgen render", "-o", "--force", "bank.yaml.bak"):
        assert way in str(caught.value)
    assert file.read_bytes() == edited


def test_an_untouched_file_is_replaced_without_a_copy(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    write_bank(sample(), file)
    write_bank(sample(1), file)
    assert len(read_bank(file)[0].items) == 1
    assert list(tmp_path.iterdir()) == [file]


def test_force_keeps_every_edited_file(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    for count, words in enumerate(["one", "two", "three"], 1):
        file.write_text(words)
        write_bank(sample(count), file, force=True)
        assert is_untouched(file)
    copies = ["bank.yaml.bak", "bank.yaml.bak2", "bank.yaml.bak3"]
    assert [(tmp_path / name).read_text() for name in copies] == ["one", "two", "three"]


def test_the_same_bank_is_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    write_bank(sample(), file)
    os.utime(file, (1, 1))
    write_bank(sample(), file)
    assert file.stat().st_mtime == 1


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bank.yaml"
    write_bank(sample(), file)
    before = file.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(BankError, match="no space left"):
        write_bank(sample(1), file)
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    file, link = tmp_path / "bank.yaml", tmp_path / "link.yaml"
    write_bank(sample(), file)
    file.chmod(0o640)
    link.symlink_to(file)
    write_bank(sample(1), link)
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert len(read_bank(file)[0].items) == 1


def test_a_folder_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(BankError, match="cannot be written"):
        write_bank(sample(), tmp_path)
    with pytest.raises(BankError, match="cannot be opened"):
        is_untouched(tmp_path / "none.yaml")
