"""What stands in the texts of an item besides words: pictures that are there and told in words, and no layout bombs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from quizgen.bank.flaws import Flaw
from quizgen.bounds import excess, texts
from quizgen.model import Item
from quizgen.pictures import PictureError, marks, read_picture

_WORDS = "write what it shows between the square brackets: ![a map of Holm](map.png)"


Look = Callable[[str], PictureError | None]


def looker(folder: Path) -> Look:
    """A function that says what is wrong with a picture in a folder; it looks at each but once."""

    @cache
    def look(name: str) -> PictureError | None:
        """None: all is well."""
        try:
            read_picture(folder, name)
        except PictureError as error:
            return error
        return None

    return look


def picture_flaws(item: Item, look: Look) -> Iterator[Flaw]:
    """Yield what is wrong with the pictures of an item."""
    for field, text in texts(item):
        for mark in marks(text):
            if not mark.alt:
                yield Flaw(
                    field, f"nothing says what the picture {mark.name!r} shows", _WORDS, "warning", stops=False
                )
            if error := look(mark.name):
                yield Flaw(field, error.what, error.cure)


def bombs(item: Item) -> Iterator[Flaw]:
    """Yield the texts of an item over which layout would take minutes."""
    for field, text in texts(item):
        if told := excess(text):
            yield Flaw(field, told, "make it shorter and simpler, or cut it into several questions")
