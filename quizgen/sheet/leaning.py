"""Options that lean on the others ("all of the above", "none of these", "both A and B"): wherever they are printed but
last, they make no sense.

Only where the whole option is such a phrase is it taken for one: "all of the keepers" is an answer of its own, and
"none" is a number.
"""

from __future__ import annotations

import re

_OTHERS = r"(?:above|preceding|these|them|other (?:answers|options|choices))"
_SAID = r"(?: (?:is|are) (?:all )?(?:correct|right|true))?"
_ALL = re.compile(
    rf"(?:all (?:of )?(?:the )?{_OTHERS}"
    rf"|all (?:of )?the(?:se)? (?:answers|options|choices|others)|all (?:three|four|five)(?: of (?:them|these))?){_SAID}",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"(?:(?:none|neither|no one) (?:of )?(?:the )?{_OTHERS}"
    rf"|none of the(?:se)? (?:answers|options|choices|others|two|three|four)){_SAID}",
    re.IGNORECASE,
)
_TWO = re.compile(rf"(?:both|either)(?: (?:of )?(?:the )?(?:{_OTHERS}|two))?", re.IGNORECASE)
_NEITHER = re.compile(r"neither(?: of the two)?", re.IGNORECASE)
# The letters must be capitals, for "a" is a word.
_LETTERS = re.compile(
    r"(?:(?i:both|either|neither|only|all|answers?|options?) ){0,2}\(?[A-H1-8]\)?(?:, ?\(?[A-H1-8]\)?){0,5},? "
    r"(?:and|&|or|nor) \(?[A-H1-8]\)?(?: only)?"
)
# Most options begin otherwise, and need no closer look.
_BEGINS = re.compile(
    r"[ .!*_]*(?:all|none|no one|neither|both|either|only|answers?|options?|\(?[A-H1-8])\b", re.IGNORECASE
)
_SURELY = re.compile(r"\b(?:both|neither|only)\b", re.IGNORECASE)
_LOOSELY = re.compile(
    r"\b(?:all|none|both|neither|either|any) of (?:the|these|them|those)\b|^(?:all|none|both|neither)\b|\bA and B\b",
    re.IGNORECASE,
)


def says_all(text: str) -> bool:
    """Tell whether an option stands for all others."""
    return bool(_ALL.fullmatch(_bare(text)))


def says_none(text: str) -> bool:
    """Tell whether an option denies all others."""
    return bool(_NONE.fullmatch(_bare(text)))


def lists_letters(text: str) -> bool:
    """Tell whether an option is a list of letters or numbers: of other options, or of vitamins A and D."""
    return bool(_LETTERS.fullmatch(_bare(text)))


def lean_rank(text: str) -> int | None:
    """Return where an option stands among those that lean on the others (0 first); None where it does not lean.

    By custom those that join two come first, then those that stand for all, and then those that deny all.
    """
    if not _BEGINS.match(text):
        return None
    if lists_letters(text):
        return 0 if _SURELY.search(text) else None
    if says_none(text) or _NEITHER.fullmatch(_bare(text)):
        return 2
    return 1 if says_all(text) or _TWO.fullmatch(_bare(text)) else None


def may_lean(text: str) -> bool:
    """Tell whether an answer might need the other options beside it: some that do not are taken for such, too."""
    return bool(_LOOSELY.search(text))


def _bare(text: str) -> str:
    return text.strip(" .!*_")
