"""`check` for other programs: its formats, its levels, its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.bank import bank_text
from quizgen.cli.annotations import annotation
from quizgen.lint import rules
from quizgen.lint.build import choice, short
from quizgen.model import Bank, Problem

Run = Callable[..., tuple[int, str, str]]
ITEMS = (
    choice("Who came first?", "Ada", "Ben", id="who-1"),
    choice("Who came last?", "Ada, who was the oldest of all the keepers", "Ben", "Cy", id="who-2"),
    short("Who came?", "Ada", id="who-3"),
)
TEXT = bank_text(Bank("Boats", ITEMS))


@pytest.fixture
def poor(tmp_path: Path) -> Path:
    """A bank with a warning and a note on style."""
    file = tmp_path / "a bank.yaml"
    file.write_text(TEXT)
    return file


def line_of(text: str) -> int:
    return next(number for number, line in enumerate(TEXT.split("\n"), 1) if text in line)


def test_flaws_are_shown_in_the_order_of_the_file(run: Run, poor: Path) -> None:
    code, out, err = run("check", poor)
    heads = [line for line in out.split("\n") if line.startswith(str(poor))]
    assert code == 0
    assert heads[0].startswith(f"{poor}:{line_of('wrong:') + 1}:7: style: with two options")
    assert heads[0].endswith("[option-count]")
    assert heads[1].startswith(f"{poor}:{line_of('oldest')}:13: warning: ")
    assert heads[1].endswith("[longest-key]")
    assert err == f"{poor}: 3 good items, 1 warning and 1 style note\n"


def test_strict_counts_warnings_and_never_style(run: Run, poor: Path) -> None:
    assert run("check", poor, "--strict")[0] == 1
    poor.write_text(bank_text(Bank("Boats", ITEMS[:1])))
    code, out, _ = run("check", poor, "--strict")
    assert code == 0
    assert " style: " in out


def test_json_names_the_rules(run: Run, poor: Path) -> None:
    code, out, err = run("check", poor, "--format", "json")
    assert (code, err) == (0, "")
    assert [problem["rule"] for problem in json.loads(out)] == ["option-count", "longest-key"]
    assert run("check", poor, "--json") == (code, out, err)


def test_workflow_commands(run: Run, poor: Path) -> None:
    code, out, err = run("check", poor, "--format", "github")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::notice", "::warning"]
    assert lines[1].startswith(f"::warning file={poor},line={line_of('oldest')},col=13,title=longest-key::the right")


def test_signs_of_workflow_commands_are_coded() -> None:
    problem = Problem("a,b:c%.yaml", 3, 0, "50% of\nall: a, b", "do\rit")
    assert annotation(problem) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=3,title=quizgen::50%25 of%0Aall: a, b (do%0Dit)"
    )


def test_sarif(run: Run, poor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    poor.write_text(TEXT + "  - kind: clozy\n    question: none\n")
    monkeypatch.chdir(poor.parent)
    code, out, _ = run("check", poor.name, "--format", "sarif")
    log = json.loads(out)
    assert code == 1
    assert log["version"] == "2.1.0"
    (made,) = log["runs"]
    known = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in known[1:]] == [rule.name for rule in rules()]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in known)
    assert [result["level"] for result in made["results"]] == ["note", "warning", "error"]
    for result in made["results"]:
        assert known[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "a%20bank.yaml"
        assert place["region"]["startLine"] > 1
        assert place["region"]["startColumn"] >= 1
    assert made["results"][2]["ruleId"] == "bank-format"


def test_sarif_of_a_good_bank_and_of_an_absolute_path(run: Run, poor: Path) -> None:
    results = json.loads(run("check", poor, "--format", "sarif")[1])["runs"][0]["results"]
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results} == {poor.as_uri()}
    poor.write_text(bank_text(Bank("Boats", ITEMS[2:])))
    assert json.loads(run("check", poor, "--format", "sarif")[1])["runs"][0]["results"] == []


def test_formats_that_do_not_agree(run: Run, poor: Path) -> None:
    code, out, err = run("check", poor, "--json", "--format", "sarif")
    assert (code, out) == (2, "")
    assert err.startswith("quizgen: --json and --format sarif do not agree")


def test_printing_is_never_stopped_by_a_flaw(run: Run, poor: Path) -> None:
    code, out, err = run("render", poor, "--to", "html", "-o", poor.parent / "x.html")
    assert (code, out) == (0, f"{poor.parent / 'x.html'}\n")
    assert "[longest-key]" in err
    assert "option-count" not in err
