"""What a bank holds, in numbers: frozen values that add up to those of several banks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quizgen.model import DIFFICULTIES, KINDS, LEVELS


@dataclass(frozen=True)
class Count:
    """How many items are kept, and how many wait as drafts."""

    keep: int = 0
    draft: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.keep + other.keep, self.draft + other.draft)

    @property
    def both(self) -> int:
        """Kept and drafts together."""
        return self.keep + self.draft


Table = Mapping[str, Count]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of an article (from 1): its first words, and how many items rest on it."""

    number: int
    opening: str
    items: Count


@dataclass(frozen=True)
class Tally:
    """The numbers of a bank, or of several (`banks`); `name` is its file.

    `statuses` counts all items; the tables count kept ones and drafts. `points` and what follows are of the kept
    alone: `keys` where the right option of multiple-choice items is printed, `truths` the statements that are true
    and false, `stems` and `words` for the mean length of a stem. `paragraphs` is the article; `asked` and `unasked`
    count its paragraphs with and without an item, `apart` the items that rest on none. `unread` are entries of the
    file that could not be read, `problems` all that is wrong in it.
    """

    name: str
    title: str = ""
    banks: int = 1
    statuses: Mapping[str, int] = field(default_factory=dict)
    kinds: Table = field(default_factory=dict)
    levels: Table = field(default_factory=dict)
    difficulties: Table = field(default_factory=dict)
    tags: Table = field(default_factory=dict)
    rules: Table = field(default_factory=dict)
    points: float = 0
    keys: Mapping[str, int] = field(default_factory=dict)
    truths: Mapping[str, int] = field(default_factory=dict)
    stems: int = 0
    words: int = 0
    paragraphs: tuple[Paragraph, ...] = ()
    asked: int = 0
    unasked: int = 0
    apart: Count = Count()
    unread: int = 0
    problems: int = 0

    @property
    def heading(self) -> str:
        """The title, and the file where there is one."""
        return f"{self.title} ({self.name})" if self.title and self.title != self.name else self.name

    @property
    def items(self) -> int:
        """All items, whatever their status."""
        return sum(self.statuses.values())

    @property
    def mean_words(self) -> float:
        """The mean number of words in the stem of a kept item."""
        return self.words / self.stems if self.stems else 0.0


def total(tallies: Iterable[Tally], name: str = "All banks") -> Tally:
    """Add up the numbers of several banks; their paragraphs are only counted."""
    found = list(tallies)
    return Tally(
        name,
        banks=sum(one.banks for one in found),
        statuses=_numbers(one.statuses for one in found),
        kinds=_ordered(_tables(one.kinds for one in found), KINDS),
        levels=_ordered(_tables(one.levels for one in found), LEVELS),
        difficulties=_ordered(_tables(one.difficulties for one in found), DIFFICULTIES),
        tags=most_first(_tables(one.tags for one in found)),
        rules=most_first(_tables(one.rules for one in found)),
        points=sum(one.points for one in found),
        keys=dict(sorted(_numbers(one.keys for one in found).items())),
        truths=_numbers(one.truths for one in found),
        stems=sum(one.stems for one in found),
        words=sum(one.words for one in found),
        asked=sum(one.asked for one in found),
        unasked=sum(one.unasked for one in found),
        apart=sum((one.apart for one in found), Count()),
        unread=sum(one.unread for one in found),
        problems=sum(one.problems for one in found),
    )


def most_first(table: Table) -> dict[str, Count]:
    """A table with the most frequent rows first, those alike by name."""
    return dict(sorted(table.items(), key=lambda row: (-row[1].both, -row[1].keep, row[0])))


def _ordered(table: Table, order: Iterable[str]) -> dict[str, Count]:
    return {name: table[name] for name in order if name in table}


def _numbers(many: Iterable[Mapping[str, int]]) -> dict[str, int]:
    summed: dict[str, int] = {}
    for one in many:
        for key, number in one.items():
            summed[key] = summed.get(key, 0) + number
    return summed


def _tables(many: Iterable[Table]) -> dict[str, Count]:
    summed: dict[str, Count] = {}
    for one in many:
        for key, count in one.items():
            summed[key] = summed.get(key, Count()) + count
    return summed
