"""marksense reads our sheets: filled, askew, out of focus, photographed; empty, marked twice, faint.

marksense and what it needs weigh more than quizgen with all its own packages, so they are not among those that tests
install. The tests run where it can be imported; MARKSENSE_PYTHON may name the Python of another environment that has
it (`python -m venv omr && omr/bin/pip install marksense==0.2.0`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from quizgen.look import Look
from quizgen.material.bubble_parts import Bubble, Leaf
from quizgen.material.bubble_sheet import build
from quizgen.model import Bank
from quizgen.pdf import write_pdf
from quizgen.printing import write_layout
from quizgen.render import render_html
from quizgen.sheet import lay_out, lay_out_versions
from tests.material.filling import PAPER, blurred, choices, fill, many, photographed, printed, turned

PYTHON = os.environ.get("MARKSENSE_PYTHON", sys.executable)
READ = """
import json, sys
from marksense import read_form
for scan in sys.argv[2:]:
    read = read_form(scan, sys.argv[1])
    print(json.dumps([read.answers, read.multi_marked]))
"""
DISTORTIONS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "turned": lambda page: turned(page, 4.2),
    "blurred": lambda page: blurred(page, 3),
    "photographed": photographed,
}
LOOK = Look()


@lru_cache
def has_marksense() -> bool:
    done = subprocess.run([PYTHON, "-c", "import marksense"], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture(autouse=True)
def _marksense() -> None:
    if not has_marksense():
        pytest.skip("marksense is not installed")


def read(template: Path, scans: list[Image.Image]) -> list[tuple[dict[str, str], list[str]]]:
    """What marksense reads, and which questions it flags as marked more than once."""
    paths = [template.with_name(f"scan-{number}.png") for number in range(len(scans))]
    for path, scan in zip(paths, scans, strict=True):
        scan.save(path)
    done = subprocess.run([PYTHON, "-c", READ, template, *paths], capture_output=True, text=True, timeout=500)
    assert done.returncode == 0, done.stderr
    return [(answers, multi) for answers, multi in map(json.loads, done.stdout.splitlines())]


def blank(bank: Bank, look: Look, folder: Path, leaf: int = 1) -> tuple[Leaf, Path, Image.Image]:
    """A page of a sheet, its description, and the page as printed."""
    sheet = build(bank, lay_out(bank), look)
    templates = [path for path in write_layout(bank, folder / "sheet.json", look) if path.suffix == ".json"]
    page = printed(write_pdf(render_html(bank, "bubble-sheet", look=look)), 200, leaf)
    dimmed = page.point([round(tone * PAPER / 255) for tone in range(256)])
    return sheet.leaves[leaf - 1], templates[leaf - 1], dimmed


@pytest.mark.parametrize(
    ("bank", "look", "leaf"),
    [
        (many(40), LOOK, 1),
        (many(60, 8), LOOK, 1),
        (many(40), Look("letter", "low-ink"), 1),
        (many(40), Look("a4", "dyslexia"), 1),
        (many(40), Look("letter", "large"), 2),
    ],
    ids=["40", "60", "low-ink", "dyslexia", "large"],
)
def test_every_answer_is_read_right(bank: Bank, look: Look, leaf: int, tmp_path: Path) -> None:
    one, template, page = blank(bank, look, tmp_path, leaf)
    rng = Random(11)
    filled = choices(one, rng)
    fill(page, filled.bubbles, rng)
    results = read(template, [distort(page) for distort in DISTORTIONS.values()])
    for name, (answers, multi) in zip(DISTORTIONS, results, strict=True):
        assert answers == filled.answers, name
        assert multi == [], name


def find(leaf: Leaf, number: int, letter: str) -> Bubble:
    return next(one for one in leaf.bubbles if (one.role, one.number, one.text) == ("item", number, letter))


def test_what_pupils_do_wrong(tmp_path: Path) -> None:
    """Nothing; twice; faint; a cross; rubbed out and filled anew."""
    leaf, template, page = blank(many(40), LOOK, tmp_path)
    rng, empty = Random(5), page.copy()
    fill(page, [find(leaf, 1, "A"), find(leaf, 1, "C"), find(leaf, 5, "D")], rng)
    fill(page, [find(leaf, 2, "B")], rng, tone=140)
    fill(page, [find(leaf, 3, "B")], rng, tone=200)
    fill(page, [replace(find(leaf, 4, "B"))], rng, share=0.25)
    fill(page, [find(leaf, 5, "A")], rng, tone=205)
    (nothing, none), (answers, multi) = read(template, [turned(empty, 1.5), turned(page, -1.5)])
    assert (nothing, none) == ({}, [])
    assert answers["Q1"] in {"A", "C"}
    assert multi == ["Q1"]
    assert answers["Q2"] == "B"
    assert "Q3" not in answers
    assert answers["Q5"] == "D"
    assert set(answers) <= {"Q1", "Q2", "Q4", "Q5"}


def test_a_whole_class_becomes_a_table(tmp_path: Path) -> None:
    """The command that a teacher types: a folder of scans in, one row for each pupil out."""
    bank = many(20)
    leaf, template, page = blank(bank, LOOK, tmp_path)
    folder = tmp_path / "scans"
    folder.mkdir()
    wanted = {}
    for seed in (1, 2):
        copy, rng = page.copy(), Random(seed)
        filled = choices(leaf, rng)
        fill(copy, filled.bubbles, rng)
        turned(copy, seed).save(folder / f"{seed}.png")
        wanted[f"{seed}.png"] = filled.answers
    command = [PYTHON, "-m", "marksense.cli", "batch", folder, "-t", template]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    head, *rows = [line.split(",") for line in done.stdout.splitlines()]
    assert len(rows) == 2
    for row in rows:
        told = dict(zip(head, row, strict=True))
        name = Path(told.pop("source")).name
        assert {column: value for column, value in told.items() if value} == wanted[name]


def test_a_printed_version_is_read(tmp_path: Path) -> None:
    _, template, _ = blank(many(20), LOOK, tmp_path)
    page = printed(write_pdf(render_html(many(20), "bubble-sheet", sheets=lay_out_versions(many(20), 3)[2:])))
    assert read(template, [turned(page, 2), turned(page, 180)]) == [({"Q100000": "C"}, [])] * 2
