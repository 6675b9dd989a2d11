"""Words of a text, counted simply: this folder's own, so that it is a second opinion and no echo of the program."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

STOP = frozenset(
    """a an the and or but nor so yet of in on at to for from by with without about after before during since until into
    over under up down out off between among through than as is are was were be been being am has have had having do
    does did doing done will would can could may might shall should must not no who whom whose what which when where why
    how many much because that this these those there here he she it they him her them his its their i you we us our your my me
    according article if then also just only very more most""".split()
)
ARTICLES = frozenset({"a", "an", "the"})
WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
GAP = re.compile(r"\{\{(.*?)\}\}")


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in small letters, without a possessive's ’s: "Bob’s 10,000" is bob, 10,000."""
    return tuple(re.sub(r"[’']s?$|[’']s(?=-)", "", w) for w in WORD.findall(text.lower()))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its commonest endings: boats, boating and boated are "boat"; carries and carried are "carri"."""
    for ending, least in (("ies", 3), ("ied", 3), ("ing", 4), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= least - 1 and not word.endswith("ss"):
            word = word[: -len(ending)] + ("i" if ending in {"ies", "ied"} else "")
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "y":
        word = word[:-1] + "i"
    return word[:-1] if len(word) > 3 and word[-1] == "e" else word


def content(text: str) -> tuple[str, ...]:
    """The stemmed words that carry meaning, in order."""
    return tuple(stem(w) for w in words(text) if w not in STOP)


def plain(text: str) -> str:
    """A text as its bare words without articles, for comparing options: "The Bell!" is "bell"."""
    return " ".join(w for w in words(text) if w not in ARTICLES)


def f1(one: str, other: str) -> float:
    """Token F1 of two answers, 0 to 1, without articles and punctuation (as SQuAD counts it)."""
    left, right = Counter(plain(one).split()), Counter(plain(other).split())
    shared = sum((left & right).values())
    return 2 * shared / (sum(left.values()) + sum(right.values())) if shared else 0.0


def share(part: tuple[str, ...], whole: tuple[str, ...]) -> float:
    """How much of `part` (as a set) is in `whole`: 0 to 1; an empty part is 1."""
    wanted = set(part)
    return len(wanted & set(whole)) / len(wanted) if wanted else 1.0


def filled(text: str) -> str:
    """A text as read, its gaps filled with their answers."""
    return GAP.sub(lambda gap: gap[1].split("|")[0], text)


def unquoted(text: str) -> str:
    """The text with what stands in quotation marks left out."""
    return QUOTED.sub("“…”", text)
