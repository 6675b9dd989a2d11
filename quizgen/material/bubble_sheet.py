"""An answer sheet that a program can mark: where each bubble stands, in millimetres.

All numbers of the layout stand here and in `bubble_parts`. The template draws them for the pupil, `bubble_reading`
tells them to the program that reads the scans. The places are the same in all versions of a quiz, so that one
description reads them all: each number gets as many letters as the version that needs most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.errors import RenderError
from quizgen.look import Look, Paper
from quizgen.material.bubble_parts import SIZES, Block, Bubble, BubbleSheet, Label, Leaf, Rect, Sizes
from quizgen.model import Bank, MultipleAnswer, MultipleChoice, TrueFalse
from quizgen.sheet import Question, Sheet, lay_out, letter

VERSIONS = "ABCD"
DIGITS = 6
MOST_LETTERS = 8
MOST_ITEMS = 999
NOTE = "on the worksheet"
_PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
_EDGE, _CORNER, _MODULE = 9.0, 8.0, 1.6
_SIDE, _TOP, _BOTTOM = 15.0, 20.0, 21.0
_ROWS, _GROUP, _COLUMNS, _LEAF = 20, 5, 4, 60
# The white modules, in a grid of three by three, of the marks at the corners: upper left first, lower right last.
_PATTERNS = ("4", "0248", "1357", "03568")
# The bars along the edges: their width, and the length of one bit of them.
_BAR, _BIT = 2.4, 3.0


@dataclass(frozen=True)
class _Row:
    """A number on the sheet with its bubbles; none: it is answered on the worksheet."""

    number: int
    letters: str
    square: bool = False


@dataclass(frozen=True)
class _Grid:
    """How the rows of a page stand in columns."""

    top: float
    columns: int
    deep: int
    width: float


def build(bank: Bank, sheet: Sheet, look: Look) -> BubbleSheet:
    """Place the bubbles for all questions of `sheet`. Raises RenderError where it has none to fill a bubble for."""
    rows = _rows(bank, sheet)
    sizes, (width, height) = SIZES[look.variant], _PAPERS[look.paper]
    top = _items_top(sizes)
    grid = _grid(rows, sizes, width - 2 * _SIDE, height - _BOTTOM - top, top)
    a_leaf = min(_LEAF, grid.columns * grid.deep)
    leaves = [rows[start : start + a_leaf] for start in range(0, len(rows), a_leaf)]
    head = Block(_SIDE, _TOP, width - 2 * _SIDE - DIGITS * sizes.step - 8, top - _TOP)
    foot = Block(_EDGE + _CORNER + 3, height - _EDGE - _CORNER - 2, width - 2 * (_EDGE + _CORNER + 3), _CORNER - 1)
    return BubbleSheet(
        width,
        height,
        sizes,
        tuple(_leaf(n, part, sizes, grid, (width, height), sheet.version) for n, part in enumerate(leaves, start=1)),
        head,
        foot,
        any(row.square for row in rows),
        sheet.bank_id,
    )


def _rows(bank: Bank, sheet: Sheet) -> list[_Row]:
    versions = [lay_out(bank, seed=sheet.seed, version=version).questions for version in VERSIONS]
    rows = [_row(alike) for alike in zip(*versions, strict=True)]
    if not any(row.letters for row in rows):
        raise RenderError(
            "A bubble sheet needs questions to choose from (multiple_choice, multiple_answer, true_false) with at "
            f"most {MOST_LETTERS} options, and this bank keeps none."
        )
    if len(rows) > MOST_ITEMS:
        raise RenderError(f"A bubble sheet has room for {MOST_ITEMS} questions, and this bank keeps {len(rows)}.")
    return rows


def _row(alike: Sequence[Question]) -> _Row:
    """The row for the questions that bear one number in the versions: they are of one kind, as sections are."""
    number, item = alike[0].number, alike[0].item
    if isinstance(item, TrueFalse):
        return _Row(number, "TF")
    most = max(len(question.options) for question in alike)
    if not isinstance(item, MultipleChoice | MultipleAnswer) or most > MOST_LETTERS:
        return _Row(number, "")
    return _Row(number, "".join(letter(index) for index in range(most)), isinstance(item, MultipleAnswer))


def _items_top(sizes: Sizes) -> float:
    """Where the questions begin: below the digits of the pupil's number, which are the tallest part of the head."""
    return _TOP + 1.6 * sizes.text + sizes.row + 1.5 + 10 * sizes.step + 1.2 * sizes.text


def _grid(rows: Sequence[_Row], sizes: Sizes, width: float, height: float, top: float) -> _Grid:
    """Columns as many as fit, no deeper than needed, in steps of five rows."""
    letters = max(len(row.letters) for row in rows)
    need = sizes.number + max(letters * sizes.step, sizes.note if any(not row.letters for row in rows) else 0)
    columns = max(1, min(_COLUMNS, int((width + 3) // (need + 3)), -(-len(rows) // _GROUP)))
    fits = max(n for n in range(1, _ROWS + 1) if _depth(n, sizes) <= height)
    deep = -(-len(rows) // columns)
    deep = min(fits, -(-deep // _GROUP) * _GROUP)
    return _Grid(top, columns, deep, max((width + 3) / columns, need))


def _depth(row: int, sizes: Sizes) -> float:
    """How far down the row at this place (from 0) begins: there is a little more room after each fifth."""
    return row * sizes.row + row // _GROUP * sizes.group_gap


def _leaf(
    number: int, rows: Sequence[_Row], sizes: Sizes, grid: _Grid, paper: tuple[float, float], version: str
) -> Leaf:
    left = paper[0] - _SIDE - DIGITS * sizes.step
    boxes = _TOP + 1.6 * sizes.text
    placed = [(row, *_place(index, sizes, grid)) for index, row in enumerate(rows)]
    choice = list(_version(sizes, grid.top, version))
    examples = tuple(_examples(sizes, choice[0]))
    return Leaf(
        number,
        rows[0].number,
        rows[-1].number,
        (
            *choice,
            *_digits(sizes, left, boxes + sizes.row + 1.5),
            *(bubble for row, x, y in placed for bubble in _bubbles(row, x, y, sizes)),
        ),
        (*_corners(*paper), *_edges(*paper), *_write_in(sizes, left, boxes)),
        (
            Label(left, _TOP + sizes.text * 0.8, "Pupil’s number", sizes.text, bold=True),
            _label(_SIDE, choice[0].y, "Version", sizes, bold=True),
            _label(_SIDE, examples[0].y, "Like this", sizes),
            _label(examples[0].x + sizes.step, examples[0].y, "Not like this", sizes),
            *(label for row, x, y in placed for label in _numbers(row, x, y, sizes)),
        ),
        examples,
    )


def _place(index: int, sizes: Sizes, grid: _Grid) -> tuple[float, float]:
    """Where the first bubble of a row begins, and the middle of its height."""
    x = _SIDE + index // grid.deep * grid.width + sizes.number
    return x, grid.top + _depth(index % grid.deep, sizes) + sizes.row / 2


def _label(x: float, middle: float, text: str, sizes: Sizes, *, bold: bool = False) -> Label:
    """Words beside bubbles, at the height of their letters."""
    return Label(x, middle + 0.33 * sizes.text, text, sizes.text, bold=bold, ink="ink" if bold else "quiet")


def _numbers(row: _Row, x: float, y: float, sizes: Sizes) -> Iterator[Label]:
    yield replace(_label(x - 2, y, str(row.number), sizes, bold=True), anchor="end")
    if not row.letters:
        yield _label(x, y, NOTE, sizes)


def _write_in(sizes: Sizes, left: float, top: float) -> Iterator[Rect]:
    """The boxes over the digits, for the number in the pupil's hand."""
    for digit in range(DIGITS):
        yield Rect(left + digit * sizes.step + 0.4, top, sizes.step - 0.8, sizes.row)


def _examples(sizes: Sizes, under: Bubble) -> Iterator[Bubble]:
    """How to fill a bubble and how not, above the bubbles for the version."""
    x, y = under.x, under.y - 1.5 * sizes.row
    yield Bubble(x, y, sizes.bubble, "full", "example")
    x += sizes.step + 6.4 * sizes.text
    for place, look in enumerate(("tick", "cross", "dot")):
        yield Bubble(x + place * sizes.step, y, sizes.bubble, look, "example")


def _version(sizes: Sizes, below: float, version: str) -> Iterator[Bubble]:
    """The bubbles for the version, in the foot of the head; that of a known version is printed full."""
    left = _SIDE + 5.2 * sizes.text
    y = below - 1.2 * sizes.text - sizes.row / 2
    for place, one in enumerate(VERSIONS):
        x = left + (place + 0.5) * sizes.step
        yield Bubble(
            x, y, sizes.bubble, one, "version", filled=one == version, cell=(sizes.step, min(sizes.row, sizes.step))
        )


def _digits(sizes: Sizes, left: float, top: float) -> Iterator[Bubble]:
    for digit in range(DIGITS):
        for value in range(10):
            x, y = left + (digit + 0.5) * sizes.step, top + (value + 0.5) * sizes.step
            yield Bubble(x, y, sizes.bubble, str(value), "digit", digit + 1, cell=(sizes.step, sizes.step))


def _bubbles(row: _Row, left: float, y: float, sizes: Sizes) -> Iterator[Bubble]:
    for place, one in enumerate(row.letters):
        x = left + (place + 0.5) * sizes.step
        yield Bubble(x, y, sizes.bubble, one, "item", row.number, row.square, cell=(sizes.step, sizes.row))


def _corners(width: float, height: float) -> Iterator[Rect]:
    """The marks in the corners: black squares, each with its own pattern of white modules."""
    places = [(x, y) for y in (_EDGE, height - _EDGE - _CORNER) for x in (_EDGE, width - _EDGE - _CORNER)]
    for (x, y), white in zip(places, _PATTERNS, strict=True):
        yield Rect(x, y, _CORNER, _CORNER, "ink")
        for place in map(int, white):
            yield Rect(x + (1 + place % 3) * _MODULE, y + (1 + place // 3) * _MODULE, _MODULE, _MODULE, "paper")


def _edges(width: float, height: float) -> Iterator[Rect]:
    """The bars along the edges, which hold a bent picture of the sheet fast on all sides."""
    bits, start = _never_twice(), _EDGE + _CORNER + 2 * _MODULE
    for x in (_EDGE, width - _EDGE - _BAR):
        for place in range(int((height - 2 * start) // _BIT)):
            if next(bits):
                yield Rect(x, start + place * _BIT, _BAR, _BIT, "ink")
    for y in (_EDGE, height - _EDGE - _BAR):
        for place in range(int((width - 2 * start) // _BIT)):
            if next(bits):
                yield Rect(start + place * _BIT, y, _BIT, _BAR, "ink")


def _never_twice() -> Iterator[int]:
    """A row of 511 bits in which no nine of them come twice, so that each stretch of an edge is known by its look.

    It is what a shift register gives (x^9 + x^5 + 1), the same each time.
    """
    state = 0b1_0110_1001
    while True:
        yield state & 1
        state = state >> 1 | ((state ^ state >> 4) & 1) << 8
