"""The word search: each word once, in every direction; nothing rude; bounded."""

from __future__ import annotations

import time
from random import Random

import pytest

from quizgen.material.rude import RUDE
from quizgen.material.word_search import WordSearch, found, word_search

WORDS = "brazier widows council quay barge lens goat whales keepers mortar drowned coal".split()


def lines(puzzle: WordSearch) -> list[str]:
    """Rows, columns and both sorts of diagonals, forwards and backwards, by another way than the generator's."""
    rows, side = puzzle.rows, len(puzzle.rows)
    columns = ["".join(row[at] for row in rows) for at in range(side)]
    down = ["".join(rows[r][r - k] for r in range(side) if 0 <= r - k < side) for k in range(-side + 1, side)]
    up = ["".join(rows[r][k - r] for r in range(side) if 0 <= k - r < side) for k in range(2 * side - 1)]
    straight = [*rows, *columns, *down, *up]
    return [*straight, *(line[::-1] for line in straight)]


def count(puzzle: WordSearch, text: str) -> int:
    return sum(line.startswith(text, at) for line in lines(puzzle) for at in range(len(line)))


@pytest.mark.parametrize("seed", range(12))
def test_every_word_is_found_exactly_once(seed: int) -> None:
    puzzle = word_search(WORDS, 15, Random(seed))
    assert puzzle
    assert [one.text.lower() for one in puzzle.hidden] == sorted(WORDS)
    assert {len(row) for row in puzzle.rows} == {len(puzzle.rows)}
    for one in puzzle.hidden:
        assert "".join(puzzle.rows[row][column] for row, column in one.cells) == one.text
        assert count(puzzle, one.text) == 1
        assert found(puzzle.rows, one.text) == {frozenset(one.cells)}


@pytest.mark.parametrize("seed", range(12))
def test_nothing_rude_comes_about_by_chance(seed: int) -> None:
    puzzle = word_search(["passage", "assistant", "therapist", "title", "stitch"], 15, Random(seed))
    assert puzzle
    for rude in RUDE:
        inside = sum(one.text.count(rude.upper()) + one.text[::-1].count(rude.upper()) for one in puzzle.hidden)
        assert count(puzzle, rude.upper()) == inside, rude


def test_chance_alone_would_have_been_rude() -> None:
    # Without the check a square of these letters spells something now and then: the test above can fail.
    rng = Random(1)
    squares = [
        WordSearch(tuple("".join(rng.choices("PASGEITNTLCHR", k=12)) for _ in range(12)), ()) for _ in range(30)
    ]
    assert any(count(square, rude.upper()) for square in squares for rude in RUDE)


def test_words_run_in_four_directions() -> None:
    puzzle = word_search(WORDS, 15, Random(2))
    assert puzzle
    steps = {(one.cells[1][0] - one.cells[0][0], one.cells[1][1] - one.cells[0][1]) for one in puzzle.hidden}
    assert steps == {(0, 1), (1, 0), (1, 1), (-1, 1)}


def test_a_palindrome_is_found_once() -> None:
    puzzle = word_search(["level", "radar", "refer", "coal"], 12, Random(1))
    assert puzzle
    assert all(len(found(puzzle.rows, one.text)) == 1 for one in puzzle.hidden)


def test_too_few_or_too_long_words_make_none() -> None:
    assert word_search(["coal", "goat", "lens"], 15, Random(1)) is None
    assert word_search(["coal", "goat", "lens", "characteristically"], 15, Random(1)) is None
    assert word_search([], 15, Random(1)) is None


def test_what_cannot_be_filled_ends_soon() -> None:
    # Only one letter: whatever is filled in spells the words anew.
    start = time.process_time()
    assert word_search(["aaaa", "aaaaa", "aaaaaa", "aaaaaaa"], 14, Random(1)) is None
    assert time.process_time() - start < 10


def test_same_seed_same_square() -> None:
    assert word_search(WORDS, 15, Random(3)) == word_search(WORDS[::-1], 15, Random(3))
    assert word_search(WORDS, 15, Random(3)) != word_search(WORDS, 15, Random(4))
