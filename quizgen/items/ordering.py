"""Ordering: events with certain dates, or what a tale tells one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.document import Document
from quizgen.facts.frame import Fact
from quizgen.items.events import events
from quizgen.items.gather import LEAST, MOST, alike, common, in_order, names_of, spread
from quizgen.items.narrative import Scene, scenes
from quizgen.items.pool import Pool
from quizgen.items.score import scored_set
from quizgen.model import Ordering, Scored, Sentence

BY_DATE = "Put these events in the order in which they happened, the earliest first."
BY_TEXT = "Put these events in the order in which the text tells them."
LEAST_SCENES, MOST_SCENES = 4, 5


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """One item by date, where three events have certain dates; one in the order of telling for a tale."""
    found = [item for item in (_by_date(facts), _by_text(document) if facts else None) if item is not None]
    return tuple(found)


def _by_date(facts: tuple[Fact, ...]) -> Scored | None:
    chosen = spread(events(facts), MOST)
    chosen = [e for n, e in enumerate(chosen) if not any(alike(e.text, other.text) for other in chosen[:n])]
    if len(chosen) < LEAST:
        return None
    told = [e.fact for e in chosen]
    texts = tuple(e.text for e in chosen)
    dates = "; ".join(f"{e.date}: {e.text.rstrip('.')}" for e in chosen)
    return _item(BY_DATE, "timeline", texts, [f.sentence for f in told], names_of(told), f"{dates}.", 0.9)


def _by_text(document: Document) -> Scored | None:
    chosen: list[Scene] = []
    for scene in scenes(document):
        if not any(alike(scene.text, other.text) for other in chosen):
            chosen.append(scene)
    chosen = spread(chosen, MOST_SCENES)
    if len(chosen) < LEAST_SCENES:
        return None
    texts = tuple(scene.text for scene in chosen)
    names = tuple(scene.name for scene in chosen)
    return _item(BY_TEXT, "sequence", texts, [scene.sentence for scene in chosen], names, "", 0.85)


def _item(
    stem: str, tag: str, texts: tuple[str, ...], sentences: Sequence[Sentence], names: tuple[str, ...], why: str,
    worth: float,
) -> Scored:  # fmt: skip
    proofs = in_order(sentences)
    item = Ordering(
        question=stem,
        sequence=texts,
        why=why,
        points=len(texts),
        **common("ordering", tag, "; ".join(texts), proofs, "understand"),
    )
    return scored_set(item, tag, worth, texts, names, proofs[0])
