"""What gatherers make of a text of our own: the text parsed, its facts found, one gatherer run."""

from __future__ import annotations

from quizgen.document import read
from quizgen.facts import find
from quizgen.items import GATHERERS
from quizgen.items.pool import pool_of
from quizgen.model import Article, Kind, Scored


def gather(kind: Kind, text: str, title: str = "") -> dict[str, list[Scored]]:
    """What the gatherers of a kind make of a text, by rule."""
    document = read(Article("test", text, title))
    facts, _ = find(document)
    found: dict[str, list[Scored]] = {}
    for gatherer in GATHERERS[kind]:
        for scored in gatherer(facts, document, pool_of(document, 0)):
            found.setdefault(scored.rule, []).append(scored)
    return found
