"""Stems that say too little by themselves are given the number of their paragraph to hold on to."""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items.gates import POINTED, POINTER, told_words, words_wanted


def specific(fact: Fact) -> Fact:
    """The fact, with "According to paragraph 3," before a short stem that has no other lead."""
    if fact.frame is None or fact.frame.lead or fact.question or not fact.wh:
        return fact
    stem = question(fact)
    if not POINTED.get(fact.rule, 3) <= told_words(stem) < words_wanted(fact, stem):
        return fact
    return replace(fact, frame=replace(fact.frame, lead=f"According to paragraph {fact.sentence.paragraph},"))


def hangs_on_paragraph(fact: Fact) -> bool:
    """Only its paragraph says what is meant: no part of an item that gathers several facts."""
    lead = fact.frame.lead if fact.frame else ""
    return any(POINTER.match(text) for text in (lead, fact.statement, fact.question))
