"""Words as a lenient reader compares them: without regard to case, accents, articles and how a number is written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

Words = tuple[str, ...]

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
ARTICLES = frozenset({"a", "an", "the"})
_DROPPED = ARTICLES | {"s"}
# Words that carry no meaning of their own: they neither clue nor tell an answer.
FUNCTION = frozenset(
    "a an the of in on at to for from by with and or nor but as than that this these those it its he she they them him his her their theirs we us our you your i my me "
    "is am are was were be been being has have had having do does did doing done will would can could may might shall should must "
    "not no who whom whose what which when where why how many much long more most less least some any each every all both either neither one ones other others another such same own "
    "so if then there here about after before during since until while into onto over under up down out off through between among against without within because because though although "
    "very too also just only even still again ever never always often usually sometimes according text article paragraph passage following true false statement statements correct right answer "
    "thing things people person someone something anyone anything happen happens happened say says said mr mrs ms dr s t".split()
)
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    "dozen": 12,
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


@lru_cache(maxsize=8192)
def words(text: str) -> Words:
    """The words and numbers of a text in lower case and without accents; "’" is written "'"."""
    plain = text.casefold()
    if not plain.isascii():
        plain = plain.replace("’", "'")
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return tuple(_WORD.findall(plain))


def plain(text: str) -> str:
    """A text as words to be compared: no articles, numbers in digits, a blank between two words."""
    return " ".join(bare(words(text)))


@lru_cache(maxsize=8192)
def bare(listed: Words) -> Words:
    """Words to be compared: articles and "'s" left out, numbers in digits ("five thousand" and "5,000" are 5000)."""
    found: list[str] = []
    for word in listed:
        if word in _DROPPED:
            continue
        if word in _SCALES and found and _is_number(found[-1]):
            found[-1] = _digits(float(found[-1]) * _SCALES[word])
        elif word in NUMBER_WORDS:
            _add_number(found, word)
        elif word[0].isdigit():
            found.append(word.replace(",", ""))
        else:
            found.append(word.removesuffix("'s"))
    return tuple(found)


def _add_number(found: list[str], word: str) -> None:
    """Add a number word: the "five" of "twenty-five" joins the twenty before it."""
    value = NUMBER_WORDS[word]
    tens = found[-1] if found else ""
    if 0 < value < 10 and tens.isdecimal() and len(tens) == 2 and tens != "10" and tens.endswith("0"):
        found[-1] = str(int(tens) + value)
    else:
        found.append(str(value))


def _is_number(word: str) -> bool:
    return word[0].isdecimal() and word.isascii() and word.count(".") < 2 and len(word) < 16


def _digits(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"


@lru_cache(maxsize=8192)
def telling(listed: Words) -> Words:
    """Those of some words that carry meaning."""
    return tuple(word for word in listed if word not in FUNCTION and (len(word) > 1 or word.isdigit()))


def singular(word: str) -> str:
    """A word without the ending of a plural, so that "boats" and "boat" are one; crude on purpose."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """A word without its commonest endings, so that "carries" and "carried" are one; crude on purpose."""
    word = singular(word)
    if len(word) > 5:
        if word.endswith("ied"):
            return word[:-3] + "y"
        word = word.removesuffix("ing").removesuffix("ed")
    return word.removesuffix("e") if len(word) > 4 else word


def holds(listed: Words, phrase: Words) -> bool:
    """Tell whether a phrase stands among words, whole and in its order."""
    return bool(phrase) and f" {' '.join(phrase)} " in f" {' '.join(listed)} "
