"""Counting a bank: its items by every sort, its article by paragraph, its key by letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.bank.read import read_file
from quizgen.model import (
    DIFFICULTIES,
    KINDS,
    LEVELS,
    STATUSES,
    Article,
    Bank,
    Evidence,
    Item,
    MultipleChoice,
    TrueFalse,
)
from quizgen.sheet import lay_out, letter
from quizgen.stats.tally import Count, Paragraph, Table, Tally, most_first

OPENING_WORDS = 7
_GAP = re.compile(r"\{\{([^{}|]{0,2000})[^{}]{0,2000}\}\}")


def tally_file(path: str | Path) -> Tally:
    """Read a bank and count its good items. Raises BankError when the file cannot be opened."""
    reading = read_file(path)
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    good = {place.label for place in reading.located.places}
    unread = {problem.item for problem in errors} - good - {""}
    return replace(tally(reading.bank, str(path)), unread=len(unread), problems=len(errors))


def tally(bank: Bank, name: str = "") -> Tally:
    """Count a bank; `name` is how it is called (else its title)."""
    alive = [item for item in bank.items if item.status in {"keep", "draft"}]
    kept = bank.kept()
    statuses = Counter(item.status for item in bank.items)
    paragraphs, apart = _coverage(bank.article, alive)
    asked = sum(paragraph.items.both > 0 for paragraph in paragraphs)
    return Tally(
        name or bank.title,
        bank.title,
        statuses={status: statuses[status] for status in STATUSES if statuses[status]},
        kinds=_table(alive, lambda item: (item.kind,), KINDS),
        levels=_table(alive, lambda item: (item.level,), LEVELS),
        difficulties=_table(alive, lambda item: (item.difficulty,), DIFFICULTIES),
        tags=most_first(_table(alive, lambda item: item.tags)),
        rules=most_first(_table(alive, lambda item: (item.origin.rule,) if item.origin else ())),
        points=sum(item.points for item in kept),
        keys=_keys(bank),
        truths=_truths(kept),
        stems=len(kept),
        words=sum(_words(item) for item in kept),
        paragraphs=paragraphs,
        asked=asked,
        unasked=len(paragraphs) - asked,
        apart=apart,
    )


def _table(items: Iterable[Item], names: Callable[[Item], Iterable[str]], order: Sequence[str] = ()) -> Table:
    """Count items by names of theirs; names of `order` come in that order, others as they are met."""
    found: dict[str, Count] = dict.fromkeys(order, Count())
    for item in items:
        one = Count(1, 0) if item.status == "keep" else Count(0, 1)
        for name in dict.fromkeys(names(item)):
            found[name] = found.get(name, Count()) + one
    return {name: count for name, count in found.items() if count.both}


def _coverage(article: Article | None, items: Sequence[Item]) -> tuple[tuple[Paragraph, ...], Count]:
    """The paragraphs with the items that rest on each, and how many rest on none."""
    blocks = [block for block in article.blocks if block.number] if article else []
    texts = {block.number: block.text for block in blocks}
    on = dict.fromkeys(texts, Count())
    apart = Count()
    for item in items:
        one = Count(1, 0) if item.status == "keep" else Count(0, 1)
        homes = {home for proof in item.proofs if (home := _home(proof, texts))}
        for home in homes:
            on[home] += one
        apart += Count() if homes else one
    found = (Paragraph(number, _opening(text), on[number]) for number, text in texts.items())
    return tuple(found), apart


def _home(proof: Evidence, texts: dict[int, str]) -> int:
    """The paragraph where a quote stands: the one that it names, else the first that holds it; 0 for none."""
    if proof.paragraph in texts:
        return proof.paragraph
    return next((number for number, text in texts.items() if proof.quote and proof.quote in text), 0)


def _opening(text: str) -> str:
    words = text.removeprefix("- ").split()
    return " ".join(words[:OPENING_WORDS]) + (" …" if len(words) > OPENING_WORDS else "")


def _keys(bank: Bank) -> dict[str, int]:
    """How often each letter is the key of a multiple-choice item, as the worksheet prints them."""
    choices = tuple(item for item in bank.kept() if isinstance(item, MultipleChoice))
    questions = lay_out(replace(bank, items=choices)).questions
    counts = dict.fromkeys(map(letter, range(max((len(q.options) for q in questions), default=0))), 0)
    for question in questions:
        counts[next(option.letter for option in question.options if option.right)] += 1
    return counts


def _truths(kept: Iterable[Item]) -> dict[str, int]:
    answers = Counter(item.answer for item in kept if isinstance(item, TrueFalse))
    return {"true": answers[True], "false": answers[False]} if answers else {}


def _words(item: Item) -> int:
    return len(_GAP.sub(lambda gap: gap[1], item.question).split())
