"""Events for items on time: what happened, as a short statement without its date, and the date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quizgen import gazetteer
from quizgen.facts.frame import Fact
from quizgen.facts.wording import statement
from quizgen.items.gates import POINTERS, shape_fault
from quizgen.words import content_words

MAX_WORDS = 18
YEAR = r"(?P<year>1\d{3}|20\d\d)"
_MONTHS = "|".join(gazetteer.MONTHS)
DATES = tuple(
    re.compile(rf"(?:(?:{'|'.join(gazetteer.WEEKDAYS)}),? )?{pattern}")
    for pattern in (
        YEAR,
        rf"(?P<month>{_MONTHS}),? {YEAR}",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTHS}),? {YEAR}",
        rf"(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {YEAR}",
    )
)
# Words that set one event against another: alone they make no sense, or they tell the order.
RELATIVE = re.compile(
    r"\b(?:later|earlier|before|after|again|another|other|then|next|last|finally|still|already|same|since|until|"
    r"previous|previously|meanwhile|once|also|too|newly|former|second|third|fourth)\b"
)
WEAK = re.compile(r"\b(?:there (?:was|were)|the (?:next|following|new) \w+)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Event:
    """Something that happened: `text` says it without the date, `date` is as printed, `when` is (year, month, day).

    Month and day are 0 where the article gives none.
    """

    text: str
    date: str
    when: tuple[int, int, int]
    fact: Fact


def dated(text: str) -> tuple[int, int, int] | None:
    """Read a date with its year; None for anything vague."""
    for pattern in DATES:
        match = pattern.fullmatch(text)
        if match:
            part = match.groupdict()
            month = gazetteer.MONTHS.index(part["month"]) + 1 if part.get("month") else 0
            return int(part["year"]), month, int(part.get("day") or 0)
    return None


def events(facts: tuple[Fact, ...]) -> tuple[Event, ...]:
    """The events of an article whose date is certain, the earliest first; of two at one time none stays.

    A year alone and a day of that year are one time: which came first nobody can tell.
    """
    found = [event for fact in facts if (event := _event(fact)) is not None]
    found = list({event.text: event for event in reversed(found)}.values())
    certain = [e for e in found if not any(e is not other and _one_time(e, other) for other in found)]
    return tuple(sorted(certain, key=lambda e: e.when))


def _one_time(one: Event, other: Event) -> bool:
    return all(a == b or 0 in {a, b} for a, b in zip(one.when, other.when, strict=True))


def _event(fact: Fact) -> Event | None:
    frame = fact.frame
    if fact.rule != "when" or fact.wh != "When" or frame is None or frame.dropped or frame.base in {"bear", "die"}:
        return None  # that somebody was born before he died is no riddle
    when = dated(fact.answer.key)
    plain = frame.tense == "past" and frame.auxiliaries in {(), ("was",), ("were",)}
    if when is None or not plain or not frame.asked.startswith(("in ", "on ")):
        return None
    lead = frame.lead if frame.lead.startswith("According to ") else ""
    text = statement(replace(frame, asked="", lead=lead))
    return Event(text, fact.answer.key, when, fact) if stands_alone(text) else None


def stands_alone(text: str, *, scene: bool = False) -> bool:
    """A short statement that names somebody or something and needs no other sentence.

    Of a `scene` the subject is known, and it may stand before or after another one.
    """
    named = scene or re.search(r"\w\W+[A-Z]|^(?!The |A |An |In |At )[A-Z]\w+ [A-Z]", text) is not None
    return (
        named
        and len(text.split()) <= MAX_WORDS
        and len(content_words(text)) >= 3
        and not shape_fault(text)
        and not POINTERS.search(text)
        and not re.search(r"\d{4}|[“”\"]", text)
        and not WEAK.search(text)
        and (scene or not RELATIVE.search(text))
    )
