"""Puzzles as drawings: which cells, letters, numbers and strokes, in millimetres, as large as the print asks for."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.look import Look, Variant
from quizgen.material.crossword import Crossword
from quizgen.material.word_search import WordSearch

_POINT = 25.4 / 72
# Room at the edge for half a line.
_EDGE = 0.4
# The narrowest page has 170 mm between its margins, the shortest 242 mm, of which the title and its line take some.
_ROOM = 168
_MOST, _MOST_ROWS = 15, 12


@dataclass(frozen=True)
class _Sizes:
    """Millimetres of cells, points of letters: the pupil's crossword and word search, and the teacher's key.

    Two grids of the key stand side by side in 170 mm where its cells have at most 5.5 mm.
    """

    crossing: float
    number: float
    searched: float
    letter: float
    key_cell: float
    key_letter: float


_OF: dict[Variant, _Sizes] = {
    "standard": _Sizes(crossing=8.8, number=8, searched=10, letter=14, key_cell=5.5, key_letter=9),
    "low-ink": _Sizes(crossing=8.5, number=8, searched=9.5, letter=13, key_cell=5.5, key_letter=9),
    "dyslexia": _Sizes(crossing=12, number=12, searched=10.5, letter=16, key_cell=8, key_letter=12),
    "large": _Sizes(crossing=14, number=16, searched=11.5, letter=20, key_cell=9.5, key_letter=16),
}


@dataclass(frozen=True)
class Sign:
    """A letter or number and where it stands."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Loop:
    """A line round a word that was found: a bar with round ends, turned about its middle."""

    x: float
    y: float
    length: float
    angle: int


@dataclass(frozen=True)
class Drawing:
    """What a template draws as one SVG; `title` is what a screen reader says. All lengths in millimetres."""

    title: str
    width: float
    height: float
    cell: float
    size: float
    letters: tuple[Sign, ...]
    cells: tuple[tuple[float, float], ...] = ()
    numbers: tuple[Sign, ...] = ()
    number_size: float = 0
    loops: tuple[Loop, ...] = ()


def side_of_search(look: Look) -> int:
    """How many cells a side of a word search may have so that it fits on the page."""
    return min(_MOST, int(_ROOM / _OF[look.variant].searched))


def room_for_crossword(look: Look) -> tuple[int, int]:
    """How many rows and columns a crossword may have: wide rather than high, so that its clues fit below."""
    columns = min(_MOST, int(_ROOM / _OF[look.variant].crossing))
    return min(_MOST_ROWS, columns), columns


def empty_crossword(puzzle: Crossword, look: Look) -> Drawing:
    """The pupils' grid: cells to write in, numbered."""
    sizes = _OF[look.variant]
    starts = {(entry.row, entry.column): str(entry.number) for entry in puzzle.entries}
    corner, size = sizes.crossing, sizes.number * _POINT
    numbers = tuple(
        Sign(column * corner + _EDGE + 0.7, row * corner + _EDGE + size * 0.95, text)
        for (row, column), text in starts.items()
    )
    title = f"Empty crossword grid for {len(puzzle.entries)} words. {_slots(puzzle, across=True)} {_slots(puzzle)}"
    return _drawing(title, puzzle, corner, 0, (), numbers, size)


def solved_crossword(puzzle: Crossword, look: Look) -> Drawing:
    """The key's grid: smaller, with its letters."""
    sizes = _OF[look.variant]
    letters = _letters(puzzle.letters, sizes.key_cell, sizes.key_letter)
    title = f"The crossword solved. {_rows(puzzle)}"
    return _drawing(title, puzzle, sizes.key_cell, sizes.key_letter * _POINT, letters)


def unsolved_search(puzzle: WordSearch, look: Look) -> Drawing:
    """The pupils' square of letters."""
    sizes = _OF[look.variant]
    return _square(puzzle, "Word search.", sizes.searched, sizes.letter, ())


def solved_search(puzzle: WordSearch, look: Look) -> Drawing:
    """The key's square: smaller, each word in a loop."""
    sizes = _OF[look.variant]
    loops = tuple(_loop(one.cells, sizes.key_cell) for one in puzzle.hidden)
    return _square(puzzle, "The word search solved.", sizes.key_cell, sizes.key_letter, loops)


def _square(puzzle: WordSearch, title: str, cell: float, points: float, loops: tuple[Loop, ...]) -> Drawing:
    letters = {(row, at): letter for row, line in enumerate(puzzle.rows) for at, letter in enumerate(line)}
    told = " ".join(f"Row {number}: {' '.join(line)}." for number, line in enumerate(puzzle.rows, start=1))
    side = round(len(puzzle.rows) * cell + 2 * _EDGE, 2)
    signs = _letters(letters, cell, points)
    return Drawing(f"{title} {told}", side, side, cell, round(points * _POINT, 2), signs, loops=loops)


def _drawing(
    title: str,
    puzzle: Crossword,
    cell: float,
    size: float,
    letters: tuple[Sign, ...],
    numbers: tuple[Sign, ...] = (),
    number_size: float = 0,
) -> Drawing:
    cells = tuple((_at(column, cell), _at(row, cell)) for row, column in sorted(puzzle.letters))
    width, height = (round(count * cell + 2 * _EDGE, 2) for count in (puzzle.columns, puzzle.rows))
    return Drawing(
        title, width, height, cell, round(size, 2), letters, cells, _rounded(numbers), round(number_size, 2)
    )


def _at(count: int, cell: float) -> float:
    return round(count * cell + _EDGE, 2)


def _letters(letters: dict[tuple[int, int], str], cell: float, points: float) -> tuple[Sign, ...]:
    """Each letter in the middle of its cell; capitals are about 0.66 of their size high."""
    drop = points * _POINT * 0.33
    return _rounded(
        tuple(
            Sign((column + 0.5) * cell + _EDGE, (row + 0.5) * cell + _EDGE + drop, letter)
            for (row, column), letter in sorted(letters.items())
        )
    )


def _rounded(signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
    return tuple(Sign(round(sign.x, 2), round(sign.y, 2), sign.text) for sign in signs)


def _loop(cells: tuple[tuple[int, int], ...], cell: float) -> Loop:
    (row, column), (last_row, last_column) = cells[0], cells[-1]
    down, right = last_row - row, last_column - column
    steps = (down**2 + right**2) ** 0.5
    angle = {(False, True): 0, (True, False): 90}.get((down != 0, right != 0), 45 if down > 0 else -45)
    middle = (
        _at(0, cell) + ((column + last_column) / 2 + 0.5) * cell,
        _at(0, cell) + ((row + last_row) / 2 + 0.5) * cell,
    )
    return Loop(round(middle[0], 2), round(middle[1], 2), round(steps * cell, 2), angle)


def _slots(puzzle: Crossword, *, across: bool = False) -> str:
    """The slots of a direction in words."""
    slots = [entry for entry in puzzle.entries if entry.across is across]
    told = ", ".join(f"{entry.number} with {len(entry.text)} letters" for entry in slots)
    return f"{'Across' if across else 'Down'}: {told}."


def _rows(puzzle: Crossword) -> str:
    """The words of a solved crossword in words."""
    return " ".join(
        f"{entry.number} {'across' if entry.across else 'down'}: {entry.text}." for entry in puzzle.entries
    )
