"""The tables: marks of pupils, figures of items, answers as given; once for CSV and for the workbook."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from quizgen.results.analysis import ClassFigures, ItemFigures
from quizgen.results.marked import Cell, Marked
from quizgen.sheet import Question

Value = str | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class Table:
    """A table: its name, its head, its rows; a value is a text, a number or nothing. `fixed` columns stay in sight."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    fixed: int = 1


def marks_table(marked: Marked) -> Table:
    """A row a pupil: points, what they are of, percent, and the points of each question; nothing where a person marks."""
    head = ("name", "points", "of", "percent", *(_head(question) for question in marked.questions))
    rows = []
    for pupil in marked.pupils:
        percent = round(100 * pupil.points / marked.points, 1) if marked.points else None
        cells = (_earned(cell, q) for cell, q in zip(pupil.cells, marked.questions, strict=True))
        rows.append((pupil.name, _rounded(pupil.points), marked.points, percent, *cells))
    return Table("Marks", head, tuple(rows))


def _head(question: Question) -> str:
    by_hand = ", for you to mark" if question.item.kind == "essay" else ""
    return f"{question.number} (of {question.item.points:g}{by_hand})"


def _earned(cell: Cell, question: Question) -> float | None:
    return None if cell.share is None else _rounded(cell.share * question.item.points)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def items_table(found: ClassFigures) -> Table:
    """A row a question that was marked here: its figures, and how its options were used."""
    head = (
        *("number", "id", "kind", "question", "key", "points"),
        *("difficulty", "discrimination", "upper-lower index", "right", "partly right", "wrong or empty", "empty"),
        *("options: all (upper, lower)", "frequent wrong answers", "look at"),
    )
    return Table("Items", head, tuple(_item_row(item, found.pupils) for item in found.items), fixed=2)


def _item_row(item: ItemFigures, pupils: int) -> tuple[Value, ...]:
    question = item.question
    uses = "; ".join(
        f"{use.letter}{'*' if use.right else ''} {use.all} ({use.upper}, {use.lower})" for use in item.uses
    )
    slips = "; ".join(f"{f'{slip.part}: ' if slip.part else ''}{slip.said} ({slip.count})" for slip in item.slips)
    look = [*item.flags, *(f"{use.letter}: {use.flag}" for use in item.uses if use.flag)]
    return (
        *(question.number, question.item.id, question.item.kind.replace("_", " "), item.stem),
        *(question.key.short, question.item.points),
        *(_rounded(item.difficulty), _rounded(item.discrimination), _rounded(item.index)),
        *(item.right, item.partly, pupils - item.right - item.partly, item.blank, uses, slips, "; ".join(look)),
    )


def answers_table(marked: Marked) -> Table:
    """A row a pupil with the answers as they were given."""
    head = ("name", "from", "minutes", *(str(question.number) for question in marked.questions))
    rows: list[tuple[Value, ...]] = [
        (pupil.name, pupil.source, round(pupil.took / 60, 1), *(said(cell) for cell in pupil.cells))
        for pupil in marked.pupils
    ]
    return Table("Answers", head, tuple(rows))


def said(cell: Cell) -> str:
    """An answer in one text: letters side by side, other parts with a line between them."""
    short = all(len(part) <= 2 for part in cell.given)
    return " ".join(part or "–" for part in cell.given) if short else " | ".join(cell.given)


def csv_of(table: Table) -> bytes:
    """A table for a spreadsheet: UTF-8 with its mark, CRLF, and no cell that would be taken for a formula."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(table.head)
    rows.writerows([_plain(value) for value in row] for row in table.rows)
    return f"\ufeff{text.getvalue()}".encode()


def _plain(value: Value) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.lstrip().startswith(_FORMULA) or value.startswith(_FORMULA) else value
    return "" if value is None else f"{value:.10g}"


def tables_of(marked: Marked, found: ClassFigures) -> tuple[Table, Table, Table]:
    """The three tables of a class: marks, items, answers."""
    return marks_table(marked), items_table(found), answers_table(marked)
