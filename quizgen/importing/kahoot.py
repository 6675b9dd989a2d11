"""Kahoot's spreadsheet, and any other workbook whose header names question, answers and the right one."""

from __future__ import annotations

import io
import warnings
from pathlib import PurePath
from typing import Any

from quizgen.errors import BankError
from quizgen.importing.archive import open_zip
from quizgen.importing.columns import columns_of
from quizgen.importing.decode import clean
from quizgen.importing.finish import imported
from quizgen.importing.imported import Imported, new_notes
from quizgen.importing.rows import Row, items_of

MAX_ROWS = 5_000
MAX_COLUMNS = 60


def read(content: bytes, name: str) -> Imported:
    """Read a workbook of questions; the first sheet that has any."""
    open_zip(content, name).close()
    notes = new_notes()
    sheets = _sheets(content, name)
    rows = next((rows for rows in sheets if any(columns_of(cells).usable for _, cells in rows[:20])), None)
    rows = next((rows for rows in sheets if rows), []) if rows is None else rows
    return imported(PurePath(name).stem, items_of(rows, notes), notes, "kahoot")


def _sheets(content: bytes, name: str) -> list[list[Row]]:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            return [_rows(sheet) for sheet in book.worksheets[:10]]
    # A damaged workbook fails in the library in as many ways as it has parts.
    except Exception as error:  # noqa: BLE001
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise BankError(f"{name} cannot be read as a spreadsheet ({reason}); save it again as .xlsx.") from None


def _rows(sheet: Any) -> list[Row]:
    found: list[Row] = []
    for number, cells in enumerate(sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True), 1):
        texts = [_text(cell) for cell in cells]
        while texts and not texts[-1].strip():
            texts.pop()
        if texts:
            found.append((number, texts))
    return found


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        return repr(int(cell)) if cell == cell and abs(cell) < 1e15 and cell == int(cell) else repr(cell)
    return clean(str(cell))[:50_000]
