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

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from quizgen import document, facts, items
from quizgen.article import read_article
from quizgen.document.load import load
from quizgen.model import Article
from quizgen.resources import data_dir
from quizgen.select import select

SEED = data_dir("seeds") / "border-talks.md"
TIMES = (1, 4, 16)
ROUNDS = 3


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The quickest of several runs, in seconds."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        work()
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


def cost(article: Article, rounds: int = ROUNDS) -> Cost:
    """Time the making of all items of an article, each step by itself."""
    nlp = load()
    pieces = [block.text for block in article.blocks if block.kind != "heading"]
    parse = timed(lambda: list(nlp.pipe(pieces)), rounds)
    read = timed(lambda: document.read(article), rounds)
    understood = document.read(article)
    find = timed(lambda: facts.find(understood), rounds)
    found, _ = facts.find(understood)
    make = timed(lambda: items.make(found, understood), rounds)
    made, _ = items.make(found, understood)
    choose = timed(lambda: select(made), rounds)
    return Cost(parse, max(0.0, read - parse), find, make, choose, len(made))


def row(article: Article, times: int) -> list[str]:
    """One line of the table: the text so many times over."""
    long = replace(article, text="\n\n".join([article.text] * times))
    took = cost(long, ROUNDS if times < 16 else 1)
    seconds = [f"{value:.3f}" for value in (took.parse, took.names, took.facts, took.items, took.select)]
    return [f"x{times}", str(len(long.text.split())), *seconds, f"{took.asking / took.parse:.2f}", str(took.made)]


def main() -> None:
    """Print the table."""
    article = read_article(SEED)
    facts.find(document.read(article))
    head = ["text", "words", "parse s", "names s", "facts s", "items s", "select s", "asking/parse", "items"]
    print(" | ".join(f"{cell:>12}" for cell in head))
    for times in TIMES:
        print(" | ".join(f"{cell:>12}" for cell in row(article, times)), flush=True)


if __name__ == "__main__":
    main()
