"""Versions A, B, C and so on of one quiz: the same items under other numbers, and which is which."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Bank
from quizgen.sheet.layout import lay_out
from quizgen.sheet.parts import Question, Sheet, letter


@dataclass(frozen=True)
class Twin:
    """One item in all versions: its question there, in the versions' order."""

    id: str
    questions: tuple[Question, ...]


def lay_out_versions(bank: Bank, count: int, *, seed: int | None = None) -> tuple[Sheet, ...]:
    """Lay out `count` versions (1 to 26): A in the bank's order, in the others the items of a section are shuffled,
    but for those that are pinned.

    Options are shuffled anew in each where the item allows it; a single version has no letter.
    """
    names = [letter(index) for index in range(count)] if count > 1 else [""]
    return tuple(lay_out(bank, seed=seed, version=name) for name in names)


def twins(sheets: Sequence[Sheet]) -> tuple[Twin, ...]:
    """Every item of the first version with its questions in all of them."""
    # Items of a teacher's own may have no id yet; the very same item is in every version.
    places = [{id(question.item): question for question in sheet.questions} for sheet in sheets]
    return tuple(
        Twin(question.item.id, tuple(place[id(question.item)] for place in places))
        for question in sheets[0].questions
    )


def table_csv(sheets: Sequence[Sheet]) -> str:
    """A table for a spreadsheet (CSV, CRLF): a row an item, with its number and its key in each version."""
    text = io.StringIO()
    rows = csv.writer(text)
    columns = [f"{what} {sheet.version}".strip() for sheet in sheets for what in ("number", "key")]
    rows.writerow(["id", "question", "points", *columns])
    for twin in twins(sheets):
        item = twin.questions[0].item
        cells = [cell for question in twin.questions for cell in (question.number, _bare(question.key.short))]
        rows.writerow([_bare(item.id), _bare(item.question), f"{item.points:g}", *cells])
    return text.getvalue()


def _bare(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
