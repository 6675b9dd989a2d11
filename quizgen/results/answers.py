"""What a pupil sent back, and what had to be left out: frozen values, and what a name and a text may hold."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MAX_BYTES = 1_000_000
MOST_ANSWERS = 5_000
MAX_NAME = 100
MOST_QUESTIONS, MOST_PARTS, MAX_TEXT = 1_000, 200, 20_000
MAX_SECONDS = 10**8
# Signs that turn the direction of all that follows them, or that no table may hold.
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_BANK, _LAYOUT = re.compile("[0-9a-f]{6}"), re.compile("[0-9a-f]{8}")


@dataclass(frozen=True)
class Answers:
    """The answers of one pupil: to which bank and layout, the seed that lays it out again, the name as typed.

    `took` is in seconds; `given` has one tuple a question, empty where nothing was answered; `source` says where they
    were found.
    """

    bank: str
    layout: str
    seed: int
    name: str
    took: int
    given: tuple[tuple[str, ...], ...]
    source: str


@dataclass(frozen=True)
class Left:
    """Answers, or a file, that could not be used: whose or which, and why with what to do, as a sentence."""

    who: str
    why: str

    def __str__(self) -> str:
        return f"{self.who}: {self.why}"


class UnreadableError(Exception):
    """Answers that cannot be read; the text is the sentence to be told."""


def checked(
    bank: object, layout: object, seed: object, name: object, took: object, given: object, source: str
) -> Answers:
    """Make answers of parts that came from outside. Raises UnreadableError with what is wrong."""
    if not (
        isinstance(bank, str) and _BANK.fullmatch(bank) and isinstance(layout, str) and _LAYOUT.fullmatch(layout)
    ):
        raise UnreadableError("it does not say which bank it answers; ask for the answers again.")
    if not _whole(seed, -(10**18), 10**18):
        raise UnreadableError("its seed is no whole number; ask for the answers again.")
    if not isinstance(name, str):
        raise UnreadableError("its name is no text; ask for the answers again.")
    if not isinstance(took, int | float) or isinstance(took, bool) or not 0 <= took <= MAX_SECONDS:
        raise UnreadableError("the time it took is no number of seconds; ask for the answers again.")
    assert isinstance(seed, int)
    return Answers(bank, layout, seed, clean_name(name), round(took), _given(given), source)


def _whole(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _given(given: object) -> tuple[tuple[str, ...], ...]:
    """The answers as tuples of clean texts; those of which every part is empty are no answer."""
    if not isinstance(given, list) or len(given) > MOST_QUESTIONS:
        raise UnreadableError(f"its answers are no list of at most {MOST_QUESTIONS:,}; ask for the answers again.")
    found = []
    for number, parts in enumerate(given, start=1):
        if (
            not isinstance(parts, list)
            or len(parts) > MOST_PARTS
            or not all(isinstance(part, str) and len(part) <= MAX_TEXT for part in parts)
        ):
            raise UnreadableError(f"its answer {number} is no list of short texts; ask for the answers again.")
        texts = tuple(clean_text(part) for part in parts)
        found.append(texts if any(text.strip() for text in texts) else ())
    return tuple(found)


def clean_name(text: str) -> str:
    """A name on one line without control signs, cut to 100 characters."""
    flat = " ".join(clean_text(text).split())
    return flat[:MAX_NAME].rstrip()


def clean_text(text: str) -> str:
    """A text without control signs (line ends stay) and half characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"})
    return _TURNING.sub("", unicodedata.normalize("NFC", kept))


def same_name(text: str) -> str:
    """A name as it is compared with others: without regard to capitals and width."""
    return unicodedata.normalize("NFKC", text).casefold()
