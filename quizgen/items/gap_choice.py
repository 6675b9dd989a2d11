"""Multiple choice in a sentence with one gap: which figure, sum or year stood there. Nothing of the sentence is left out."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent
from quizgen.document.numbers import HEDGES, WORDS, value_of
from quizgen.facts.frame import Answer, AnswerKind, Fact
from quizgen.items.distractors import ONE_SIDED, WANTED, distractors
from quizgen.items.gather import common
from quizgen.items.holes import Hole
from quizgen.items.narrative import told_as_tale
from quizgen.items.pool import Pool
from quizgen.items.score import told_score
from quizgen.items.sentence import gaps_of
from quizgen.model import MultipleChoice, Scored, Wrong
from quizgen.syntax import lower_first
from quizgen.words import content_words

MOST_WORDS = 30
LEAST_TOLD = 7
KINDS: dict[str, AnswerKind] = {"number": "number", "money": "money", "share": "percent", "year": "date"}
NUMBER = re.compile(
    rf"\d[\d,.]*|\b(?:{'|'.join(WORDS)}|half|third|quarter|hundred|thousand|million)s?\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)(?:s|\b)|\bcentur(?:y|ies)\b|\bWorld War\b")
# Where any figure on one side of it would be true as well.
BOUND = re.compile(
    r"\b(?:beyond|above|below|within|before|exceed(?:s|ed|ing)?)(?: (?:about|around|some|roughly))?$|\b(?:by|since|until) $",
    re.IGNORECASE,
)
# Under this a figure is counted on the fingers, and often by the reader.
SMALL = 10


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """One item for each sentence that stands alone and tells one figure, sum or year; of a story drafts only."""
    tale = told_as_tale(document)
    return tuple(item for sent in document.sents if (item := _item(document, sent, pool, tale)) is not None)


def _item(document: Document, sent: Sent, pool: Pool, tale: bool) -> Scored | None:
    lead, holes = gaps_of(document, sent)
    hole = next((h for h in holes if h.group in KINDS and _sole(sent, h)), None)
    if hole is None or len(sent.text.split()) > MOST_WORDS:
        return None
    answer = Answer(
        hole.text, hole.start, hole.end, KINDS[hole.group], value=value_of(hole.text), hedge=_hedge(sent, hole)
    )
    fact = Fact("gap", "", answer, sent.plain())
    wrong = distractors(fact, pool)
    before, behind = _around(sent, hole)
    text = f"{before}___{behind}"
    told = content_words(f"{before} {behind}")
    if len(wrong) < WANTED or len(told) < LEAST_TOLD:
        return None
    question = f"{lead}{lower_first(text, sent.span[0])}" if lead else text
    fields = common("multiple_choice", "gap", hole.text, (sent.plain(),), "remember")
    item = MultipleChoice(question=question, answer=hole.text, wrong=tuple(map(Wrong, wrong)), **fields)
    names = (f"{sent.start}:{hole.start}",)
    return told_score(item, "gap", len(told), len(text.split()), sent.plain(), names, trifle=tale)


def _around(sent: Sent, hole: Hole) -> tuple[str, str]:
    return sent.text[: hole.start - sent.start], sent.text[hole.end - sent.start :]


def _hedge(sent: Sent, hole: Hole) -> str:
    before = f" {_around(sent, hole)[0].lower().rstrip()}"
    return max((h for h in HEDGES if before.endswith(f" {h}")), key=len, default="")


def _sole(sent: Sent, hole: Hole) -> bool:
    """Nothing else in the sentence bounds it: no second figure or year, no "more than"; and it is no handful."""
    before, behind = _around(sent, hole)
    text = f"{before} {behind}"
    if BOUND.search(before.rstrip() if hole.group != "year" else before):
        return False
    if hole.group == "year":
        return not YEAR.search(text)
    others = [n for n in NUMBER.findall(text) if not YEAR.fullmatch(n)]
    value = value_of(hole.text)
    return not others and _hedge(sent, hole) not in ONE_SIDED and value is not None and value >= SMALL
