"""When two short answers are the same: capitals, accents, spaces, punctuation at the ends and a first article do not count.

The same as `templates/js/text.js`. Classes of signs are spelt out, for "white space" and "digit" mean different things
in the two languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category, normalize

MOST = 1000  # signs of an answer that are looked at
_BLANKS = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_QUOTES = str.maketrans("‘’ʼ“”", "'''\"\"")
# Letters that have no accent to take off, as somebody writes them whose keyboard has them not.
_PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ"}
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_MINUS = re.compile(r"(^|[ (£$€¥])-(?=[£$€¥]?[.,]?[0-9])|^- (?=[£$€¥]?[.,]?[0-9])")
_STROKES = re.compile("[-/]")
_APOSTROPHE = re.compile(r"([0-9])'(?=[0-9])")
_THOUSANDS = re.compile(r"([0-9])[, ](?=[0-9]{3}(?![0-9]))")
_BETWEEN_DIGITS = re.compile(r"([0-9])_+(?=[0-9])")
_POINTS = re.compile(r"[.,]")
_SPACES = re.compile(" +")
_ARTICLE = re.compile(r"^(?:the|an?) (?=.)")
_KEPT = frozenset(" .,£$€¥%+#−")


def cut(text: str) -> str:
    """The first signs of an answer; nobody writes more where a word is asked."""
    return text[:MOST]


def tidy(text: str) -> str:
    """The text as typed, its blanks and quotation marks made even."""
    return _BLANKS.sub(" ", normalize("NFC", cut(text)).translate(_QUOTES)).strip(" ")


def bare(text: str) -> str:
    """A text in small letters without accents."""
    unmarked = "".join(sign for sign in normalize("NFD", text) if category(sign)[0] != "M")
    return unmarked.lower().translate(_PLAIN)


@lru_cache(maxsize=4096)
def lenient(text: str) -> str:
    """What is left when everything is dropped that a lenient marker forgives.

    A minus before a number, a point within one, and signs of money, % + # stay: they change what is said.
    """
    line = bare(tidy(text)).replace("&", " and ").translate(_DASHES)
    line = _STROKES.sub(" ", _MINUS.sub(r"\1−", line))
    line = _THOUSANDS.sub(r"\1", _APOSTROPHE.sub(r"\1 ", line))
    line = "".join(sign if sign in _KEPT or category(sign)[0] in "LN" else "_" for sign in line)
    # 10^3 is not 103: a sign that is dropped from between two digits leaves a blank.
    line = _BETWEEN_DIGITS.sub(r"\1 ", line).replace("_", "")
    line = _POINTS.sub(_point, line)
    return _ARTICLE.sub("", _SPACES.sub(" ", line).strip(" "))


def _point(found: re.Match[str]) -> str:
    """A point or comma counts within a number and before one (.5), and nowhere else."""
    line, at = found.string, found.start()
    before, after = line[at - 1 : at] or " ", line[at + 1 : at + 2]
    return found[0] if after and after in "0123456789" and before in "0123456789 £$€¥−" else ""


def same_text(given: str, accepted: Sequence[str], *, exact: bool = False) -> bool:
    """Say whether an answer is one of those accepted; a blank one never is."""
    typed = tidy(given)
    return bool(typed) and any(_same(typed, tidy(answer), exact) for answer in accepted)


def _same(given: str, answer: str, exact: bool) -> bool:
    # An answer of signs alone ("?!") leaves nothing behind: compare it as typed.
    wanted = answer if exact else lenient(answer)
    return wanted == lenient(given) if wanted and not exact else answer == given
