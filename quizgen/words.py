"""Words of a printed text: which of them carry meaning."""

from __future__ import annotations

import re
from functools import lru_cache

FUNCTION = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been being has have had do does did will would "
    "can could may might shall should must not who whom whose what which when where why how many much long that than into over up down out off back away "
    "about after before during since until according article percentage money mr mrs ms miss dr sir president gov governor more most less its his her their said".split()
)


def words_of(text: str) -> list[str]:
    """Lower-case words and numbers of a text."""
    return re.findall(r"[^\W_]+(?:[’'.-][^\W_]+)*", text.lower())


@lru_cache(maxsize=16384)
def content_words(text: str) -> tuple[str, ...]:
    """The words of a text that carry meaning."""
    return tuple(w for w in words_of(text) if w not in FUNCTION and len(w) > 1)
