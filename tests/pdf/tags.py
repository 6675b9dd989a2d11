"""A lint of a PDF's tags: the rules of PDF/UA-1 that a template of ours, or a new WeasyPrint, can break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from tests.pdf.marked import content_faults

_ROWS = {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}
_KIDS = {
    "/L": {"/LI", "/L", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/TR": {"/TH", "/TD"},
    "/Table": _ROWS,
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TFoot": {"/TR"},
}
_PARENTS = {
    "/LI": {"/L"},
    "/LBody": {"/LI"},
    "/Lbl": {"/LI", "/Note"},
    "/TD": {"/TR"},
    "/TH": {"/TR"},
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"},
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/TFoot": {"/Table"},
    "/Caption": {"/Table", "/L", "/Figure"},
}
_HEADINGS = ["/H1", "/H2", "/H3", "/H4", "/H5", "/H6"]
_NO_BLOCKS = {"/P", *_HEADINGS}
_BLOCKS = {"/P", *_HEADINGS, "/L", "/Table", "/Sect", "/Div", "/Art", "/BlockQuote"}
_INLINE = {"/Span", "/Link", "/Form", "/Figure", "/Quote", "/Note", "/NonStruct", "/Code", "/Reference"}
_GROUPS = {"/Document", "/Part", "/TOC", "/TOCI", "/Index", "/Formula", "/Private", "/BibEntry", "/Annot"}
_KNOWN = {*_BLOCKS, *_INLINE, *_GROUPS, *_KIDS, *_PARENTS}


@dataclass(frozen=True)
class Element:
    """A structure element with its tag, and its parent's."""

    parent: str
    tag: str
    body: pikepdf.Object


def tag_faults(pdf: bytes) -> list[str]:
    """Return what is wrong with the tags, one sentence a fault; empty when all is well."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        faults = [*_document_faults(opened.Root)]
        if "/StructTreeRoot" not in opened.Root:
            return faults
        elements = list(_walk(opened.Root.StructTreeRoot, ""))
        faults += [fault for element in elements for fault in _element_faults(element)]
        faults += _heading_faults([element.tag for element in elements])
        faults += [fault for one in elements if one.tag == "/Table" for fault in _table_faults(one.body)]
        faults += [fault for n, page in enumerate(opened.pages, 1) for fault in _page_faults(n, page)]
        faults += _annotation_faults(opened, elements)
        return faults + content_faults(opened, [element.body for element in elements])


def _document_faults(root: pikepdf.Object) -> Iterator[str]:
    yield from (f"no {name}" for name in ("/StructTreeRoot", "/MarkInfo", "/Metadata") if name not in root)
    if not str(root.get("/Lang", "")):
        yield "no /Lang"
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the title is not shown"
    told = root.Metadata.read_bytes() if "/Metadata" in root else b""
    if b"pdfuaid" not in told:
        yield "no PDF/UA mark"
    title = told.partition(b"<dc:title>")[2].partition(b"</dc:title>")[0]
    if not title.partition(b'xml:lang="x-default">')[2].partition(b"<")[0].strip():
        yield "no title"
    for name in root.get("/AF", []):
        if "/F" not in name or "/UF" not in name or "/AFRelationship" not in name:
            yield "an attachment without its name or relation"


def _walk(element: pikepdf.Object, parent: str) -> Iterator[Element]:
    tag = str(element.get("/S", "root"))
    if parent:
        yield Element(parent, tag, element)
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid, tag)


def kids_of(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The kids of an element, be they one or many."""
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _element_faults(element: Element) -> Iterator[str]:
    parent, tag = element.parent, element.tag
    if tag not in _KNOWN:
        yield f"{tag} is no tag of PDF"
    if parent in _KIDS and tag not in _KIDS[parent]:
        yield f"{tag} in {parent}"
    if tag in _PARENTS and parent not in _PARENTS[tag]:
        yield f"{tag} outside its list or table, in {parent}"
    if parent in _NO_BLOCKS and tag in _BLOCKS:
        yield f"block {tag} in {parent}"
    if tag == "/Figure" and not str(element.body.get("/Alt", element.body.get("/ActualText", ""))).strip():
        yield "a /Figure without /Alt"
    if tag == "/LI" and not any(kid.get("/S") == "/LBody" for kid in kids_of(element.body)):
        yield "a /LI without /LBody"


def _heading_faults(tags: list[str]) -> list[str]:
    levels = [int(tag[2:]) for tag in tags if tag in _HEADINGS]
    if not levels:
        return ["no heading"]
    return [
        f"H{one} is followed by H{other}" for one, other in zip([0, *levels], levels, strict=False) if other > one + 1
    ]


def _table_faults(table: pikepdf.Object) -> Iterator[str]:
    cells = [one for one in _walk(table, "/Table") if one.tag in {"/TD", "/TH"}]
    heads = {str(cell.body.get("/ID", "")) for cell in cells if cell.tag == "/TH"}
    if not heads:
        yield "a /Table without /TH"
    for cell in cells:
        named = [str(name) for name in cell.body.get("/A", {}).get("/Headers", [])]
        if cell.tag == "/TD" and not named:
            yield "a /TD without headers"
        if set(named) - heads:
            yield "a /TD names headers that are not there"


def _page_faults(number: int, page: pikepdf.Page) -> Iterator[str]:
    if page.get("/Tabs") != "/S":
        yield f"page {number}: no /Tabs"
    if "/StructParents" not in page:
        yield f"page {number}: no /StructParents"


def _annotation_faults(opened: pikepdf.Pdf, elements: list[Element]) -> Iterator[str]:
    """Every annotation stands in the right tag, and has words."""
    tagged = {
        kid.Obj.objgen: element.tag
        for element in elements
        for kid in kids_of(element.body)
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
    }
    for page in opened.pages:
        for note in page.get("/Annots", []):
            wanted = {"/Widget": "/Form", "/Link": "/Link"}.get(str(note.Subtype), "/Annot")
            if tagged.get(note.objgen) != wanted or "/StructParent" not in note:
                yield f"{note.Subtype} outside a {wanted} tag"
            words = note.get("/TU", note.get("/Parent", {}).get("/TU", "")) if wanted == "/Form" else ""
            if not str(words or note.get("/Contents", "")).strip():
                yield f"{note.Subtype} without words"
