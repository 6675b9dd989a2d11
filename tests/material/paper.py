"""What a PDF shows and where: words with their boxes, and what WeasyPrint complains of."""

from __future__ import annotations

import logging
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import NamedTuple

_PAGE = re.compile(r"<page width=\"([\d.]+)\" height=\"([\d.]+)\">(.*?)</page>", re.DOTALL)
_WORD = re.compile(r"<word xMin=\"([\d.-]+)\" yMin=\"([\d.-]+)\" xMax=\"([\d.-]+)\" yMax=\"([\d.-]+)\">(.*?)</word>")


class Word(NamedTuple):
    """A word and its box in points, from the top left of its page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class Leaf(NamedTuple):
    """A page, its size and its words in their order."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def pages(pdf: bytes) -> list[Leaf]:
    """The pages of a PDF with all words and where they stand."""
    told = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    return [Leaf(float(width), float(height), _words(body)) for width, height, body in _PAGE.findall(told)]


def _words(body: str) -> tuple[Word, ...]:
    return tuple(Word(*map(float, box), unescape(text)) for *box, text in _WORD.findall(body))


def text_of(pdf: bytes) -> str:
    """All words in their order, one blank between them."""
    return " ".join(page.text for page in pages(pdf))


def sizes(pdf: bytes) -> set[float]:
    """The sizes in points that letters are set in."""
    told = subprocess.run(["pdftotext", "-bbox-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return {round(word.bottom - word.top, 1) for word in _words(told.stdout.decode())}


@contextmanager
def complaints() -> Iterator[list[str]]:
    """What WeasyPrint logs in the meantime."""
    import weasyprint

    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    weasyprint.LOGGER.addHandler(handler)
    try:
        yield told
    finally:
        weasyprint.LOGGER.removeHandler(handler)
