"""Options that have an order of their own: numbers and dates are printed from small to large, never shuffled.

Choices in logical or numerical order: guideline of Haladyna, Downing and Rodriguez (2002).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Value = tuple[str, tuple[float, ...]]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:in )?(?:the )?(?:(?:early|mid|late|spring|summer|autumn|winter)[- ](?:of )?)?(?P<year>\d{4})s?",
        r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"(?:on |in )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?{_MONTH},?(?: (?P<year>\d{{4}}))?",
        rf"(?:on )?{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
    )
)
_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = dict(zip(_WORDS, range(20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))
_SCALES = {"": 1.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = re.compile(
    r"(?:(?:about|around|approximately|nearly|almost|over|under|roughly|some|more than|less than|fewer than) )?"
    r"(?P<sign>[-−])?(?P<currency>[£$€¥]?)"
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
    r"(?: ?(?P<scale>hundred|thousand|million|billion|trillion)\b)?(?P<unit>.{0,40})",
    re.IGNORECASE,
)


def ascending(texts: Sequence[str]) -> tuple[int, ...] | None:
    """Return the indices of `texts` from small to large, or None when they are not all numbers or all dates."""
    for reader in (_date, _number):
        values = [reader(text.strip()) for text in texts]
        found = [value for value in values if value is not None]
        if found and len(found) == len(values) and len({kind for kind, _ in found}) == 1:
            return tuple(sorted(range(len(found)), key=lambda index: found[index][1]))
    return None


def _date(text: str) -> Value | None:
    """Read a date; those with and without a year do not compare, a year and a full date do."""
    for pattern in _DATES:
        if match := pattern.fullmatch(text):
            part = {name: value for name, value in match.groupdict().items() if value}
            month = _MONTHS.index(part["month"][:3].lower()) + 1 if "month" in part else int(part.get("number", 0))
            when = (int(part.get("year", 0)), month, int(part.get("day", 0)))
            return ("dated" if "year" in part else "undated"), when
    return None


def _number(text: str) -> Value | None:
    """Read a number with its unit, which must be the same for all; "ship" and "ships" are the same."""
    match = _NUMBER.fullmatch(text)
    if match is None or (match["unit"][:1].isalnum()):
        return None
    digits = match["digits"].lower()
    size = _VALUES[digits] if digits in _VALUES else float(digits.replace(",", ""))
    value = size * _SCALES[(match["scale"] or "").lower()] * (-1 if match["sign"] else 1)
    return match["currency"] + match["unit"].strip().lower().removesuffix("s"), (value,)
