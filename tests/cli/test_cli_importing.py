"""`import`: where the bank goes, what is said, and how the command ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.bank import read_bank, read_text

Run = Callable[..., tuple[int, str, str]]
GIFT = "// [id:q1]\nWho led the ships? {=the pilot ~the cook}\n\nHow high? {#18}\n\nOnly a text.\n"
LOSS = "not imported: it has no answers in braces (a question without { } is a text for Moodle; \\{ means a brace)"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = tmp_path / "harbour.gift"
    path.write_text(GIFT)
    return path


def test_the_bank_goes_to_the_working_folder(run: Run, file: Path) -> None:
    code, out, err = run("import", file)
    assert (code, out) == (0, "harbour.yaml\n")
    assert err == f"  question 3 (line 6): {LOSS}\n2 questions: 1 multiple choice, 1 number; 1 loss\n"
    bank, problems = read_bank("harbour.yaml")
    assert problems == []
    assert bank.items[0].id == "q1"
    assert bank.title == "harbour"
    assert run("check", "harbour.yaml")[0] == 0


def test_a_bank_that_is_there_stays(run: Run, file: Path) -> None:
    Path("harbour.yaml").write_text("items: []\n")
    code, out, err = run("import", file)
    assert (code, out) == (1, "")
    assert "harbour.yaml is there already and stays as it is; name another file with -o, or say --force." in err
    assert Path("harbour.yaml").read_text() == "items: []\n"
    assert run("import", file, "--force")[0] == 0
    assert Path("harbour.yaml.bak").read_text() == "items: []\n"
    # The same again changes nothing, so there is nothing to refuse.
    assert run("import", file)[0] == 0


def test_another_name_or_folder(run: Run, file: Path) -> None:
    assert run("import", file, "-o", "a/lesson.yaml")[1] == f"{Path('a/lesson.yaml')}\n"
    assert run("import", file, "-o", "a")[1] == f"{Path('a/harbour.yaml')}\n"
    assert Path("a/harbour.yaml").read_bytes() == Path("a/lesson.yaml").read_bytes()


def test_to_stdout(run: Run, file: Path) -> None:
    code, out, err = run("import", file, "-o", "-", "--title", "Ships")
    bank, problems = read_text(out)
    assert (code, problems, bank.title, len(bank.items)) == (0, [], "Ships", 2)
    assert all(item.id for item in bank.items)
    assert list(Path().iterdir()) == []
    assert "1 loss" in err


def test_as_json(run: Run, file: Path) -> None:
    code, out, err = run("import", file, "--json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert told["format"] == "gift"
    assert told["path"] == "harbour.yaml"
    assert told["kinds"] == {"multiple_choice": 1, "numeric": 1}
    what, hint = LOSS.removesuffix(")").split(" (", 1)
    assert told["losses"] == [{"item": "question 3", "line": 6, "what": what, "hint": hint, "left_out": True}]


def test_strict_ends_with_1_when_something_is_lost(run: Run, file: Path) -> None:
    assert run("import", file, "--strict")[0] == 1
    assert Path("harbour.yaml").exists()
    file.write_text(GIFT.replace("Only a text.", ""))
    assert run("import", file, "--strict", "--force")[0] == 0


def test_quiet_says_losses_only(run: Run, file: Path) -> None:
    assert run("import", file, "--quiet")[2] == f"  question 3 (line 6): {LOSS}\n"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--from", "hotpotatoes"], 2, "There is no format called 'hotpotatoes'"),
        (["-o", "-", "--json"], 2, "both want stdout"),
        (["--from", "moodle"], 1, "harbour.gift is broken XML at line 1"),
        (["--from", "kahoot"], 1, "harbour.gift is a broken zip file"),
    ],
)
def test_wrong_calls_and_wrong_files(run: Run, file: Path, words: list[str], code: int, said: str) -> None:
    ended, out, err = run("import", file, *words)
    assert (ended, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


def test_no_such_file(run: Run, file: Path) -> None:
    assert run("import", "none.gift")[0] == 2
