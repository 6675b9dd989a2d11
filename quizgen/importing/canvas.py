"""QTI 1.2 as Canvas writes and reads it: an XML file with an assessment, or the zip around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from quizgen.errors import BankError
from quizgen.importing import canvas_items
from quizgen.importing.archive import member, open_zip
from quizgen.importing.finish import imported
from quizgen.importing.head import Names, label
from quizgen.importing.imported import Imported, Notes, new_notes
from quizgen.importing.xml import parse
from quizgen.model import Item

ROOT = "questestinterop"


def read(content: bytes, name: str) -> Imported:
    """Read a QTI 1.2 file or package."""
    notes = new_notes()
    roots = _in_package(content, name, notes) if content.startswith(b"PK") else [parse(content, name)]
    roots = [root for root in roots if root.tag == ROOT]
    if not roots:
        raise BankError(f"{name} holds no QTI 1.2 questions (no <{ROOT}>); export the quiz again.")
    title = next((t for root in roots if (t := _title(root))), "") or PurePath(name).stem
    return imported(title, _items(roots, notes), notes, "canvas")


def _title(root: Any) -> str:
    found = root.find("assessment")
    return "" if found is None else (found.get("title") or "").strip()


def _in_package(content: bytes, name: str, notes: Notes) -> list[Any]:
    with open_zip(content, name) as archive:
        names = [entry for entry in archive.namelist() if not entry.endswith("/")]
        for path in names:
            if not path.endswith((".xml", ".qti", ".txt", ".html", ".css")):
                notes.lose(f"the file {path[:80]} in the package is left out")
        pages = [path for path in names if path.endswith((".xml", ".qti", ".xml.qti"))]
        # Canvas keeps a poorer copy of each quiz beside the one with its own kinds.
        folders = [path for path in pages if "non_cc_assessments" in path]
        texts = (member(archive, path, name) for path in folders or pages)
        return [parse(text, f"a part of {name}") for text in texts if ROOT.encode() in text.replace(b"\0", b"")]


def _items(roots: list[Any], notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    names = Names()
    count = 0
    for root in roots:
        if next(root.iter("selection"), None) is not None:
            notes.lose("drawing some of the questions by lot is left out; all are in the bank")
        for node in root.iter("item"):
            count += 1
            name = node.get("title") or ""
            name = "" if name.lower() in {"question", f"question {count}"} else name
            place = notes.at(label(name, count), node.sourceline or 0)
            item = canvas_items.read(node, place)
            names = names.seen(name, item)
            yield item, place
    names.tell(notes)
