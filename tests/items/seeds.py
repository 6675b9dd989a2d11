"""The sample articles, understood once a run, with their facts and items."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizgen import facts, items
from quizgen.article import read_article
from quizgen.document import Document, read
from quizgen.facts.frame import Fact
from quizgen.items.pool import Pool, pool_of
from quizgen.model import Scored
from quizgen.resources import data_dir

SEEDS = sorted(path.stem for path in data_dir("seeds").glob("*.md") if path.name != "README.md")


@dataclass(frozen=True, eq=False)
class Known:
    """An article with all that is made of it before the selection."""

    document: Document
    facts: tuple[Fact, ...]
    items: tuple[Scored, ...]
    pool: Pool


@lru_cache(maxsize=8)
def known(seed: str) -> Known:
    """Everything about a sample article."""
    document = read(read_article(data_dir("seeds") / f"{seed}.md"))
    found, _ = facts.find(document)
    made, _ = items.make(found, document)
    return Known(document, found, made, pool_of(document, 0))
