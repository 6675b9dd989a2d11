"""How much room a text takes, reckoned from the widths of letters, so that a card is never too small for its words.

A reckoning on the safe side, without a font: each sign counts as its widest form among the faces of our pages.
"""

from __future__ import annotations

import re
import unicodedata

MM = 72 / 25.4
# Widths in hundredths of the size, each rounded up over the regular, the bold and the serif face.
_GROUPS = {
    25: " ",
    30: "'‘’",
    35: "!,-.:;ijl|",
    40: "()/I[\\]ft{}",
    45: "?",
    50: '"*Jrsz“”',
    55: "#$+0123456789<=>^_`ce~–£",
    60: "SZagovxy",
    65: "EFLPTbdhkpqu",
    70: "BCXYn",
    75: "&ADGKOQRV",
    80: "NU",
    85: "Hw—",
    90: "@",
    95: "%M",
    100: "m…",
    105: "W",
}
_WIDTHS = {sign: width / 100 for width, signs in _GROUPS.items() for sign in signs}
_NEW_LINE = re.compile(r"\n|<br ?/?>", re.IGNORECASE)
_CODE_WIDTH = 0.6


def width(text: str, size: float, spacing: float = 0) -> float:
    """The width of `text` in points, set in `size` with `spacing` (in parts of the size) behind each sign."""
    least = _CODE_WIDTH if "`" in text or "<code" in text.lower() else 0
    return sum(max(_sign(sign), least) + spacing for sign in text) * size


def _sign(sign: str) -> float:
    known = _WIDTHS.get(sign)
    if known is not None:
        return known
    bare = unicodedata.normalize("NFD", sign)[0]
    if bare in _WIDTHS:
        return _WIDTHS[bare]
    return 0 if unicodedata.combining(sign) else 1.1


def lines(text: str, size: float, room: float, spacing: float = 0) -> int:
    """How many lines `text` takes where a line is `room` points wide; a word too long for a line is broken."""
    return sum(_wrapped(line, size, room, spacing) for line in _NEW_LINE.split(text))


def _wrapped(line: str, size: float, room: float, spacing: float) -> int:
    count, used = 1, 0.0
    blank = width(" ", size, spacing) + 5 * spacing * size
    for word in line.split():
        long = width(word, size, spacing)
        if used and used + blank + long <= room:
            used += blank + long
            continue
        count += bool(used) + int(long // room)
        used = long % room if long > room else long
    return count


def shortened(text: str, size: float, room: float, spacing: float = 0) -> str:
    """`text` if one line of `room` points holds it, else its first words and an ellipsis."""
    words = text.split()
    kept = " ".join(words)
    while words and width(kept, size, spacing) > room:
        words.pop()
        kept = f"{' '.join(words)} …"
    if words:
        return kept
    most = max(1, int(room / (1.15 + spacing) / size) - 1)
    return f"{text.strip()[:most]}…"
