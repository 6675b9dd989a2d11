"""What stands above the items when questions are made again: quizgen's notes, the article, the line "items:"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.bank.lines import Edit, Lines
from quizgen.bank.write import article_text, ids_value, made_text, quoted, text_value
from quizgen.ids import text_sha
from quizgen.model import Article, Bank


def article_of(lines: Lines, old: Bank, made: Bank) -> Article | None:
    """The article that a file will hold: the one that was read now, unless its text was edited in the file."""
    before, now = old.article, made.article
    if before is None or now is None:
        return before or now
    edited = before.text and text_sha(before.text) != old.article_sha
    return before if edited or lines.blocks["article"].is_flow else replace(before, text=now.text)


def head(lines: Lines, old: Bank, made: Bank, fresh: Sequence[str], *, reseed: bool) -> Iterator[Edit]:
    """The edits above the items; `fresh` are the ids that come in, `reseed` says that another seed counts."""
    article = article_of(lines, old, made)
    moved = article != old.article
    sha = made.article_sha if moved else old.article_sha
    if fresh or sha != old.article_sha:
        yield from _notes(lines, (*old.known, *fresh), sha)
    if reseed and made.seed != old.seed:
        yield lines.set(lines.blocks["made"], "seed", str(made.seed))
    if article is not None and moved:
        yield _text(lines, article, old)
    items = lines.blocks.get("items")
    if items is None:
        yield lines.insert(len(lines.lines), "items:\n")
    elif fresh and items.node.value == []:
        yield Edit(*lines.slice_of(items.node), "")


def _text(lines: Lines, article: Article, old: Bank) -> Edit:
    """The edit that brings in an article, or its text alone where the rest is there."""
    block = lines.blocks.get("article")
    if block and old.article:
        return lines.set(block, "text", text_value(article.text, block.column + 2))
    text = article_text(article, old.title)
    return lines.replace(block, text) if block else lines.insert(_above(lines, "items"), f"{text}\n")


def _notes(lines: Lines, known: Sequence[str], sha: str) -> Iterator[Edit]:
    made = lines.blocks.get("made")
    if made is None:
        yield lines.insert(_above(lines, "article", "items"), made_text(known, sha) + "\n")
        return
    if sha:
        yield lines.set(made, "article", quoted(sha))
    yield lines.set(made, "ids", quoted(" ".join(known)) if made.is_flow else ids_value(known, made.column + 2))


def _above(lines: Lines, *names: str) -> int:
    """The line of the first block of these that is there, else the end."""
    return next((lines.blocks[name].first for name in names if name in lines.blocks), len(lines.lines))
