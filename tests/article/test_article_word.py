"""Word files."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from quizgen.article import read_article
from quizgen.errors import ArticleError
from tests.article.samples import ICE, PROSE, THAW


def saved(document: Any, folder: Path, name: str = "ice.docx") -> Path:
    path = folder / name
    document.save(str(path))
    return path


def test_paragraphs_headings_lists_and_tables(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Ice in Port Ellery", 0)
    document.add_paragraph(ICE)
    document.add_heading("The thaw", 2)
    document.add_paragraph("one boat", style="List Bullet")
    document.add_paragraph("two boats", style="List Number")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "1964", "thick"
    document.add_paragraph("Boats in the ice", style="Caption")
    document.add_paragraph(THAW, style="Quote")
    article = read_article(saved(document, tmp_path))
    assert article.title == "Ice in Port Ellery"
    assert article.source == "ice.docx"
    assert article.text == f"{ICE}\n\n## The thaw\n\n- one boat\n- two boats\n\n{THAW}"
    assert article.dropped == (("1964 thick", "table"), ("Boats in the ice", "caption or credit"))
    assert (article.author, article.date) == ("", "")  # the template's own do not count


def test_properties_that_are_plausible(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph(ICE)
    document.add_paragraph(THAW)
    properties = document.core_properties
    properties.title, properties.author = "Ice in Port Ellery", "Jane Doe"
    properties.created = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)
    article = read_article(saved(document, tmp_path))
    assert (article.title, article.author, article.date) == ("Ice in Port Ellery", "Jane Doe", "2024-05-03")
    assert article.text == PROSE


@pytest.mark.parametrize(
    ("title", "author"),
    [("Document1", "Microsoft Office User"), ("Microsoft Word - ice.doc", "jdoe"), ("untitled", "Admin"), ("", "")],
)
def test_properties_that_are_a_programs_default(tmp_path: Path, title: str, author: str) -> None:
    document = Document()
    document.add_paragraph(ICE)
    document.core_properties.title, document.core_properties.author = title, author
    article = read_article(saved(document, tmp_path))
    assert (article.title, article.author, article.date) == ("", "", "")


def test_deleted_text_goes_and_inserted_text_and_links_stay(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("The bay ")
    word = nsdecls("w")
    for xml in (
        f'<w:del {word} w:id="1" w:author="x"><w:r><w:delText>melted</w:delText></w:r></w:del>',
        f'<w:ins {word} w:id="2" w:author="x"><w:r><w:t>froze</w:t></w:r></w:ins>',
        f'<w:hyperlink {word} w:anchor="x"><w:r><w:t xml:space="preserve"> over</w:t></w:r></w:hyperlink>',
        f"<w:r {word}><w:noBreakHyphen/><w:t>night.</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(xml))
    document.add_paragraph(ICE)
    assert read_article(saved(document, tmp_path)).text == f"The bay froze over-night.\n\n{ICE}"


def test_content_controls_and_one_cell_tables_are_text(tmp_path: Path) -> None:
    document = Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = ICE
    document.element.body.insert(
        1,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{THAW}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    assert read_article(saved(document, tmp_path)).text == PROSE


def test_line_breaks_part_paragraphs(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph(f"{ICE}\n{THAW}")
    assert read_article(saved(document, tmp_path)).text == PROSE


def test_a_docx_under_another_name_is_known(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph(ICE)
    assert read_article(saved(document, tmp_path, "ice.txt")).text == ICE


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "ice.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b"\x00" * 31_000_000)
    assert path.stat().st_size < 100_000
    with pytest.raises(ArticleError, match="unpacks to too much"):
        read_article(path)


def broken(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in {"word/document.xml": "<x/>", **parts}.items():
            archive.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    "raw", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 99, broken(), broken(**{"[Content_Types].xml": "<"})]
)
def test_damaged_files_are_named(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "ice.docx"
    path.write_bytes(raw)
    with pytest.raises(ArticleError, match=r"“ice\.docx” is a damaged Word file; open it in Word"):
        read_article(path)


def test_every_cut_of_a_word_file_gives_a_sentence(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph(ICE)
    whole = saved(document, tmp_path).read_bytes()
    for length in range(0, len(whole) - 1, len(whole) // 40):
        path = tmp_path / "cut.docx"
        path.write_bytes(whole[:length])
        with pytest.raises(ArticleError):
            read_article(path)
