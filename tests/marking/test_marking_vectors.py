"""One table of answers for both markings, Python's and the page's: what each is worth, written by hand."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from quizgen import marking
from quizgen.model import KINDS
from quizgen.render.page import bundled
from quizgen.render.shorter import shorter_script
from tests.house.tree import ROOT
from tests.js.node import needs_node

TABLE = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))
ROWS = [(TABLE["entries"][name], given, share, parts) for name, given, share, parts in TABLE["rows"]]
MODULES = ("text", "typos", "numeral", "number", "mark", "mark-several", "mark-parts", "mark-numeric", "mark-typos")
SCRIPTS = [ROOT / "templates" / "js" / f"{name}.js" for name in MODULES]


def told(share: float | None, parts: list[bool]) -> tuple[float | None, list[bool]]:
    return None if share is None else round(share, 6), parts


def in_the_page(rows: list[tuple[dict[str, Any], list[str]]]) -> Any:
    """Mark by the very script that goes into the page, joined and made short."""
    spoken = "globalThis.marks = " + json.dumps(rows) + ".map(([key, given]) => mark(key, given));"
    script = shorter_script(bundled([*(path.read_text("utf-8") for path in SCRIPTS), spoken]))
    script += "process.stdout.write(JSON.stringify(globalThis.marks));"
    node = shutil.which("node") or "node"
    done = subprocess.run([node, "-"], input=script, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_table_is_large_and_has_every_kind() -> None:
    assert len(ROWS) >= 200
    assert len({json.dumps(row[:2]) for row in TABLE["rows"]}) == len(ROWS)
    assert {name for name, *_ in TABLE["rows"]} == TABLE["entries"].keys()
    for kind in KINDS:
        shares = [share for entry, _, share, _ in ROWS if entry["kind"] == kind]
        assert 0 in shares, kind
        assert (None if kind == "essay" else 1) in shares, kind
    halves = {entry["kind"] for entry, _, share, _ in ROWS if share is not None and 0 < share < 1}
    assert halves == {"multiple_answer", "cloze", "matching", "ordering"}


@pytest.mark.parametrize("name", TABLE["entries"])
def test_python_marks_by_the_table(name: str) -> None:
    entry = TABLE["entries"][name]
    rows = [(given, share, parts) for other, given, share, parts in TABLE["rows"] if other == name]
    found = [marking.mark(entry, given) for given, _, _ in rows]
    assert [(given, *told(one.share, list(one.parts))) for (given, *_), one in zip(rows, found, strict=True)] == [
        (given, share, parts) for given, share, parts in rows
    ]


@needs_node
def test_the_page_marks_by_the_table() -> None:
    found = in_the_page([(entry, given) for entry, given, _, _ in ROWS])
    assert [(given, *told(one["share"], one["parts"])) for (_, given, *_), one in zip(ROWS, found, strict=True)] == [
        (given, share, parts) for _, given, share, parts in ROWS
    ]
