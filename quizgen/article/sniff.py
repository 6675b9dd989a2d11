"""Which kind of file is it? By its first bytes, then its name, then its content."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from quizgen.article.limits import called
from quizgen.errors import ArticleError

Form = Literal["text", "markdown", "html", "word"]

_SUFFIXES: dict[str, Form] = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
}  # fmt: skip
_BANK = re.compile(rb"^(?:# Questions made by quizgen|quizgen: ?\d)", re.MULTILINE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# First bytes, whatever the name says.
_REFUSED = (
    ((b"%PDF-",), "is a PDF; open it, copy the article's text and save it as a .txt or .docx file"),
    ((b"{\\rtf",), "is an RTF file; open it in Word or LibreOffice and save it as .docx"),
    (
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*"),
        "is a picture; type or copy its text",
    ),
    ((b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a"), "is an archive; unpack it and name the article inside"),
)
_PACKED = (
    ("word/document", "word"),
    ("ppt/", "is a PowerPoint file; copy the article's text and save it as a .txt or .docx file"),
    ("xl/", "is an Excel file; copy the article's text and save it as a .txt or .docx file"),
    ("content.xml", "is an OpenDocument file; open it in Word or LibreOffice and save it as .docx"),
    ("META-INF/container.xml", "is an e-book; copy the article's text and save it as a .txt or .docx file"),
)
_HTML = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--.{0,500}?-->\s{0,50}){0,5}"
    r"<(?:!doctype html|html|head|body|article|main|div|section|p|h[1-6]|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(
    r"\A---\n[A-Za-z][\w -]{0,30}:|^#{1,6} {1,3}\S|\]\(https?://|!\[[^\[\]\n]{0,200}\]\("
    r"|\*\*[^*\s][^*\n]{0,200}\*\*|^> \S|^```",
    re.MULTILINE,
)
_HEAD = 20_000


def form_of_bytes(raw: bytes, source: str) -> Form | None:
    """Say "word" for a .docx file, None for what may be text; raise ArticleError for what is neither."""
    for magics, advice in _REFUSED:
        if raw.startswith(magics):
            raise ArticleError(f"{called(source)} {advice}.")
    if _BANK.search(raw[:2000]):
        raise ArticleError(f"{called(source)} is a question bank; print it with quizgen render.")
    if b'name="generator" content="quizgen"' in raw[:2000]:
        raise ArticleError(f"{called(source)} is a page that quizgen made; name the article itself.")
    if raw.startswith(_OLE):
        raise ArticleError(f"{called(source)} {_ole_advice(raw)}.")
    if raw.startswith(b"PK\x03\x04"):
        return _packed(raw, source)
    if PurePath(source).suffix.lower() == ".docx":
        raise ArticleError(
            f"{called(source)} is not a Word file, whatever its name says; save it again as .docx or .txt."
        )
    return None


def form_of_text(text: str, source: str) -> Form:
    """Say how to read a text: by the suffix of its name, else by what it looks like."""
    # A web address may have a query behind its suffix.
    suffix = PurePath(source.partition("?")[0]).suffix.lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if _HTML.match(text):
        return "html"
    return "markdown" if _MARKDOWN.search(text[:_HEAD]) else "text"


def _ole_advice(raw: bytes) -> str:
    """Microsoft's old container holds encrypted .docx files as well as .doc files."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return (
            "is protected by a password; open it in Word, remove the password (File, Info, Protect) and save it again"
        )
    return "is in Word's old .doc format; open it in Word or LibreOffice and save it as .docx"


def _packed(raw: bytes, source: str) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        names = ["word/document"] if PurePath(source).suffix.lower() == ".docx" else []
    for start, advice in _PACKED:
        if any(name.startswith(start) for name in names):
            if advice == "word":
                return "word"
            raise ArticleError(f"{called(source)} {advice}.")
    raise ArticleError(f"{called(source)} is an archive; unpack it and name the article inside.")
