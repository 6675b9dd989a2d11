"""Tables as text (CSV): the delimiter is found by trying, the meaning of the columns by the header."""

from __future__ import annotations

import csv
import io
from pathlib import PurePath

from quizgen.errors import BankError
from quizgen.importing.columns import columns_of
from quizgen.importing.decode import to_text, was_windows
from quizgen.importing.finish import imported
from quizgen.importing.imported import Imported, new_notes
from quizgen.importing.rows import Row, items_of

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 20_000
_LEAST_WIDTH = 2
MAX_COLUMNS = 60


def read(content: bytes, name: str) -> Imported:
    """Read a table of questions."""
    notes = new_notes()
    if was_windows(content):
        notes.lose("the file is not UTF-8 and was read as Windows-1252", "look at letters with accents")
    rows = rows_of(to_text(content, name), name)
    return imported(PurePath(name).stem, items_of(rows, notes), notes, "csv")


def rows_of(text: str, name: str) -> list[Row]:
    """The rows of a table with the line where each ends."""
    delimiter = delimiter_of(text)
    if not delimiter:
        raise BankError(f"{name} is no table: no line has cells parted by a comma, semicolon, tab or |.")
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        return [(reader.line_num, row[:MAX_COLUMNS]) for row in reader]
    except csv.Error as error:
        raise BankError(f"{name} cannot be read as a table at line {reader.line_num}: {error}.") from None


def delimiter_of(text: str) -> str:
    """The delimiter that gives a header which we understand, else the steadiest number of columns."""
    best, most = "", (0.0, 0.0)
    for delimiter in DELIMITERS:
        try:
            rows = list(csv.reader(io.StringIO(text[:_SAMPLE]), delimiter=delimiter))[:30]
        except csv.Error:
            continue
        widths = [len(row) for row in rows if row]
        wide = [width for width in widths if width >= _LEAST_WIDTH]
        if not wide:
            continue
        known = float(any(columns_of(row).usable for row in rows))
        steady = len(wide) / len(widths) * widths.count(max(set(wide), key=wide.count))
        if (known, steady) > most:
            best, most = delimiter, (known, steady)
    return best
