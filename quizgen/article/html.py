"""Web pages: trafilatura finds the article and its author; a plain reading steps in if it finds none."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from quizgen.article.dates import iso_date
from quizgen.article.draft import Draft, Dropped, Piece, drop, lists_joined
from quizgen.article.limits import MIN_WORDS, count_words
from quizgen.article.markup import read_markup
from quizgen.article.plain import paragraphs

# A broken page is told in a sentence of ours; trafilatura would write to the terminal as well.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

# Older pages part their paragraphs so; trafilatura makes one line end of it.
_TWO_BREAKS = re.compile(r"(?:<br\s{0,5}/?>\s{0,50}){2,20}", re.IGNORECASE)
_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}
_NO_TEXT = {"graphic", "formula", "del", "comments"}


def read_html(html: str, url: str = "") -> Draft:
    """Read a page: its main text, title, authors and date. `url` helps to find the date."""
    html = _TWO_BREAKS.sub("</p><p>", html)
    found = _extracted(html, url)
    if found and _words(found) >= MIN_WORDS:
        return found
    plain = read_markup(html)
    if not found:
        return plain
    if _words(plain) >= MIN_WORDS:
        # A page without paragraphs or of an odd build: better all of its text than next to nothing.
        return Draft(plain.pieces, found.title or plain.title, found.author, found.date, plain.dropped)
    return found


def _words(draft: Draft) -> int:
    return sum(count_words(piece.text) for piece in draft.pieces if piece.kind != "heading")


def _extracted(html: str, url: str) -> Draft | None:
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        return None
    dropped = _prune(tree)
    page: Any = bare_extraction(
        tree, url=url or None, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    if page is None or page.body is None:
        return None
    pieces = list(_pieces(page.body, dropped))
    authors = (page.author or "").replace("; ", ", ")
    return Draft(lists_joined(pieces), page.title or "", authors, iso_date(page.date or ""), tuple(dropped))


def _prune(tree: Any) -> list[Dropped]:
    """Take captions and footnote marks out of the page before its text is looked for."""
    dropped = []
    for caption in tree.xpath("//figcaption"):
        words = caption.text_content().strip()
        dropped += [drop(words, "caption or credit")] if words else []
        caption.drop_tree()
    # A sup without a link is an exponent.
    for mark in tree.xpath("//sup[.//a]"):
        mark.drop_tree()
    return dropped


def _pieces(node: Any, dropped: list[Dropped]) -> Iterator[Piece]:
    """Walk trafilatura's tree: p, head, list, quote, table and code, with stray text between them."""
    yield from _stray(node.text)
    for child in node:
        tag = child.tag
        if tag == "head":
            yield Piece("heading", (_text(child),), int(child.get("rend", "h2")[1:2] or 2))
        elif tag == "list":
            yield from (Piece("list", (_text(item),)) for item in child.iter("item"))
        elif tag in {"table", "code"}:
            words = " ".join(" ".join(child.itertext()).split())
            dropped += [drop(words, tag)] if words else []
        elif tag == "p" or not len(child):
            yield from _stray("" if tag in _NO_TEXT else _text(child))
        else:
            yield from _pieces(child, dropped)
        yield from _stray(child.tail)


def _stray(text: str | None) -> Iterator[Piece]:
    for line in paragraphs(text or ""):
        yield Piece("paragraph", (line,))


def _text(node: Any) -> str:
    """The words of an element; a line break stays one, for `paragraphs` to judge."""
    parts = [_words_only(node.text)]
    for child in node:
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag not in _NO_TEXT:
            parts.append(_text(child))
        parts.append(_words_only(child.tail))
    return "".join(parts)


def _words_only(text: str | None) -> str:
    return (text or "").replace("\n", " ")
