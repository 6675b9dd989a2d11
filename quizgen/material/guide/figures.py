"""Numbers and what they count: each with the sentence that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.gazetteer import MONTHS
from quizgen.material.guide.asked import asked
from quizgen.material.guide.prose import MOST_SIGNS, Line, stands_alone
from quizgen.model import Bank
from quizgen.words import FUNCTION

MOST = 8
_RULES = frozenset("how_many how_much measure how_often how_long".split())
_UNITS = "two three four five six seven eight nine"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = "|".join(
    [
        *(f"{ten}-{unit}" for ten in _TENS.split() for unit in ("one", *_UNITS.split())),
        *_TENS.split(),
        *"ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        *_UNITS.split(),
    ]
)
_HEDGE = r"(?:(?:more|less|fewer) than|at least|at most|about|around|nearly|almost|over|up to|roughly|as many as|as far as) "
_MONTH = "|".join(MONTHS)
_NUMBER = re.compile(
    rf"(?P<hedge>\b(?i:{_HEDGE}))?(?P<number>(?<![\w.,/:£$€-])(?:[£$€]?\d+(?:,\d{{3}})*(?:\.\d+)?%?)(?: (?:million|billion|thousand))?"
    rf"|\b(?i:{_WORDS}))(?![\w:/-]|\.\d|,\d)(?=(?P<rest>(?: [a-z][a-z-]*){{0,4}}))"
)
_DAY = re.compile(rf" (?:{_MONTH})\b")
_LAG = re.compile(r"^\s?(?:later|ago|before|earlier|old|of age)\b")
# "Title 42", "the two", "every ten": a number that is part of a name, or that counts what was told before.
_PART = re.compile(r"(?:^|\s)(?:[A-Z][\w’-]*|[Tt]he|[Tt]hese|[Tt]hose|first|last|other|every|on|No\.) $")
_LEAD = re.compile(r"(?:In|For|At|After|Only|By|Over|With) ")
_OBJECT = re.compile(r"\b(?:did|do|does|there)\b")
_HOW = re.compile(r"(?:About )?[Hh]ow \w+")
_SUBJECT = re.compile(r"How many (?P<rest>[^?]+)\?$")
_MANY = frozenset("people children men women police feet per cent percent fish sheep".split())
_NO_NOUN = FUNCTION | frozenset("these those this their his her our your my and so then as yet also just".split())


@dataclass(frozen=True)
class Figure:
    """Numbers with what they count, as they stand in one sentence, and its paragraph (0 unknown)."""

    keys: tuple[str, ...]
    text: str
    paragraph: int = 0


def figures(bank: Bank, lines: tuple[Line, ...]) -> tuple[Figure, ...]:
    """At most eight: first those that items ask for, then figures in digits, in the order of the article."""
    found: dict[str, tuple[int, int, Figure]] = {}
    for rank, place, figure in (*_asked(bank, lines), *_told(lines)):
        if not any(figure.text == other[2].text or place == other[1] < len(lines) for other in found.values()):
            found[figure.text] = (rank, place, figure)
    best = sorted(found.values(), key=lambda one: one[:2])[:MOST]
    return tuple(figure for _, _, figure in sorted(best, key=lambda one: one[1]))


def keys_of(text: str) -> tuple[str, ...]:
    """The numbers of a sentence with what they count: no years, days of a month, ages or numbers in names."""
    if len(text) > MOST_SIGNS:
        return ()
    return tuple(key for found in _NUMBER.finditer(text) if (key := _key(found, text)))


def _key(found: re.Match[str], text: str) -> str:
    number, before, after = found["number"], text[: found.start()], text[found.end("number") :]
    digits = any(sign.isdigit() for sign in number)
    noun = _noun(found["rest"])
    if _dated(number, before, after) or (noun and _LAG.match(after[len(noun) + 1 :])):
        return ""
    if not found["hedge"] and _PART.search(before) and not _LEAD.fullmatch(before[-6:].lstrip()):
        return ""
    money = not number[0].isdigit() or number.endswith(("%", "million", "billion", "thousand"))
    if not noun and not (digits and money):
        return ""
    return f"{found['hedge'] or ''}{number}{f' {noun}' if noun else ''}"


def _dated(number: str, before: str, after: str) -> bool:
    bare = number.replace(",", "")
    year = bool(re.fullmatch(r"1\d{3}|20\d\d", number))
    month = bool(re.search(rf"(?:{_MONTH}),? $", before))
    return year or month or bool(_DAY.match(after)) or (not bare[:1].isalpha() and after.startswith("-"))


_MEASURED = [[word] for word in "high long wide tall deep thick away apart".split()]


def _noun(rest: str) -> str:
    """The words up to the first plural: "senior officials"; empty where none of them is one."""
    words = rest.split()
    for at, word in enumerate(words):
        if word in _NO_NOUN:
            return ""
        if word in _MANY or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return " ".join(words[: at + 1 + (words[at + 1 : at + 2] in _MEASURED)])
    return ""


def _asked(bank: Bank, lines: tuple[Line, ...]) -> Iterator[tuple[int, int, Figure]]:
    for one in asked(bank):
        if one.rule not in _RULES and (one.rule or not _HOW.match(one.question)):
            continue
        quote = one.proof.quote if one.proof else ""
        text = quote if quote and stands_alone(quote) else _statement(one.question, one.answer)
        keys = keys_of(text)
        last = one.answer.lower().split()[-1:]
        if not any(word in key.lower() for word in last for key in keys):
            if not re.search(r"\d", one.answer):
                continue
            keys, text = (one.answer,), text or one.question
        at = next((line.at for line in lines if quote and quote in line.text), len(lines))
        yield 0, at, Figure(keys, text, one.proof.paragraph if one.proof else 0)


def _statement(question: str, answer: str) -> str:
    """ "How many shipbuilders helped Ada?" and "Two": a sentence, where the number is the subject."""
    found = _SUBJECT.match(question)
    if found is None or _OBJECT.search(found["rest"]):
        return ""
    return f"{answer[:1].upper()}{answer[1:]} {found['rest']}."


def _told(lines: tuple[Line, ...]) -> Iterator[tuple[int, int, Figure]]:
    for line in lines:
        keys = keys_of(line.text)
        if keys and stands_alone(line.text) and not set('“”"') & set(line.text):
            digits = any(sign.isdigit() for sign in "".join(keys))
            yield 1 if digits else 2, line.at, Figure(keys, line.text, line.paragraph)
