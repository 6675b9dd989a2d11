"""The pages that the program writes are current, and complete."""

from __future__ import annotations

import pytest
from PIL import Image

import quizgen
from quizgen.bank.kinds import fields_of
from quizgen.cli.app import app
from quizgen.facts import rules
from quizgen.lint import rules as lint_rules
from quizgen.model import KINDS
from tests.docs import page_command_line
from tests.docs.blocks import ROOT
from tests.docs_pages import PAGES, PARTS, WITH_PARTS, current


@pytest.mark.parametrize("path", [*PAGES, *WITH_PARTS])
def test_a_page_is_what_the_program_says_today(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == current(path), "run: make docs"


def test_every_part_stands_on_a_page() -> None:
    text = "".join((ROOT / path).read_text("utf-8") for path in WITH_PARTS)
    assert [name for name in PARTS if f"<!-- from the program: {name} -->\n" not in text] == []
    assert text.count("<!-- from the program:") == text.count("<!-- end -->") == len(PARTS)


def test_every_command_and_option_is_on_its_page() -> None:
    text = (ROOT / "docs/reference/command-line.md").read_text("utf-8")
    commands = [command.callback for command in app.registered_commands if command.callback]
    assert len(commands) >= 6
    for command in commands:
        part = text.partition(f"## quizgen {command.__name__}\n")[2].partition("\n## ")[0]
        assert part, command.__name__
        options = list(page_command_line.options_of(command))
        assert options
        for option in options:
            assert all(f"`{name}`" in part for name in option.names), option
            assert option.told in part


def test_the_help_knows_the_same_options(capsys: pytest.CaptureFixture[str]) -> None:
    from quizgen.cli import main

    for command in [command.callback for command in app.registered_commands if command.callback]:
        with pytest.raises(SystemExit):
            main([command.__name__, "--help"])
        told = capsys.readouterr().out
        for option in page_command_line.options_of(command):
            assert any(name.removesuffix("...") in told for name in option.names)


def test_every_rule_is_on_its_page() -> None:
    text = (ROOT / "docs/reference/rules.md").read_text("utf-8")
    assert len(rules()) >= 15
    for rule in rules():
        part = text.partition(f"\n## {rule.name}\n")[2].partition("\n## ")[0]
        assert rule.summary in part
        assert [example for example in rule.examples if example.text not in part] == []


def test_every_lint_rule_is_on_its_page() -> None:
    text = (ROOT / "docs/reference/lint-rules.md").read_text("utf-8")
    for rule in lint_rules():
        part = text.partition(f"\n## {rule.name}\n")[2].partition("\n## ")[0]
        assert rule.flaw in part
        assert rule.cure in part
        assert f"Source: {rule.source}." in part
        assert part.count("```text\n") == 2


def test_every_public_name_is_on_its_page() -> None:
    text = (ROOT / "docs/reference/python.md").read_text("utf-8")
    names = [name for name in quizgen.__all__ if not name.startswith("_")]
    assert len(names) >= 10
    assert [name for name in names if f"### quizgen.{name}\n" not in text] == []


def test_every_field_of_the_bank_is_explained() -> None:
    text = (ROOT / "docs/reference/bank-format.md").read_text("utf-8")
    fields = {field for kind in KINDS for field in fields_of(kind)} - {"kind"}
    assert len(fields) > 20
    assert [field for field in sorted(fields) if f"\n| `{field}` | " not in text] == []


@pytest.mark.parametrize("name", ["worksheet", "quiz"])
def test_pictures_are_there_and_light(name: str) -> None:
    path = ROOT / "docs" / "pictures" / f"{name}.png"
    assert 20_000 < path.stat().st_size < 250_000
    with Image.open(path) as picture:
        assert picture.width > 800
        assert len(picture.getcolors(256) or ()) > 8, "an empty page has few colours"
