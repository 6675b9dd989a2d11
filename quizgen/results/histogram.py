"""How the points of a class are spread: bars for a picture, and the same numbers for a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 360, 170
_LEFT, _RIGHT, _TOP, _BOTTOM = 26, 14, 18, 34
_GAP = 3
_MOST_LINES = 5


@dataclass(frozen=True)
class Bar:
    """A bar of the picture and a row of the table: from and to which percent, how many pupils, and where it is drawn."""

    first: int
    last: int
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """A line across the picture: how many pupils it stands for, and its height."""

    count: int
    y: float


@dataclass(frozen=True)
class Histogram:
    """All that the picture shows; `mean` is where the class's mean stands, if there is one."""

    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    mean: float | None
    left: float = _LEFT
    right: float = WIDTH - _RIGHT
    base: float = HEIGHT - _BOTTOM
    width: float = WIDTH
    height: float = HEIGHT


def histogram(bins: Sequence[int], share: float | None) -> Histogram:
    """Draw bars for `bins`, each a tenth of the points; `share` is the mean as a part of all points."""
    room, high = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    step = _step(max(bins, default=0))
    top = max(step, -(-max(bins, default=0) // step) * step)
    wide = room / len(bins)

    def tall(count: int) -> float:
        return round(high * count / top, 1)

    bars = tuple(
        Bar(
            first := round(100 * place / len(bins)),
            100 if place == len(bins) - 1 else first + round(100 / len(bins)) - 1,
            count,
            round(_LEFT + place * wide + _GAP / 2, 1),
            round(_TOP + high - tall(count), 1),
            round(wide - _GAP, 1),
            tall(count),
        )
        for place, count in enumerate(bins)
    )
    lines = tuple(Line(count, round(_TOP + high - tall(count), 1)) for count in range(step, top + 1, step))
    return Histogram(bars, lines, None if share is None else round(_LEFT + room * share, 1))


def _step(most: int) -> int:
    """How many pupils lie between two lines: 1, 2 or 5 times a power of ten, so that there are few lines."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if factor * size * _MOST_LINES >= most:
                return factor * size
        size *= 10
