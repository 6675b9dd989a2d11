"""Python and the page's scripts mark thousands of random answers alike."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from quizgen import marking
from quizgen.marking.number import readings
from quizgen.marking.text import lenient
from quizgen.model import KINDS
from tests.js.node import call, needs_node
from tests.marking.answers_made import answers

COUNT = 6000
ROWS = answers(COUNT, seed=1)


def test_answers_are_right_half_right_and_wrong_often_enough() -> None:
    shares = [marking.mark(entry, given).share for entry, given in ROWS]
    assert len(shares) == COUNT >= 2500
    assert sum(share == 1 for share in shares) > COUNT / 5
    assert sum(share == 0 for share in shares) > COUNT / 5
    assert sum(share is not None and 0 < share < 1 for share in shares) > COUNT / 25


def test_every_kind_is_often_right_and_often_not() -> None:
    counted = Counter((entry["kind"], marking.mark(entry, given).share in (1, None)) for entry, given in ROWS)
    assert all(counted[kind, right] >= 10 for kind in KINDS for right in (True, False)), counted


def test_answers_are_odd_often_enough() -> None:
    texts = [text for _, given in ROWS for text in given]
    assert sum(not text.isascii() for text in texts) > COUNT / 20
    assert sum(any(0xD800 <= ord(sign) < 0xE000 for sign in text) for text in texts) > 20
    assert sum(any(ord(sign) > 0xFFFF for sign in text) for text in texts) > 20
    assert sum(len(text) > 1000 for text in texts) > 20
    assert sum(not given for _, given in ROWS) > 20


def test_the_same_seed_gives_the_same_answers() -> None:
    assert answers(50, seed=3) == answers(50, seed=3) != answers(50, seed=4)


@needs_node
def test_both_mark_alike() -> None:
    theirs = call("../../tests/js/marking.js", "mark", [[entry, given] for entry, given in ROWS])
    ours = [marking.mark(entry, given) for entry, given in ROWS]
    assert differ(ROWS, [{"share": one.share, "parts": list(one.parts)} for one in ours], theirs) == []


@needs_node
@pytest.mark.parametrize(
    ("module", "name", "ours"), [("text.js", "lenient", lenient), ("number.js", "readings", readings)]
)
def test_both_read_alike(module: str, name: str, ours: Any) -> None:
    texts = sorted({text for _, given in ROWS for text in given})
    assert len(texts) > 1500
    assert differ(texts, [ours(text) for text in texts], call(module, name, [[text] for text in texts])) == []


def differ(asked: Any, ours: Any, theirs: Any) -> list[tuple[str, Any, Any]]:
    """Where the two differ, in signs that any terminal shows."""
    return [(ascii(one), a, b) for one, a, b in zip(asked, ours, theirs, strict=True) if a != b][:5]
