"""What every question has whatever its kind: its stem, id, reason, points and tags, as far as the file gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypedDict

from quizgen.importing.imported import Notes, shown
from quizgen.model import Item

_ID = re.compile(r"[A-Za-z0-9][\w.-]{0,63}", re.ASCII)
_ODD_TAG = re.compile(r"[\s,\[\]]+")


class Common(TypedDict):
    """The fields that all kinds of item share and that other formats hold."""

    question: str
    id: str
    why: str
    points: float
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Head:
    """The part of a question that does not depend on its kind."""

    question: str
    id: str = ""
    why: str = ""
    points: float = 1
    tags: tuple[str, ...] = ()

    def common(self) -> Common:
        """The fields by the names of the model."""
        return {"question": self.question, "id": self.id, "why": self.why, "points": self.points, "tags": self.tags}


def with_question(head: Head, question: str) -> Head:
    """A head with another stem."""
    return replace(head, question=question)


@dataclass(frozen=True)
class Names:
    """How many questions had a name that a bank does not hold: one that is neither the id nor the stem's beginning."""

    lost: int = 0

    def seen(self, name: str, item: Item | None) -> Names:
        """The count after one more question."""
        if item is None or not name.strip() or name.strip() == item.id:
            return self
        start = re.sub(r"\W+", "", name.rstrip(".… "))
        return self if re.sub(r"\W+", "", item.question).startswith(start) else Names(self.lost + 1)

    def tell(self, notes: Notes) -> None:
        """Say for the whole file that names are left out."""
        if self.lost:
            what = "name of one question is" if self.lost == 1 else f"names of {self.lost} questions are"
            notes.lose(f"the {what} left out", "quizgen knows a question by its id")


def label(name: str, count: int) -> str:
    """How messages call a question: by its name, else by its number in the file."""
    return shown(name, 40) if name.strip() else f"question {count}"


def id_of(text: str, notes: Notes) -> str:
    """An id from the file when a bank may hold it, else nothing and a note."""
    word = text.strip()
    if word and not _ID.fullmatch(word):
        notes.lose(f"the id {word[:60]!r} is left out", "ids are letters, digits, - and _; quizgen gives a new one")
        return ""
    return word


def machine_id(text: str) -> str:
    """An id that a program gave: kept when short enough to live with, else silently replaced by one of ours."""
    word = text.strip()
    return word if len(word) <= 40 and _ID.fullmatch(word) else ""


def tags_of(words: Iterable[str]) -> tuple[str, ...]:
    """Tags from a file: each once, blanks as hyphens."""
    tidy = (_ODD_TAG.sub("-", word.strip()).strip("-")[:60] for word in words)
    return tuple(dict.fromkeys(tag for tag in tidy if tag))


def points_of(text: str | float | None, notes: Notes, default: float = 1) -> float:
    """Points from a file; a note when they are no number or below zero."""
    if text is None or not str(text).strip():
        return default
    try:
        points = float(str(text).strip().replace(",", "."))
    except ValueError:
        points = -1
    if not 0 <= points < 1_000_000:
        notes.lose(f"the points {str(text)[:30]!r} are no number that quizgen can use; it has {default:g} now")
        return default
    return round(points, 6)
