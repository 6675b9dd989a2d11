"""The pictures that items name: whether they are there, may be printed, and are told in words to those who cannot see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from quizgen.bank.flaws import Flaw
from quizgen.model import Item, Pair, Wrong
from quizgen.pictures import PictureError, marks, read_picture

_FIELDS = ("question", "why", "answer", "answers", "wrong", "accept", "pairs", "extra", "sequence", "rubric")
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
    for field, text in _texts(item):
        for mark in marks(text):
            if not mark.alt:
                yield Flaw(
                    field, f"nothing says what the picture {mark.name!r} shows", _WORDS, "warning", stops=False
                )
            if error := look(mark.name):
                yield Flaw(field, error.what, error.cure)


def _texts(item: Item) -> Iterator[tuple[str, str]]:
    """The texts of an item that may hold marks, each with its field."""
    for field in _FIELDS:
        value = getattr(item, field, "")
        if isinstance(value, str):
            yield field, value
        elif isinstance(value, tuple):
            for number, part in enumerate(value):
                for text in _parts(part):
                    yield f"{field}.{number}", text


def _parts(part: object) -> tuple[str, ...]:
    match part:
        case Wrong():
            return part.text, part.why
        case Pair():
            return part.left, part.right
        case _:
            return (str(part),)
