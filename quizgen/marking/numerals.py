"""A text cut into what numbers are made of: numerals with all that they may mean, words, and what parts them.

The first half of `templates/js/number.js`.
"""

from __future__ import annotations

import re
from unicodedata import category

from quizgen.marking.text import bare, tidy

# What a numeral may mean, or a word, a comma or another sign.
Token = tuple[float, ...] | str

_SIGNS = str.maketrans(
    {"£": "$", "€": "$", "¥": "$", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-"}
)
_WRITTEN_FRACTION = re.compile(r"(^|[^0-9/.,^])([13])/([24])(?![0-9/.,^])")
_FRACTIONS = {"12": "½", "14": "¼", "34": "¾"}
_WORDS_FOR = {"½": "a half", "¼": "a quarter", "¾": "three quarters"}
_FRACTION_SIGN = re.compile("([0-9] ?|-)?([½¼¾])")
_TOKEN = re.compile(
    r"(?P<word>[a-z_][a-z_0-9^]*)\.?"
    r"|[.,]{2,}"
    r"|(?P<numeral>[.,]?[0-9](?:[0-9.,' ]*[0-9])?)(?P<power>\^|[ex]-?[0-9])?(?:(?P<scale>mln|mn|bn|tn|k|m)(?![a-z_0-9^]))?"
    r"|(?P<dash>-)"
    r"|[ $]"
    r"|(?P<sign>[^a-z_0-9])"
)
_MINUS = re.compile(r"\$?[.,]?[0-9]")
_INSIDE = re.compile("[a-z0-9]{2}")
_BY_LETTER = {"k": (1.0, 1e3), "m": (1.0, 1e6), "mn": (1e6,), "mln": (1e6,), "bn": (1e9,), "tn": (1e12,)}
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}([.,' ])[0-9]{3}(?:\1[0-9]{3})*")
_WITH_POINT = re.compile(r"[1-9][0-9]{0,2}([,' ])[0-9]{3}(?:\1[0-9]{3})*\.[0-9]+")
_WITH_COMMA = re.compile(r"[1-9][0-9]{0,2}([.' ])[0-9]{3}(?:\1[0-9]{3})*,[0-9]+")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+")


def tokens_of(text: str) -> list[Token]:
    """Cut a text into numerals, words and signs; blanks, signs of money and hyphens within words are left out."""
    found: list[Token] = []
    for part in _TOKEN.finditer(_evened(text)):
        if part["numeral"]:
            found.append(_meanings(part["numeral"], part["power"], part["scale"]))
        elif part["dash"]:
            found += _dash(part.string, part.start())
        elif part["word"] or part["sign"]:
            found.append(part["word"] or part["sign"])
    return found


def _dash(line: str, at: int) -> list[Token]:
    """A dash is a minus right before a number ("-4", "- 4" at the start), nothing within a word, else a sign."""
    before, after = line[at - 1 : at], line[at + 1 : at + 5]
    if before in ("", " ", "(", "$") and _MINUS.match(after):
        return ["minus"]
    if not before and after[:1] == " " and _MINUS.match(after[1:]):
        return ["minus"]
    return [] if _INSIDE.fullmatch(before + after[:1]) else ["-"]


def _evened(text: str) -> str:
    """Write a text in few signs: "_" is any other letter, "^" any other digit (5², m³), ";" any other sign."""
    line = "".join(map(_sign, bare(tidy(text)).translate(_SIGNS)))
    line = _WRITTEN_FRACTION.sub(lambda found: found[1] + _FRACTIONS.get(found[2] + found[3], ";"), line)
    return _FRACTION_SIGN.sub(_in_words, line)


def _sign(sign: str) -> str:
    if sign.isascii() or sign in _WORDS_FOR:
        return sign
    return {"L": "_", "N": "^"}.get(category(sign)[0], ";")


def _in_words(found: re.Match[str]) -> str:
    before = {"": " ", "-": " minus "}.get(found[1] or "", f"{found[1]} and ")
    return f"{before}{_WORDS_FOR[found[2]]} "


def _meanings(numeral: str, power: str | None, scale: str | None) -> tuple[float, ...]:
    """All that a numeral may mean; nothing for what is no numeral (3.5.5), or only half of one (5² or 5e3)."""
    if power:
        return ()
    return tuple(value * by for value in _values(numeral) for by in _BY_LETTER.get(scale or "", (1.0,)))


def _values(numeral: str) -> list[float]:
    values = []
    if _THOUSANDS.fullmatch(numeral):
        values.append(float(re.sub("[^0-9]", "", numeral)))
    if _WITH_POINT.fullmatch(numeral):
        values.append(float(re.sub("[^0-9.]", "", numeral)))
    if _WITH_COMMA.fullmatch(numeral):
        values.append(float(re.sub("[^0-9,]", "", numeral).replace(",", ".")))
    if _PLAIN.fullmatch(numeral):
        values.append(float(numeral.replace(",", ".")))
    return values
