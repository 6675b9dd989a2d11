"""What is done to a sentence for a pupil to undo: its vowels, spaces, capitals or order are taken away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from quizgen.material.transform_pool import Found

_TOKEN = re.compile(r"[£$€]?\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ORDERABLE = re.compile(r"(?:[£$€]?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:[’'-][^\W\d_]+)*)(?: |$)")
_SHORTENED = re.compile(r"\b[A-Z]\.|\b[a-z]\.[a-z]|\b(?:Mrs?|Ms|Dr|St|Prof|No)\.|\w[A-Z]|\.\.|…")
_NUMBERS_MEET = re.compile(r"\d[,.]? [£$€]?\d")
# Speech without its speaker: no pupil can know that it is speech.
_SPEECH = re.compile(r"[“‘\"'][^“”‘\"]{1,400}[”’\"']")
_SMALL_WORDS = frozenset(
    "the a an it he she they we you this that these those there here in on at by for from with without under but and "
    "or so yet if when while as after before since because although however then now today his her its their our my "
    "your who what why how where which some many most all both each every few several another nobody nothing no not "
    "only even once soon later meanwhile instead to one two three".split()
)
_PLACING = frozenset("in on at by for from with without under over near across through during until since".split())
_TIMES = frozenset("day week month year night morning evening spring summer autumn winter time".split())
_MOVABLE = frozenset(
    "and or but also only still soon then now later once already often always never ever again today even too when "
    "while because if although after before since however perhaps".split()
)
_SURE_STARTS = frozenset("the a an he she it they we i you his her its their my our your this these those".split())


def without_vowels(text: str) -> str:
    """Put a blank for each a, e, i, o and u, with accents or without."""
    return "".join("_" if unicodedata.normalize("NFD", sign)[0] in "aeiouAEIOU" else sign for sign in text)


def without_spaces(text: str) -> str:
    """Run the words together; capitals and marks stay."""
    return "".join(text.split())


def without_marks(text: str) -> str:
    """Small letters and no marks, but those within numbers and the hyphens of words; apostrophes go too."""
    return " ".join(word.lower().replace("’", "").replace("'", "") for word in _TOKEN.findall(text))


def markable(found: Found) -> bool:
    """Whether the capitals and marks of a sentence can be told from its words: no "US", no "a.m.", three or more."""
    marks = sum(sign.isupper() or not (sign.isalnum() or sign.isspace()) for sign in found.text)
    return (
        found.long(8, 20) and marks >= 3 and not _SHORTENED.search(found.text) and not _SPEECH.fullmatch(found.text)
    )


def blankable(found: Found) -> bool:
    """Whether its words can be told without their vowels: "XIV" and "US" could not."""
    return found.long(6, 18) and len(found.text) > 30 and not _SHORTENED.search(found.text)


def joinable(found: Found) -> bool:
    """Whether its words can be told without their spaces: "1759, 24" would read as one number."""
    return found.long(7, 20) and not _NUMBERS_MEET.search(found.text)


@dataclass(frozen=True)
class Spelling:
    """Which words an article writes small, and which with a capital within a sentence."""

    small: frozenset[str]
    names: frozenset[str]

    def opening(self, word: str) -> str:
        """The first word of a sentence as it would stand within one; empty where that is not sure."""
        if word == "I" or word[:1].isdigit() or word.lower() in _SMALL_WORDS:
            return word if word == "I" else word.lower()
        # "Brown" and "brown": who can say?
        named, small = word in self.names, word.lower() in self.small
        return "" if named == small else word if named else word.lower()


def spelling(found: Iterable[Found]) -> Spelling:
    """Learn the spelling of words from all sentences, their first words left out."""
    inner = [word for one in found for word in _TOKEN.findall(one.text)[1:]]
    return Spelling(frozenset(w for w in inner if w.islower()), frozenset(w for w in inner if w[:1].isupper()))


def words_of(found: Found, spelled: Spelling) -> tuple[str, ...]:
    """The words of a sentence for a jumble, no mark or capital telling their places; empty where that is not sure."""
    body = found.text[:-1]
    if not found.long(6, 14) or not found.text.endswith(".") or _SHORTENED.search(found.text):
        return ()
    if "".join(_ORDERABLE.findall(body)) != body:
        return ()
    first, *rest = body.split()
    opening = spelled.opening(first)
    # "President Joe Biden": what stands before a name may be a part of it.
    if rest[0][:1].isupper() and opening.islower() and opening not in _SMALL_WORDS:
        return ()
    return (opening, *rest) if opening else ()


def jumbled(words: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    """Shuffle until no word stands in its place or beside its neighbour, as nearly as 200 draws allow."""
    pairs = set(pairwise(words))

    def told(draw: list[str]) -> int:
        kept = sum(one == other for one, other in zip(draw, words, strict=True))
        return kept + sum(pair in pairs for pair in pairwise(draw))

    best = min((rng.sample(words, len(words)) for _ in range(200)), key=told)
    return tuple(best) if tuple(best) != words else (*words[1:], words[0])


def several_orders(words: tuple[str, ...]) -> bool:
    """Whether these words may well make another sentence as good: an opening phrase, "and", a phrase of time or place."""
    small = [word.lower() for word in words]
    loose = any(word in _PLACING | _TIMES | _MOVABLE or word.endswith("ly") for word in small)
    return loose or (small[0] not in _SURE_STARTS and words[0].islower())
