"""Choosing the questions: as many as the parts want, spread over banks and paragraphs, none twice.

Part after part takes the question that repeats least of what is taken; a seeded draw decides between equals. Where a
part finds none left, others give up one of theirs for another that serves them as well, so that a part goes short
only when no choice at all could fill it.
"""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from quizgen.picking.blueprint import Blueprint
from quizgen.picking.same import groups
from quizgen.picking.sources import Candidate


@dataclass(frozen=True)
class Choice:
    """What was chosen: for each part its questions, and how many different ones would fit it."""

    parts: tuple[tuple[Candidate, ...], ...]
    fitting: tuple[int, ...]


@dataclass(frozen=True)
class _Table:
    """The questions by number; for each part those that fit, by group; `held` (which grows) who has which group."""

    found: Sequence[Candidate]
    draw: Sequence[int]
    fits: Sequence[Mapping[int, Sequence[int]]]
    held: dict[int, tuple[int, int]] = field(default_factory=dict)

    def free(self, part: int) -> Iterator[tuple[int, int]]:
        """The groups, each with its questions, that a part could have at once."""
        for group, members in self.fits[part].items():
            if group not in self.held:
                for number in members:
                    yield group, number


def choose(found: Sequence[Candidate], blueprint: Blueprint) -> Choice:
    """Fill the parts of a blueprint from the questions found; what cannot be filled stays short."""
    table = _set(found, blueprint)
    for part, wanted in enumerate(blueprint.parts):
        for _ in range(wanted.count):
            if not _take(table, part):
                break
    taken: list[list[Candidate]] = [[] for _ in blueprint.parts]
    for part, number in sorted(table.held.values()):
        taken[part].append(found[number])
    return Choice(tuple(tuple(part) for part in taken), tuple(len(rows) for rows in table.fits))


def _set(found: Sequence[Candidate], blueprint: Blueprint) -> _Table:
    group_of = groups(found)
    fits: list[dict[int, list[int]]] = []
    for part in blueprint.parts:
        rows: dict[int, list[int]] = {}
        for number, candidate in enumerate(found):
            if candidate.fits(part.wish):
                rows.setdefault(group_of[number], []).append(number)
        fits.append(rows)
    return _Table(found, [_draw(blueprint.seed, candidate) for candidate in found], fits)


def _draw(seed: int, candidate: Candidate) -> int:
    """A number that depends on the seed and the question alone, not on what else there is to choose from."""
    item = candidate.item
    words = "\x1f".join((str(seed), candidate.origin, item.kind, item.id, item.question))
    return int.from_bytes(hashlib.sha256(words.encode("utf-8", "replace")).digest()[:8], "big")


def _take(table: _Table, part: int) -> bool:
    """Give a part one more question, moving those of others where it must be; False when there is no way."""
    path = _path(table, part)
    if not path:
        return False
    last = path[-1][0]
    group, number = _best(table, last)
    table.held[group] = (last, number)
    for (receiver, _), (_, given) in pairwise(path):
        table.held[given] = (receiver, min(table.fits[receiver][given], key=table.draw.__getitem__))
    return True


def _path(table: _Table, part: int) -> list[tuple[int, int]]:
    """The parts from this one to the nearest with a free question, each with the group it gives to the one before."""
    came: dict[int, tuple[int, int]] = {part: (-1, -1)}
    queue = deque([part])
    while queue:
        here = queue.popleft()
        if next(table.free(here), None) is not None:
            return _back(came, here)
        for group in table.fits[here]:
            other = table.held[group][0]
            if other not in came:
                came[other] = (here, group)
                queue.append(other)
    return []


def _back(came: Mapping[int, tuple[int, int]], last: int) -> list[tuple[int, int]]:
    path: list[tuple[int, int]] = []
    while last >= 0:
        before, group = came[last]
        path.append((last, group))
        last = before
    return path[::-1]


def _best(table: _Table, part: int) -> tuple[int, int]:
    """The free question that repeats least: a sentence, then a bank, then a paragraph that had its turn already."""
    taken = [table.found[number] for _, number in table.held.values()]
    quotes = {candidate.quote for candidate in taken if candidate.quote}
    banks = Counter(candidate.origin for candidate in taken)
    places = Counter((candidate.origin, candidate.paragraph) for candidate in taken)

    def repeats(one: tuple[int, int]) -> tuple[bool, int, int, int, int]:
        candidate, number = table.found[one[1]], one[1]
        place = (candidate.origin, candidate.paragraph)
        return candidate.quote in quotes, banks[candidate.origin], places[place], table.draw[number], number

    return min(table.free(part), key=repeats)
