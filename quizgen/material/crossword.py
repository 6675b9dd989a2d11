"""A crossword: words laid so that they cross, each slot with exactly one word that can stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

Cell = tuple[int, int]
# How often a grid is begun anew; each time takes some milliseconds.
_TRIES = 40
_FEWEST = 4


@dataclass(frozen=True)
class Entry:
    """A word in capitals, the number of its slot, the cell of its first letter, and its direction."""

    number: int
    text: str
    row: int
    column: int
    across: bool

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of its letters in order."""
        return _cells(len(self.text), self.row, self.column, self.across)


@dataclass(frozen=True)
class Crossword:
    """Entries by number, in a grid of `rows` and `columns`."""

    rows: int
    columns: int
    entries: tuple[Entry, ...]

    @cached_property
    def letters(self) -> dict[Cell, str]:
        """What stands in each cell of the grid."""
        return {cell: letter for entry in self.entries for cell, letter in zip(entry.cells, entry.text, strict=True)}


def crossword(words: Sequence[str], rows: int, columns: int, rng: Random) -> Crossword | None:
    """Lay as many of `words` as cross each other in a grid of at most `rows` and `columns`; None for fewer than four.

    Of many grids the one with the most words and crossings is taken whose words fit in one way only.
    """
    capitals = sorted({word.upper() for word in words})
    grids = [_Grid(rows, columns).filled(capitals, rng) for _ in range(_TRIES)]
    for grid in sorted(grids, key=lambda grid: grid.worth, reverse=True):
        made = grid.numbered()
        if len(made.entries) >= _FEWEST and fillings(made) == 1:
            return made
    return None


def fillings(puzzle: Crossword) -> int:
    """In how many ways the words fit into the slots so that all crossings agree; 2 stands for more than one."""
    slots = sorted(puzzle.entries, key=lambda entry: -len(entry.text))
    return _fillings(slots, {entry.text for entry in slots}, {})


def _fillings(slots: Sequence[Entry], words: set[str], letters: dict[Cell, str]) -> int:
    if not slots:
        return 1
    # The slot with the fewest words that fit comes first, so that the search stays short.
    fitting = [[word for word in sorted(words) if _agrees(word, slot, letters)] for slot in slots]
    at = min(range(len(slots)), key=lambda place: len(fitting[place]))
    slot, found = slots[at], 0
    for word in fitting[at]:
        rest = [*slots[:at], *slots[at + 1 :]]
        found += _fillings(rest, words - {word}, letters | dict(zip(slot.cells, word, strict=True)))
        if found > 1:
            return 2
    return found


def _agrees(word: str, slot: Entry, letters: dict[Cell, str]) -> bool:
    return len(word) == len(slot.text) and all(
        letters.get(cell, letter) == letter for cell, letter in zip(slot.cells, word, strict=True)
    )


def _cells(length: int, row: int, column: int, across: bool) -> tuple[Cell, ...]:
    return tuple((row, column + step) if across else (row + step, column) for step in range(length))


class _Grid:
    """A grid while it is filled; rows and columns may be negative until it is numbered."""

    def __init__(self, rows: int, columns: int) -> None:
        self.rows, self.columns = rows, columns
        self.letters: dict[Cell, str] = {}
        self.laid: list[tuple[str, int, int, bool]] = []
        self.crossings = 0

    def filled(self, words: Sequence[str], rng: Random) -> _Grid:
        """Lay the words, long ones first, each where it crosses the most; what finds no place is tried again."""
        waiting = sorted(words, key=lambda word: -len(word) + rng.random() * 4)
        for word in waiting:
            if len(word) <= self.columns:
                self._lay(word, 0, 0, True)
                waiting.remove(word)
                break
        progress = bool(self.laid)
        while waiting and progress:
            left = [word for word in waiting if not self._lay_best(word, rng)]
            progress, waiting = len(left) < len(waiting), left
        return self

    @property
    def worth(self) -> tuple[int, int, int]:
        """More words, then more crossings, then less room."""
        height, width = self._size()
        return len(self.laid), self.crossings, -height * width

    def numbered(self) -> Crossword:
        """Move the grid to its corner and number the slots as crosswords do: row by row."""
        top = min((row for row, _ in self.letters), default=0)
        left = min((column for _, column in self.letters), default=0)
        laid = sorted(self.laid, key=lambda one: (one[1], one[2], not one[3]))
        starts = {cell: number for number, cell in enumerate(dict.fromkeys((row, col) for _, row, col, _ in laid), 1)}
        entries = (Entry(starts[row, col], text, row - top, col - left, across) for text, row, col, across in laid)
        return Crossword(*self._size(), tuple(entries))

    def _size(self, *more: Cell) -> tuple[int, int]:
        rows = [row for row, _ in (*self.letters, *more)] or [0]
        columns = [column for _, column in (*self.letters, *more)] or [0]
        return max(rows) - min(rows) + 1, max(columns) - min(columns) + 1

    def _lay(self, word: str, row: int, column: int, across: bool) -> None:
        cells = _cells(len(word), row, column, across)
        self.crossings += sum(cell in self.letters for cell in cells)
        self.letters |= dict(zip(cells, word, strict=True))
        self.laid.append((word, row, column, across))

    def _lay_best(self, word: str, rng: Random) -> bool:
        places = [(*self._gain(word, *place), rng.random(), place) for place in sorted(set(self._places(word)))]
        if places:
            self._lay(word, *max(places)[-1])
        return bool(places)

    def _gain(self, word: str, row: int, column: int, across: bool) -> tuple[int, int]:
        """Crossings, and how little the grid grows."""
        cells = _cells(len(word), row, column, across)
        height, width = self._size(cells[0], cells[-1])
        return sum(cell in self.letters for cell in cells), -height * width

    def _places(self, word: str) -> Iterator[tuple[int, int, bool]]:
        """Where the word can cross a letter that is there."""
        for (row, column), letter in self.letters.items():
            for at, own in enumerate(word):
                if own == letter:
                    for place in ((row, column - at, True), (row - at, column, False)):
                        if self._fits(word, *place):
                            yield place

    def _fits(self, word: str, row: int, column: int, across: bool) -> bool:
        """No letter beside the word but those it crosses, and the grid no larger than it may be."""
        cells = _cells(len(word), row, column, across)
        ends = (_cells(1, row, column - 1, True) if across else _cells(1, row - 1, column, False)) + (
            _cells(len(word) + 1, row, column, across)[-1:]
        )
        height, width = self._size(cells[0], cells[-1])
        if height > self.rows or width > self.columns or any(cell in self.letters for cell in ends):
            return False
        return all(self._free(cell, letter, across) for cell, letter in zip(cells, word, strict=True))

    def _free(self, cell: Cell, letter: str, across: bool) -> bool:
        if cell in self.letters:
            return self.letters[cell] == letter
        row, column = cell
        beside = ((row - 1, column), (row + 1, column)) if across else ((row, column - 1), (row, column + 1))
        return not any(one in self.letters for one in beside)
