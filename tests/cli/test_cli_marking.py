"""`mark`: a class marked from the command line."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.bank import bank_text
from quizgen.sheet import lay_out
from tests.results.pupils import code, document, file_bytes, simulated
from tests.sample_bank import BANK

Run = Callable[..., tuple[int, str, str]]
SHEET = lay_out(BANK)
FILES = ["items.csv", "marks.csv", "marks.xlsx", "report.html"]


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "tower.yaml"
    path.write_text(bank_text(BANK))
    return path


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    folder = tmp_path / "answers"
    folder.mkdir()
    for number, (name, given) in enumerate(simulated(BANK, 8)):
        (folder / f"{number}.json").write_bytes(file_bytes(SHEET, name, given))
    return folder


def test_a_folder_of_answers_is_marked(run: Run, bank: Path, answers: Path) -> None:
    code_, out, err = run("mark", bank, answers)
    results = answers / "results"
    assert code_ == 0
    assert out.splitlines() == [
        str(results / name) for name in ("marks.csv", "items.csv", "marks.xlsx", "report.html")
    ]
    assert sorted(path.name for path in results.iterdir()) == FILES
    assert err.startswith("The Tower in Pieces: 8 pupils\n  for you      5 of 32 points (question 20)\n  mean  ")
    assert "rough with fewer than 20 pupils" in err
    hardest = err.partition("Hardest questions\n")[2].splitlines()
    assert ["%" in line for line in hardest[:3]] == [True] * 3
    assert "\x1b" not in out + err


def test_results_lie_beside_the_first_file_or_where_they_are_wanted(
    run: Run, bank: Path, answers: Path, tmp_path: Path
) -> None:
    files = sorted(answers.glob("*.json"))
    assert run("mark", bank, *files, "-q")[1].splitlines()[0] == str(answers / "results" / "marks.csv")
    wanted = tmp_path / "7b" / "march"
    assert run("mark", bank, *files, "-q", "-o", wanted)[::2] == (0, "")
    assert sorted(path.name for path in wanted.iterdir()) == FILES


def test_codes_from_standard_input(run: Run, bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "\n".join(code(SHEET, name, given) for name, given in simulated(BANK, 3))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    monkeypatch.chdir(tmp_path)
    assert run("mark", bank, "-", "-q")[1].splitlines()[0] == "results/marks.csv"


def test_some_left_out_is_told_and_the_others_are_marked(run: Run, bank: Path, answers: Path) -> None:
    (answers / "x.json").write_text(json.dumps({**document(SHEET, "Xaver", [[]] * 20), "bank": "000000"}))
    (answers / "y.txt").write_text(f"{code(SHEET, 'Ana A.', [[]] * 20)}\nQZ1:broken\n")
    code_, _, err = run("mark", bank, answers, "-q")
    assert code_ == 0
    changed, other, doubled = err.splitlines()
    assert changed == (
        f"quizgen: left out: {answers / 'y.txt'}, line 2: the code is cut off or changed on its way (its checksum does "
        "not fit); ask for it again, as a file or copied whole."
    )
    assert other == (
        f"quizgen: left out: Xaver ({answers / 'x.json'}): these are answers to another bank (000000, this one is "
        f"{SHEET.bank_id}), or its questions were changed since; mark them with the bank that the page was made from."
    )
    assert doubled == (
        f"quizgen: note: Ana A. sent answers twice: those in {answers / 'y.txt'}, line 1 count, as they were named later, "
        f"and those in {answers / '0.json'} do not. If these are two pupils, add --both."
    )
    assert "  left out     2, named above\n" in run("mark", bank, answers)[2]
    assert json.loads(run("mark", bank, answers, "--both", "--json")[1])["pupils"] == 9


def test_all_left_out_writes_nothing_and_ends_with_1(run: Run, bank: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no code here")
    code_, out, err = run("mark", bank, tmp_path / "a.txt")
    assert (code_, out) == (1, "")
    assert err.splitlines()[-1] == (
        "quizgen: No answers could be marked, so nothing was written; see what is named above."
    )
    assert not (tmp_path / "results").exists()


def test_many_losses_are_told_shortly(run: Run, bank: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("QZ1:x\n" * 200)
    err = run("mark", bank, tmp_path / "a.txt")[2]
    assert len(err.splitlines()) == 52
    assert "quizgen: left out: 150 more." in err


def test_names_cannot_steer_the_screen(run: Run, bank: Path, tmp_path: Path) -> None:
    bad = {**document(SHEET, "\x1b[2J\x1b]0;x\x07Ana\r\n", [[]] * 20), "bank": "000000"}
    (tmp_path / "a.json").write_text(json.dumps(bad))
    err = run("mark", bank, tmp_path / "a.json")[2]
    assert "\x1b" not in err
    assert "\x07" not in err
    assert "[2J]0;xAna (" in err


def test_marks_that_a_teacher_wrote_stay(run: Run, bank: Path, answers: Path) -> None:
    run("mark", bank, answers)
    table = answers / "results" / "marks.csv"
    mine = table.read_bytes().replace(b",\r\n", b",4\r\n")
    table.write_bytes(mine)
    code_, out, err = run("mark", bank, answers, "-q")
    assert (code_, out) == (1, "")
    assert err == (
        f"quizgen: {table} was edited since it was made and stays as it is; name another folder with -o, or say --force, "
        "which keeps the old one as .bak.\n"
    )
    assert run("mark", bank, answers, "-q", "--force")[0] == 0
    assert (table.parent / "marks.csv.bak").read_bytes() == mine


def test_the_class_as_json(run: Run, bank: Path, answers: Path) -> None:
    code_, out, err = run("mark", bank, answers, "--json")
    told = json.loads(out)
    assert (code_, err) == (0, "")
    assert (told["pupils"], told["of"], told["by_hand"], len(told["items"])) == (8, 27, 5, 19)
    assert told["items"][0]["id"] == "what-1a2b3c"
    assert [Path(path).name for path in told["paths"]] == ["marks.csv", "items.csv", "marks.xlsx", "report.html"]


@pytest.mark.parametrize(
    ("argv", "code_", "said"),
    [
        (["BANK", "none.json"], 2, "There are no answers none.json"),
        (["none.yaml", "ANSWERS"], 2, "There is no bank"),
        (["BANK", "ANSWERS", "-o", "BANK"], 2, "is a file; give -o a folder"),
        (["BANK"], 2, "Missing argument"),
        (["BANK", "EMPTY"], 1, "holds no answers"),
    ],
)
def test_wrong_calls(
    run: Run, bank: Path, answers: Path, tmp_path: Path, argv: list[str], code_: int, said: str
) -> None:
    (tmp_path / "empty").mkdir()
    places = {"BANK": bank, "ANSWERS": answers, "EMPTY": tmp_path / "empty"}
    ended, out, err = run("mark", *(places.get(word, word) for word in argv))
    assert (ended, out) == (code_, "")
    assert said in err


def test_a_bank_with_an_item_that_cannot_be_read_marks_nobody(run: Run, bank: Path, answers: Path) -> None:
    bank.write_text(bank.read_text().replace("kind: essay", "kind: esay"))
    code_, _, err = run("mark", bank, answers)
    assert code_ == 1
    assert "cannot be" in err
    assert not (answers / "results").exists()
