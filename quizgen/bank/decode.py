"""Bytes of a text file that a person made: UTF-8, UTF-16 with its mark (old Notepad), else what Windows used to write."""

from __future__ import annotations


def decoded(raw: bytes) -> tuple[str, int]:
    """Return the text, and the offset of the first byte that is not UTF-8 (-1: none) and so makes letters a guess."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace"), -1
    try:
        return raw.decode("utf-8"), -1
    except UnicodeDecodeError as error:
        return raw.decode("cp1252", "replace"), error.start
