"""Dates as newspapers print them, to ISO 8601. Impossible and ambiguous ones (03/05/2024) give nothing."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
_SHAPES = tuple(
    re.compile(_WEEKDAY + shape, re.IGNORECASE)
    for shape in (
        rf"(?:the\s)?{_DAY}\s{{1,3}}(?:of\s)?{_MONTH},?\s{{1,3}}{_YEAR}",
        rf"{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?=\D|$)",
        rf"(?P<a>\d{{1,2}})[-/.](?P<b>\d{{1,2}})[-/.]{_YEAR}",
    )
)


def iso_date(text: str) -> str:
    """Return the date that `text` begins with as YYYY-MM-DD, or ""."""
    return leading_date(text)[0]


def leading_date(text: str) -> tuple[str, int]:
    """Return the date at the start of `text` and where it ends; ("", 0) if none, ("", end) if it is ambiguous."""
    for shape in _SHAPES:
        if found := shape.match(text):
            return _iso(found.groupdict()), found.end()
    return "", 0


def _iso(parts: dict[str, str]) -> str:
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first <= 12 and second <= 12 and first != second:
            return ""
        day, month = max(first, second), min(first, second)
    else:
        day = int(parts["day"])
        name = parts["month"][:3].lower()
        month = _MONTHS.index(name) + 1 if name in _MONTHS else int(name)
    try:
        return date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return ""
