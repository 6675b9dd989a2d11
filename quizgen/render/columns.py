"""The passage in two columns: cut between paragraphs into pieces that fill about one page, left and then right.

A browser or WeasyPrint could do it (CSS columns), but slowly, and without a right order for screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Block

# Letters in a line, and lines in a column, of the first page (below the title) and of the others; a little low, so
# that a piece hardly ever runs over its page.
WIDTH = 42
FIRST, OTHERS = 29, 37


@dataclass(frozen=True)
class Spread:
    """What stands side by side on one page."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


def spreads(blocks: Sequence[Block]) -> tuple[Spread, ...]:
    """Cut an article's blocks into spreads; within each, the left column is about as high as the right one."""
    pages: list[list[Block]] = [[]]
    for block in blocks:
        room = 2 * (FIRST if len(pages) == 1 else OTHERS)
        if pages[-1] and _height(pages[-1]) + _height([block]) > room:
            pages.append([])
        pages[-1].append(block)
    return tuple(_halved(page) for page in pages if page)


def _halved(page: Sequence[Block]) -> Spread:
    """Cut where the higher column is lowest; a heading is never the last of a column."""
    cuts = [at for at in range(1, len(page) + 1) if page[at - 1].kind != "heading"] or [len(page)]
    best = min(cuts, key=lambda at: (max(_height(page[:at]), _height(page[at:])), -at))
    return Spread(tuple(page[:best]), tuple(page[best:]))


def _height(blocks: Sequence[Block]) -> float:
    """The height of blocks in lines, each with the gap below it."""
    return sum(0.6 + sum(len(line) // WIDTH + 1 for line in block.lines) for block in blocks)
