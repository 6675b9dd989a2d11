"""Cloze: the clause as a statement with a gap where a name, a date or a number stood."""

from __future__ import annotations

import re

from quizgen.document.names import TITLES
from quizgen.facts.frame import Fact
from quizgen.items.make import common
from quizgen.items.pool import Pool
from quizgen.items.true_false import stated
from quizgen.model import Cloze
from quizgen.words import content_words

# What one gap can hold so that only the article's word fits.
GAPS = frozenset(
    {
        "person",
        "country",
        "state",
        "city",
        "organisation",
        "number",
        "date",
        "money",
        "percent",
        "place",
        "work",
        "law",
        "term",
        "event",
        "product",
    }
)


# "Queen ___" is filled from general knowledge, "Mrs ___" by the only Mrs.
RANKS = frozenset(
    {
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Lady",
        "Lord",
        "Sir",
        "Dame",
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Pope",
        "President",
        "Emperor",
        "St.",
        "St",
        "Saint",
    }
)


def make(fact: Fact, pool: Pool) -> tuple[Cloze, ...]:
    """One gap for a name, date or number; a hedge stays outside the gap."""
    if fact.answer.kind not in GAPS:
        return ()
    text = stated(fact)
    gap = _gap(fact, text)
    if not gap or text.count(gap) != 1 or re.search(r"[{}|]", text):
        return ()
    rest = text.replace(gap, " ")
    # Any name would fit "… waved both arms".
    least = 5 if fact.answer.kind == "person" else 4
    if len(content_words(rest)) < least or any(w in content_words(rest) for w in content_words(gap)):
        return ()
    if _splits_a_name(text, gap):
        return ()
    before = text.partition(gap)[0].split()
    if _place_or_time(fact, text, gap):
        return ()
    if before and before[-1].lower() in {"a", "an"}:
        return ()
    return (Cloze(question=text.replace(gap, "{{" + gap + "}}"), **common(fact, "cloze", gap)),)


def _place_or_time(fact: Fact, text: str, gap: str) -> bool:
    """A gap at the end after "in" takes the town, the country and the year alike."""
    before, after = text.split(gap, 1)
    if not re.search(r"\b[Ii]n (?:\w+ ){0,2}$", before) or re.search(r"\w", after):
        return False
    placed = re.search(r"\b(?:[Ii]n|[Aa]t|from|of|to) (?:the )?[A-Z]", before) is not None
    return fact.answer.kind in {"place", "city", "country", "state"} or (fact.answer.kind == "date" and not placed)


def _gap(fact: Fact, text: str) -> str:
    answer = fact.answer
    if answer.kind == "number" and answer.hedge:
        return answer.text[len(answer.hedge) :].strip()
    if answer.kind == "person" and answer.key.split()[0].rstrip(".").lower() in TITLES:
        return answer.key.split(" ", 1)[1] if answer.key.split(" ", 1)[1] in text else ""
    return next((t for t in (answer.key, answer.text) if t in text), "")


def _splits_a_name(text: str, gap: str) -> bool:
    """A capital or a number right beside the gap: it would hold but half of a name."""
    left, right = text.split(gap, 1)
    words = [w for w in left.split() if w.lower() != "the"]
    half_before = (
        len(words) > 1
        and words[-1][:1].isupper()
        and words[-1].rstrip(".").lower() not in TITLES
        and words[-1][-1] not in ",;:"
    )
    noble = bool(words) and words[-1] in RANKS and " " not in gap
    if right[:1] == "-" or left[-1:] == "-":
        return True
    half_behind = re.match(r" (?:[A-Z]|\d|and \d)", right) is not None
    return gap[:1].isupper() and (half_before or half_behind or noble)
