"""The passage in two columns: cut between paragraphs into pieces that fill at most one page, left and then right.

A browser or WeasyPrint could do it (CSS columns), but slowly, and without a right order for screen readers. How much
room a paragraph takes is reckoned on the safe side, so that no piece runs over its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.look import Look, Paper
from quizgen.material.fit import MM, lines
from quizgen.model import Block

# The size of type and the height of a line in points, and what css/paper.css and css/low-ink.css leave, in mm.
_SIZES = {"standard": 11.5, "low-ink": 10.5}
_LINE = 1.5
_SIDE = {"standard": 20.0, "low-ink": 15.0}
_NUMBER, _GUTTER = 9.0, 4.5
_PAPER: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
_MARGINS = 37.0
# The head of the first page: name, title of up to two lines, letterhead.
_HEAD = 78.0
_GAP, _HEADING, _ROW_GAP = 3.2, 14.0, 0.8


@dataclass(frozen=True)
class Spread:
    """What stands side by side on one page."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


def spreads(blocks: Sequence[Block], look: Look) -> tuple[Spread, ...]:
    """Cut an article's blocks into spreads; within each, the left column is about as high as the right one.

    A heading is never the last of a column.
    """
    heights = {block.start: _height(block, look) for block in blocks}
    high = _PAPER[look.paper][1] - _MARGINS
    pages: list[list[Block]] = [[]]
    for block in blocks:
        room = high - (_HEAD if len(pages) == 1 else 0)
        if pages[-1] and min(_tallest(pages[-1] + [block], heights)) > room:
            moved = [pages[-1].pop()] if pages[-1][-1].kind == "heading" else []
            pages.append(moved)
        pages[-1].append(block)
    return tuple(_halved(page, heights) for page in pages if page)


def _halved(page: Sequence[Block], heights: dict[int, float]) -> Spread:
    """Cut where the higher column is lowest."""
    tallest = _tallest(page, heights)
    cut = tallest.index(min(tallest)) + 1
    return Spread(tuple(page[:cut]), tuple(page[cut:]))


def _tallest(page: Sequence[Block], heights: dict[int, float]) -> list[float]:
    """How high the higher column is for each place to cut, from behind the first block on."""
    each = [heights[block.start] for block in page]
    never = float("inf")
    return [
        never if page[at - 1].kind == "heading" and at < len(page) else max(sum(each[:at]), sum(each[at:]))
        for at in range(1, len(page) + 1)
    ]


def _height(block: Block, look: Look) -> float:
    """The height of a block in mm with the gap below it."""
    if block.kind == "heading":
        return _HEADING
    size = _SIZES[look.variant]
    room = (
        (_PAPER[look.paper][0] - 2 * _SIDE[look.variant]) / 2 - _NUMBER - _GUTTER - (5 if block.kind == "list" else 0)
    )
    rows = [lines(line, size, room * MM, look.wider) for line in block.lines]
    return sum(rows) * size * _LINE / MM + (len(rows) - 1) * _ROW_GAP + _GAP
