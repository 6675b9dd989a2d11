"""The mark of a picture in the text of an item: `![what it shows](name.png)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# A name may hold one pair of brackets, "map (2).png"; bounded lengths keep matching linear.
_MARK = re.compile(r"!\[([^\[\]\n]{0,500})\]\(((?:[^()\n]|\([^()\n]{0,40}\)){1,300})\)")
_CODE = re.compile(r"(`{1,3})[^`\n]{1,500}\1")
# What is a picture anywhere: those that are not printed are told so; `![c](d)` is a text like any other.
_PICTURE = re.compile(
    r"\.(?:png|jpe?g|jfif|gif|webp|svgz?|bmp|tiff?|avif|heic|heif|ico|e?ps|pdf|wmf|emf)\Z", re.IGNORECASE
)


@dataclass(frozen=True)
class Mark:
    """A picture that is named in a text, and what it shows, in words (may be empty)."""

    alt: str
    name: str


def replaced(text: str, draw: Callable[[Mark], str]) -> str:
    """Put what `draw` makes of each picture in the place of its mark; all else stays."""

    def one(found: re.Match[str]) -> str:
        """A mark that names no picture stays as it was typed."""
        mark = Mark(found[1].strip(), found[2].strip())
        return draw(mark) if _PICTURE.search(mark.name) else found[0]

    return _MARK.sub(one, text) if "![" in text else text


def marks(text: str) -> Iterator[Mark]:
    """Yield the pictures that a text names, but for those inside `code`."""
    found: list[Mark] = []

    def keep(mark: Mark) -> str:
        """Note a mark."""
        found.append(mark)
        return ""

    if "![" in text:
        replaced(_CODE.sub("", text), keep)
    yield from found
