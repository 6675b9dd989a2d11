"""Running titles and page numbers as artifacts: what repeats on each page is not read aloud on each page.

WeasyPrint marks them as text with a tag, but hangs that tag nowhere: such text is neither read nor passed over, and
PDF/UA asks for one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def mend(pdf: Any) -> None:
    """Turn marked content whose tag hangs nowhere into artifacts."""
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    reached = set(_reached(pdf, root))
    numbers = _at(pdf, root["ParentTree"])["Nums"]
    tags = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in pdf.objects:
        if isinstance(page, dict) and page.get("Type") == "/Page":
            of_page = tags[page["StructParents"]]
            loose = {place for place, tag in enumerate(of_page) if tag not in reached}
            _as_artifacts(_at(pdf, page["Contents"]).stream, loose)
            for place in loose:
                of_page[place] = "null"


def _at(pdf: Any, reference: bytes) -> Any:
    """The object that a reference such as "12 0 R" means."""
    return pdf.objects[int(reference.split()[0])]


def _reached(pdf: Any, root: Any) -> Iterator[bytes]:
    """The references of all tags that hang in the tree."""
    waiting = [root]
    while waiting:
        for kid in waiting.pop().get("K", ()):
            if isinstance(kid, bytes):
                yield kid
                waiting.append(_at(pdf, kid))


def _as_artifacts(stream: list[Any], loose: set[int]) -> None:
    """Mark anew what stands in the stream of a page as a name, a dictionary with a number, and an operator."""
    for place, part in enumerate(stream):
        if isinstance(part, dict) and part.get("MCID") in loose:
            stream[place - 1] = "/Artifact"
            del part["MCID"]
            part["Type"] = "/Pagination"
