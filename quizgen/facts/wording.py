"""From a frame to English: questions with inversion and do-support, and plain statements. Strings only."""

from __future__ import annotations

import re

from quizgen.facts.frame import Fact, Frame

DO = {"past": "did", "present": "do", "present_s": "does"}


def question(fact: Fact) -> str:
    """The stem of a fact: its ready question, or its frame turned into one; "" for a bare detail."""
    if fact.question:
        return fact.question
    if fact.frame is None:
        return ""
    frame = fact.frame
    subject = frame.slot == "subject"
    first, others, verb = _upright(frame) if subject else _inverted(frame)
    # "On how many farms are tulips grown?": left at the end, it would read as a particle.
    ahead = not subject and frame.prep == "on" and fact.wh.startswith("How many ")
    wh = f"On {fact.wh[0].lower()}{fact.wh[1:]}" if ahead else fact.wh
    parts = [frame.lead, _inside(wh, frame), first, frame.subject, frame.adverb, *others, verb]
    return finish([*parts, frame.before, "" if subject or ahead else frame.prep, frame.after, frame.moved], "?")


def _upright(frame: Frame) -> tuple[str, tuple[str, ...], str]:
    """A question about the subject keeps the order of the statement."""
    return (*frame.auxiliaries[:1], "")[0], frame.auxiliaries[1:], frame.verb


def _inverted(frame: Frame) -> tuple[str, tuple[str, ...], str]:
    """The auxiliary that goes before the subject, those left behind, and the verb's form."""
    if frame.auxiliaries:
        return frame.auxiliaries[0], frame.auxiliaries[1:], frame.verb
    return DO[frame.tense], (), frame.base


def _inside(wh: str, frame: Frame) -> str:
    """A question word keeps its capital only at the start of the sentence."""
    return wh[0].lower() + wh[1:] if frame.lead else wh


def statement(frame: Frame) -> str:
    """The clause as a plain statement."""
    first, *others = frame.auxiliaries or ("",)
    subject = frame.asked if frame.slot == "subject" else frame.subject
    asked = "" if frame.slot == "subject" else frame.asked
    if frame.front and asked and not frame.lead:
        told = [f"{asked},", subject, first, frame.adverb, *others, frame.verb, frame.before, frame.after]
        return finish(told, ".")
    lead = f"{frame.moved}," if frame.moved else frame.lead
    parts = [lead, subject, first, frame.adverb, *others, frame.verb, frame.before, asked, frame.after]
    return finish(parts, ".")


def finish(parts: list[str], mark: str) -> str:
    """Join words, capitalise the first, end with one mark."""
    text = re.sub(r"\s+", " ", " ".join(p for p in parts if p)).strip()
    text = re.sub(r" ([,;:.])", r"\1", text).rstrip(",;: ")
    if mark == "." and text.endswith((".", ".”", '."')):
        mark = ""
    return text[:1].upper() + text[1:] + mark
