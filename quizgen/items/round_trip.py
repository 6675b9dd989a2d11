"""The round trip: the answer put back into a stem's frame must give the clause that the stem came from.

Strings only. A frame is the article's own clause, cut and mended, so every word of the statement must stand in the
evidence and in its order. Free are words that quizgen puts in by right: names and what stands for them, written in
full; auxiliaries, articles and question words; and the dictionary form of the verb. A word from nowhere, or words in
another order, mean that something went wrong between parse and print.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet

from quizgen.facts.agreement import third_person
from quizgen.facts.frame import Fact, Frame
from quizgen.items.gates import POINTER
from quizgen.words import FUNCTION

WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
# Small words that carry a meaning of their own: none may come from nowhere.
WEIGHTY = frozenset("not more most less before after during until since up down out off back away over".split())
FREE = FUNCTION - WEIGHTY
# Words that rules with a ready question put into it; a new rule of that sort adds its own.
RULE_WORDS = frozenset(
    "position hold job stand called he she said country city kind of old happened stand paragraph take".split()
)


def known_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names and of phrases that may stand in for others, as `round_trip_fault` compares them."""
    return frozenset(word for name in names for word in _words(name))


def round_trip_fault(fact: Fact, known: AbstractSet[str] = frozenset()) -> str:
    """Why a fact does not lead back to its evidence, or "". `known` are words that need not stand there."""
    evidence = _words(fact.sentence.text)
    free = known | FREE
    if fact.frame is None:
        free |= RULE_WORDS | {str(fact.sentence.paragraph)} | set(_words(fact.own))
        strange = _strange(f"{fact.question} {fact.statement}", evidence, free, ())
        return f"{strange!r} is not in the sentence" if strange else ""
    pointed = {"paragraph", str(fact.sentence.paragraph)} if POINTER.match(fact.frame.lead) else set()
    for part, text in _parts(fact.frame):
        own = {third_person(fact.frame.base)} if part == "predicate" else pointed if part == "lead" else set()
        if strange := _strange(text, evidence, free, own):
            return f"{strange!r} is not in the sentence"
        if not _in_order([w for w in _words(text) if w not in free and w not in own], evidence):
            return f"the words of the {part} are not in the order of the sentence"
    if _denied(fact.frame, evidence):
        return "the sentence denies what the statement says"
    answer = {*_words(fact.answer.text), *_words(fact.answer.key)}
    if not answer & set(_words(fact.frame.asked)):
        return "the answer does not fit where the question was taken out"
    return ""


def _parts(frame: Frame) -> tuple[tuple[str, str], ...]:
    """The pieces of a clause that keep their order inside; the pieces themselves may have changed places."""
    subject = frame.asked if frame.slot == "subject" else frame.subject
    predicate = " ".join((*frame.auxiliaries, frame.adverb, frame.verb, frame.before, frame.after))
    return (
        ("lead", frame.lead),
        ("subject", subject),
        ("predicate", predicate),
        ("asked part", frame.asked),
        ("moved part", frame.moved),
    )


def _denied(frame: Frame, evidence: Sequence[str]) -> bool:
    """Wherever the verb stands in the evidence, a "not" or "never" goes right before it, and the frame lost it."""
    verb = (_words(frame.verb) or [""])[0]
    before = [evidence[at - 1] if at else "" for at, word in enumerate(evidence) if word == verb]
    denied = [word in {"not", "never"} or word.endswith("n't") for word in before]
    return bool(denied) and all(denied) and not {"not", "never"} & set(_words(f"{frame.adverb} {frame.before}"))


def _words(text: str) -> list[str]:
    plain = text.lower().replace("’", "'")
    return [w.removesuffix("'s") for w in WORD.findall(plain)]


def _strange(text: str, evidence: Sequence[str], free: Container[str], own: Container[str]) -> str:
    """The first word from nowhere, or ""."""
    return next((w for w in _words(text) if w not in evidence and w not in free and w not in own), "")


def _in_order(words: Sequence[str], evidence: Sequence[str]) -> bool:
    """The words stand one after another in the evidence; others may stand between them."""
    rest = iter(evidence)
    return all(word in rest for word in words)
