"""What no file of the project may hold: places of one computer, addresses of registries, numbers of reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import files, name

# A letter in brackets finds the same and is not found itself, so that this file is read like any other.
FORBIDDEN = {
    "a path of one computer": re.compile(r"(?<![\w.~…)}-])/(?:work|home|Users|root)/[\w.]|\b[A-Z]:\\{1,2}Users\\"),
    "the address of a package registry": re.compile(r"py[p]i\.org|registry\.np[m]js\.org|files\.python[h]osted\.org"),
    "the number of a report": re.compile(r"\b(?:[Ii]ssue|[Tt]icket|PR|GH)[ -]?#?\d|\bpull/\d"),
}
BINARY = {".woff", ".woff2", ".png", ".docx", ".pdf"}


def texts() -> list[tuple[Path, str]]:
    return [(path, path.read_text("utf-8")) for path in files() if path.suffix not in BINARY]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = texts()
    assert len(found) > 150
    hits = [
        f"{name(path)}:{text.count(chr(10), 0, hit.start()) + 1}: {hit[0]}"
        for path, text in found
        for hit in FORBIDDEN[what].finditer(text)
    ]
    assert hits == []


def test_the_patterns_find_what_they_look_for() -> None:
    slips = {
        "a path of one computer": "see /" + "home/ada/notes.txt",
        "the address of a package registry": "https://py" + "pi.org/simple",
        "the number of a report": "as issue" + " 12 says",
    }
    assert slips.keys() == FORBIDDEN.keys()
    assert all(FORBIDDEN[what].search(slip) for what, slip in slips.items())


def test_texts_are_utf8_with_plain_line_ends() -> None:
    for path in files():
        if path.suffix not in BINARY:
            raw = path.read_bytes()
            assert b"\r" not in raw, name(path)
            assert not raw or raw.endswith(b"\n"), f"{name(path)} does not end in a line end"
