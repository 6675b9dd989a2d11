"""Links between pages lead somewhere, and every page can be reached from the table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.blocks import PAGES, ROOT, name, prose

_LINK = re.compile(r"\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


def links(page: Path) -> Iterator[tuple[str, str]]:
    """The file and the heading that each link of a page names."""
    for target in _LINK.findall(prose(page)):
        if not target.startswith(("https://", "mailto:")):
            path, _, heading = target.partition("#")
            yield path, heading


def anchors(page: Path) -> set[str]:
    """What links may name on a page: its headings, in lower case, with hyphens."""
    titles = [re.sub(r"[`*]", "", title) for title in _HEADING.findall(page.read_text("utf-8"))]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for path, heading in links(page):
        target = (page.parent / path).resolve() if path else page
        assert target.is_relative_to(ROOT.resolve()), path
        assert target.exists(), f"{name(page)} names {path}"
        assert not heading or heading in anchors(target), f"{name(page)} names #{heading}"


def test_links_were_found() -> None:
    assert sum(len(list(links(page))) for page in PAGES) > 40


def test_every_page_is_in_the_table_of_contents() -> None:
    index = ROOT / "docs" / "index.md"
    reached = {(index.parent / path).resolve() for path, _ in links(index) if path}
    missing = [
        name(page) for page in PAGES if page not in (index, ROOT / "README.md") and page.resolve() not in reached
    ]
    assert missing == []
