"""`stats`: what banks hold, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from quizgen.bank import bank_text
from tests.sample_bank import BANK

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "tower.yaml"
    path.write_text(bank_text(BANK))
    return path


def test_a_bank_is_told_in_tables(run: Run, bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    code, out, err = run("stats", bank)
    assert (code, err) == (0, "")
    assert out.startswith(f"The Tower in Pieces ({bank})\n")
    assert "  Key of multiple choice  keep\n" in out
    assert "Paragraphs without a question" in out
    assert "\x1b" not in out
    assert "All banks" not in out


def test_tables_keep_to_the_width(run: Run, bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(map(len, run("stats", bank)[1].splitlines())) <= 50


def test_several_banks_have_a_total(run: Run, bank: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(bank_text(BANK))
    told = json.loads(run("stats", bank, other, "--json")[1])
    assert [one["name"] for one in told["banks"]] == [str(bank), str(other)]
    assert told["total"]["points"] == 2 * told["banks"][0]["points"] == 2 * sum(i.points for i in BANK.kept())
    assert told["total"]["kinds"]["essay"] == {"keep": 2, "draft": 0}
    assert run("stats", bank, other)[1].count("All banks\n") == 1
    assert len(json.loads(run("stats", bank, bank, "--json")[1])["banks"]) == 1


def test_the_picture(run: Run, bank: Path, tmp_path: Path) -> None:
    picture = tmp_path / "new" / "tower.svg"
    code, out, _ = run("stats", bank, "--svg", picture)
    assert (code, out.splitlines()[-1]) == (0, str(picture))
    assert etree.parse(picture).getroot().tag.endswith("svg")
    code, out, err = run("stats", bank, "--svg", picture, "--json")
    assert json.loads(out)["banks"]
    assert err == f"{picture}\n"


def test_what_cannot_be_read_is_named(run: Run, bank: Path) -> None:
    bank.write_text(bank.read_text().replace("kind: essay", "kind: esay"))
    code, out, err = run("stats", bank)
    assert code == 0
    assert "essay" not in out
    assert err == f"quizgen: note: 1 item cannot be read and is not counted; see: quizgen check {bank}\n"
    assert run("stats", bank, "-q")[2] == ""
    bank.write_text("colour: red\nitems: []\n")
    assert run("stats", bank)[2] == f"quizgen: note: 1 problem in the file; see: quizgen check {bank}\n"


@pytest.mark.parametrize(("argv", "said"), [(["--svg", "BANK"], "ends in .svg"), (["none.yaml"], "There is no bank")])
def test_wrong_calls(run: Run, bank: Path, argv: list[str], said: str) -> None:
    before = bank.read_bytes()
    code, out, err = run("stats", bank, *(word.replace("BANK", str(bank)) for word in argv))
    assert (code, out) == (2, "")
    assert said in err
    assert bank.read_bytes() == before
