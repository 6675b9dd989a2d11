"""Word files (.docx): paragraphs, headings and lists by their styles; no tables, text boxes or deleted text."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from quizgen.article.draft import Draft, Dropped, Piece, drop, lists_joined
from quizgen.article.limits import called
from quizgen.errors import ArticleError

# Measured on real files: a thesis of 300 pages unpacks to 8 MB of XML, pictures aside.
_MAX_PARTS, _MAX_XML, _MAX_ALL = 5_000, 30_000_000, 200_000_000
# A table of one cell is a frame around text; text boxes repeat what stands elsewhere.
_CONTENT = (
    "//w:body//w:p[not(ancestor::w:txbxContent) and not(ancestor::w:tbl[count(.//w:tc) > 1])]"
    " | //w:body//w:tbl[count(.//w:tc) > 1 and not(ancestor::w:tbl)]"
)
# Not `paragraph.text`, which leaves out what was inserted with changes tracked.
_RUNS = (
    ".//*[self::w:t or self::w:tab or self::w:br or self::w:cr or self::w:noBreakHyphen]"
    "[not(ancestor::w:del) and not(ancestor::w:moveFrom) and not(ancestor::w:txbxContent)]"
)
_PLACEHOLDERS = re.compile(
    r"(?:microsoft word|word document|document\s?\d{0,3}|untitled|title|dokument\d?|.{0,80}\.docx?)\b.{0,80}",
    re.IGNORECASE,
)
# The author in a file is often only the name of the computer or the program.
_NO_PERSON = re.compile(
    r".*\b(?:user|admin|administrator|microsoft|office|python-docx|owner|unknown|author|student|teacher|pc)\b",
    re.IGNORECASE,
)
_TEMPLATE_YEAR = 2013  # python-docx's blank file: 2013-12-23


def read_word(raw: bytes, source: str) -> Draft:
    """Read a .docx file; raise ArticleError when it is damaged or unpacks to far more than an article."""
    check_zip(raw, source)
    from docx import Document

    try:
        document = Document(io.BytesIO(raw))
        nodes = document.element.body.xpath(_CONTENT)
    except Exception as error:  # python-docx and lxml raise many kinds for a damaged file
        raise _damaged(source) from error
    pieces: list[Piece] = []
    dropped: list[Dropped] = []
    for node in nodes:
        if node.tag.endswith("}tbl"):
            words = " ".join(run.text or "" for run in node.xpath(".//w:t"))
            dropped += [drop(words, "table")] if words.strip() else []
        else:
            _add(_text(node), *_style(node, document), pieces, dropped)
    properties = document.core_properties
    title, author, date = _plausible(properties.title, properties.author, properties.created)
    return Draft(lists_joined(pieces), title, author, date, tuple(dropped))


def check_zip(raw: bytes, source: str) -> None:
    """Refuse an archive that is damaged, or whose parts unpack to more than an article with its pictures can hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise _damaged(source) from error
    xml = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if len(parts) > _MAX_PARTS or xml > _MAX_XML or sum(part.file_size for part in parts) > _MAX_ALL:
        raise ArticleError(f"{called(source)} unpacks to too much; copy its text into a new document and use that.")


def _damaged(source: str) -> ArticleError:
    return ArticleError(
        f"{called(source)} is a damaged Word file; open it in Word, save it again as .docx and use that."
    )


def _text(node: Any) -> str:
    signs = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
    runs = ((run.tag.rpartition("}")[2], run) for run in node.xpath(_RUNS))
    return "".join((run.text or "") if name == "t" else signs[name] for name, run in runs)


def _style(node: Any, document: Any) -> tuple[str, bool]:
    """The names of a paragraph's style and of those it is based on, in lower case, and whether it is a list point."""
    from docx.text.paragraph import Paragraph

    names = []
    style = Paragraph(node, document).style
    for _ in range(10):
        if style is None:
            break
        names.append((style.name or "").lower())
        style = style.base_style
    return "|".join(names), bool(node.xpath("./w:pPr/w:numPr/w:numId[@w:val != '0']"))


def _add(text: str, style: str, numbered: bool, pieces: list[Piece], dropped: list[Dropped]) -> None:
    if not text.strip():
        return
    heading = re.match(r"(?:.{0,80}\|)?heading (\d)", style)
    if style.startswith(("caption", "toc")):
        dropped.append(drop(text, "caption or credit" if style.startswith("caption") else "navigation"))
    elif style.startswith("title"):
        pieces.append(Piece("heading", (text,), 1))
    elif heading:
        pieces.append(Piece("heading", (text,), int(heading.group(1))))
    elif numbered or style.startswith("list"):
        pieces.append(Piece("list", (text,)))
    else:
        pieces += [Piece("paragraph", (line,)) for line in text.split("\n")]


def _plausible(title: str, author: str, created: datetime | None) -> tuple[str, str, str]:
    """What the file's properties say, where it is more than a program's default."""
    title = "" if _PLACEHOLDERS.fullmatch(title.strip()) else title.strip()
    words = author.split()
    named = 2 <= len(words) <= 5 and all(word[0].isupper() for word in words) and not _NO_PERSON.match(author)
    dated = created is not None and created.year >= 1990 and created.year != _TEMPLATE_YEAR
    return title, author.strip() if named else "", created.date().isoformat() if created and dated and named else ""
