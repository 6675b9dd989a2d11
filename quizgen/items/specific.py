"""Stems that say too little by themselves are given the number of their paragraph to hold on to."""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items.gates import told_words, words_wanted

LEAST = 2


def specific(fact: Fact) -> Fact:
    """The fact, with "According to paragraph 3," before a short stem that has no other lead."""
    if fact.frame is None or fact.frame.lead or fact.question or not fact.wh:
        return fact
    stem = question(fact)
    if not LEAST <= told_words(stem) < words_wanted(fact, stem):
        return fact
    return replace(fact, frame=replace(fact.frame, lead=f"According to paragraph {fact.sentence.paragraph},"))
