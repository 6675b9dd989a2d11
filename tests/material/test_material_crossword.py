"""The crossword: words cross, nothing touches by chance, and every slot has one word."""

from __future__ import annotations

from random import Random

import pytest

from quizgen.material.crossword import Crossword, Entry, crossword, fillings

WORDS = "brazier widows council quay barge lens goat whales keepers mortar drowned coal".split()


def runs(puzzle: Crossword) -> set[tuple[str, int, int, bool]]:
    """Every run of two or more letters in the grid, read off the letters alone."""
    found = set()
    for across in (True, False):
        step = (0, 1) if across else (1, 0)
        for row, column in puzzle.letters:
            if (row - step[0], column - step[1]) in puzzle.letters:
                continue
            text, at = "", (row, column)
            while at in puzzle.letters:
                text, at = text + puzzle.letters[at], (at[0] + step[0], at[1] + step[1])
            if len(text) > 1:
                found.add((text, row, column, across))
    return found


@pytest.mark.parametrize("seed", range(8))
def test_what_can_be_read_in_the_grid_are_the_entries_and_nothing_else(seed: int) -> None:
    puzzle = crossword(WORDS, 12, 15, Random(seed))
    assert puzzle
    assert runs(puzzle) == {(entry.text, entry.row, entry.column, entry.across) for entry in puzzle.entries}
    for entry in puzzle.entries:
        assert "".join(puzzle.letters[cell] for cell in entry.cells) == entry.text
    assert {entry.text.lower() for entry in puzzle.entries} <= set(WORDS)
    assert len({entry.text for entry in puzzle.entries}) == len(puzzle.entries) >= 8


@pytest.mark.parametrize("seed", range(8))
def test_every_word_fits_its_own_slot_only(seed: int) -> None:
    puzzle = crossword(WORDS, 12, 15, Random(seed))
    assert puzzle
    assert fillings(puzzle) == 1
    # The same by brute force: exchange any two words of one length, and some crossing disagrees.
    for one in puzzle.entries:
        for other in puzzle.entries:
            if one.text < other.text and len(one.text) == len(other.text):
                swapped = {one.text: other.text, other.text: one.text}
                letters: dict[tuple[int, int], set[str]] = {}
                for entry in puzzle.entries:
                    for cell, letter in zip(entry.cells, swapped.get(entry.text, entry.text), strict=True):
                        letters.setdefault(cell, set()).add(letter)
                assert any(len(both) > 1 for both in letters.values())


def test_all_hang_together_and_stay_in_the_grid() -> None:
    for rows, columns in ((12, 15), (11, 11), (9, 9)):
        puzzle = crossword(WORDS, rows, columns, Random(5))
        assert puzzle
        assert puzzle.rows <= rows
        assert puzzle.columns <= columns
        assert {row for row, _ in puzzle.letters} == set(range(puzzle.rows))
        assert {column for _, column in puzzle.letters} == set(range(puzzle.columns))
        reached, edge = set(), [next(iter(puzzle.letters))]
        while edge:
            row, column = edge.pop()
            if (row, column) in puzzle.letters and (row, column) not in reached:
                reached.add((row, column))
                edge += [(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)]
        assert reached == set(puzzle.letters)


def test_slots_are_numbered_row_by_row() -> None:
    puzzle = crossword(WORDS, 12, 15, Random(1))
    assert puzzle
    starts = {(entry.row, entry.column): entry.number for entry in puzzle.entries}
    assert [starts[cell] for cell in sorted(starts)] == list(range(1, len(starts) + 1))


def test_a_puzzle_with_two_solutions_is_known() -> None:
    # Exchanged, the last letter of TEN would have to be the first of CAT.
    corner = (Entry(1, "CAT", 0, 0, True), Entry(2, "TEN", 0, 2, False))
    assert fillings(Crossword(3, 3, corner)) == 1
    twins = (Entry(1, "CAT", 0, 0, True), Entry(1, "COT", 0, 0, False))
    assert fillings(Crossword(3, 3, twins)) == 2


def test_words_that_never_cross_make_no_crossword() -> None:
    assert crossword(["bbbb", "cccc", "dddd", "ffff"], 12, 12, Random(1)) is None
    assert crossword(["lens", "coal"], 12, 12, Random(1)) is None
    assert crossword([], 12, 12, Random(1)) is None
    assert crossword(["characteristically"] * 5, 12, 12, Random(1)) is None


def test_same_seed_same_crossword() -> None:
    assert crossword(WORDS, 12, 15, Random(3)) == crossword(WORDS[::-1], 12, 15, Random(3))
    assert crossword(WORDS, 12, 15, Random(3)) != crossword(WORDS, 12, 15, Random(4))
