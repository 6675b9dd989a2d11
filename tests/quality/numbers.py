"""Numbers in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = dict(zip(_ONES, range(1, 20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}


def is_number(word: str) -> bool:
    """A figure or a number word: 40, forty, forty-one."""
    return word[0].isdigit() or all(part in NUMBERS for part in word.split("-"))


def value_of(printed: str) -> float | None:
    """The number that a key prints: "more than 10,000" is 10000, "Three" is 3, "2.5 million" is 2500000."""
    low = printed.lower()
    figure = re.search(r"\d[\d,]*(?:\.\d+)?", low)
    if figure:
        scale = next((s for n, s in SCALES.items() if n in low and s >= 1000), 1)
        return float(figure[0].replace(",", "")) * scale
    return _worded(re.findall(r"[a-z]+", low))


def _worded(parts: Sequence[str]) -> float | None:
    """ "two hundred and fifty", "twenty-one", "two thousand"; None where no number word stands."""
    if not set(parts) & set(NUMBERS):
        return None
    total = part = 0
    for word in parts:
        part += NUMBERS.get(word, 0)
        scale = SCALES.get(word, 1)
        part, total = (0, total + part * scale) if scale >= 1000 else (part * scale, total)
    return float(total + part)
