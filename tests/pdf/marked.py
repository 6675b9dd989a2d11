"""What stands on the pages against what stands in the tags: every text is tagged or an artifact, every font embedded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pikepdf

_SHOWN = {"Tj", "TJ", "'", '"', "Do", "sh"}
_OPENED = {"BDC", "BMC"}


def content_faults(opened: pikepdf.Pdf, elements: Sequence[pikepdf.Object]) -> list[str]:
    """Return what is wrong with the content of the pages, against the elements of the tag tree."""
    tagged = list(_tagged(elements))
    faults = [f"the content {number} of a page is tagged twice" for _, number in _doubles(tagged)]
    known = set(tagged)
    for number, page in enumerate(opened.pages, 1):
        faults += [f"page {number}: {fault}" for fault in _page_faults(page, known)]
    return faults + list(_font_faults(opened))


def _tagged(elements: Sequence[pikepdf.Object]) -> Iterator[tuple[tuple[int, int], int]]:
    """The marked content that elements claim: the page and its number there."""
    for element in elements:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield element.Pg.objgen, int(kid)


def _doubles(tagged: list[tuple[tuple[int, int], int]]) -> list[tuple[tuple[int, int], int]]:
    seen: set[tuple[tuple[int, int], int]] = set()
    return [one for one in tagged if one in seen or seen.add(one)]  # type: ignore[func-returns-value]


def _page_faults(page: pikepdf.Page, tagged: set[tuple[tuple[int, int], int]]) -> Iterator[str]:
    open_marks: list[bool] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in _OPENED:
            own = operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
            artifact = operands[0] == "/Artifact"
            if own is not None and not artifact and (page.objgen, int(own)) not in tagged:
                yield f"the content {own} ({operands[0]}) is in no tag"
            open_marks.append(artifact or own is not None)
        elif name == "EMC":
            open_marks = open_marks[:-1]
        elif name in _SHOWN and not any(open_marks):
            yield f"{name} outside tags and artifacts"


def _font_faults(opened: pikepdf.Pdf) -> Iterator[str]:
    for one in opened.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()):
                yield f"the font {one.FontName} is not embedded"
        elif isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0" and "/ToUnicode" not in one:
            yield f"the font {one.BaseFont} does not tell its letters"
