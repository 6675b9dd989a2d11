"""Sentences that stand alone: what a passage may open with, and what a note may quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.document import Document, Sent, Token
from quizgen.document.pronouns import PERSONAL
from quizgen.document.reference import dangling
from quizgen.roles import is_role
from quizgen.syntax import SUBJECTS, child, lower_first

LOOSE_START = re.compile(
    r"(?:(?:Inside|Outside|Above|Below|Nearby|Elsewhere|Afterwards|Later|Earlier),|"
    r"(?:But|And|So|Or|Yet|However|Then|Also|Even so|Meanwhile|Still|Instead|Therefore|Nor|That|This|These|Those|He|She|"
    r"It|They|His|Her|Its|Their|Another|Others?|Such|Both|Here|There|For example|For instance|Next|After that|Half|Some|In gratitude|"
    r"In return|In response|As a result)\b)"
)
POINTING = re.compile(
    r"\b(?:this|these|those|such|also|too|again|another|however|though|therefore|already|even|still|"
    r"the (?:new|same|other|two|three|latter|former)|(?:we|us|our|you|your|I|my|me))\b"
)
# What still points away at the head of a longer stretch.
POINTING_TEXT = re.compile(
    r"\b(?:this|these|those|such|also|another|however|therefore|the (?:new|same|other|latter|former))\b"
)
BACK = re.compile(r"\b(?:it|they|them)\b")
# So many words into a sentence that opens a passage, "it" and "they" have something before them to go back to.
BEGUN = 8
COUNTED = frozenset("several most many some few all both none each one others another half".split())
OPENED = frozenset("it they them its their".split())
HE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


# In a sentence that is printed whole these look back at it, or at nothing.
WITHIN = OPENED | frozenset(
    "anyone anybody anything everyone everybody everything someone somebody something nobody nothing none both each one "
    "himself herself itself themselves now later earlier then still already he she him his her hers".split()
)
LOOKING_BACK = re.compile(
    r"\b(?:this|these|those|such|again|another|however|though,|therefore|also|then|there|here|"
    r"the (?:new|same|other|two|three|four|latter|former|old|second|third|last|next)|(?:we|us|our|you|your|I|my|me))\b"
)


# "The worst was a bell …": the worst of what?
LEAST_OR_MOST = re.compile(
    r"(?:(?:About|Some|Nearly|Almost|Only|Just) )?(?:\w+ )?(?:minutes|hours|days|weeks|months|years|decades|centuries|week|month|year|day) "
    r"(?:later|earlier|before|after|on)\b|By the end of the|At (?:its|their|his|her) |The remaining\b|The best known\b|"
    r"(?:The )?(?:next|following|previous|same) |(?:Shortly|Soon|Just|Long) (?:before|after) |"
    r"(?:One|The (?:\w+est|worst|best|first|last|rest|(?:most|least) \w+)) (?:is|are|was|were|has|had|came|of them)\b|"
    r".*\b(?:worse|better|further)[.,]"
)


def told_whole(document: Document, sent: Sent) -> str | None:
    """What must stand before a sentence that is printed whole: "", its paragraph, or None where it does not stand alone."""
    known = named(document, sent)
    text = told(sent, known)
    back = BACK.search(text)
    if back is not None and len(text[: back.start()].split()) < BEGUN:
        return None
    if (
        LEAST_OR_MOST.match(text)
        or LOOSE_START.match(text)
        or LOOKING_BACK.search(text)
        or any(t.i in sent.quoted for t in sent.span)
    ):
        return None
    if any(t.lower_ in PERSONAL and not told_here(document, sent, t, known) for t in sent.span):
        return None
    if any(t.lower_ in {"it", "them"} and t.dep_ in {"dobj", "pobj"} and not _told_so(t) for t in sent.span):
        return None  # "was willing to try it": what?
    if any(t.lower_ in {"it", "they"} and of_before(document, sent, t) for t in sent.span):
        return None  # "The agent warns that it is costly": what is?
    subject = child(sent.span.root, "nsubj", "nsubjpass")
    tokens = [t for t in sent.span if not t.is_punct and t.lower_ not in WITHIN]
    if not dangling(document, sent, tokens, subject):
        return ""
    pointed = not dangling(document, sent, tokens, subject, pointed=True)
    return f"According to paragraph {sent.paragraph}, " if pointed else None


def of_before(document: Document, sent: Sent, pronoun: Token) -> bool:
    """What "it" or "they" means stands in a sentence before."""
    what = document.antecedents.get((sent.index, pronoun.i), "")
    subject = child(sent.span.root, "nsubj", "nsubjpass")
    inner = pronoun.lower_ == "it" and pronoun.dep_ in SUBJECTS and pronoun.head.dep_ == "ccomp"
    if inner and subject is not None and _might_be(document, sent, subject):
        return True  # "The agent warns that it is costly"
    return bool(what) and what.split()[-1].lower() not in sent.text.lower()


def _told_so(pronoun: Token) -> bool:
    """ "made a bell and hung it": the verb before has an object that "it" takes up."""
    verb = pronoun.head if pronoun.dep_ == "dobj" else pronoun.head.head
    return verb.dep_ == "conj" and any(t.dep_ == "dobj" and t.pos_ == "NOUN" for t in verb.head.children)


def told_here(document: Document, sent: Sent, pronoun: Token, known: Named | None = None) -> bool:
    """The person whom "he" or "her" means is named before it in the sentence."""
    who = document.referents.get((sent.index, pronoun.i))
    if known is not None and known.who == who and known.at <= pronoun.i:
        return True
    return any(n.canonical == who and n.head < pronoun.i for n in document.names_in(sent))


@dataclass(frozen=True)
class Named:
    """The first "he" or "her" of a sentence, whose bearer stands before the sentence: his or her name is put there."""

    who: str
    at: int
    start: int
    end: int
    text: str


def named(document: Document, sent: Sent) -> Named | None:
    """The name for the first pronoun of a sentence, where the text leaves no doubt whom it means."""
    first = next((t for t in sent.span if t.lower_ in PERSONAL), None)
    if first is None or first.i in sent.quoted or told_here(document, sent, first):
        return None
    who = document.referents.get((sent.index, first.i), "")
    if not who or any(n.kind != "person" for n in document.names_of(who)) or who in named_in(document, sent):
        return None
    if any(_might_be(document, sent, t) for t in sent.span.doc[sent.span.start : first.i]):
        return None  # "The keeper sold her boat": hers, or that of the woman told of before?
    owns = first.dep_ == "poss"
    if not owns and first.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    mark = ("'" if "’" not in document.article.text else "’") + "s" if owns else ""
    start = sent.offset + first.idx - sent.start
    return Named(who, first.i, start, start + len(first.text), who + mark)


def small(document: Document, sent: Sent, text: str) -> str:
    """A sentence to stand behind "According to paragraph 3," and so without its capital, unless that is a name's."""
    first = sent.span[0]
    known = document.name_at(sent, first) or re.search(rf"[a-z,] {re.escape(first.text)}\b", document.article.text)
    if first.lower_ in COUNTED or (text[:1] == sent.text[:1] and not known):
        return lower_first(text, first)
    return text


def _might_be(document: Document, sent: Sent, token: Token) -> bool:
    """A person, or a noun for one, that a pronoun behind it may mean."""
    name = document.name_at(sent, token)
    person = name is not None and name.kind in {"person", "character", "?"}
    person |= token.pos_ == "PROPN" and token.dep_ in SUBJECTS
    return person or (
        token.pos_ == "NOUN" and (is_role(token.lemma_) or token.text.endswith("-old") or token.lower_ == "old")
    )


def named_in(document: Document, sent: Sent) -> set[str]:
    """Who is named in a sentence."""
    return {n.canonical for n in document.names_in(sent)}


def told(sent: Sent, known: Named | None) -> str:
    """The words of a sentence, with a name in the place of its first pronoun."""
    return sent.text if known is None else f"{sent.text[: known.start]}{known.text}{sent.text[known.end :]}"


def whole(document: Document, stretch: Sequence[Sent]) -> bool:
    """Whom "he" and "her" mean is told in the stretch itself, by a name or a noun before."""
    known = named(document, stretch[0])
    for sent in stretch:
        for token in sent.span:
            if (
                token.lower_ in PERSONAL
                and token.i not in sent.quoted
                and not _held(document, stretch, sent, token, known)
            ):
                return False
    return True


def _held(document: Document, stretch: Sequence[Sent], sent: Sent, pronoun: Token, known: Named | None) -> bool:
    who = document.referents.get((sent.index, pronoun.i), "")
    start = sent.offset + pronoun.idx
    before = [n for s in stretch for n in document.names_in(s) if n.start < start]
    if who:
        return (known is not None and known.who == who) or any(n.canonical == who for n in before)
    nouns = (t for s in stretch for t in s.span if t.pos_ == "NOUN" and s.offset + t.idx < start)
    return any(n.kind in {"person", "character", "?"} for n in before) or any(is_role(t.lemma_) for t in nouns)


def stands_alone(document: Document, sent: Sent, *, opens: bool = False, pointed: bool = False) -> bool:
    """Nothing in the sentence points to another one, and nobody speaks in it.

    `opens`: more of the paragraph follows, so that "it" and "they" are read as in running text. `pointed`: the
    paragraph is named before it.
    """
    known = named(document, sent) if opens else None
    text = told(sent, known)
    back = BACK.search(text)
    if back is not None and not (opens and len(text[: back.start()].split()) >= BEGUN):
        return False
    if (
        LOOSE_START.match(text)
        or (POINTING_TEXT if opens else POINTING).search(text)
        or any(t.i in sent.quoted for t in sent.span)
    ):
        return False
    people = [n.start - sent.start for n in document.names_in(sent) if n.kind in {"person", "character"}]
    person = min([*people, *([known.start] if known else [])], default=None)
    he = HE.search(text)
    if he is not None and (person is None or he.start() < person):
        return False
    subject = child(sent.span.root, "nsubj", "nsubjpass")
    if opens and subject is not None and _leans(subject):
        return False
    theirs = {t.i for t in sent.span if t.lower_ in PERSONAL and known and told_here(document, sent, t, known)}
    tokens = [t for t in sent.span if not t.is_punct and t.i not in theirs and not (opens and t.lower_ in OPENED)]
    return not dangling(document, sent, tokens, subject, pointed=pointed)


def _leans(subject: Token) -> bool:
    """ "In 1492 it was the staple", "Several asked": a subject that lives on the sentence before."""
    alone = subject.lower_ in COUNTED and child(subject, "prep") is None
    return subject.lower_ in {"it", "they"} or alone
