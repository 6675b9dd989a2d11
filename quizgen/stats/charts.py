"""Which tables a tally is shown as, the same in the terminal and in the picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.stats.tally import Count, Tally

MOST_TAGS = 12


@dataclass(frozen=True)
class Chart:
    """A table to draw: its title, its rows, and whether drafts are counted in it; `rest` rows were left out."""

    title: str
    rows: tuple[tuple[str, Count], ...]
    drafts: bool = True
    rest: int = 0


def charts(tally: Tally) -> Iterator[Chart]:
    """The tables of a tally, those without rows left out."""
    yield from _table("Kind", {name.replace("_", " "): count for name, count in tally.kinds.items()})
    yield from _table("Level", tally.levels)
    yield from _table("Difficulty", tally.difficulties)
    yield from _table("Tag", tally.tags, MOST_TAGS)
    if set(tally.rules) - set(tally.tags):
        yield from _table("Rule", tally.rules, MOST_TAGS)
    yield from _kept("Key of multiple choice", tally.keys)
    yield from _kept("True or false", tally.truths)
    rows = {f"paragraph {paragraph.number}": paragraph.items for paragraph in tally.paragraphs}
    if tally.apart.both and rows:
        rows["no paragraph"] = tally.apart
    yield from _table("Rests on", rows)


def headline(tally: Tally) -> str:
    """One sentence: how many items, by status, and the points of those that are kept."""
    by_status = ", ".join(f"{number} {status}" for status, number in _ordered(tally.statuses))
    points = f"{tally.points:g} point{'' if tally.points == 1 else 's'}"
    noun = "item" if tally.items == 1 else "items"
    return f"{tally.items} {noun}{f' ({by_status})' if by_status else ''}; {points} to be had"


def stems(tally: Tally) -> str:
    """One sentence on the length of the stems; empty when nothing is kept."""
    return f"{tally.mean_words:.1f} words in a stem on average" if tally.stems else ""


def coverage(tally: Tally) -> str:
    """One sentence on the paragraphs with questions; empty without an article."""
    of = tally.asked + tally.unasked
    return f"{tally.asked} of {of} paragraphs have a question" if of else ""


def _ordered(statuses: Mapping[str, int]) -> list[tuple[str, int]]:
    order = ("keep", "draft", "drop", "obsolete")
    return [(status, statuses[status]) for status in order if statuses.get(status)]


def _table(title: str, table: Mapping[str, Count], most: int = 10_000) -> Iterator[Chart]:
    if table:
        rows = tuple(table.items())
        yield Chart(title, rows[:most], rest=max(0, len(rows) - most))


def _kept(title: str, numbers: Mapping[str, int]) -> Iterator[Chart]:
    if numbers:
        yield Chart(title, tuple((name, Count(number)) for name, number in numbers.items()), drafts=False)
