"""Paragraphs of an article, or sentences of one paragraph, to put back in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from quizgen.model import Article, Block
from quizgen.sentences import sentences, whole

# A part that begins like this leans on the one before: that makes the order certain.
_LEANS = re.compile(
    r"“?(?:He|She|It|They|This|These|Those|That|Then|Next|But|And|So|However|Even so|Later|After|Finally|At last|"
    r"Meanwhile|Also|Its|His|Her|Their|Since then|The next|Soon|Instead|Now|Both)\b"
)
_MOST_WORDS = 270


@dataclass(frozen=True)
class Run:
    """Parts in their right order, from which paragraphs, and whether they are sentences of one."""

    parts: tuple[str, ...]
    first: int
    last: int
    of_one: bool


def run(article: Article, rng: Random, *, short: bool) -> Run | None:
    """The parts whose order shows best: four or five paragraphs in a row, else the sentences of one paragraph.

    `short` is an article whose paragraphs are needed for other exercises.
    """
    for found in ([] if short else list(_paragraphs(article)), list(_sentences(article))):
        leaning = [(sum(map(_leans, one.parts[1:])) / len(one.parts), one) for one in found]
        best = max((share for share, _ in leaning), default=0)
        near = [one for share, one in leaning if share >= best - 0.15]
        if near:
            return rng.choice(near)
    return None


def _leans(part: str) -> bool:
    return bool(_LEANS.match(part))


def _paragraphs(article: Article) -> Iterator[Run]:
    """Each row of paragraphs, with headings between but no list, short enough for half a sheet."""
    blocks = [block for block in article.blocks if block.kind != "heading"]
    for size in (4, 5):
        for at in range(len(blocks) - size + 1):
            row = blocks[at : at + size]
            texts = tuple(block.text for block in row)
            fit = all(map(_fits, row)) and len(set(texts)) == size and sum(map(_length, row)) <= _MOST_WORDS
            if fit and not _leans(texts[0]):
                yield Run(texts, row[0].number, row[-1].number, False)


def _fits(block: Block) -> bool:
    return block.kind == "paragraph" and 20 <= _length(block) <= 90


def _length(block: Block) -> int:
    return len(block.text.split())


def _sentences(article: Article) -> Iterator[Run]:
    for block in article.blocks:
        parts = sentences(block.text) if block.kind == "paragraph" else ()
        sound = all(whole(part) and part.rstrip("”’\"')").endswith((".", "!", "?")) for part in parts)
        fit = sound and 4 <= len(set(parts)) == len(parts) <= 7 and _length(block) <= _MOST_WORDS
        if fit and not _leans(parts[0]):
            yield Run(parts, block.number, block.number, True)
