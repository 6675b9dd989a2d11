"""QTI 2.1 and 2.2 (and the same in the words of QTI 3): one item, or a package of items with its manifest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath, PurePosixPath
from typing import Any
from urllib.parse import unquote

from quizgen.errors import BankError
from quizgen.importing import qti_items
from quizgen.importing.archive import member, open_zip
from quizgen.importing.finish import imported
from quizgen.importing.head import tags_of
from quizgen.importing.imported import Imported, Notes, new_notes
from quizgen.importing.xml import parse
from quizgen.model import Item

Found = tuple[Item | None, Notes]


def read(content: bytes, name: str) -> Imported:
    """Read a QTI item or a package."""
    notes = new_notes()
    if content.startswith(b"PK"):
        return _package(content, name, notes)
    root = parse(content, name)
    if root.tag != "assessmentItem":
        raise BankError(f"{name} is no QTI item: it begins with <{root.tag[:40]}>; give the whole package as a zip.")
    title = root.get("title") or PurePath(name).stem
    return imported(title, iter([_read(root, (), 1, notes)]), notes, "qti21")


def _read(root: Any, tags: tuple[str, ...], count: int, notes: Notes) -> Found:
    place = notes.at(root.get("identifier") or f"question {count}", 0)
    return qti_items.read(root, tags, place), place


def _package(content: bytes, name: str, notes: Notes) -> Imported:
    with open_zip(content, name) as archive:
        names = {entry for entry in archive.namelist() if not entry.endswith("/")}
        manifest = next((entry for entry in sorted(names, key=len) if entry.endswith("imsmanifest.xml")), "")
        if not manifest:
            raise BankError(f"{name} holds no imsmanifest.xml, so it is no QTI package; export it again.")
        root = parse(member(archive, manifest, name), f"{manifest} in {name}")
        base = PurePosixPath(manifest).parent
        files = _files(root, base, names, notes)
        pages = {path: parse(member(archive, path, name), f"{path} in {name}") for path, _ in files}
        for path in sorted(names - {manifest, *pages}):
            if not path.endswith((".xml", ".xsd", ".css", ".dtd", ".txt")):
                notes.lose(f"the file {path[:80]} in the package is left out")
        test = next((page for page in pages.values() if page.tag == "assessmentTest"), None)
        order = _order(test, pages)
        title = (test.get("title") if test is not None else "") or _title(root) or PurePath(name).stem
        return imported(title, _items(order, pages, dict(files), notes), notes, "qti21")


def _title(manifest: Any) -> str:
    found = next(iter(manifest.iterfind("metadata//general/title")), None)
    return "" if found is None else "".join(found.itertext()).strip()


def _files(root: Any, base: PurePosixPath, names: set[str], notes: Notes) -> list[tuple[str, tuple[str, ...]]]:
    """The items and tests that the manifest names, with the keywords of each; a file that is missing is noted."""
    found: dict[str, tuple[str, ...]] = {}
    for resource in root.iter("resource"):
        if not resource.get("type", "").startswith(("imsqti_item", "imsqti_test", "imsqti_assessment")):
            continue
        path = str(base / unquote(resource.get("href") or "")).removeprefix("./")
        if path in names:
            found[path] = tags_of("".join(word.itertext()) for word in resource.iter("keyword"))
        else:
            notes.at(resource.get("identifier") or path).leave_out(f"its file {path[:80]!r} is not in the package")
    return list(found.items())


def _order(test: Any, pages: dict[str, Any]) -> list[str]:
    """The items in the order of the test, then those that no test names."""
    items = [path for path, page in pages.items() if page.tag == "assessmentItem"]
    if test is None:
        return items
    here = next(path for path, page in pages.items() if page is test)
    named = [
        str(PurePosixPath(here).parent / unquote(ref.get("href") or "")).removeprefix("./")
        for ref in test.iter("assessmentItemRef")
    ]
    wanted = {path: at for at, path in reversed(list(enumerate(named)))}
    return sorted(items, key=lambda path: wanted.get(path, len(wanted)))


def _items(
    order: list[str], pages: dict[str, Any], tags: dict[str, tuple[str, ...]], notes: Notes
) -> Iterator[Found]:
    for page in pages.values():
        if page.tag == "assessmentTest" and next(page.iter("selection"), None) is not None:
            notes.lose("drawing some of the questions by lot is left out; all are in the bank")
    for count, path in enumerate(order, 1):
        yield _read(pages[path], tags[path], count, notes)
