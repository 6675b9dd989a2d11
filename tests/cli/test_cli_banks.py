"""`check` and `render`: what a teacher sees after an edit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.bank import bank_text
from quizgen.cli.show import caret_lines
from quizgen.errors import PangoError
from quizgen.model import Article, Bank, MultipleChoice, TrueFalse, Wrong

Run = Callable[..., tuple[int, str, str]]
ITEMS = (
    MultipleChoice(id="who-1", question="Who came?", answer="Ada", wrong=(Wrong("Ben"), Wrong("Cy"))),
    TrueFalse(id="true-1", question="Ada came.", answer=True, status="draft"),
)
TEXT = bank_text(Bank("Boats", ITEMS, Article("boats.md", "Ada came."), 3))


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    file = tmp_path / "bank.yaml"
    file.write_text(TEXT)
    return file


@pytest.fixture
def broken(bank: Path) -> Path:
    bank.write_text(TEXT.replace('- "Ben"', "- Route #5"))
    return bank


def test_check_of_a_good_bank(run: Run, bank: Path) -> None:
    assert run("check", bank) == (0, "", f"{bank}: 2 good items, no problems\n")
    assert run("check", bank, "--json")[:2] == (0, "[]\n")
    assert run("check", bank, "--quiet") == (0, "", "")


def test_check_shows_line_and_caret(run: Run, broken: Path) -> None:
    code, out, err = run("check", broken)
    number = TEXT.split("\n").index('      - "Ben"') + 1
    head, source, caret = out.rstrip("\n").split("\n")
    assert code == 1
    assert head.startswith(f"{broken}:{number}:9: error: YAML takes")
    assert head.endswith("(put the whole value in quotes)")
    assert source.index("Route") == caret.index("^") == 4 + 8
    assert err == f"{broken}: 1 good item, 1 error\n"
    assert "\x1b" not in out


def test_check_of_several_banks_as_json(run: Run, bank: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("items:\n  - kind: cloze\n    question: none\n")
    code, out, _ = run("check", bank, other, "--json")
    problems = json.loads(out)
    assert code == 1
    assert [(one["path"], one["line"], one["severity"], one["item"]) for one in problems] == [
        (str(other), 3, "error", "item 1")
    ]
    assert problems[0]["snippet"] == "    question: none"


def test_warnings_alone_end_with_0_unless_strict(run: Run, bank: Path) -> None:
    bank.write_text(TEXT.replace('"Ada"', "“Ada”"))
    code, out, _ = run("check", bank)
    assert code == 0
    assert ": warning: " in out
    assert run("check", bank, "--strict")[0] == 1


@pytest.mark.parametrize(
    ("snippet", "column", "line", "caret"),
    [
        ("abc", 2, "    abc", "     ^"),
        ("\tabc", 2, "     abc", "     ^"),
        ("日本x", 3, "    日本x", "        ^"),
        ("x" * 300, 200, f"    …{'x' * 100}…", " " * 55 + "^"),
        ("", 1, "    ", "    ^"),
        ("ab", 0, "    ab", "    ^"),
    ],
)
def test_the_caret_stands_below_its_place(snippet: str, column: int, line: str, caret: str) -> None:
    assert caret_lines(snippet, column) == (line, caret)


def fake_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.pdf.write_pdf", lambda html, *_: b"%PDF " + html.encode())


@pytest.mark.parametrize(
    ("argv", "name", "is_pdf"),
    [
        (["--to", "quiz"], "quiz.html", False),
        (["--to", "html"], "quiz.html", False),
        (["--to", "worksheet"], "worksheet.pdf", True),
        (["--to", "pdf"], "worksheet.pdf", True),
        (["--to", "key"], "answer-key.pdf", True),
        (["--to", "key", "--format", "html"], "answer-key.html", False),
        (["--to", "worksheet", "-o", "DIR/a.html"], "a.html", False),
        (["-o", "DIR/a.html"], "a.html", False),
        (["-o", "DIR/new/a.pdf"], "new/a.pdf", True),
        (["--to", "key", "-o", "DIR/new/"], "new/answer-key.pdf", True),
        (["--to", "key", "-o", "DIR/new"], "new/answer-key.pdf", True),
    ],
)
def test_render_writes_the_page_that_is_meant(
    run: Run,
    bank: Path,
    monkeypatch: pytest.MonkeyPatch,
    argv: list[str],
    name: str,
    is_pdf: bool,
) -> None:
    fake_pdf(monkeypatch)
    code, out, err = run("render", bank, *(word.replace("DIR", str(bank.parent)) for word in argv))
    path = bank.parent / name
    assert (code, out) == (0, f"{path}\n")
    assert path.read_bytes().startswith(b"%PDF ") == is_pdf
    assert err == "1 item: 1 multiple choice; 1 draft in the bank\n"
    assert sorted(one for one in bank.parent.rglob("*") if one.is_file()) == sorted([bank, path])


def test_render_without_words_makes_all_pages(run: Run, bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_pdf(monkeypatch)
    names = ["quiz.html", "worksheet.pdf", "answer-key.pdf"]
    assert run("render", bank)[1].split() == [str(bank.parent / name) for name in names]
    folder = bank.parent / "pages"
    assert run("render", bank, "-o", folder, "-q")[1:] == ("".join(f"{folder / name}\n" for name in names), "")
    assert (folder / "quiz.html").read_bytes() == (bank.parent / "quiz.html").read_bytes()


def test_render_to_stdout(run: Run, bank: Path) -> None:
    code, out, _ = run("render", bank, "--to", "worksheet", "--format", "html", "-o", "-")
    assert code == 0
    assert "Who came?" in out
    assert "Ada came." in out


def test_the_seed_of_the_bank_is_the_default(run: Run, bank: Path) -> None:
    def page(*argv: object) -> str:
        return str(run("render", bank, "--to", "html", "-o", "-", *argv)[1])

    assert page() == page("--seed", 3)
    assert len({page("--seed", seed) for seed in range(12)}) > 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--to", "quiz", "--format", "pdf"], "has no PDF"),
        (["--to", "key", "--format", "html", "-o", "key.pdf"], "do not agree"),
        (["-o", "BANK"], "is a file"),
        (["--to", "quiz", "-o", "BANK/quiz.html"], "cannot be written"),
        (["--to", "flashcards", "--versions", "3"], "are for worksheet and key, not for the flashcards"),
        (["--to", "study-guide", "--columns", "2"], "are for worksheet and key, not for the study-guide"),
        (["-o", "quiz.html", "--line-numbers"], "are for worksheet and key, not for the quiz"),
        (["--format", "html", "--versions", "2"], "are for worksheet and key, not for the quiz"),
        (["--to", "key", "--flip", "short"], "--flip is for flashcards, not for the key"),
    ],
)
def test_render_refuses_wrong_calls(run: Run, bank: Path, argv: list[str], said: str) -> None:
    code, out, err = run("render", bank, *(word.replace("BANK", str(bank)) for word in argv))
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("quizgen: ")
    assert bank.read_text() == TEXT


def test_render_refuses_a_broken_item_that_is_to_be_printed(run: Run, broken: Path) -> None:
    code, out, err = run("render", broken, "--to", "html")
    assert (code, out) == (1, "")
    assert ":9: error: " in err
    assert "quizgen: 1 item of " in err
    assert not (broken.parent / "quiz.html").exists()


def test_render_prints_when_only_a_spare_is_broken(run: Run, bank: Path) -> None:
    bank.write_text(TEXT.replace('"Ada came."\n    answer', '"{{"\n    kind: cloze\n    answer'))
    code, out, err = run("render", bank, "--to", "html")
    assert (code, out) == (0, f"{bank.parent / 'quiz.html'}\n")
    assert "stands twice" in err


def test_render_of_a_bank_without_anything_to_print(run: Run, bank: Path) -> None:
    bank.write_text(TEXT.replace("status: keep", "status: drop"))
    code, _, err = run("render", bank)
    assert code == 1
    assert "nothing to print" in err


def test_a_page_that_cannot_be_made_is_one_sentence(
    run: Run,
    bank: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_pango(*_: object) -> bytes:
        raise PangoError("Pango is missing; install it.")

    monkeypatch.setattr("quizgen.pdf.write_pdf", no_pango)
    assert run("render", bank, "--to", "pdf") == (1, "", "quizgen: Pango is missing; install it.\n")
    code, out, err = run("render", bank)
    assert code == 0
    assert out.count(".html") == 3
    assert err.count("note: Pango is missing") == 1


@pytest.mark.parametrize("name", ["bank.yaml", "sheet.csv", "sheet.docx"])
def test_a_page_takes_the_place_of_no_other_file(run: Run, bank: Path, name: str) -> None:
    before = bank.read_bytes()
    code, out, err = run("render", bank, "--to", "worksheet", "-o", bank.parent / name)
    assert (code, out) == (2, "")
    assert "is no name for a page" in err
    assert bank.read_bytes() == before
    assert not (bank.parent / "sheet.csv").exists()
