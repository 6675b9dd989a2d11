"""Frames and facts made by hand."""

from __future__ import annotations

from typing import Any

from quizgen.facts.frame import Answer, Fact, Frame
from quizgen.model import Sentence

TEXT = "In 1871 Rosa Quint repaired the old bell of Ashby for forty pounds."
PLAIN = Frame(
    subject="Rosa Quint",
    auxiliaries=(),
    adverb="",
    verb="repaired",
    base="repair",
    tense="past",
    before="",
    asked="the old bell of Ashby",
    after="for forty pounds",
)


def fact(frame: Frame | None, wh: str = "What", answer: str = "the old bell of Ashby", **more: Any) -> Fact:
    """A fact whose answer stands in the sentence `TEXT`."""
    start = TEXT.index(answer)
    found = Answer(answer, start, start + len(answer), "phrase")
    return Fact("what", wh, found, Sentence(TEXT, 0, len(TEXT), 1), frame, **more)
