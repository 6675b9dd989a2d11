"""The quiz made of what was picked: a bank of its own, with the points, names and tags that its questions need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.ids import distinct
from quizgen.model import Bank, Item, LintLevel
from quizgen.picking.blueprint import plain
from quizgen.picking.sources import Candidate, Origin

Lint = tuple[tuple[str, LintLevel], ...]


def quiz_of(
    picked: Sequence[Candidate], points: Sequence[float], origins: Iterable[Origin], *, title: str, seed: int
) -> tuple[Bank, tuple[str, ...]]:
    """Make the quiz, and name the banks whose articles could not come along.

    The article comes along when all questions are about it. Otherwise each question is tagged with its bank's name.
    """
    used = {candidate.origin for candidate in picked}
    banks = {origin.name: origin.bank for origin in origins if origin.name in used}
    texts = {bank.article.text if bank.article else "" for bank in banks.values()}
    first = next(iter(banks.values()), Bank("", ()))
    alone = len(banks) <= 1
    lint: Lint = first.lint if alone else ()
    items = distinct(_own(candidate.item, worth) for candidate, worth in zip(picked, points, strict=True))
    if not alone:
        items = tuple(
            _traceable(item, candidate.origin, banks[candidate.origin].lint)
            for item, candidate in zip(items, picked, strict=True)
        )
    together = len(texts) <= 1
    quiz = Bank(
        title or (first.title if alone else "") or "Quiz",
        items,
        first.article if together else None,
        seed,
        lint,
        article_sha=first.article_sha if together else "",
    )
    left = () if together else tuple(name for name, bank in banks.items() if bank.article and bank.article.text)
    return quiz, left


def _own(item: Item, points: float) -> Item:
    """The item as the teacher's own: to be printed, and nothing that making questions again would follow."""
    return replace(item, points=points, status="keep", origin=None, review="")


def _traceable(item: Item, name: str, lint: Lint) -> Item:
    """The item with its bank's name as a tag, and its bank's levels of the rules of `check` where it has no own."""
    tags = item.tags if plain(name) in map(plain, item.tags) else (*item.tags, name)
    return replace(item, tags=tags, lint=tuple({**dict(lint), **dict(item.lint)}.items()))
