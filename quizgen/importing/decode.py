"""Bytes to text for files with questions: LF line ends, and nothing that no bank may hold."""

from __future__ import annotations

import re

from quizgen.bank.decode import decoded
from quizgen.errors import BankError

MAX_BYTES = 20_000_000
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")


def to_text(content: bytes, name: str) -> str:
    """Turn a text file into text with LF line ends and no invisible control signs. Refuses what is no text."""
    text, _ = decoded(content)
    if "\x00" in text[:10_000]:
        raise BankError(f"{name} is no text file; give a file with questions in one of the known formats.")
    return clean(text)


def clean(text: str) -> str:
    """Take away what no bank may hold: control signs, byte order marks, half characters; line ends become LF."""
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))


def was_windows(content: bytes) -> bool:
    """Tell whether a file is neither UTF-8 nor UTF-16, so that its letters with accents are a guess."""
    return decoded(content)[1] >= 0
