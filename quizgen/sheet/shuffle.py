"""Chance under control: seeded shuffles, and key letters spread evenly over a quiz.

Test-takers notice patterns in the key, and writers favour the middle; the usual advice (Haladyna, Downing and
Rodriguez 2002) is to vary the place of the right option so that each letter is the key about equally often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

T = TypeVar("T")


def rng_for(seed: int | str, *names: str) -> Random:
    """Return a generator that depends on the seed and on names alone, not on what was drawn elsewhere."""
    return Random("/".join([str(seed), *names]))


def disordered(things: Sequence[T], rng: Random) -> tuple[T, ...]:
    """Shuffle `things` so that as few as possible keep their place; never the order given, where another exists."""
    draws = [rng.sample(things, len(things)) for _ in range(8)]
    best = min(draws, key=lambda draw: sum(one == other for one, other in zip(draw, things, strict=True)))
    if best == list(things):
        # One step round differs from the start unless all are equal.
        best = best[1:] + best[:1]
    return tuple(best)


@dataclass(frozen=True)
class Slot:
    """A question whose key needs a place: one of the first `size`, or `fixed` where it is not free; `rng` for ties."""

    size: int
    rng: Random
    fixed: int | None = None

    @property
    def places(self) -> tuple[int, ...]:
        """Where the key may stand, from 0."""
        return tuple(range(self.size)) if self.fixed is None else (self.fixed,)


def deal_places(slots: Sequence[Slot]) -> tuple[int, ...]:
    """Give each key a place: the fewest possible runs of three equal letters, then all letters equally often."""
    used = Counter(slot.fixed for slot in slots if slot.fixed is not None)
    ahead = _fewest_runs([slot.places for slot in slots])
    dealt: list[int] = []
    before, last = -1, -1
    for slot, rest in zip(slots, ahead, strict=True):
        costs = {place: (before == last == place) + rest[last, place] for place in slot.places}
        cheapest = [place for place in slot.places if costs[place] == min(costs.values())]
        place = min(cheapest, key=lambda place: (used[place], slot.rng.random()))
        used[place] += slot.fixed is None
        dealt.append(place)
        before, last = last, place
    return tuple(dealt)


def _fewest_runs(choices: Sequence[tuple[int, ...]]) -> list[dict[tuple[int, int], int]]:
    """For each question and each pair of letters up to it: how many runs of three must follow, at best."""
    reach = range(-1, max((place for places in choices for place in places), default=0) + 1)
    rest = {(before, last): 0 for before in reach for last in reach}
    table = []
    for places in reversed(choices):
        table.append(rest)
        rest = {
            (before, last): min((before == last == place) + rest[last, place] for place in places)
            for before, last in rest
        }
    return table[::-1]
