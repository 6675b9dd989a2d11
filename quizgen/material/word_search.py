"""A word search: every word stands in the grid once and only once, and chance spells nothing rude."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from random import Random

from quizgen.material.rude import RUDE

Cell = tuple[int, int]
# Words read forwards only: across, down, and both slopes. Chance is watched in all eight directions.
_DIRECTIONS: tuple[Cell, ...] = ((0, 1), (1, 0), (1, 1), (-1, 1))
# Slopes are hard to find and make a thicket: one word in three takes one.
_TURNS = (*_DIRECTIONS, *_DIRECTIONS[:2])
_ALL = (*_DIRECTIONS, *((-down, -right) for down, right in _DIRECTIONS))
_SMALLEST, _TRIES, _MENDINGS, _FEWEST = 8, 24, 40, 4
# How full a grid may be of words: fuller ones hardly come out, and are no fun.
_FILL = 0.5


@dataclass(frozen=True)
class Hidden:
    """A word in capitals and the cells of its letters in order."""

    text: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class WordSearch:
    """The rows of letters, and what is hidden in them, by alphabet."""

    rows: tuple[str, ...]
    hidden: tuple[Hidden, ...]


def word_search(words: Sequence[str], largest: int, rng: Random) -> WordSearch | None:
    """Hide `words` in a square of at most `largest` cells a side; None where that fails or there are too few."""
    capitals = sorted({word.upper() for word in words if len(word) <= largest})
    if len(capitals) < _FEWEST:
        return None
    size = max(_SMALLEST, *map(len, capitals), ceil(sqrt(sum(map(len, capitals)) / _FILL)))
    for attempt in range(_TRIES):
        side = min(largest, size + attempt // 6)
        hidden = _hidden(capitals, side, rng)
        rows = _filled(hidden, side, rng) if hidden else ()
        if rows:
            return WordSearch(rows, tuple(sorted(hidden, key=lambda one: one.text)))
    return None


def found(rows: Sequence[str], text: str) -> set[frozenset[Cell]]:
    """Every place where `text` stands in the grid, in any of the eight directions."""
    places = set()
    for row, line in enumerate(rows):
        for column, letter in enumerate(line):
            if letter == text[0]:
                places |= {frozenset(cells) for cells in _readings(rows, text, row, column)}
    return places


def _readings(rows: Sequence[str], text: str, row: int, column: int) -> Iterator[tuple[Cell, ...]]:
    for down, right in _ALL:
        cells = tuple((row + step * down, column + step * right) for step in range(len(text)))
        last_row, last_column = cells[-1]
        if not (0 <= last_row < len(rows) and 0 <= last_column < len(rows[0])):
            continue
        if all(rows[y][x] == letter for (y, x), letter in zip(cells, text, strict=True)):
            yield cells


def _hidden(words: Sequence[str], side: int, rng: Random) -> tuple[Hidden, ...]:
    """Lay the words, long ones first; empty when one finds no place."""
    letters: dict[Cell, str] = {}
    laid: list[Hidden] = []
    turns = rng.sample(_TURNS, len(_TURNS))
    for count, word in enumerate(sorted(words, key=lambda word: (-len(word), word))):
        # Each word begins with another direction, so that none is missing.
        order = dict.fromkeys(turns[count % len(turns) :] + turns)
        cells = next((cells for one in order if (cells := _place(word, one, side, letters, rng))), ())
        if not cells:
            return ()
        letters |= dict(zip(cells, word, strict=True))
        laid.append(Hidden(word, cells))
    return tuple(laid)


def _place(word: str, direction: Cell, side: int, letters: Mapping[Cell, str], rng: Random) -> tuple[Cell, ...]:
    """A place of this direction where the word agrees with what is there; empty when there is none."""
    starts = [(row, column) for row in range(side) for column in range(side)]
    for row, column in rng.sample(starts, len(starts)):
        cells = tuple((row + step * direction[0], column + step * direction[1]) for step in range(len(word)))
        inside = all(0 <= y < side and 0 <= x < side for y, x in (cells[0], cells[-1]))
        if inside and all(letters.get(cell, letter) == letter for cell, letter in zip(cells, word, strict=True)):
            return cells
    return ()


def _filled(hidden: Sequence[Hidden], side: int, rng: Random) -> tuple[str, ...]:
    """Fill the grid with letters of the words themselves; empty when chance cannot be kept from spelling something."""
    kept = {cell: letter for one in hidden for cell, letter in zip(one.cells, one.text, strict=True)}
    letters = "".join(one.text for one in hidden)
    grid = [[kept.get((row, column)) or rng.choice(letters) for column in range(side)] for row in range(side)]
    for _ in range(_MENDINGS):
        rows = tuple("".join(line) for line in grid)
        slip = next(_slips(rows, hidden), None)
        if slip is None:
            return rows
        free = sorted(slip - kept.keys())
        if not free:
            return ()
        row, column = rng.choice(free)
        grid[row][column] = rng.choice(letters)
    return ()


def _slips(rows: Sequence[str], hidden: Sequence[Hidden]) -> Iterator[frozenset[Cell]]:
    """Where a listed word stands a second time, or a rude one that is no part of a listed word."""
    own = [frozenset(one.cells) for one in hidden]
    for one in hidden:
        yield from sorted(found(rows, one.text) - {frozenset(one.cells)}, key=sorted)
    for word in sorted(RUDE):
        for place in sorted(found(rows, word.upper()), key=sorted):
            if not any(place <= cells for cells in own):
                yield place
