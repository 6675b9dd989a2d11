"""Who wrote it and when: lines under a headline ("By Jane Doe | 3 May 2024 | 5 min read") and datelines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.article.dates import leading_date

_PART = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]{0,24})"
_PARTICLE = r"(?:d[aei]|del|van|von|de[rn]|la|le|bin|al|el)"
NAME = rf"{_PART}(?:\s(?:{_PARTICLE}\s){{0,2}}{_PART}){{1,3}}"
_AUTHORS = re.compile(
    rf"(?:(?i:words|text|story|report|written|reported|posted|article)\s)?(?i:by):?\s"
    rf"(?P<names>{NAME}(?:(?:,\s|,?\sand\s|\s&\s){NAME}){{0,4}})"
)
_PUBLISHED = re.compile(
    r"(?:(?:first\s|last\s|originally\s)?(?:published|posted|updated|modified|created|issued|date)\b(?:\son|\sat)?\s?:?\s{0,3})",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:[\s,]{0,3}(?:at\s)?\d{1,2}(?:[:.h]\d\d){0,2}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5}|Z)?(?:[+-]\d\d:?\d\d)?)?[\s,.]{0,3}$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s{0,3}[|·•]\s{0,3}|\s[/–—-]\s")
_MINUTES = re.compile(r"(?:reading time:?\s)?\d{1,3}[- ]?min(?:ute)?s?(?:[- ](?:read|listen|watch))?$", re.IGNORECASE)
DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30}(?:,\s[A-Z][A-Za-z. ]{1,20})?(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s?"
    r"\((?:AP|Reuters|AFP|UPI|PTI|dpa|Xinhua|ANI|EFE|PA|Bloomberg|CNN)\)\s{0,2}(?:[—–-]{1,2}|:)\s{0,2}"
)
_LONGEST = 160


@dataclass(frozen=True)
class Byline:
    """What a line under the headline says; `date` is ISO 8601 or empty."""

    author: str = ""
    date: str = ""
    bare: bool = False


def read_byline(line: str) -> Byline | None:
    """Read a line that holds only authors, dates and reading times; None for any other line.

    `bare` marks a date that stands alone, without "Published" or an author: the heading of a diary looks the same.
    """
    if len(line) > _LONGEST:
        return None
    found: list[Byline] = []
    for part in filter(None, _SEPARATOR.split(line.strip())):
        if said := _author(part) or _day(part):
            found.append(said)
        elif not (_MINUTES.match(part) or (found and _is_outlet(part))):
            return None
    if not found:
        return None
    author = next((said.author for said in found if said.author), "")
    day = next((said.date for said in found if said.date), "")
    return Byline(author, day, bare=not author and any(said.bare for said in found))


def _author(part: str) -> Byline | None:
    """Read "By Jane Doe", with a role, a newspaper or a date behind it."""
    who = _AUTHORS.match(part)
    if not who:
        return None
    rest = part[who.end() :].strip()
    behind = rest.lstrip(", ")
    day = _day(behind)
    if day or not rest or (_is_outlet(behind) and (rest[0] == "," or rest[0].isupper())):
        return Byline(_tidy_name(who.group("names")), day.date if day else "")
    return None


def _day(part: str) -> Byline | None:
    """Read a date with "Published" before it or a time behind it; that of an update is not the article's."""
    prefix = _PUBLISHED.match(part)
    start = prefix.end() if prefix else 0
    found, end = leading_date(part[start:])
    rest = part[start + end :]
    if not end:
        return None
    who = _AUTHORS.fullmatch(rest.strip(" ,"))
    if not (who or _CLOCK.match(rest)):
        return None
    # The day of an update is not the day of the article.
    if prefix and "updat" in prefix.group().lower():
        found = ""
    return Byline(_tidy_name(who.group("names")) if who else "", found, bare=not prefix)


def _is_outlet(part: str) -> bool:
    """Tell a newspaper's name or a role from a sentence: up to five words without an end."""
    return len(part.split()) <= 5 and not part.endswith((".", "!", "?")) and not leading_date(part)[1]


def _tidy_name(names: str) -> str:
    return names.title() if names.isupper() else names
