"""Cloze with up to three gaps in one sentence, which stays the article's own, whole: nothing that limits it gets lost."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent
from quizgen.facts.frame import Fact
from quizgen.items.alone import named, small, told, told_whole
from quizgen.items.gates import POINTERS
from quizgen.items.gather import common, in_order
from quizgen.items.holes import CERTAIN, Hole, holes
from quizgen.items.narrative import told_as_tale
from quizgen.items.passage import APART, between, gapped, guessed, once, stems_of
from quizgen.items.pool import Pool
from quizgen.items.score import told_score
from quizgen.memory import remembered
from quizgen.model import Cloze, Scored
from quizgen.words import content_words

LEAST_WORDS, MOST_WORDS = 12, 42
MOST_GAPS = 3
# So many telling words must stay outside the gaps: from them the pupil finds the sentence and knows what is wanted.
LEAST_TOLD = 7
# "The lorry, a spokesman confirmed, will …": who says so stands in the sentence.
ASIDE = re.compile(r", [^,]*\b(?:said|says|confirmed|added|explained|insisted|argued|admitted), ")


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """One item for each sentence that stands alone and holds a name, a year, a sum or a figure; of a story drafts only."""
    tale = told_as_tale(document)
    return tuple(item for sent in document.sents if (item := _item(document, sent, tale)) is not None)


@remembered()
def gaps_of(document: Document, sent: Sent) -> tuple[str, list[Hole]]:
    """What must stand before the sentence, and its gaps; none where it does not stand alone."""
    lead = told_whole(document, sent) if _may_stand(sent) else None
    if lead is None or (lead and ASIDE.search(sent.text)):
        return "", []
    chosen = _chosen(document, sent)
    if len(chosen) == 1 and POINTERS.search(sent.text):
        return "", []  # one gap wants a plain statement around it
    return lead, chosen


def _item(document: Document, sent: Sent, tale: bool) -> Scored | None:
    text = sent.text
    lead, chosen = gaps_of(document, sent)
    if not chosen:
        return None
    text = gapped(text, sent.start, chosen, named(document, sent))
    if lead:
        text = f"{lead}{small(document, sent, text)}"
    left = content_words(re.sub(r"\{\{.*?\}\}", " ", text))
    if len(left) < LEAST_TOLD:
        return None
    proofs = in_order([sent.plain()])
    gaps = "; ".join(h.text for h in chosen)
    item = Cloze(question=text, points=len(chosen), **common("cloze", "sentence", gaps, proofs, "remember"))
    names = tuple(f"{sent.start}:{h.start}" for h in chosen)
    return told_score(item, "sentence", len(left), len(text.split()), proofs[0], names, trifle=tale)


def _may_stand(sent: Sent) -> bool:
    text = sent.text
    return (
        not sent.in_list
        and LEAST_WORDS <= len(text.split()) <= MOST_WORDS
        and not re.search(r"[“”\"{}|\n?!*_:;]", text)
        and text.endswith(".")
        and text[:1].isupper()
    )


def _chosen(document: Document, sent: Sent) -> list[Hole]:
    """The best gaps that neither touch nor can be taken for one another, in the order of the sentence.

    Names and figures only, for of a noun many would do; no word of the title, which everybody would guess.
    """
    chosen: list[Hole] = []
    stems = stems_of(told(sent, named(document, sent)))
    for hole in sorted(holes(document, (sent,), sure=False), key=lambda h: (-h.worth, h.start)):
        near = any(between(document, hole, other) < APART for other in chosen)
        twin = any(hole.group == other.group for other in chosen)
        poor = hole.worth < CERTAIN or guessed(document, hole) or _counted_out(sent, hole) or _beside(sent, hole)
        if len(chosen) < MOST_GAPS and not poor and not near and not twin and once(stems, hole.text):
            chosen.append(hole)
    return sorted(chosen, key=lambda h: h.start)


def _counted_out(sent: Sent, hole: Hole) -> bool:
    """A number whose parts the sentence tells one by one: it can be had by adding them up."""
    behind = sent.text[hole.end - sent.start :]
    return (
        hole.group == "number"
        and len(re.findall(r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\b", behind)) > 2
    )


def _beside(sent: Sent, hole: Hole) -> bool:
    """A sum in brackets, which says another one again, and the first half of "Hall 2 and 3"."""
    before, behind = sent.text[: hole.start - sent.start], sent.text[hole.end - sent.start :]
    if re.match(r", [A-Z]\w+-based\b", behind):
        return True  # "Tucson, Arizona-based": the half of a place
    return before.count("(") > before.count(")") or bool(
        hole.text[-1:].isdigit() and re.match(r" (?:and|or) \d", behind)
    )
