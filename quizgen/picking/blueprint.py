"""What a blueprint says: the parts of a quiz, and how many questions of which sort each of them wants."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.model import Difficulty, Kind, Level

MOST_ITEMS = 500
_SPACES = re.compile(r"[\s_-]+")
_NAMES: dict[Kind, str] = {
    "multiple_choice": "multiple choice",
    "multiple_answer": "multiple answer",
    "true_false": "true/false",
    "short_answer": "short answer",
    "numeric": "numeric",
    "cloze": "cloze",
    "matching": "matching",
    "ordering": "ordering",
    "essay": "essay",
}


def plain(word: str) -> str:
    """A word as it is compared: hyphens, underscores and blanks are one, and capitals do not count."""
    return _SPACES.sub("_", word.strip().casefold())


@dataclass(frozen=True)
class Wish:
    """The sort of question that is wanted: of words of one sort any will do, and every sort that is named must fit.

    `tags` also holds names of banks.
    """

    difficulty: tuple[Difficulty, ...] = ()
    level: tuple[Level, ...] = ()
    kinds: tuple[Kind, ...] = ()
    tags: tuple[str, ...] = ()

    def __str__(self) -> str:
        sorts = (self.difficulty, self.level, tuple(_NAMES[kind] for kind in self.kinds), self.tags)
        return " ".join(" or ".join(words) for words in sorts if words)

    def joined(self, other: Wish) -> Wish:
        """Both wishes as one, each word once."""
        return Wish(
            tuple(dict.fromkeys(self.difficulty + other.difficulty)),
            tuple(dict.fromkeys(self.level + other.level)),
            tuple(dict.fromkeys(self.kinds + other.kinds)),
            tuple(dict.fromkeys(self.tags + other.tags)),
        )


@dataclass(frozen=True)
class Part:
    """A part of a quiz: `count` questions of a sort, each worth `points` (None: as in its bank); `title` names it."""

    count: int
    wish: Wish = Wish()
    points: float | None = None
    title: str = ""

    def sort(self, number: int | None = None) -> str:
        """What is wanted, in words: "easy who questions"; `number` decides between one and many."""
        noun = "question" if (self.count if number is None else number) == 1 else "questions"
        return f"{self.wish} {noun}".strip()


@dataclass(frozen=True)
class Blueprint:
    """What the quiz is to be: its parts, its seed, its title ("" for none given), the sum of its points (or None)."""

    parts: tuple[Part, ...]
    title: str = ""
    seed: int = 0
    points: float | None = None

    def named(self, position: int) -> str:
        """How messages name a part: by its place from 1, and its title; a part that is all is the quiz."""
        title = self.parts[position].title
        if len(self.parts) == 1 and not title:
            return "the quiz"
        return f'part {position + 1} ("{title}")' if title else f"part {position + 1}"

    def adapted(self, *, title: str = "", seed: int | None = None, points: float | None = None) -> Blueprint:
        """The blueprint with what a caller says instead."""
        return replace(
            self,
            title=title or self.title,
            seed=self.seed if seed is None else seed,
            points=self.points if points is None else points,
        )


def is_half(points: float) -> bool:
    """Tell whether points are whole or half ones."""
    return points * 2 % 1 == 0


def slug(path: Path) -> str:
    """The name of a bank, from its file: "border-talks"; a file called bank.yaml takes the name of its folder."""
    name = path.parent.name if path.stem in {"bank", "questions"} and path.parent.name else path.stem
    return re.sub(r"[^a-z0-9]+", "-", _ascii(name)).strip("-")[:60].strip("-") or "bank"


def _ascii(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
