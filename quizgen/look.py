"""How paper shall look: what a teacher chooses for a class or a pupil, the same for every printed document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from quizgen.errors import UsageError

Paper = Literal["a4", "letter"]
Variant = Literal["standard", "large", "dyslexia", "low-ink"]
Flip = Literal["long", "short"]
Font = Literal["source", "atkinson", "andika", "opendyslexic"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
VARIANTS: tuple[Variant, ...] = get_args(Variant)
FONTS: tuple[Font, ...] = get_args(Font)
FLIPS: tuple[Flip, ...] = get_args(Flip)


# The name of each face, and how much wider than Source it may run, in parts of the size of type for each letter.
_FAMILIES: dict[Font, tuple[str, float]] = {
    "source": ("", 0),
    "atkinson": ("Atkinson Hyperlegible", 0.04),
    "andika": ("Andika", 0.07),
    "opendyslexic": ("OpenDyslexic", 0.2),
}


@dataclass(frozen=True)
class Look:
    """Size of the sheet, variant of the print, numbers beside every fifth line, columns of the passage, and over
    which edge the printer turns the leaf of what is printed on both sides.

    `font` is the face of all text; `archive` makes a PDF/A for keeping, `fillable` a worksheet to be filled in on the screen. Raises UsageError where
    the two are asked for together.
    """

    paper: Paper = "a4"
    variant: Variant = "standard"
    line_numbers: bool = False
    columns: int = 1
    flip: Flip = "long"
    archive: bool = False
    fillable: bool = False
    font: Font = "source"

    def __post_init__(self) -> None:
        if self.archive and self.fillable:
            raise UsageError(
                "A form to fill in cannot be PDF/A, which never changes; leave --pdfa or --fillable out."
            )

    @property
    def family(self) -> str:
        """The name of the face in style sheets; empty for our own two."""
        return _FAMILIES[self.font][0]

    @property
    def wider(self) -> float:
        """How much wider than our own the letters may run, in parts of the size of type for each."""
        return _FAMILIES[self.font][1]
