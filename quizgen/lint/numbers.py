"""Numbers in options: one figure, or a range from one to another."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_NUMBER = r"[£$€]?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
_RANGE = re.compile(
    rf"(?:from |between )?{_NUMBER} ?(?:-|–|—|to|and) ?{_NUMBER}((?:[ %a-z].{{0,39}})?)", re.IGNORECASE
)
_ABOVE = re.compile(rf"(?:more than|over|above|at least) {_NUMBER}((?:[ %a-z].{{0,39}})?)", re.IGNORECASE)
_BELOW = re.compile(
    rf"(?:less than|fewer than|under|below|at most|up to) {_NUMBER}((?:[ %a-z].{{0,39}})?)", re.IGNORECASE
)
_OR_MORE = re.compile(rf"{_NUMBER}((?:[ %a-z].{{0,39}}?)?) or (?:more|over|above)", re.IGNORECASE)


@dataclass(frozen=True)
class Range:
    """A stretch of numbers with its unit; `low` and `high` may be infinite."""

    low: float
    high: float
    unit: str

    def meets(self, other: Range) -> bool:
        """Tell whether two stretches of the same unit have a stretch, or an end of both, in common."""
        if self.unit != other.unit:
            return False
        low, high = max(self.low, other.low), min(self.high, other.high)
        bounded = all(math.isfinite(end) for end in (self.low, self.high, other.low, other.high))
        return low < high or (low == high and bounded)


def range_of(text: str) -> Range | None:
    """Read "10 to 20 miles", "more than 5" or "under 100"; None for anything else, and for spans of years."""
    text = text.strip(" .")
    if found := _RANGE.fullmatch(text):
        low, high = _value(found[1]), _value(found[2])
        years = all(1000 <= value <= 2100 for value in (low, high)) and not found[3].strip()
        return None if years or low >= high else Range(low, high, _unit(found[3]))
    if found := _ABOVE.fullmatch(text) or _OR_MORE.fullmatch(text):
        return Range(_value(found[1]), math.inf, _unit(found[2]))
    if found := _BELOW.fullmatch(text):
        return Range(-math.inf, _value(found[1]), _unit(found[2]))
    return None


def _value(text: str) -> float:
    return float(text.replace(",", ""))


def _unit(text: str) -> str:
    return text.strip().lower().removesuffix("s")
