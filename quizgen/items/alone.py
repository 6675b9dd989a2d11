"""Sentences that stand alone: what a passage may open with, and what a note may quote."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent
from quizgen.document.reference import dangling
from quizgen.syntax import child

LOOSE_START = re.compile(
    r"(?:(?:Inside|Outside|Above|Below|Nearby|Elsewhere|Afterwards|Later|Earlier),|"
    r"(?:But|And|So|Or|Yet|However|Then|Also|Even so|Meanwhile|Still|Instead|Therefore|Nor|That|This|These|Those|He|She|"
    r"It|They|His|Her|Its|Their|Another|Others?|Such|Both|Here|There|For example|Next|After that|Half|Some|In gratitude|"
    r"In return|In response|As a result)\b)"
)
POINTING = re.compile(
    r"\b(?:this|these|those|such|also|too|again|another|however|though|therefore|already|even|still|"
    r"the (?:new|same|other|two|three|latter|former)|(?:we|us|our|you|your|I|my|me))\b"
)
BACK = re.compile(r"\b(?:it|they|them)\b")
# So many words into a sentence that opens a passage, "it" and "they" have something before them to go back to.
BEGUN = 8
OPENED = frozenset("it they them its their".split())
HE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


def stands_alone(document: Document, sent: Sent, *, opens: bool = False) -> bool:
    """Nothing in the sentence points to another one, and nobody speaks in it.

    `opens`: more of the paragraph follows, so that "it" and "they" are read as in running text.
    """
    text = sent.text
    back = BACK.search(text)
    if back is not None and not (opens and len(text[: back.start()].split()) >= BEGUN):
        return False
    if LOOSE_START.match(text) or POINTING.search(text) or any(t.i in sent.quoted for t in sent.span):
        return False
    person = next((n.start - sent.start for n in document.names_in(sent) if n.kind in {"person", "character"}), None)
    he = HE.search(text)
    if he is not None and (person is None or he.start() < person):
        return False
    tokens = [t for t in sent.span if not t.is_punct and not (opens and t.lower_ in OPENED)]
    return not dangling(document, sent, tokens, child(sent.span.root, "nsubj", "nsubjpass"))
