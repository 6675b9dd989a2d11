"""Numbers as pupils write them: 5,000 and 5 000 and 5.000, 3,5 and 3.5, twelve, half a million, £2.5m, about 600 pupils.

The same as `templates/js/number.js`. In doubt a text holds no number: two numbers that differ ("20 or 25"), two in a row
("twenty twenty"), "10^3", "not 20", "several hundred" are no answer, unless they are printed so.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from quizgen.marking.numerals import Token, tokens_of

_SMALL = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
} | {"nought": 0.0, "nil": 0.0, "none": 0.0}
_TENS = {
    word: 10.0 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40.0}
_SCALES = {"dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12}
_FRACTIONS = {"half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25}
_ARTICLES = ("a", "an")
_MINUS = ("minus", "negative")
_VAGUE = ("few", "several", "many", "couple")
_TENS_AND_ONE = re.compile(f"({'|'.join(_TENS)})({'|'.join(word for word, one in _SMALL.items() if 0 < one < 10)})")

# What a number may mean, and the token behind it.
Read = tuple[list[float], int]


def readings(text: str) -> list[float]:
    """Return what the one number of a text may mean: "5.000" is five thousand, and five; nothing in doubt."""
    tokens = [part for token in tokens_of(text) for part in _parted(token)]
    if "not" in tokens:
        return []
    common: list[float] | None = None
    at, end = 0, -1
    while at < len(tokens):
        found = _number(tokens, at)
        if found is None:
            at += 1
            continue
        values, behind = found
        if at == end or _doubtful(tokens, at):
            return []
        values = [-value for value in values] if _negative(tokens, at) else values
        common = values if common is None else [value for value in common if value in values]
        at = end = behind
    return [value for value in common or [] if math.isfinite(value)]


def same_number(given: str, value: float, margin: float) -> bool:
    """Say whether a text means a number, give or take the margin."""
    # A hair of room for what binary fractions lose: 0.1 + 0.2.
    room = margin + abs(value) * 1e-9 + 1e-12
    return any(abs(reading - value) <= room for reading in readings(given))


def _parted(token: Token) -> Sequence[Token]:
    """Part "twentyfive"; every other token is itself."""
    found = _TENS_AND_ONE.fullmatch(token) if isinstance(token, str) else None
    return (found[1], found[2]) if found else (token,)


def _word(tokens: Sequence[Token], at: int) -> str:
    """The word at a place; empty where there is none, or a numeral."""
    token = tokens[at] if 0 <= at < len(tokens) else ""
    return token if isinstance(token, str) else ""


def _doubtful(tokens: Sequence[Token], at: int) -> bool:
    """Say whether what stands before a number makes it another one: "several hundred", "an hour and a half"."""
    last, word = _word(tokens, at - 1), _word(tokens, at)
    before = at - 1 if last in _ARTICLES else at
    if _word(tokens, before - 1) == "and" and word in _FRACTIONS:
        return True
    return last in _VAGUE or (last == "of" and (word == "hundred" or word in _SCALES))


def _negative(tokens: Sequence[Token], at: int) -> bool:
    return _word(tokens, at - 1 if _word(tokens, at - 1) not in _ARTICLES else at - 2) in _MINUS


def _number(tokens: Sequence[Token], at: int) -> Read | None:
    if _word(tokens, at) == "one" and _word(tokens, at - 1) == "no":
        return None
    return _fraction(tokens, at) or _sum(tokens, at)


def _fraction(tokens: Sequence[Token], at: int) -> Read | None:
    """Half, three quarters, half a million, a quarter of a million."""
    count = _SMALL.get(_word(tokens, at), 0.0) if _word(tokens, at + 1) in _FRACTIONS else 0.0
    at += 1 if count else 0
    part = _FRACTIONS.get(_word(tokens, at))
    if part is None:
        return None
    value = (count or 1.0) * part
    behind = at + 1
    behind += 1 if _word(tokens, behind) == "of" else 0
    behind += 1 if _word(tokens, behind) in _ARTICLES else 0
    scale = _scale(tokens, behind, bare=True) or (100.0 if _word(tokens, behind) == "hundred" else 0.0)
    return ([value * scale], behind + 1) if scale else ([value], at + 1)


def _sum(tokens: Sequence[Token], at: int) -> Read | None:
    """Groups with a scale each, from the greatest to the least: two million, five hundred thousand and six."""
    total: list[float] | None = None
    last = math.inf
    while True:
        start = at if total is None else _joined(tokens, at)
        group = _group(tokens, start)
        scale = _scale(tokens, group[1] if group else start, bare=group is None)
        if not group and not (scale and total is None):
            break
        values, behind = group or ([1.0], start)
        if not scale:
            fitting = [value for value in values if value < last]
            if total is None or fitting:
                total, at = (values if total is None else _added(total, fitting)), behind
            break
        if scale >= last:
            break
        more, at = _and_a_half(tokens, behind + 1)
        total, last = _added(total, [value * scale for value in values]), scale
        if more:
            return [one + part for one in total for part in (more, more * scale)], at
    return None if total is None else (total, at)


def _added(total: list[float] | None, values: list[float]) -> list[float]:
    return values if total is None else [one + value for one in total for value in values]


def _joined(tokens: Sequence[Token], at: int) -> int:
    """The place behind an "and" or a comma that a number may hold after a scale."""
    return at + 1 if _word(tokens, at) in ("and", ",") else at


def _scale(tokens: Sequence[Token], at: int, *, bare: bool) -> float:
    """The scale at a place, or 0; a bare one, without a number before it, is a whole word in the singular."""
    word = _word(tokens, at)
    if bare:
        return _SCALES.get(word, 0.0)
    return _SCALES.get(word.removesuffix("s"), 0.0) or _SHORT_SCALES.get(word, 0.0)


def _group(tokens: Sequence[Token], at: int) -> Read | None:
    """What stands before a scale: a numeral, or words up to 9,999 ("twelve hundred and five"), or two and a half."""
    first = _base(tokens, at)
    values, behind = first or ([1.0], at)
    if first:
        more, behind = _and_a_half(tokens, behind)
        values = [value + more for value in values]
    hundred = _word(tokens, behind)
    if hundred == "hundred" or (first and hundred == "hundreds"):
        values = [value * 100 for value in values]
        rest = _below_hundred(tokens, _joined(tokens, behind + 1))
        if rest:
            return [value + rest[0] for value in values], rest[1]
        more, behind = _and_a_half(tokens, behind + 1)
        return [value + part for value in values for part in ((more, more * 100) if more else (0.0,))], behind
    return (values, behind) if first else None


def _base(tokens: Sequence[Token], at: int) -> Read | None:
    token = tokens[at] if at < len(tokens) else ""
    if not isinstance(token, str):
        return list(token), at + 1
    words = _below_hundred(tokens, at)
    return ([words[0]], words[1]) if words else None


def _below_hundred(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    word, after = _word(tokens, at), _SMALL.get(_word(tokens, at + 1), 0.0)
    if word in _TENS:
        return (_TENS[word] + after, at + 2) if 0 < after < 10 else (_TENS[word], at + 1)
    return (_SMALL[word], at + 1) if word in _SMALL else None


def _and_a_half(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """The fraction that "and" adds at a place and the place behind it; 0 where there is none."""
    if _word(tokens, at) != "and":
        return 0.0, at
    word = _word(tokens, at + 1)
    behind = at + 2 if word in (*_ARTICLES, "one", "three") else at + 1
    part = _FRACTIONS.get(_word(tokens, behind), 0.0)
    return (part * (3 if word == "three" else 1), behind + 1) if part else (0.0, at)
