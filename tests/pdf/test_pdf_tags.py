"""The lint of tags: quiet on every document that we print, and awake: a good PDF that is spoilt is caught."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from quizgen.look import PAPERS, VARIANTS, Look
from quizgen.pdf import write_pdf
from quizgen.render import WHATS, render_html
from quizgen.resources import data_dir
from tests.pdf.tags import tag_faults
from tests.pdf.test_pdf import complaints as complaints
from tests.sample_bank import BANK

PRINTED = [what for what in WHATS if what != "quiz" and (data_dir("templates") / f"{what}.html").is_file()]
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title>
<style>@page { @bottom-left { content: "footer" }</style></head><body>
<h1>One</h1><p>Some words and <a href="https://example.org/">a link</a>.</p><h2>Two</h2><h3>Three</h3>
<ul><li>first</li><li>second</li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
<p><svg width="9" height="9"><title>a square</title><rect width="9" height="9"/></svg></p>
<div><input type="text" name="n" title="Name"><input type="radio" name="q" value="A" title="A"></div></body></html>"""


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("what", PRINTED)
def test_every_document_is_clean(what: str, variant: str, paper: str, complaints: list[str], tmp_path: Path) -> None:
    look = Look(paper, variant)  # type: ignore[arg-type]
    pdf = write_pdf(render_html(BANK, what, look=look), look)  # type: ignore[arg-type]
    assert complaints == []
    assert tag_faults(pdf) == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def good() -> bytes:
    return write_pdf(PAGE, Look(fillable=True))


def test_a_good_page_has_no_faults(good: bytes) -> None:
    assert tag_faults(good) == []


def tags(opened: Pdf, name: str) -> list[pikepdf.Object]:
    return list(_tags(opened.Root.StructTreeRoot, name))


def _tags(element: pikepdf.Object, name: str) -> Iterator[pikepdf.Object]:
    kids = element.get("/K", [])
    for kid in list(kids) if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            if name == kid.S:
                yield kid
            yield from _tags(kid, name)


def rename(old: str, new: str, at: int = 0) -> Callable[[Pdf], None]:
    def spoil(opened: Pdf) -> None:
        tags(opened, old)[at].S = Name(new)

    return spoil


def drop(name: str, key: str) -> Callable[[Pdf], None]:
    def spoil(opened: Pdf) -> None:
        del tags(opened, name)[0][key]

    return spoil


def without(*path: str) -> Callable[[Pdf], None]:
    def spoil(opened: Pdf) -> None:
        holder = opened.Root
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]

    return spoil


def metadata(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def spoil(opened: Pdf) -> None:
        told = opened.Root.Metadata.read_bytes()
        assert old in told
        opened.Root.Metadata = opened.make_stream(told.replace(old, new))

    return spoil


def content(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def spoil(opened: Pdf) -> None:
        page = opened.pages[0]
        page.contents_coalesce()
        written = page.Contents.read_bytes()
        assert old in written
        page.Contents = opened.make_stream(written.replace(old, new, 1))

    return spoil


def note(subtype: str, change: Callable[[pikepdf.Object], None]) -> Callable[[Pdf], None]:
    def spoil(opened: Pdf) -> None:
        change(next(one for one in opened.pages[0].Annots if one.Subtype == subtype))

    return spoil


def del_key(key: str) -> Callable[[pikepdf.Object], None]:
    return lambda one: one.__delitem__(key)


def no_header_cells(opened: Pdf) -> None:
    for head in tags(opened, "/TH"):
        head.S = Name.TD


def no_headers_named(opened: Pdf) -> None:
    tags(opened, "/TD")[0].A.Headers = Array([])


def wrong_headers(opened: Pdf) -> None:
    tags(opened, "/TD")[0].A.Headers = Array([pikepdf.String("nowhere")])


def paragraph_in_paragraph(opened: Pdf) -> None:
    outer, inner = tags(opened, "/P")[:2]
    outer.K.append(inner)


def tagged_twice(opened: Pdf) -> None:
    span = tags(opened, "/Span")[0]
    span.K = Array([*span.K, span.K[0]])


def font_left_out(opened: Pdf) -> None:
    for one in opened.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == "/FontDescriptor":
            for key in {"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()):
                del one[key]


def empty_words(opened: Pdf) -> None:
    tags(opened, "/Figure")[0].Alt = pikepdf.String("  ")


def no_tabs(opened: Pdf) -> None:
    opened.pages[0].Tabs = Name.R


def loose_form(opened: Pdf) -> None:
    for form in tags(opened, "/Form"):
        form.S = Name.Span


SPOILT: list[tuple[Callable[[Pdf], None], str]] = [
    (without("/Lang"), "no /Lang"),
    (without("/StructTreeRoot"), "no /StructTreeRoot"),
    (without("/Metadata"), "no /Metadata"),
    (without("/MarkInfo", "/Marked"), "not marked as tagged"),
    (without("/ViewerPreferences"), "the title is not shown"),
    (metadata(b"pdfuaid", b"pdfxxid"), "no PDF/UA mark"),
    (metadata(b">T<", b"><"), "no title"),
    (no_tabs, "page 1: no /Tabs"),
    (drop("/Figure", "/Alt"), "a /Figure without /Alt"),
    (empty_words, "a /Figure without /Alt"),
    (rename("/H2", "/H4"), "H1 is followed by H4"),
    (rename("/H1", "/H2"), "H0 is followed by H2"),
    (rename("/H3", "/Heading"), "/Heading is no tag of PDF"),
    (rename("/LBody", "/P"), "/P in /LI"),
    (rename("/LBody", "/Lbl"), "a /LI without /LBody"),
    (rename("/LI", "/P"), "/P in /L"),
    (rename("/L", "/Div"), "/LI outside its list or table, in /Div"),
    (rename("/TR", "/Div"), "/TH outside its list or table, in /Div"),
    (rename("/TD", "/P"), "/P in /TR"),
    (paragraph_in_paragraph, "block /P in /P"),
    (no_header_cells, "a /Table without /TH"),
    (no_headers_named, "a /TD without headers"),
    (wrong_headers, "a /TD names headers that are not there"),
    (note("/Widget", del_key("/TU")), "/Widget without words"),
    (note("/Widget", del_key("/StructParent")), "/Widget outside a /Form tag"),
    (loose_form, "/Widget outside a /Form tag"),
    (note("/Link", del_key("/Contents")), "/Link without words"),
    (rename("/Link", "/Span"), "/Link outside a /Link tag"),
    (content(b"/Artifact", b"/Span <</MCID 999>> BDC EMC /Artifact"), "page 1: the content 999 (/Span) is in no tag"),
    (content(b"BT", b"EMC BT"), "page 1: TJ outside tags and artifacts"),
    (tagged_twice, "of a page is tagged twice"),
    (font_left_out, "is not embedded"),
]


@pytest.mark.parametrize(("spoil", "told"), SPOILT, ids=[told for _, told in SPOILT])
def test_a_spoilt_page_is_caught(good: bytes, spoil: Callable[[Pdf], None], told: str) -> None:
    with pikepdf.open(BytesIO(good)) as opened:
        spoil(opened)
        written = BytesIO()
        opened.save(written)
    faults = tag_faults(written.getvalue())
    assert any(told in fault for fault in faults), faults


def test_running_titles_are_artifacts(good: bytes) -> None:
    with pikepdf.open(BytesIO(good)) as opened:
        opened.pages[0].contents_coalesce()
        assert opened.pages[0].Contents.read_bytes().count(b"/Pagination") == 1
