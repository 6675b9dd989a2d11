"""The files of a class: made all before any is written, and never over a table that a teacher wrote into."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import AnswersError, UsageError
from quizgen.files import write_whole
from quizgen.model import Bank
from quizgen.results.analysis import ClassFigures
from quizgen.results.marked import Marked
from quizgen.results.report import report_html
from quizgen.results.tables import csv_of, tables_of
from quizgen.results.workbook import workbook

REPORT = "report.html"
TABLES = ("marks.csv", "items.csv", "marks.xlsx")
_SEAL = re.compile(r'<meta name="quizgen-([a-z.]{1,20})" content="([0-9a-f]{64})">')
_HEAD = 20_000


@dataclass(frozen=True)
class File:
    """A file to be: its name and its bytes."""

    name: str
    content: bytes


def files_of(
    bank: Bank,
    marked: Marked,
    found: ClassFigures,
    *,
    templates: Path | None = None,
    pictures: Path | None = None,
) -> tuple[File, ...]:
    """Make the three tables, and the report, which knows their hashes. Raises RenderError."""
    tables = tables_of(marked, found)
    marks, items = csv_of(tables[0]), csv_of(tables[1])
    made = dict(zip(TABLES, (marks, items, workbook(tables, marked.sheet.title)), strict=True))
    seals = {name: _hash(content) for name, content in made.items()}
    html = report_html(bank, marked, found, seals, templates=templates, pictures=pictures)
    return (*(File(name, content) for name, content in made.items()), File(REPORT, html.encode()))


def write_files(files: Sequence[File], folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write files into a folder. Tables there that were changed since they were made stay, unless `force`: then they
    are kept beside the new ones, with `.bak` behind their names.

    Raises AnswersError for changed tables, UsageError where a place cannot be written.
    """
    try:
        changed = _changed(files, folder)
        if changed and not force:
            raise AnswersError(
                f"{changed[0]} was edited since it was made and stays as it is; name another folder with -o, or say "
                "--force, which keeps the old one as .bak."
            )
        for path in changed:
            write_whole(path.with_name(f"{path.name}.bak"), path.read_bytes())
        for file in files:
            write_whole(folder / file.name, file.content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"{error.filename or folder} cannot be written: {reason}.") from None
    return tuple(folder / file.name for file in files)


def _changed(files: Sequence[File], folder: Path) -> list[Path]:
    """The tables in a folder that are neither what would be written nor what the report beside them was made with."""
    seals = _seals(folder / REPORT)
    found = []
    for file in files:
        path = folder / file.name
        if file.name in TABLES and path.exists():
            there = path.read_bytes()
            if there != file.content and seals.get(file.name) != _hash(there):
                found.append(path)
    return found


def _seals(report: Path) -> dict[str, str]:
    if not report.is_file():
        return {}
    with report.open("rb") as file:
        return dict(_SEAL.findall(file.read(_HEAD).decode("utf-8", "replace")))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
