"""Bytes and characters: encodings, mojibake, invisible characters."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.article.characters import looks_binary, mended, single_line
from quizgen.article.decode import to_text, wide_encoding
from quizgen.errors import ArticleError
from tests.article.samples import PROSE, between

CURLY = PROSE.replace("Maria Sand", "María “Mia” Sand’s aunt — at the café —").replace("sixty", "60 £")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b""),
        ("utf-32-be", b""),
        ("cp1252", b""),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, mark: bytes) -> None:
    path = tmp_path / "ice.txt"
    path.write_bytes(mark + CURLY.encode(encoding))
    assert read_article(path).text == CURLY


def test_declared_charsets() -> None:
    polish = "Zażółć gęślą jaźń"
    assert to_text(polish.encode("iso-8859-2"), "iso-8859-2") == polish
    assert to_text(b'<meta charset="iso-8859-2">' + polish.encode("iso-8859-2")).endswith(polish)
    head = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">'
    assert to_text(head + polish.encode("cp1250")).endswith(polish)


@pytest.mark.parametrize("name", ["rot13", "no-such-charset", "idna", "zlib", "unicode_escape", "", "\x00", "ü"])
def test_charsets_that_are_none_are_passed_over(name: str) -> None:
    assert to_text("café “x”".encode("cp1252"), name) == "café “x”"


def test_latin_1_means_windows() -> None:
    assert to_text("“café”".encode("cp1252"), "iso-8859-1") == "“café”"


def test_bytes_that_nothing_explains_are_replaced() -> None:
    assert to_text(b"caf\xe9 \x81") == "café \ufffd"


def test_wide_encoding_of_ordinary_bytes() -> None:
    assert [wide_encoding(raw) for raw in (b"", b"a", b"abcd" * 9, b"\x00" * 40)] == [""] * 4


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("The cafÃ© was â€œfullâ€\x9d", "The café was “full”"),
        ("AT&amp;T and fish &amp; chips", "AT&T and fish & chips"),
        ("of\ufb01ce \ufb02oor", "office floor"),
        ("in\u00adfor\u00admation", "information"),
        ("ten\u00a0men\u202fand\u2009more", "ten men and more"),
        ("zero\u200bwidth \ufeffmarks\u2060 here\u200e", "zerowidth marks here"),
        ("Ame\u0301lie", "Amélie"),
        ("bell\x07 and \x1b[31mred\x1b[0m", "bell and red"),
        ("“curly” ‘quotes’ – and — dashes…", "“curly” ‘quotes’ – and — dashes…"),
        ('"straight" and it\'s', '"straight" and it\'s'),
        ("half ½ and ５ wide", "half ½ and ５ wide"),
        ("œuvre Ærø straße", "œuvre Ærø straße"),
        ("a\u2028b", "a\nb"),
        ("👩\u200d🔬 works", "👩\u200d🔬 works"),
        ("x\ud800y\ue123z\uffff", "xyz"),
    ],
)
def test_mended(found: str, wanted: str) -> None:
    assert mended(found) == wanted
    assert mended(wanted) == wanted
    assert unicodedata.is_normalized("NFC", mended(found))


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("The ice[1] was blue.[2][3]", "The ice was blue."),
        ("It sang.[citation needed] Twice.[note 2]", "It sang. Twice."),
        ("“[t]he ice”, he said [sic] in [1990]", "“[t]he ice”, he said [sic] in [1990]"),
        ("  two \t spaces\n and a line ", "two spaces and a line"),
    ],
)
def test_single_line(found: str, wanted: str) -> None:
    assert single_line(found) == wanted


def test_reference_marks_go_from_an_article() -> None:
    assert between("The ice was a metre thick.[12] It was blue.[a]") == "The ice was a metre thick. It was blue."


def test_a_stray_control_character_makes_nothing_binary() -> None:
    assert not looks_binary("text\x00 with one")
    assert looks_binary("\x00\x01\x02\x03" * 9)


def test_text_with_one_nul_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ice.txt"
    path.write_bytes(PROSE.replace("ice", "i\x00ce", 1).encode())
    assert read_article(path).text == PROSE


def test_binary_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ice.txt"
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(ArticleError, match="is not a text"):
        read_article(path)
