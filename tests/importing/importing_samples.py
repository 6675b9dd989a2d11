"""The samples as files of each format: some have to be packed first, for only plain text is kept in the folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from openpyxl import Workbook

FOLDER = Path(__file__).parent / "samples"
KAHOOT = [
    ["Harbour quiz"],
    [],
    [
        "",
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ],
    [1, "Who led the ships?", "the priest", "the pilot", "the cook", None, 20, 2],
    [2, "Which were landed?", "herring", "coal", "salt", None, 20, "1,3"],
    [3, "The lamp was lit at dusk.", "True", "False", None, None, 20, 1.0],
    [4, "Which sum is right?", "=1+1", 3, 4.5, None, 20, "3"],
    [5, "Which boat is best?", "the Lark", "the Wren", None, None, 20, None],
]


def package() -> bytes:
    """A QTI package with the single items of the folder."""
    return zipped(
        {
            "imsmanifest.xml": text("imsmanifest.xml"),
            **{f"items/{one.name}": one.read_bytes() for one in FOLDER.glob("item-*.xml")},
        }
    )


def canvas_package() -> bytes:
    """A Canvas export with one quiz."""
    manifest = b'<manifest identifier="m"><resources><resource type="imsqti_xmlv1p2"/></resources></manifest>'
    return zipped({"imsmanifest.xml": manifest, "q1/q1.xml": text("harbour-canvas.xml"), "q1/map.png": b"\x89PNG"})


def workbook() -> bytes:
    """A Kahoot spreadsheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in KAHOOT:
        sheet.append(row)
    for cell in sheet[7]:
        cell.data_type = "s" if str(cell.value).startswith("=") else cell.data_type
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of some files."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return into.getvalue()


def text(name: str) -> bytes:
    """A file of the folder."""
    return (FOLDER / name).read_bytes()


def all_samples() -> dict[str, bytes]:
    """Every sample by its file name."""
    loose = [one for one in FOLDER.iterdir() if one.name != "imsmanifest.xml"]
    return {
        **{one.name: one.read_bytes() for one in sorted(loose)},
        "pack.zip": package(),
        "canvas.zip": canvas_package(),
        "quiz.xlsx": workbook(),
    }
