"""The passage in two columns: cut at the ends of lines into pieces that fill a page, left and then right.

A browser or WeasyPrint could do it (CSS columns), but slowly, and without a right order for screen readers. So the
passage is set once in a single narrow column, and what came of it (see `numbering`) says where its lines break.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.look import Look, Paper
from quizgen.model import Article, Block
from quizgen.render.numbering import Place, lines_of

# In px of CSS (96 to the inch): what css/paper.css and css/low-ink.css give to pages, gaps and headings.
MM = 96 / 25.4
_HIGH: dict[Paper, float] = {"a4": 297 * MM, "letter": 279.4 * MM}
_MARGINS = {"standard": (19 * MM, 18 * MM), "low-ink": (14 * MM, 14 * MM)}
_LINE = {"standard": 11.5 * 1.5 * 96 / 72, "low-ink": 10.5 * 1.5 * 96 / 72}
_GAP, _ROW_GAP, _HEADING = 3.2 * MM, 0.8 * MM, 14 * MM


@dataclass(frozen=True)
class Row:
    """Words of a line of a block's text: the row, its first word there, and the one behind its last."""

    row: int
    first: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A block or the part of one that stands in a column; whether it begins and ends there."""

    block: Block
    rows: tuple[Row, ...]
    starts: bool = True
    ends: bool = True


@dataclass(frozen=True)
class Spread:
    """What stands side by side on one page."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


@dataclass(frozen=True)
class _Line:
    """A line as it was set: where its words are, the room above it, and the heading that it must follow."""

    block: Block
    row: int
    first: int
    end: int
    gap: float
    heading: Block | None
    opens: bool
    closes: bool


def whole(article: Article) -> tuple[Spread, ...]:
    """The passage in one narrow column, to be set for the first time."""
    pieces = tuple(
        Piece(block, tuple(Row(at, 0, len(line.split())) for at, line in enumerate(block.lines)))
        for block in article.blocks
    )
    return (Spread(pieces, ()),)


def spreads(article: Article, places: Sequence[Place], look: Look) -> tuple[Spread, ...]:
    """Cut an article into spreads by where each word came to stand in a single narrow column."""
    lines = _lines(article, lines_of(places))
    high = _line_height(places) or _LINE[look.variant]
    top, foot = _frame(places, look, high)
    room = foot - (places[0][2] if places else top) - high
    found: list[Spread] = []
    while lines:
        left, right = _filled(lines, room, high)
        if left + right == len(lines):
            left = _balanced(lines, room, high)
            right = len(lines) - left
        found.append(Spread(_pieces(lines[:left]), _pieces(lines[left : left + right])))
        lines = lines[left + right :]
        room = foot - top - high
    return tuple(found)


def _line_height(places: Sequence[Place]) -> float:
    """How far the next line stands below a line, most often; a school may have another style than ours."""
    steps = Counter(
        round(after[2] - before[2], 1)
        for before, after in pairwise(places)
        if before[0] == after[0] and after[2] - before[2] >= 1
    )
    return steps.most_common(1)[0][0] if steps else 0


def _frame(places: Sequence[Place], look: Look, high: float) -> tuple[float, float]:
    """Where the first line of a page stands and where its last one may end, as far as the first setting shows it."""
    top, bottom = _MARGINS[look.variant]
    last = places[-1][0] if places else 0
    tops = [y for before, (page, _, y) in pairwise(places) if page > before[0]]
    ends = [y + high for page, _, y in places if page < last]
    return (tops[0] if tops else top), max(_HIGH[look.paper] - bottom if not ends else 0, *ends, 0)


def _lines(article: Article, numbers: Sequence[int]) -> list[_Line]:
    found: list[_Line] = []
    at = 0
    heading: Block | None = None
    for block in article.blocks:
        if block.kind == "heading":
            heading = block
            continue
        for row, text in enumerate(block.lines):
            count = len(text.split())
            cuts = [0, *(n for n in range(1, count) if numbers[at + n] != numbers[at + n - 1]), count]
            for number, (first, end) in enumerate(pairwise(cuts)):
                opens = row == number == 0
                gap = (_HEADING if heading else _GAP) if opens else (_ROW_GAP if number == 0 else 0)
                closes = row == len(block.lines) - 1 and end == count
                found.append(_Line(block, row, first, end, gap, heading if opens else None, opens, closes))
                heading = None if opens else heading
            at += count
    return found


def _filled(lines: Sequence[_Line], room: float, high: float) -> tuple[int, int]:
    """How many lines fill the left and the right column."""
    left = _column(lines, room, high)
    return left, _column(lines[left:], room, high)


def _column(lines: Sequence[_Line], room: float, high: float) -> int:
    """How many lines fill a column; no paragraph leaves one line alone, where that can be helped."""
    used = 0.0
    count = 0
    for line in lines:
        used += high + (line.gap if count or line.heading else 0)
        if used > room:
            break
        count += 1
    if count == len(lines):
        return count
    best = next((at for at in range(count, max(count - 3, 0), -1) if _is_good(lines, at)), count)
    return max(best, 1)


def _is_good(lines: Sequence[_Line], cut: int) -> bool:
    """Whether a column may end before line `cut`: two lines of a paragraph stay together on either side."""
    before, after = lines[cut - 1], lines[cut]
    return not (before.opens and not before.closes) and not (after.closes and not after.opens)


def _balanced(lines: Sequence[_Line], room: float, high: float) -> int:
    """Where to cut the last page, so that its columns are about equally high."""
    low = room
    for step in range(1, 200):
        tried = room - step * high / 2
        if tried < high or sum(_filled(lines, tried, high)) < len(lines):
            break
        low = tried
    return _filled(lines, low, high)[0]


def _pieces(lines: Sequence[_Line]) -> tuple[Piece, ...]:
    """Lines as pieces of their blocks, headings before the block that they head."""
    found: list[Piece] = []
    at = 0
    while at < len(lines):
        block = lines[at].block
        mine = [line for line in lines[at:] if line.block is block]
        if mine[0].heading:
            found.append(Piece(mine[0].heading, (Row(0, 0, 0),)))
        rows = tuple(
            Row(row, min(one.first for one in part), max(one.end for one in part))
            for row in sorted({line.row for line in mine})
            for part in ([line for line in mine if line.row == row],)
        )
        found.append(Piece(block, rows, mine[0].opens, mine[-1].closes))
        at += len(mine)
    return tuple(found)
