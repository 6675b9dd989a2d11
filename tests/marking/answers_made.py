"""Random answers for the two markings to agree on: those of the sample bank and odd ones, bent in many ways."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any

from quizgen import marking
from quizgen.sheet import lay_out
from tests.sample_bank import BANK

Row = tuple[dict[str, Any], list[str]]

ODD = (
    *("é", "e\u0301", "İ", "ı", "ß", "ẞ", "Σ", "ς", "Æ", "Ł", "ﬁ", "ʼn", "ǅ", "Ω", "K", "ſ", "𝐀", "𐐀", "日", "ﷺ", "가"),
    *("\u00a0", "\u202f", "\u2003", "\ufeff", "\u200b", "\u0085", "\x1c", "\x00", "\t", "\n", "\u2028", "\u3000", "_", "^"),
    *("‘", "’", "“", "”", "′", "–", "—", "−", "‑", "-", "/", "&", "+", "#", "%", "£", "€", "¥", "₹", "$", "(", ")", ";"),
    *("٣", "２", "²", "½", "¼", "¾", "Ⅷ", "①", "\ud83d", "\ude00", "😀", "\udfff", "\u0301", "\u20e3", "\u0345", "🇬🇧"),
)  # fmt: skip
NUMBER_WORDS = (
    "zero one two three five nine ten twelve nineteen twenty thirty fourty eighty ninety hundred hundreds thousand million "
    "millions billion trillion dozen half halves quarter quarters a an and and of , minus negative not few several no none "
    "point bn mn k m pupils about 2 20 25 3.5 5,000 5.000 5 000 1,250.75 .5 0.500 1/2 3/4 2½ ½ -4 −4 £38,500 10^3 5² 5e3 "
    "2.5m 20k 7bn 2009 per cent % twentyfive twenty-five $ - 1.000.000 1,000,000 99999999999999999999 0 00 007"
).split(" ")
WORDS = (
    "the a an Isabel Garrow helicopter harbour master Dunnock Perseverance Birmingham café lens beam sea gull seagull "
    "employer employee microscope macroscope Australia Austria eighty eight chemistry chemist naïve Łódź Straße not no "
    "C++ C# DNA H2O 3.5 1,200 R&B AT&T .5 -40 1914-1918 and/or U.S.A. twenty-five 5'10 ?! +"
).split(" ")
FIXED = (
    {"kind": "short_answer", "right": ["the Café Royal", "a pub", "?!"], "exact": False, "typos": True},
    {"kind": "short_answer", "right": ["DNA", "Straße"], "exact": True, "typos": False},
    {"kind": "numeric", "value": 5000, "margin": 0, "right": ["approximately 5,000"]},
    {"kind": "numeric", "value": 2_500_000, "margin": 0, "right": ["two and a half million"]},
    {"kind": "numeric", "value": 250, "margin": 12.5, "right": ["two hundred and fifty"]},
    {"kind": "numeric", "value": -4, "margin": 0, "right": ["−4"]},
    {"kind": "numeric", "value": 0.1, "margin": 0.2, "right": [".1"]},
    {"kind": "multiple_answer", "right": ["A", "C", "D"]},
    {"kind": "multiple_answer", "right": []},
    {"kind": "cloze", "right": []},
)


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """How the sample bank's questions are marked, short answers and gaps with typos too, and some more."""
    ours = [marking.test_of(question) for question in lay_out(BANK).questions]
    forgiving = [one | {"typos": True, "exact": False} for one in ours if one["kind"] == "short_answer"]
    return (*ours, *forgiving, *FIXED)


def answers(count: int, seed: int) -> list[Row]:
    """Make so many rows, the same for the same seed."""
    rng = random.Random(seed)
    made = [_row(rng) for _ in range(count)]
    # As a file would bring them: two halves of a pair become one sign.
    return [(entry, given) for entry, given in json.loads(json.dumps(made))]


def _row(rng: random.Random) -> tuple[dict[str, Any], list[str]]:
    entry = rng.choice(entries()) if rng.random() < 0.7 else _random_entry(rng)
    given = _right(rng, entry)
    for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
        given = rng.choice(WHOLE)(rng, given)
    bent = rng.choice((0, 0.3, 0.7, 1))
    return entry, [_bent(rng, text) if rng.random() < bent else text for text in given]


def _right(rng: random.Random, entry: dict[str, Any]) -> list[str]:
    right = list(entry.get("right", ["because"]))
    if entry["kind"] == "numeric" and rng.random() < 0.7:
        return [_written(rng, entry["value"])]
    return [rng.choice(right)] if entry["kind"] in {"short_answer", "numeric"} else right


def _written(rng: random.Random, value: float) -> str:
    """A number in one of many ways, or words about numbers."""
    ways: tuple[Callable[[], str], ...] = (
        lambda: f"{value:,}",
        lambda: f"{value:,}".replace(",", rng.choice((" ", ".", "'", "’", "\u202f"))),
        lambda: f"{value}".replace(".", ","),
        lambda: f"{value / 1000} thousand",
        lambda: f"{value / 1e6}m",
        lambda: f"{value * rng.choice((0.9, 0.96, 1.04, 1.1))}",
        lambda: " ".join(rng.choices(NUMBER_WORDS, k=rng.randint(1, 6))),
    )
    return rng.choice(ways)()


def _random_entry(rng: random.Random) -> dict[str, Any]:
    texts = [_phrase(rng) for _ in range(rng.randint(1, 3))]
    if rng.random() < 0.4:
        return {"kind": "numeric", "value": rng.choice((20, 25, 0.5, 12, 1205, 1e6)), "margin": 0, "right": texts[:1]}
    kind = rng.choice(("short_answer", "short_answer", "cloze"))
    return {"kind": kind, "right": texts, "exact": rng.random() < 0.2, "typos": rng.random() < 0.5}


def _phrase(rng: random.Random) -> str:
    return " ".join(rng.choice((WORDS, WORDS, NUMBER_WORDS, ODD)) [rng.randrange(40)] for _ in range(rng.randint(1, 4)))  # fmt: skip


def _swapped(rng: random.Random, given: list[str]) -> list[str]:
    return rng.sample(given, len(given))


def _fewer(rng: random.Random, given: list[str]) -> list[str]:
    return given[: rng.randrange(len(given) + 1)]


def _more(rng: random.Random, given: list[str]) -> list[str]:
    return [*given, rng.choice((*given, "A", "B", "c", "", " ", "1", "F"))]


def _other(rng: random.Random, given: list[str]) -> list[str]:
    at = rng.randrange(len(given) + 1)
    return [*given[:at], rng.choice(("", "A", "b", "E", "2", "T", "f", _phrase(rng))), *given[at + 1 :]]


WHOLE = (_swapped, _fewer, _more, _other)


def _bent(rng: random.Random, text: str) -> str:
    for _ in range(rng.choice((1, 1, 2, 3))):
        text = rng.choice(BENT)(rng, text)[:5000]
    return text


def _slip(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    letter = rng.choice("abcdefghijklmnopqrstuvwxyz0159")
    rest = (
        text[at + 1 :],
        letter + text[at:],
        letter + text[at + 1 :],
        text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :],
    )
    return text[:at] + rng.choice(rest)


def _with_odd(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(ODD) + text[at + rng.randrange(2) :]


def _case(rng: random.Random, text: str) -> str:
    return rng.choice((text.upper(), text.lower(), text.title(), text.swapcase()))


def _dressed(rng: random.Random, text: str) -> str:
    before, behind = rng.choice(
        (("the ", ""), ("“", "”"), (" ", ". "), ("about ", " ships"), ("(", ")"), ("not ", ""), ("-", ""))
    )
    return before + text + behind


def _parted(rng: random.Random, text: str) -> str:
    return text.replace(
        rng.choice((" ", ",", ".", "-", "e")), rng.choice((" ", "  ", ",", ".", "-", "–", "é", "'", ""))
    )


def _long(rng: random.Random, text: str) -> str:
    return (text + rng.choice(" .,1x'\u0301-😀")) * rng.choice((2, 40, 1200))


BENT = (_slip, _slip, _slip, _with_odd, _case, _dressed, _dressed, _parted, _parted, _long)
