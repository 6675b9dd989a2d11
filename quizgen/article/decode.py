"""Bytes to text: byte order marks, UTF-16 by its zeros, UTF-8, the declared charset, then Windows' own.

The order is that of browsers, but for strict UTF-8, which goes before any declaration: text that decodes as UTF-8 by
chance hardly exists, while wrong declarations are common.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{1,200}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 4096
# WHATWG: what calls itself Latin-1 or ASCII on the web is Windows-1252.
_LATIN = {"iso8859-1", "ascii"}
_TEXT_CODECS = re.compile(r"(?:utf-(?:8|16|32)|iso8859|cp\d|koi8|mac-|gb|big5|shift_jis|euc)", re.IGNORECASE)


def to_text(raw: bytes, declared: str = "") -> str:
    """Turn bytes into text; never fails: what no charset explains becomes U+FFFD.

    `declared` is the charset of an HTTP header, if there is one; a `<meta charset>` in the bytes comes after it.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    if wide := wide_encoding(raw):
        return raw.decode(wide, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _by_declaration(raw, declared)


def wide_encoding(raw: bytes) -> str:
    """Name UTF-16 or UTF-32 without a mark, by where the zero bytes of Western letters stand; else ""."""
    # Western letters leave every second byte of UTF-16, and three of four of UTF-32, at zero.
    head = raw[: _HEAD - _HEAD % 4]
    quarter = max(len(head) // 4, 1)
    zeros = [head[at::4].count(0) / quarter for at in range(4)]
    full, bare = 0.7, 0.1
    if zeros[0] < bare and min(zeros[1:]) > full:
        return "utf-32-le"
    if zeros[3] < bare and min(zeros[:3]) > full:
        return "utf-32-be"
    if max(zeros[0], zeros[2]) < bare and min(zeros[1], zeros[3]) > full:
        return "utf-16-le"
    if max(zeros[1], zeros[3]) < bare and min(zeros[0], zeros[2]) > full:
        return "utf-16-be"
    return ""


def _by_declaration(raw: bytes, declared: str) -> str:
    meta = _META.search(raw[:_HEAD])
    for name in (declared, meta.group(1).decode("ascii", "replace") if meta else ""):
        if codec := _text_codec(name):
            try:
                return raw.decode(codec)
            except UnicodeDecodeError:
                continue
    return raw.decode("cp1252", "replace")


def _text_codec(name: str) -> str:
    """Python's name for a charset; "" for unknown ones and for codecs that are not charsets (such as "rot13")."""
    try:
        found = codecs.lookup(name.strip("\"' ")).name
    except (LookupError, ValueError):
        return ""
    if found in _LATIN:
        return "cp1252"
    return found if _TEXT_CODECS.match(found) else ""
