"""An answer file: JSON that the quiz page saved, checked field by field."""

from __future__ import annotations

import json
from typing import NoReturn

from quizgen.results.answers import Answers, UnreadableError, checked

VERSION = 1
_FIELDS = ("bank", "layout", "seed", "name", "answers")


def read_document(text: str, source: str) -> Answers:
    """Read one answer file. Raises UnreadableError with what is wrong."""
    try:
        found = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise UnreadableError("it is no whole JSON file; ask for the answers again.") from None
    if not isinstance(found, dict) or found.get("quizgen") != "answers":
        raise UnreadableError("it holds no answers of a quiz page.")
    if found.get("version") != VERSION or isinstance(found.get("version"), bool):
        raise UnreadableError("it was saved by a newer quizgen; mark it with that one.")
    missing = [name for name in _FIELDS if name not in found]
    if missing:
        raise UnreadableError(f"its {missing[0]!r} is missing; ask for the answers again.")
    bank, layout, seed, name, given = (found[field] for field in _FIELDS)
    return checked(bank, layout, seed, name, found.get("took", 0), given, source)


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)
