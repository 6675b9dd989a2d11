"""Where cards lie on a sheet, front and back: both sides meet when the leaf is turned over."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.look import Flip, Look, Paper, Variant

SIZES: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
CARD_WIDTH = 95
COLUMNS = 2
# Rows of cards, and the least room in mm above and below them for what is not cut out.
_ROWS: dict[Variant, tuple[int, float]] = {
    "standard": (4, 16),
    "large": (2, 30),
    "dyslexia": (3, 24),
    "low-ink": (4, 16),
}
# A page whose cards filled it to the last hair would run over into a sliver of a page, and no back would meet its front.
SLACK = 2


@dataclass(frozen=True)
class Grid:
    """Cards of one size, in mm, in the middle of the sheet, so that front and back lie over each other."""

    paper: Paper
    rows: int
    width: float
    height: float
    columns: int = COLUMNS

    @property
    def cards(self) -> int:
        """How many cards a sheet holds."""
        return self.rows * self.columns

    @property
    def total(self) -> float:
        """The height of all rows."""
        return self.rows * self.height

    @property
    def beside(self) -> float:
        """The margin left and right."""
        return (SIZES[self.paper][0] - self.columns * self.width) / 2

    @property
    def above(self) -> float:
        """The margin of the page above and below; half of the slack lies between it and the cards."""
        return (SIZES[self.paper][1] - self.total - SLACK) / 2

    def front(self, place: int) -> tuple[float, float]:
        """Left and top, in mm within the cards' area, of the card at `place` (from 0)."""
        return (place % self.columns) * self.width, (place // self.columns) * self.height

    def back(self, place: int, flip: Flip) -> tuple[float, float]:
        """The same for its back: mirrored left to right over the long edge, top to bottom over the short one."""
        left, top = self.front(place)
        if flip == "long":
            return (self.columns - 1) * self.width - left, top
        return left, self.total - self.height - top


def grid(look: Look) -> Grid:
    """The cards that fit a sheet of this look: eight, in larger print six or four."""
    rows, margin = _ROWS[look.variant]
    height = (SIZES[look.paper][1] - 2 * margin - SLACK) // rows
    return Grid(look.paper, rows, CARD_WIDTH, height)
