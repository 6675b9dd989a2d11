"""Marking: the share of a question that is right, from 0 to 1, and which parts are. As `templates/js/mark.js`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.marking.number import same_number
from quizgen.marking.text import cut, same_text, tidy
from quizgen.marking.typos import nearly_same_text


@dataclass(frozen=True)
class Mark:
    """What an answer is worth: its share of the points, and for each part whether it is right.

    `share` is None where a person must decide: for an essay that holds any words. `parts` has one truth a gap or row,
    one for a question with one field, none for several answers and essays.
    """

    share: float | None
    parts: tuple[bool, ...] = ()


def mark(entry: Mapping[str, Any], given: Sequence[str]) -> Mark:
    """Mark what a pupil gave, letters ticked or the text of each field, by an entry that `test_of` made.

    Parts that are missing are wrong, parts too many do not count. Raises ValueError for a kind that is not known.
    """
    match entry["kind"]:
        case "multiple_choice" | "true_false":
            return _whole(len(given) == 1 and _label(given[0]) in entry["right"])
        case "multiple_answer":
            return _several(entry["right"], given)
        case "short_answer":
            return _whole(_short(entry, _part(given, 0)))
        case "numeric":
            return _whole(_numeric(entry, _part(given, 0)))
        case "cloze":
            return _each([same_text(_part(given, at), [answer]) for at, answer in enumerate(entry["right"])])
        case "matching" | "ordering":
            return _each([_label(_part(given, at)) == answer for at, answer in enumerate(entry["right"])])
        case "essay":
            return Mark(None if any(tidy(text) for text in given) else 0.0)
        case _:
            raise ValueError(f"cannot mark {entry['kind']}")


def _part(given: Sequence[str], at: int) -> str:
    return given[at] if at < len(given) else ""


def _label(text: str) -> str:
    """A letter or a place as the sheet names it, typed in either case."""
    return tidy(text).upper()


def _short(entry: Mapping[str, Any], given: str) -> bool:
    right = same_text(given, entry["right"], exact=entry["exact"])
    return right or (entry.get("typos", False) and nearly_same_text(given, entry["right"]))


def _numeric(entry: Mapping[str, Any], given: str) -> bool:
    # What holds no number ("a few") may still be the answer as it is printed.
    return same_text(given, entry["right"]) or same_number(cut(given), entry["value"], entry["margin"])


def _whole(right: bool) -> Mark:
    return Mark(1.0 if right else 0.0, (right,))


def _each(parts: Sequence[bool]) -> Mark:
    return Mark(sum(parts) / len(parts) if parts else 0.0, tuple(parts))


def _several(right: Sequence[str], given: Sequence[str]) -> Mark:
    """Every wrong tick cancels a right one, so that ticking all earns nothing; a tick that is told twice counts once."""
    ticked = {label for label in map(_label, given) if label}
    hits = len(ticked & set(right))
    return Mark(max(0, 2 * hits - len(ticked)) / len(right) if right else 0.0)
