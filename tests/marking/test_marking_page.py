"""The page on marking says what is so: every example in its tables is marked as it says."""

from __future__ import annotations

import re
from typing import Any

import pytest

from quizgen import marking
from tests.house.tree import ROOT

PAGE = (ROOT / "docs" / "reference" / "how-answers-are-marked.md").read_text("utf-8")
_TABLE = re.compile(r"^\| (?P<head>.+?) \|.*\n\|[-|]+\|\n(?P<rows>(?:\|.*\n)+)", re.MULTILINE)
_EXAMPLE = re.compile(r"`([^`]+)`")
FIRST = ("Answer in the bank", "Answer with `match: exact`", "Answer with `match: typos`", "Number in the bank")


def tables() -> list[tuple[str, list[list[str]]]]:
    """What stands over the first column of each table, and its rows."""
    return [
        (table["head"], [[cell.strip() for cell in row.strip("|").split("|")] for row in table["rows"].splitlines()])
        for table in _TABLE.finditer(PAGE)
    ]


def entry(head: str, answer: str) -> dict[str, Any]:
    if head.startswith("Number"):
        value, _, margin = answer.partition(" ± ")
        return {"kind": "numeric", "value": float(value), "margin": float(margin or 0), "right": [value]}
    exact, typos = "exact" in head, "typos" in head
    return {"kind": "short_answer", "right": [answer], "exact": exact, "typos": typos}


def examples() -> list[tuple[str, str, str, int]]:
    return [
        (head, _EXAMPLE.findall(row[0])[0], given, share)
        for head, rows in tables()
        if head in FIRST
        for row in rows
        for share, cell in ((1, row[1]), (0, row[2]))
        for given in _EXAMPLE.findall(cell)
    ]


def test_every_table_is_tried() -> None:
    heads = [head for head, _ in tables()]
    assert set(heads) == {"Kind", "Ticked", *FIRST}
    assert len(re.findall(r"^\|---", PAGE, re.MULTILINE)) == len(heads)
    assert len(examples()) > 100


@pytest.mark.parametrize(("head", "answer", "given", "share"), examples())
def test_examples_are_marked_as_the_page_says(head: str, answer: str, given: str, share: int) -> None:
    assert marking.mark(entry(head, answer), [given]).share == share


def test_ticks_are_worth_what_the_page_says() -> None:
    (rows,) = [rows for head, rows in tables() if head == "Ticked"]
    key = {"kind": "multiple_answer", "right": ["A", "D"]}
    shares = {ticked: marking.mark(key, ticked.strip("`").split()).share for ticked, _ in rows}
    assert shares == {ticked: float(share) for ticked, share in rows}
    assert len(shares) == 5


def test_the_page_names_every_kind() -> None:
    (rows,) = [rows for head, rows in tables() if head == "Kind"]
    assert len(rows) == 9
