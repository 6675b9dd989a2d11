"""The report: one page of HTML without scripts that tells a teacher how the class and the questions did."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from quizgen.bounds import refuse_bombs
from quizgen.model import Bank
from quizgen.render.environment import draw
from quizgen.render.page import number
from quizgen.render.school import school_of
from quizgen.results.advice import advice
from quizgen.results.analysis import ROUGH, ClassFigures
from quizgen.results.histogram import histogram
from quizgen.results.marked import Cell, Marked, Pupil
from quizgen.results.tables import said

TEMPLATE = "report.html"
# More than this in one page nobody reads, and the table has them all.
MOST_CELLS = 20_000


def report_html(
    bank: Bank,
    marked: Marked,
    found: ClassFigures,
    seals: Mapping[str, str],
    *,
    templates: Path | None = None,
    pictures: Path | None = None,
) -> str:
    """Draw the report. `seals` are hashes of the tables beside it, by their names; `pictures` is the bank's folder.

    Raises RenderError.
    """
    refuse_bombs(bank)
    share = found.mean / found.of if found.mean is not None and found.of else None
    context: dict[str, object] = {
        "what": "report",
        "sheet": marked.sheet,
        "school": school_of(templates),
        "marked": marked,
        "found": found,
        "advice": advice(marked, found),
        "histogram": histogram(found.bins, share),
        "said": said,
        "graded": partial(_graded, marked),
        "seals": seals,
        "rough": ROUGH,
        "whole": len(marked.pupils) * len(marked.questions) <= MOST_CELLS,
    }
    return draw(TEMPLATE, context, templates, pictures)


def _graded(marked: Marked, pupil: Pupil) -> list[tuple[str, str]]:
    """How each answer of a pupil is shown: its class, and its points; a class of pupils has thousands of them."""
    pairs = zip(pupil.cells, marked.questions, strict=True)
    return [(_grade(cell), _points(cell, question.item.points)) for cell, question in pairs]


def _grade(cell: Cell) -> str:
    if cell.share is None:
        return "hand"
    if not cell.given:
        return "blank"
    return "full" if cell.share >= 1 else "part" if cell.share > 0 else "none"


def _points(cell: Cell, of: float) -> str:
    return "–" if cell.share is None or not cell.given else number(cell.share * of)
