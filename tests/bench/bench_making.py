"""What asking costs beside reading: facts, items and selection as a ratio to the bare parse of the same text.

Both are timed in the same run, so that a slow computer slows both. Run it alone: python tests/bench/bench_making.py
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from quizgen import document, facts, items
from quizgen.article import read_article
from quizgen.document import Document
from quizgen.document.load import load
from quizgen.facts.frame import Fact
from quizgen.model import Article
from quizgen.resources import data_dir
from quizgen.select import select

SEED = data_dir("seeds") / "border-talks.md"
TIMES = (1, 4, 16)
ROUNDS = 3


T = TypeVar("T")


def timed(work: Callable[[T], object], rounds: int, fresh: Callable[[], T]) -> float:
    """The quickest of several runs, in seconds. Each gets a `fresh` value, made before its clock starts: sentences and
    clauses remember what was worked out about them."""
    best = float("inf")
    for _ in range(rounds):
        value = fresh()
        gc.collect()
        start = time.perf_counter()
        work(value)
        best = min(best, time.perf_counter() - start)
    return best


@dataclass(frozen=True)
class Cost:
    """Seconds for one text: the bare parse, names and who is who on top of it, facts, items, selection."""

    parse: float
    names: float
    facts: float
    items: float
    select: float
    made: int

    @property
    def asking(self) -> float:
        """Seconds for facts, items and selection together."""
        return self.facts + self.items + self.select

    @property
    def beside(self) -> float:
        """Seconds for all that is not the bare parse."""
        return self.names + self.asking


def cost(article: Article, rounds: int = ROUNDS) -> Cost:
    """Time the making of all items of an article, each step by itself."""
    nlp = load()
    pieces = [block.text for block in article.blocks if block.kind != "heading"]
    parse = timed(lambda texts: list(nlp.pipe(texts)), rounds, lambda: pieces)
    read = timed(document.read, rounds, lambda: replace(article))
    find = timed(facts.find, rounds, lambda: document.read(article))
    make = timed(lambda told: items.make(*told), rounds, lambda: _told(article))
    choose = timed(select, rounds, lambda: items.make(*_told(article))[0])
    made, _ = items.make(*_told(article))
    return Cost(parse, max(0.0, read - parse), find, make, choose, len(made))


def _told(article: Article) -> tuple[tuple[Fact, ...], Document]:
    understood = document.read(article)
    return facts.find(understood)[0], understood


def row(article: Article, times: int) -> list[str]:
    """One line of the table: the text so many times over."""
    long = replace(article, text="\n\n".join([article.text] * times))
    took = cost(long, ROUNDS if times < 16 else 1)
    seconds = [f"{value:.3f}" for value in (took.parse, took.names, took.facts, took.items, took.select)]
    return [
        f"x{times}",
        str(len(long.text.split())),
        *seconds,
        f"{took.asking / took.parse:.2f}",
        f"{took.beside / took.parse:.2f}",
        str(took.made),
    ]


def main() -> None:
    """Print the table."""
    article = read_article(SEED)
    facts.find(document.read(article))
    head = [
        "text",
        "words",
        "parse s",
        "names s",
        "facts s",
        "items s",
        "select s",
        "asking/parse",
        "all/parse",
        "items",
    ]
    print(" | ".join(f"{cell:>12}" for cell in head))
    for times in TIMES:
        print(" | ".join(f"{cell:>12}" for cell in row(article, times)), flush=True)


if __name__ == "__main__":
    main()
