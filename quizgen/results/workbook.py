"""The tables as a workbook (xlsx): the same tables give the same bytes, and no text becomes a formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from quizgen.results.tables import Table, Value

# The first day that a zip file can name; the library would write the time of the call.
_DAY, _MOMENT = (1980, 1, 1, 0, 0, 0), b"1980-01-01T00:00:00Z"
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]{0,400}>)[^<]{0,40}(<)")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ACCENT = "FF17586E"
# A cell holds no more.
_LONGEST = 32_000
_WIDEST = 60


def workbook(tables: Sequence[Table], title: str) -> bytes:
    """Write tables as a workbook, a sheet each: heads stand out and stay in sight, numbers are numbers."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = _legal(title), "quizgen"
    for table in tables:
        _fill(book.create_sheet(table.name), table)
    made = io.BytesIO()
    book.save(made)
    return _timeless(made.getvalue())


def _fill(sheet: Any, table: Table) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = f"{get_column_letter(table.fixed + 1)}2"
    for column, width in enumerate(_widths(table), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    style = {
        "font": Font(bold=True, color="FFFFFFFF"),
        "fill": PatternFill("solid", fgColor=_ACCENT),
        "alignment": Alignment(wrap_text=True, vertical="top"),
    }

    def cell(value: Value, **look: Any) -> Any:
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(sheet, _legal(value))
        # Said outright, for a text that begins with an equals sign would become a formula; the second is for editing.
        made.data_type, made.quotePrefix = "s", True
        for name, part in look.items():
            setattr(made, name, part)
        return made

    sheet.append([cell(name, **style) for name in table.head])
    for row in table.rows:
        sheet.append([cell(value) for value in row])
    if table.rows:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.head))}{len(table.rows) + 1}"


def _widths(table: Table) -> list[float]:
    """The width of each column: that of its longest text, within bounds; heads may take two lines."""
    columns = zip(table.head, *table.rows[:1_000], strict=True)
    longest = (max((len(str(value)) for value in column[1:] if value is not None), default=0) for column in columns)
    return [min(_WIDEST, max(length, len(head) / 2, 6) + 2) for head, length in zip(table.head, longest, strict=True)]


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)[:_LONGEST]


def _timeless(content: bytes) -> bytes:
    """The same zip file with one day for all its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _TIMES.sub(rb"\g<1>" + _MOMENT + rb"\g<2>", part)
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return made.getvalue()
