"""Damaged and hostile files: one sentence, never a traceback, and never more work than the file is worth."""

from __future__ import annotations

import io
import time
import zipfile
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importing_samples import all_samples, zipped
from lxml import etree

from quizgen.errors import BankError, QuizgenError
from quizgen.importing import FORMATS, import_bytes
from quizgen.importing.decode import MAX_BYTES

SAMPLES = all_samples()
_HOMES = {
    "gift": "harbour.gift",
    "moodle-xml": "harbour-moodle.xml",
    "aiken": "harbour-aiken.txt",
    "qti21": "pack.zip",
    "canvas": "harbour-canvas.xml",
    "kahoot": "quiz.xlsx",
    "quizlet": "harbour.tsv",
    "csv": "harbour.csv",
    "markdown": "harbour-test.md",
}
_NASTY = [
    b"\x00",
    b"\xff",
    b"<",
    b">",
    b"&",
    b'"',
    b"\n",
    b"\t",
    b"{",
    b"}",
    b"=",
    b"~",
    b"|",
    b"]]>",
    b"9" * 400,
    b"a" * 5_000,
]


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """A file with bytes changed, put in, taken out or cut off."""
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        what = draw(st.sampled_from(["flip", "insert", "drop", "cut", "repeat"]))
        if what == "flip":
            content = content[:at] + bytes([draw(st.integers(0, 255))]) + content[at + 1 :]
        elif what == "insert":
            content = content[:at] + draw(st.sampled_from(_NASTY)) + content[at:]
        elif what == "drop":
            content = content[:at] + content[at + draw(st.integers(1, 200)) :]
        elif what == "cut":
            content = content[: max(at, len(content) // 2)]
        else:
            content = content[:at] + content[at : at + 300] * 3 + content[at + 300 :]
    return content


def read_or_refuse(content: bytes, name: str, form: str) -> None:
    try:
        found = import_bytes(content, name, form)
    except QuizgenError as error:
        sentence = str(error)
        assert sentence.endswith((".", ")")), sentence
        assert "Traceback" not in sentence
    else:
        assert found.bank.items
        assert all(item.id for item in found.bank.items)


@pytest.mark.parametrize("form", _HOMES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_files(form: str, data: st.DataObject) -> None:
    name = _HOMES[form]
    content = data.draw(damaged(SAMPLES[name]))
    read_or_refuse(content, name, form)
    read_or_refuse(content, name, "")


@pytest.mark.parametrize("form", _HOMES)
@settings(max_examples=25, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
    )
)
def test_any_bytes(form: str, content: bytes) -> None:
    read_or_refuse(content, "file", form)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_damaged_parts_of_a_package(data: st.DataObject) -> None:
    """The zip itself is whole, so that the damage reaches the readers."""
    with zipfile.ZipFile(io.BytesIO(SAMPLES[data.draw(st.sampled_from(["pack.zip", "quiz.xlsx"]))])) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    victim = data.draw(st.sampled_from(sorted(files)))
    read_or_refuse(zipped({**files, victim: data.draw(damaged(files[victim]))}), "file.zip", "")


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_xml_that_is_whole_but_odd(data: st.DataObject) -> None:
    """Elements taken out, emptied, doubled or renamed; attributes and texts changed."""
    name = data.draw(st.sampled_from([name for name in SAMPLES if name.endswith(".xml")]))
    root = etree.fromstring(SAMPLES[name])
    for _ in range(data.draw(st.integers(1, 8))):
        nodes = list(root.iter())[1:]
        node = nodes[data.draw(st.integers(0, len(nodes) - 1))]
        what = data.draw(st.sampled_from(["take", "empty", "double", "rename", "text", "attribute"]))
        if what == "take":
            node.getparent().remove(node)
        elif what == "empty":
            node.clear()
        elif what == "double":
            node.addnext(deepcopy(node))
        elif what == "rename":
            node.tag = data.draw(st.sampled_from([one.tag for one in nodes]))
        elif what == "text":
            node.text = data.draw(
                st.sampled_from(["", "-1", "nan", "1e999", "9" * 500, "{{", "\ue9001\ue901", "<b>", "x"])
            )
        else:
            for key in node.attrib:
                node.set(key, data.draw(st.sampled_from(["", "-1", "nan", "1e999", "x", "R1"])))
        if len(root) == 0:
            break
    read_or_refuse(etree.tostring(root), name, "")


def test_every_format_has_a_sample() -> None:
    assert [one.name for one in FORMATS] == list(_HOMES)


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY a "harbour"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<quiz><question type="essay"><questiontext><text>&b;</text></questiontext></question></quiz>
"""


@pytest.mark.parametrize("content", [BOMB, BOMB.decode().replace("UTF-8", "UTF-16").encode("utf-16")])
def test_entities_of_its_own(content: bytes) -> None:
    with pytest.raises(BankError, match="declares entities of its own"):
        import_bytes(content, "x.xml", "moodle-xml")


def test_an_outer_file_is_not_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "key.txt"
    secret.write_text("the secret word")
    doctype = f'<!DOCTYPE quiz SYSTEM "{secret.as_uri()}">'
    text = f"{doctype}<quiz><question type='essay'><questiontext><text>Why?</text></questiontext></question></quiz>"
    found = import_bytes(text.encode(), "x.xml", "moodle-xml")
    assert found.bank.items[0].question == "Why?"


def test_a_zip_that_grows() -> None:
    bomb = zipped({"imsmanifest.xml": b"<manifest/>", "a.xml": b" " * 60_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(BankError, match="would unpack to 60 MB"):
        import_bytes(bomb, "x.zip")


def test_a_workbook_that_grows() -> None:
    bomb = zipped({"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": b"<row/>" * 10_000_000})
    with pytest.raises(BankError, match="would unpack to 60 MB"):
        import_bytes(bomb, "x.xlsx")


def test_a_zip_with_too_many_files() -> None:
    with pytest.raises(BankError, match="holds 6,001 files"):
        import_bytes(zipped({"imsmanifest.xml": b"<a/>", **{f"{n}.xml": b"" for n in range(6_000)}}), "x.zip")


def test_names_in_a_zip_lead_nowhere() -> None:
    manifest = b"""<manifest><resources>
      <resource identifier="r" type="imsqti_item_xmlv2p1" href="../../../../etc/passwd"/>
      <resource identifier="s" type="imsqti_item_xmlv2p1" href="file:///etc/passwd"/></resources></manifest>"""
    with pytest.raises(BankError, match="is not in the package"):
        import_bytes(zipped({"imsmanifest.xml": manifest}), "x.zip")


def test_a_locked_zip() -> None:
    content = bytearray(zipped({"imsmanifest.xml": b"<manifest/>"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BankError, match="cannot be read"):
        import_bytes(bytes(content), "x.zip")


def test_a_file_that_is_too_large() -> None:
    with pytest.raises(BankError, match="larger than 20 MB"):
        import_bytes(b"a" * (MAX_BYTES + 1), "x.gift")


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("gift", b"{" * 200_000),
        ("gift", b"a {=" + b"~%50%" * 100_000 + b"}"),
        ("gift", b"::" * 200_000),
        ("gift", b"w {=a}\n\n" * 1_000),
        ("aiken", b"A. a\n" * 100_000),
        ("markdown", b"1. a\n" * 20_000),
        ("markdown", b"1. " + b"*" * 200_000 + b"\n*a) x\nb) y"),
        ("markdown", b"1. a\n*a) x\nb) y\nAnswers: " + b"1 " * 100_000),
        ("markdown", b"1. " + b"![" * 20_000 + b"\n*a) x\nb) y"),
        ("csv", b"question,answer\n" + b'"' * 200_000),
        ("csv", b"," * 1_000_000),
        ("quizlet", b"\t" * 500_000),
        ("moodle-xml", b"<quiz>" + b"<question>" * 200_000),
        (
            "moodle-xml",
            b"<quiz><question type='essay'><questiontext><text>"
            + b"&lt;b&gt;" * 8_000
            + b"</text></questiontext></question></quiz>",
        ),
        (
            "moodle-xml",
            b"<quiz><question type='cloze'><questiontext><text>"
            + b"{1:SA:=" * 6_000
            + b"</text></questiontext></question></quiz>",
        ),
    ],
)
def test_no_input_holds_the_program_up(form: str, content: bytes) -> None:
    begin = time.perf_counter()
    read_or_refuse(content, "x", form)
    assert time.perf_counter() - begin < 10
