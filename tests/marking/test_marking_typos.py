"""Small slips: how far two words are apart, and which words are other words."""

from __future__ import annotations

import random
import time

import pytest

from quizgen import marking
from quizgen.marking import typos
from quizgen.marking.typos import allowed, near, slips
from tests.house.tree import ROOT
from tests.js.node import call, needs_node


def distance(a: str, b: str) -> int:
    """Optimal string alignment by its textbook table."""
    rows = [[max(i, j) if not (i and j) else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


def pairs(count: int) -> list[tuple[str, str, int]]:
    rng = random.Random(5)
    made = []
    for _ in range(count):
        a = "".join(rng.choices("abc", k=rng.randint(0, 9)))
        b = list(a)
        for _ in range(rng.randint(0, 3)):
            at = rng.randint(0, len(b))
            b[at : at + rng.randint(0, 2)] = rng.choices("abc", k=rng.randint(0, 2))
        made.append((a, "".join(b), rng.randint(0, 2)))
    return made


def test_distances_are_those_of_the_table() -> None:
    rows = pairs(3000)
    wanted = [min(distance(a, b), most + 1) for a, b, most in rows]
    assert {0, 1, 2, 3} == set(wanted)
    assert [slips(a, b, most) for a, b, most in rows] == wanted


@needs_node
def test_the_page_measures_alike() -> None:
    rows = pairs(3000)
    theirs = call("typos.js", "slips", [[list(a), list(b), most] for a, b, most in rows])
    assert theirs == [slips(a, b, most) for a, b, most in rows]


@pytest.mark.parametrize(("letters", "most"), [(1, 0), (4, 0), (5, 1), (8, 1), (9, 2), (40, 2)])
def test_long_words_may_hold_more_slips(letters: int, most: int) -> None:
    assert allowed(letters) == most


def test_every_listed_word_is_a_slip_away_from_another() -> None:
    words = typos._WORDS
    assert len(words) > 100
    lonely = []
    for word in sorted(words):
        others = [other for other in words - {word} if other[0] == word[0]]
        if not any(slips(word, other, 2) <= max(allowed(len(word)), allowed(len(other))) for other in others):
            lonely.append(word)
        assert not any(near(word, other) for other in others if word not in (f"{other}s", other[:-1])), word
    assert lonely == []


def test_the_page_has_the_same_words() -> None:
    script = (ROOT / "templates" / "js" / "typos.js").read_text("utf-8")
    listed = script.partition("OTHER_WORDS = new Set((")[2].partition(").split")[0].replace('"', "").replace("+", "")
    assert set(listed.split()) == typos._WORDS


@pytest.mark.parametrize("given", ["a" * 1000, "ab" * 500, "by " * 333, "a1" * 500])
def test_hostile_answers_are_marked_in_a_moment(given: str) -> None:
    entry = {"kind": "short_answer", "right": ["a" * 999, "ba" * 500, "a" * 60] * 20, "exact": False, "typos": True}
    start = time.perf_counter()
    assert marking.mark(entry, [given * 50]).share in (0, 1)
    assert time.perf_counter() - start < 2
