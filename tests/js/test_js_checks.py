"""The scripts of our pages are clean, typed and tested, and fit together in one script."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import pytest

from quizgen.render import render_html
from quizgen.render.page import bundled
from tests.house.tree import ROOT
from tests.js.node import AHEAD, HERE, TOOLS, needs_node, needs_tools, node
from tests.sample_bank import BANK

TEMPLATES = ROOT / "templates"
SCRIPTS = sorted((TEMPLATES / "js").glob("*.js"))
IMPORT = re.compile(r'^import (\{[^}]*\} from )?"\./([\w-]+\.js)";$', re.MULTILINE)
ESLINT = [TOOLS / "eslint" / "bin" / "eslint.js", "--config", HERE / "eslint.config.js", "--max-warnings", "0"]

SLIPS = [
    ("export const one = eval('1');", "no-eval"),
    ("setTimeout('go()', 1);", "no-implied-eval"),
    ("document.body.innerHTML = 'x';", "no-restricted-properties"),
    ("document.body.outerHTML = 'x';", "no-restricted-properties"),
    ("document.body.insertAdjacentHTML('beforeend', 'x');", "no-restricted-properties"),
    ("document.write('x');", "no-restricted-properties"),
    ("export const two = 1 == '1';", "eqeqeq"),
    ("let three = 1; export const four = three;", "prefer-const"),
    ("const five = 1;", "no-unused-vars"),
    ("export const six = /(?<=a)b/;", "no-restricted-syntax"),
    ("export const seven = new RegExp('(?<!a)b');", "no-restricted-syntax"),
    ("export default 1;", "no-restricted-syntax"),
    ("fetch('x');", "no-restricted-globals"),
    # Ends on a line of its own.
    ("export const eight = `a\n`;", "no-restricted-syntax"),
]


@needs_tools
def test_eslint_finds_nothing() -> None:
    done = node(*ESLINT, "templates/js")
    assert done.returncode == 0, done.stdout + done.stderr


@needs_tools
def test_eslint_finds_each_slip() -> None:
    lines = [line for line, _ in SLIPS]
    done = node(
        *ESLINT, "--format", "json", "--stdin", "--stdin-filename", "templates/js/slip.js", given="\n".join(lines)
    )
    found = [(one["line"], one["ruleId"]) for one in json.loads(done.stdout)[0]["messages"]]
    assert [slip for number, slip in enumerate(SLIPS, 1) if (number, slip[1]) not in found] == [], found


@needs_tools
def test_tsc_finds_nothing() -> None:
    done = node(TOOLS / "typescript" / "bin" / "tsc", "--project", HERE / "tsconfig.json", cwd=HERE)
    assert done.returncode == 0, done.stdout + done.stderr


@needs_tools
def test_tsc_reads_every_script() -> None:
    listed = node(TOOLS / "typescript" / "bin" / "tsc", "--project", HERE / "tsconfig.json", "--listFilesOnly").stdout
    assert {Path(line).name for line in listed.splitlines() if line.endswith(".js")} == {
        path.name for path in SCRIPTS
    }


@needs_node
def test_the_units_pass() -> None:
    tests = sorted(HERE.glob("*.test.js"))
    assert tests
    done = node("--test", *tests)
    assert done.returncode == 0, done.stdout + done.stderr
    ran = re.search(r"^[#ℹ] pass (\d+)$", done.stdout, re.MULTILINE)
    assert ran, done.stdout
    assert int(ran[1]) >= len(tests)


@needs_tools
def test_no_two_scripts_share_a_name_at_their_top() -> None:
    done = node(HERE / "names.js", *SCRIPTS)
    assert done.returncode == 0, done.stderr
    names = json.loads(done.stdout)
    assert len(names) == len(SCRIPTS)
    assert all(names.values())
    counted = Counter(name for own in names.values() for name in own)
    assert [name for name, times in counted.items() if times > 1] == []


def test_imports_are_of_the_one_form_that_joining_takes_out() -> None:
    for path in SCRIPTS:
        text = path.read_text("utf-8")
        plain = [match for match in IMPORT.finditer(text) if " as " not in match[0]]
        assert len(plain) == len(re.findall(r"^import\b", text, re.MULTILINE)), path.name


def test_every_script_is_used() -> None:
    templates = "\n".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html"))
    unused = {f"js/{path.name}" for path in SCRIPTS if not re.search(rf'"(js/)?{path.stem}(\.js)?"', templates)}
    assert unused <= AHEAD


def test_scripts_come_after_what_they_import(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {path.read_text("utf-8"): path.name for path in SCRIPTS}
    joined: list[str] = []

    def listening(modules: Iterable[str]) -> str:
        texts = [str(text) for text in modules]
        joined.extend(names[text] for text in texts)
        return bundled(texts)

    # By import_module, as the name quizgen.render is a function too.
    monkeypatch.setattr(import_module("quizgen.render.environment"), "bundled", listening)
    render_html(BANK, "quiz")
    assert len(joined) == len(set(joined)) >= 8
    for place, name in enumerate(joined):
        text = (TEMPLATES / "js" / name).read_text("utf-8")
        assert {imported for _, imported in IMPORT.findall(text)} <= set(joined[:place]), name
