"""Points that add up: the total of a quiz shared among its questions in whole or half points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Worth:
    """What a question is worth: `fixed` where its part says so (else None), `usual` as in its bank."""

    fixed: float | None
    usual: float


def share(worths: Sequence[Worth], total: float | None) -> tuple[tuple[float, ...], str]:
    """Return the points of each question, and "" or why the total cannot be had.

    Fixed points stay. What they leave of the total goes to the other questions in proportion to their usual points,
    at least one step each: a step is a point where that is possible, else half a point. Steps that are left over go
    to those who are owed most, the earlier first. Without a total all have their fixed or usual points.
    """
    plain = tuple(worth.usual if worth.fixed is None else worth.fixed for worth in worths)
    if total is None:
        return plain, ""
    fixed = sum(worth.fixed for worth in worths if worth.fixed is not None)
    open_ = [at for at, worth in enumerate(worths) if worth.fixed is None]
    rest = total - fixed
    if trouble := _trouble(total, fixed, len(open_)):
        return plain, trouble
    shared = list(plain)
    for at, points in zip(open_, _dealt([worths[at].usual for at in open_], rest), strict=True):
        shared[at] = points
    return tuple(shared), ""


def _trouble(total: float, fixed: float, others: int) -> str:
    rest = total - fixed
    if not others:
        return "" if rest == 0 else f"the parts give {fixed:g} points, and the total is to be {total:g}"
    if rest <= 0:
        taken = f"the parts that say their points give {fixed:g} already"
        return f"{taken}, and nothing of the {total:g} is left for {_questions(others)}"
    if rest * 2 < others:
        left = f"{rest:g} {'point is' if rest == 1 else 'points are'} left for {_questions(others)}"
        return f"{left}, and each needs half a point at least"
    return ""


def _questions(number: int) -> str:
    return f"{number} question{'' if number == 1 else 's'}"


def _dealt(usual: Sequence[float], rest: float) -> list[float]:
    """Share points in proportion, by the method of largest remainders."""
    if not usual:
        return []
    step = 1.0 if rest % 1 == 0 and rest >= len(usual) else 0.5
    steps = round(rest / step)
    weights = usual if sum(usual) > 0 else [1.0] * len(usual)
    whole = sum(weights)
    exact = [steps * weight / whole for weight in weights]
    given = [max(1, int(part)) for part in exact]
    while (left := steps - sum(given)) != 0:
        sign = 1 if left > 0 else -1
        owed = [(sign * (part - have), -at) for at, (part, have) in enumerate(zip(exact, given, strict=True))]
        at = -max(one for one, have in zip(owed, given, strict=True) if sign > 0 or have > 1)[1]
        given[at] += sign
    return [number * step for number in given]
