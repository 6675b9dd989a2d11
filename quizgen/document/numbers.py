"""Numbers in words and digits: their value, their hedge ("more than"), and what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.syntax import original
from quizgen.tokens import Token

WORDS = {w: i for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())} | {w: 10 * i for i, w in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 10**12,
          "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000, "dozen": 12}  # fmt: skip
HEDGES = ("some", "more than", "less than", "fewer than", "at least", "at most", "up to", "as many as", "as much as", "as few as",
          "just over", "just under", "over", "under", "about", "around", "roughly", "approximately", "nearly", "almost",
          "an estimated", "close to", "in excess of", "an average", "an average of")  # fmt: skip
VAGUE = frozenset({"hundreds", "thousands", "millions", "dozens", "tens", "billions"})
FAR = frozenset("mile kilometre kilometer km metre meter yard".split())
HEAVY = frozenset("ton tonne kilogram kilogramme kilo kg pound gram gramme ounce".split())
TIME_UNITS = frozenset("second minute hour day night week month year decade century".split())


@dataclass(frozen=True, eq=False)
class Quantity:
    """A number as printed: its tokens (hedge included), its value, and the hedge alone."""

    tokens: tuple[Token, ...]
    value: float
    hedge: str


def value_of(text: str) -> float | None:
    """The value of "1,540", "4.7 million", "twenty-five", "two hundred"; None for anything else."""
    total, current, seen = 0.0, 0.0, False
    for piece in re.split(r"[\s-]+", text.lower().strip()):
        digits = re.fullmatch(r"[$£€]?(\d{1,15}|\d{1,3}(?:,\d{3}){1,5})?(\.\d{1,9})?(m|bn|k)?%?", piece)
        if piece in WORDS:
            current, seen = current + WORDS[piece], True
        elif piece == "hundred" and seen:
            current *= 100
        elif piece in SCALES and (seen or piece == "dozen"):
            total, current, seen = total + (current or 1) * SCALES[piece], 0.0, True
        elif digits and (digits[1] or digits[2]):
            current = float((digits[1] or "0").replace(",", "") + (digits[2] or "")) * SCALES.get(digits[3] or "", 1)
            seen = True
        elif piece in {"and", "a", ""} or (piece == "half" and not seen):
            continue
        else:
            return None
    return total + current if seen else None


def quantity(number: Token) -> Quantity | None:
    """The whole number around a numeral: "more than 10,000", "4.7 million"; None for years, names and vague words."""
    if number.lower_ in VAGUE or (number.ent_type_ in {"DATE", "TIME", "ORDINAL", "LAW", "ORG", "PRODUCT", "FAC"} and \
            number.head.lemma_.lower() not in TIME_UNITS):  # fmt: skip
        return None
    if number.text[-1:] in "mk" and number.text[:1].isdigit():
        return None
    body = sorted((t for t in number.subtree), key=lambda t: t.i)
    body = [t for t in body if t.i <= number.i or t.dep_ == "compound"]
    core = [t for t in body if t.like_num or t.lower_ in SCALES or (t.dep_ == "compound" and t.tag_ == "CD")]
    value = value_of(" ".join(t.text for t in core))
    if value is None:
        return None
    # "only three" and "exactly three" are three.
    before = [t for t in body if t.i < core[0].i and t.lower_ not in {"only", "just", "exactly", "some", "all"}]
    hedge = " ".join(t.lower_ for t in before)
    outside = _hedge_before(core[0])
    if not hedge and outside:
        before, hedge = outside, " ".join(t.lower_ for t in outside)
    if hedge and hedge not in HEDGES:
        return None
    return Quantity((*before, *core), value, hedge)


def _hedge_before(first: Token) -> list[Token]:
    """A hedge that the parser hung elsewhere."""
    for size in (3, 2, 1):
        if first.i - size >= first.sent.start:
            tokens = list(first.doc[first.i - size : first.i])
            if " ".join(t.lower_ for t in tokens) in HEDGES:
                return tokens
    return []


def shown(quantity: Quantity) -> str:
    """The number as the article prints it."""
    return "".join(original(t) + t.whitespace_ for t in quantity.tokens).strip()
