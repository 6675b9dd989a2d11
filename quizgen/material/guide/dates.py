"""A timeline: what happened when, ordered by date; only dates with their year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.gazetteer import MONTHS
from quizgen.material.guide.asked import asked, live, rule_of, stated
from quizgen.material.guide.prose import MOST_SIGNS, Line, paragraph_of, stands_alone
from quizgen.model import Bank, Evidence

MOST = 8
LONGEST = 34
_MONTH = "|".join(MONTHS)
_YEAR = r"1\d{3}|20\d\d"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH}),? (?P<year>{_YEAR})|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}}), (?P<year2>{_YEAR})"
    rf"|(?P<month3>{_MONTH}) (?P<year3>{_YEAR})|(?P<season>spring|summer|autumn|winter)(?: of)? (?P<year4>{_YEAR})"
    rf"|(?P<year5>{_YEAR}))(?![\w-]|,\d)"
)
# A bare year is one behind such a word, and not a number of something.
_BEFORE_YEAR = re.compile(r"(?:^|\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|of|around|and|to) )$")
_NOT_YET = re.compile(r"\b(?:would|will|could|may|might|should|predict\w*|expect\w*|hope\w*|plan\w*|if)\b")
# What tells nothing without the sentences before.
_IDLE = re.compile(r"\b(?:came true|happened|took place|was over|changed)\.?$")
Key = tuple[int, int, int]


@dataclass(frozen=True)
class Event:
    """Something that happened: its date as it is written, the same for sorting, and the paragraph (0 unknown)."""

    date: str
    text: str
    key: Key
    paragraph: int = 0


def timeline(bank: Bank, lines: tuple[Line, ...]) -> tuple[Event, ...]:
    """At most eight events, ordered by date; what items say comes before what the text alone says."""
    found: list[Event] = []
    for event in (*_gathered(bank), *_asked(bank), *_told(lines)):
        if not event.paragraph:
            event = Event(event.date, event.text, event.key, paragraph_of(event.text, lines))
        if not any(_same(event, other) for other in found):
            found.append(event)
    return tuple(sorted(found[:MOST], key=lambda event: event.key))


def dates(text: str) -> list[re.Match[str]]:
    """The dates with a year in a text."""
    if len(text) > MOST_SIGNS:
        return []
    return [one for one in DATE.finditer(text) if not one["year5"] or _BEFORE_YEAR.search(text[: one.start()])]


def _key(date: re.Match[str]) -> Key:
    year = next(int(date[name]) for name in ("year", "year2", "year3", "year4", "year5") if date[name])
    month = date["month"] or date["month2"] or date["month3"]
    named = MONTHS.index(month) + 1 if month else _SEASONS.get(date["season"] or "", 0)
    return year, named, int(date["day"] or date["day2"] or 0)


def _same(one: Event, other: Event) -> bool:
    return one.text == other.text or (
        one.key == other.key and (one.paragraph == other.paragraph or not one.paragraph)
    )


def _event(date: str, text: str, proofs: tuple[Evidence, ...]) -> Iterator[Event]:
    found = dates(date)
    if len(found) == 1 and text.strip() and not _IDLE.search(DATE.sub("", text).strip(" .").removesuffix(" in")):
        where = next((proof.paragraph for proof in proofs if found[0][0] in proof.quote), 0)
        whole = f"{text[:1].upper()}{text[1:].rstrip('. ')}."
        yield Event(found[0][0], whole, _key(found[0]), where)


def _gathered(bank: Bank) -> Iterator[Event]:
    """What an item of dates or of events in their order says of each."""
    for item in live(bank):
        if item.kind == "matching" and rule_of(item) in {"dates", ""}:
            for pair in item.pairs:
                yield from _event(pair.right, pair.left, item.proofs)
        elif item.kind == "ordering" and rule_of(item) == "timeline":
            for told in item.why.split("; "):
                date, _, text = told.partition(": ")
                yield from _event(date, text, item.proofs)


def _asked(bank: Bank) -> Iterator[Event]:
    for told in stated(bank):
        found = dates(told.text)
        if told.rule == "when" and len(found) == 1:
            yield from _event(found[0][0], told.text, (told.proof,) if told.proof else ())
    for one in asked(bank):
        if (
            one.question.startswith("When ")
            and one.proof
            and len(dates(one.proof.quote)) == 1
            and _fit(one.proof.quote)
        ):
            yield from _event(one.answer, one.proof.quote, (one.proof,))


def _fit(text: str) -> bool:
    return len(text.split()) <= LONGEST and stands_alone(text) and not _NOT_YET.search(text)


def _told(lines: tuple[Line, ...]) -> Iterator[Event]:
    for line in lines:
        found = dates(line.text)
        if len(found) == 1 and _fit(line.text) and not set('“”"') & set(line.text):
            yield Event(found[0][0], line.text, _key(found[0]), line.paragraph)
