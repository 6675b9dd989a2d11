"""Numbers as files print them: decimal comma or point, thousands, ranges, tolerances."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_PLAIN = re.compile(r"[-+\u2212]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][-+]?\d{1,3})?", re.ASCII)
_GROUPED = re.compile(r"[-+\u2212]?\d{1,3}(?:[, \u00a0\u202f']\d{3}){1,20}(?:\.\d{1,20})?", re.ASCII)
_COMMA = re.compile(r"[-+\u2212]?\d{1,300},\d{1,300}", re.ASCII)


@dataclass(frozen=True)
class Quantity:
    """A number as printed, as a value, and by how much an answer may miss it ("0", "2.5" or "5%")."""

    printed: str
    value: float
    tolerance: str = "0"


def number(text: str) -> float | None:
    """The number that a text is; None when it is none. "3,145" is grouped, "3,5" has a decimal comma."""
    text = text.strip()
    if _GROUPED.fullmatch(text):
        text = re.sub(r"[, \u00a0\u202f']", "", text)
    elif _COMMA.fullmatch(text):
        text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text):
        return None
    value = float(text.replace("\u2212", "-"))
    return value if math.isfinite(value) else None


def printed(value: float) -> str:
    """A number as people write it: 5000, not 5000.0."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def exact(text: str, tolerance: str = "") -> Quantity | None:
    """A number with a tolerance, as two texts."""
    value = number(text)
    if value is None:
        return None
    return Quantity(_shown(text, value), value, _tolerance(tolerance))


def between(low: float, high: float) -> Quantity:
    """A range as its middle and half its width; tiny errors of binary fractions are rounded away."""
    low, high = min(low, high), max(low, high)
    middle = _rounded(low / 2 + high / 2)
    half = _rounded(high / 2 - low / 2)
    return Quantity(printed(middle), middle, _fixed(half))


def _rounded(value: float) -> float:
    return float(f"{value:.12g}")


def _shown(text: str, value: float) -> str:
    """The number as it is printed in the file, where a reader of banks finds the same value in it."""
    text = text.strip()
    grouped = _GROUPED.fullmatch(text) and "'" not in text
    return text if grouped or re.fullmatch(r"-?\d{1,15}(?:\.\d{1,15})?", text, re.ASCII) else _fixed_signed(value)


def _fixed_signed(value: float) -> str:
    return f"{'-' if value < 0 else ''}{_fixed(abs(value))}"


def _fixed(value: float) -> str:
    """A number without an exponent, which a tolerance may not have."""
    if value == int(value) and value < 1e15:
        return str(int(value))
    text = f"{value:.15f}".rstrip("0").rstrip(".") if 1e-12 < value < 1e15 else ""
    return text or f"{value:.0f}"


def _tolerance(text: str) -> str:
    share = text.strip().endswith("%")
    value = number(text.strip().rstrip("%"))
    if value is None:
        return "0"
    return f"{_fixed(abs(value))}{'%' if share and value else ''}"
