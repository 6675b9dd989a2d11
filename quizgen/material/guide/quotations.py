"""Quotations and who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.material.guide.asked import asked, live, rule_of
from quizgen.material.guide.people import NAME, full_name, is_name
from quizgen.material.guide.prose import Line
from quizgen.model import Bank

MOST = 6
FEWEST_WORDS = 4
_SAID = re.compile(r"Who (?:said|asked|wrote|replied|added|explained)[,:]? [“\"](?P<words>[^“”\"]{8,300})[”\"]\?$")
_VERBS = r"(?:said|says|asked|wrote|explained|added|replied|answered|recalled|warned)"
_QUOTED = re.compile(
    rf"[“\"](?P<words>[^“”\"]{{8,300}}?)(?P<end>[,.?!])[”\"] {_VERBS} (?P<name>{NAME})(?P<rest>[,.;]?(?: (?P<after>[“\"][^“”\"]*))?)"
)


@dataclass(frozen=True)
class Quotation:
    """Words that somebody said, without their marks, the speaker, and the paragraph (0 unknown)."""

    words: str
    speaker: str
    paragraph: int = 0


def quotations(bank: Bank, lines: tuple[Line, ...]) -> tuple[Quotation, ...]:
    """At most six, in the order of the article."""
    text = " ".join(line.text for line in lines)
    found: list[Quotation] = []
    for one in (*_asked(bank), *_told(lines)):
        if len(one.words.split()) >= FEWEST_WORDS and not any(_same(one, other) for other in found):
            found.append(Quotation(one.words, full_name(one.speaker, text), one.paragraph))
    kept = found[:MOST]
    return tuple(sorted(kept, key=lambda one: (one.paragraph or 1_000_000, kept.index(one))))


def _same(one: Quotation, other: Quotation) -> bool:
    first, second = (re.sub(r"\W+", " ", words.words.casefold()).strip() for words in (one, other))
    return first in second or second in first


def _asked(bank: Bank) -> Iterator[Quotation]:
    for one in asked(bank):
        found = _SAID.match(one.question)
        if found and one.answer[:1].isupper():
            yield Quotation(_ended(found["words"]), one.answer, one.proof.paragraph if one.proof else 0)
    for item in live(bank):
        if item.kind == "matching" and rule_of(item) == "speakers":
            for pair in item.pairs:
                words = pair.right.strip('“”" ')
                where = next((proof.paragraph for proof in item.proofs if words in proof.quote), 0)
                yield Quotation(_ended(words), pair.left, where)


def _told(lines: tuple[Line, ...]) -> Iterator[Quotation]:
    for line in lines:
        found = _QUOTED.search(line.text)
        # Where the words go on behind the name, only half of them would stand here.
        if found and not found["after"] and is_name(found["name"]) and found["words"][:1].isupper():
            mark = "" if found["end"] == "," else found["end"]
            yield Quotation(_ended(f"{found['words']}{mark}"), found["name"], line.paragraph)


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words.rstrip(',;: ')}."
