"""What the page on templates tells is what templates get: names, parts of the look, blocks and files; and nothing more."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Mapping

import pytest

from quizgen.look import Look
from quizgen.render import WHATS, render_html
from quizgen.render.school import School
from quizgen.resources import data_dir
from quizgen.sheet import Sheet
from tests.docs.blocks import ROOT
from tests.sample_bank import BANK

PAGE = (ROOT / "docs" / "how-to" / "change-the-look.md").read_text("utf-8")
CONTEXT = PAGE[PAGE.index("## What a template gets") :]


def rows() -> dict[str, str]:
    """The table of names: each with what is told of it."""
    found: dict[str, str] = {}
    for names, told in re.findall(r"^\| (`[^|]+) \| (.+) \|$", CONTEXT, re.MULTILINE):
        found |= dict.fromkeys(re.findall(r"`(\w+)`", names), told)
    return found


@pytest.mark.parametrize("what", WHATS)
def test_templates_get_what_is_told_and_nothing_else(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    got: list[set[str]] = []

    def draw(name: str, context: Mapping[str, object], *rest: object) -> str:
        got.append(set(context))
        return ""

    # The package gives its name to the public function, so it is found among the modules.
    monkeypatch.setattr(sys.modules["quizgen.render"], "draw", draw)
    render_html(BANK, what)  # type: ignore[arg-type]
    assert got[0] | {"material"} == set(rows())


@pytest.mark.parametrize(("name", "kind"), [("sheet", Sheet), ("look", Look), ("school", School)])
def test_what_is_in_them_is_told_too(name: str, kind: type) -> None:
    fields = {field.name for field in dataclasses.fields(kind)}
    properties = {key for key, value in vars(kind).items() if isinstance(value, property)}
    told = set(re.findall(r"`(\w+)`", rows()[name])) - {name}
    assert fields <= told
    assert told <= fields | properties | {"school.yaml"}


def test_the_blocks_that_are_told_are_there() -> None:
    texts = {path.name: path.read_text("utf-8") for path in data_dir("templates").glob("*.html")}
    declared = {name: set(re.findall(r"{% block (\w+) %}", text)) for name, text in texts.items()}
    table = re.search(r"\| Template \| What it draws \| Blocks \|\n(.*?)\n\n", PAGE, re.DOTALL)
    assert table
    for line in table[1].splitlines()[1:]:
        names, _, blocks = (cell.strip() for cell in line.strip("|").split("|"))
        wanted = set(re.findall(r"`(\w+)`", re.sub(r"`\w+\.html`", "", blocks)))
        for name in re.findall(r"`([\w-]+\.html)`", names):
            assert name in texts
            assert wanted <= set().union(*declared.values())
            assert name not in {"base.html", "paper.html"} or wanted & declared[name]
