"""Folders of articles, read and asked about: what all measures look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from quizgen.article import read_article
from quizgen.model import Article, Evidence, Item, Scored, Sentence
from quizgen.pipeline import explain

SUFFIXES = {".md", ".txt"}


@dataclass(frozen=True, eq=False)
class Told:
    """One article with all that the program makes of it. `key` is its path in the folder without the suffix."""

    key: str
    article: Article
    sentences: tuple[Sentence, ...]
    items: tuple[Scored, ...]

    @property
    def group(self) -> str:
        """The folder that the article stands in: "news" of "news/fire"; "other" for one at the top."""
        return self.key.split("/")[0] if "/" in self.key else "other"

    @property
    def kept(self) -> tuple[Scored, ...]:
        """What a worksheet prints."""
        return tuple(s for s in self.items if s.item.status == "keep")


def paths(folder: Path) -> tuple[tuple[str, Path], ...]:
    """The articles below a folder with their keys, sorted; a README is none."""
    found = [p for p in sorted(folder.rglob("*")) if p.suffix in SUFFIXES and p.stem != "README"]
    return tuple((p.relative_to(folder).with_suffix("").as_posix(), p) for p in found)


@lru_cache(maxsize=256)
def told(key: str, path: Path, count: int = 15) -> Told:
    """Read one article and ask all that can be asked, `count` items to keep."""
    seen = explain(read_article(path), items=count)
    return Told(key, seen.article, seen.sentences, seen.items)


def evidences(item: Item) -> tuple[Evidence, ...]:
    """All sentences that prove an item: its own, then further ones."""
    first = (item.evidence,) if item.evidence else ()
    return (*first, *getattr(item, "further", ()))


def ranked(items: Sequence[Scored], number: int) -> tuple[Scored, ...]:
    """The first `number` items: the kept in the order of the article, then the drafts from the best score down."""
    kept = [s for s in items if s.item.status == "keep"]
    drafts = sorted((s for s in items if s.item.status != "keep"), key=lambda s: (-s.score, s.item.id))
    return tuple([*kept, *drafts][:number])


def proving(told_: Told, scored: Scored) -> frozenset[int]:
    """The indices of the sentences that an item's evidence stands in."""
    proofs = evidences(scored.item)
    return frozenset(
        i
        for i, s in enumerate(told_.sentences)
        if any((s.text in e.quote or e.quote in s.text) and e.paragraph in {0, s.paragraph} for e in proofs)
    )
