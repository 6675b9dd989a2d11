"""A lint of a PDF's tags: the rules of PDF/UA-1 that a template of ours can break."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf

_KIDS = {"/L": {"/LI", "/L", "/Caption"}, "/LI": {"/Lbl", "/LBody"}, "/TR": {"/TH", "/TD"}}
_PARENTS = {"/LI": {"/L"}, "/LBody": {"/LI"}, "/Lbl": {"/LI"}, "/TD": {"/TR"}, "/TH": {"/TR"}}
_NO_BLOCKS = {"/P", "/H1", "/H2", "/H3"}
_BLOCKS = {"/P", "/H1", "/H2", "/H3", "/L", "/Table", "/Sect", "/Div", "/Art"}


def tag_faults(pdf: bytes) -> list[str]:
    """Return what is wrong with the tags, one sentence a fault; empty when all is well."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        root = opened.Root
        faults = [f"no {name}" for name in ("/Lang", "/StructTreeRoot", "/MarkInfo", "/Metadata") if name not in root]
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            faults.append("the title is not shown")
        if b"pdfuaid" not in root.Metadata.read_bytes():
            faults.append("no PDF/UA mark")
        faults += [f"page {n}: no /Tabs" for n, page in enumerate(opened.pages, 1) if page.get("/Tabs") != "/S"]
        pairs = list(_pairs(root.StructTreeRoot, ""))
    return faults + [fault for parent, kid in pairs for fault in _pair_faults(parent, kid)] + _heading_faults(pairs)


def _pairs(element: pikepdf.Object, parent: str) -> Iterator[tuple[str, str]]:
    tag = str(element.get("/S", "root"))
    if parent:
        yield parent, tag
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _pairs(kid, tag)


def _pair_faults(parent: str, kid: str) -> list[str]:
    faults = []
    if parent in _KIDS and kid not in _KIDS[parent]:
        faults.append(f"{kid} in {parent}")
    if kid in _PARENTS and parent not in _PARENTS[kid]:
        faults.append(f"{kid} outside its list or table, in {parent}")
    if parent in _NO_BLOCKS and kid in _BLOCKS:
        faults.append(f"block {kid} in {parent}")
    return faults


def _heading_faults(pairs: list[tuple[str, str]]) -> list[str]:
    levels = [int(kid[2:]) for _, kid in pairs if kid in {"/H1", "/H2", "/H3", "/H4"}]
    return [
        f"H{one} is followed by H{other}" for one, other in zip([0, *levels], levels, strict=False) if other > one + 1
    ]
