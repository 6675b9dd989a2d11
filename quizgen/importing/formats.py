"""The formats that can be imported, in one table, and how a file shows which one it is."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from quizgen.errors import BankError, UsageError
from quizgen.importing.archive import member, open_zip
from quizgen.importing.decode import MAX_BYTES, clean
from quizgen.importing.imported import Imported

Reader = Callable[[bytes, str], Imported]


@dataclass(frozen=True)
class Format:
    """A format: its name for --from, what people call it, the endings of its files, the module that reads it."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    aliases: tuple[str, ...] = ()

    def read(self, content: bytes, name: str) -> Imported:
        """Read a file of this format."""
        reader: Reader = import_module(f"quizgen.importing.{self.module}").read
        return reader(content, name)


FORMATS = (
    Format("gift", "GIFT", (".gift", ".txt"), "gift"),
    Format("moodle-xml", "Moodle XML", (".xml",), "moodle", ("moodle", "moodlexml")),
    Format("aiken", "Aiken", (".txt", ".aiken"), "aiken"),
    Format("qti21", "QTI 2.1, 2.2 and 3.0", (".xml", ".zip"), "qti", ("qti", "qti2", "qti22", "qti3", "qti-2.1")),
    Format("canvas", "Canvas (QTI 1.2)", (".zip", ".xml", ".qti"), "canvas", ("qti12", "qti-1.2", "canvas-qti")),
    Format("kahoot", "Kahoot spreadsheet", (".xlsx",), "kahoot", ("xlsx", "excel")),
    Format("quizlet", "Quizlet (term, tab, definition)", (".tsv", ".txt"), "quizlet", ("tsv",)),
    Format("csv", "table (CSV)", (".csv", ".tsv", ".txt"), "csv_table", ("table",)),
    Format("markdown", "test in Markdown or plain text", (".md", ".txt"), "markdown_test", ("md",)),
)
_NAMES = ", ".join(one.name for one in FORMATS)
_ROOTS = {
    "quiz": "moodle-xml",
    "questestinterop": "canvas",
    "assessmentItem": "qti21",
    "qti-assessment-item": "qti21",
}
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})")
_HEAD = 200_000


def named(word: str) -> Format:
    """The format of a name as --from takes it. Raises UsageError for an unknown one."""
    wanted = word.strip().lower().replace("_", "-").replace(" ", "-")
    for one in FORMATS:
        if wanted in (one.name, *one.aliases):
            return one
    raise UsageError(f"There is no format called {word[:40]!r}; the formats are: {_NAMES}.")


def format_of(content: bytes, name: str) -> Format:
    """The format of a file by what stands in it, then by its ending. Raises BankError when it cannot be told."""
    if content.startswith(b"PK\x03\x04"):
        return _in_zip(content, name)
    text = _beginning(content)
    if text.lstrip().startswith("<"):
        return _of_root(text, name)
    if not text.strip():
        raise BankError(f"{name} is empty; give a file with questions.")
    fits = _fitting(text, name)
    if len(fits) == 1:
        return named(fits[0])
    if not fits:
        raise BankError(
            f"{name} is in no format that quizgen knows; if it is one of these, name it: --from {_NAMES}."
        )
    raise BankError(f"{name} could be {' or '.join(fits)}; say which with --from (formats: {_NAMES}).")


def check_size(size: int, name: str) -> None:
    """Refuse a file that is too large."""
    if size > MAX_BYTES:
        raise BankError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB; export it in parts and import each.")


def _beginning(content: bytes) -> str:
    head = content[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return clean(head[: len(head) - len(head) % 2].decode("utf-16", "replace"))
    try:
        return clean(head.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        if len(content) > _HEAD and error.start > _HEAD - 4:
            return clean(head[: error.start].decode("utf-8-sig"))
        return clean(head.decode("cp1252", "replace"))


def _of_root(text: str, name: str) -> Format:
    found = _ROOT.search(re.sub(r"<!--.{0,5000}?-->", "", text[:20_000], flags=re.DOTALL))
    root = found[1] if found else ""
    if root not in _ROOTS:
        raise BankError(
            f"{name} is XML of a sort that quizgen does not know (<{root}>); it reads <quiz> of Moodle, "
            "<questestinterop> of Canvas and <assessmentItem> of QTI."
        )
    return named(_ROOTS[root])


def _in_zip(content: bytes, name: str) -> Format:
    with open_zip(content, name) as archive:
        names = archive.namelist()
        if "xl/workbook.xml" in names:
            return named("kahoot")
        if any(path.endswith("imsmanifest.xml") for path in names):
            return named("qti21" if _manifest_says_2(archive, names, name) else "canvas")
        if any(path.endswith((".xml", ".qti")) for path in names):
            return named("canvas")
    raise BankError(f"{name} is a zip without questions that quizgen knows; it reads QTI packages and .xlsx files.")


def _manifest_says_2(archive: zipfile.ZipFile, names: list[str], name: str) -> bool:
    manifest = min((path for path in names if path.endswith("imsmanifest.xml")), key=len)
    text = member(archive, manifest, name).replace(b"\0", b"")
    return re.search(rb"imsqti_(?:item|test|assessment)_xmlv[23]", text) is not None


def _fitting(text: str, name: str) -> list[str]:
    """The formats of text files that a file may be: those whose marks it shows, in order of how sure they are."""
    suffix = PurePath(name).suffix.lower()
    only = {".gift": "gift", ".csv": "csv", ".md": "markdown", ".markdown": "markdown", ".aiken": "aiken"}
    if suffix in only:
        return [only[suffix]]
    from quizgen.importing import looks

    return looks.like(text, suffix)
