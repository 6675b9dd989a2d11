"""Numbers as articles print them, to see whether a numeric item's value and its printed answer agree."""

from __future__ import annotations

import math
import re

_DIGITS = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12,
}
_SCALE = re.compile(r"[\s\u00a0-]*([A-Za-z]+)")


def fits(printed: str, value: float) -> bool:
    """Tell whether `value` is one of the numbers in a printed answer such as "about 5.2 million".

    An answer without digits ("a dozen") is given the benefit of the doubt.
    """
    shown = _numbers(printed[:1000])
    return not shown or any(math.isclose(number, abs(value), rel_tol=1e-9, abs_tol=1e-9) for number in shown)


def _numbers(printed: str) -> list[float]:
    """All numbers in the text, each as it stands and with the word of size after it."""
    found: list[float] = []
    for match in _DIGITS.finditer(printed):
        number = float(re.sub(r"[^\d.]", "", match.group()))
        found.append(number)
        word = _SCALE.match(printed, match.end())
        scale = _SCALES.get(word[1].lower()) if word else None
        if scale:
            found.append(number * scale)
    return found
