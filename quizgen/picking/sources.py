"""The banks to pick from: their names, and the questions in them that can be used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.flaws import flaws_of
from quizgen.bank.read import read_file
from quizgen.model import Bank, Item
from quizgen.picking.blueprint import Wish, plain, slug


@dataclass(frozen=True)
class Origin:
    """A bank to pick from: its name (see `slug`), and how many of its questions cannot be used as they stand."""

    name: str
    path: str
    bank: Bank
    unusable: int = 0


@dataclass(frozen=True)
class Candidate:
    """A question that may be picked: its bank's name, its place in the bank from 0, what a `Wish` compares.

    `paragraph` is where its first proof stands (0: nowhere or unknown), `quote` that proof.
    """

    origin: str
    place: int
    item: Item
    tags: frozenset[str]
    paragraph: int
    quote: str

    def fits(self, wish: Wish) -> bool:
        """The question is of every sort that is wished for."""
        item = self.item
        return (
            (not wish.difficulty or item.difficulty in wish.difficulty)
            and (not wish.level or item.level in wish.level)
            and (not wish.kinds or item.kind in wish.kinds)
            and (not wish.tags or any(plain(tag) in self.tags for tag in wish.tags))
        )


def read_origins(paths: Iterable[str | Path]) -> tuple[Origin, ...]:
    """Read banks, each file once, ordered by their names so that it does not matter who is named first.

    Raises BankError when a file cannot be opened.
    """
    files = sorted({Path(path).resolve(): Path(path) for path in paths}.items())
    banks = [(str(path), *_read(path)) for _, path in files]
    names = _distinct([slug(real) for real, _ in files], [bank for _, bank, _ in banks])
    found = [Origin(name, path, bank, lost) for name, (path, bank, lost) in zip(names, banks, strict=True)]
    return tuple(sorted(found, key=lambda origin: origin.name))


def _read(path: Path) -> tuple[Bank, int]:
    """A bank with its usable questions alone, and how many others there are that are not thrown out."""
    reading = read_file(path)
    here = {place.label for place in reading.located.places}
    lost = {problem.item for problem in reading.problems if problem.severity == "error"} - here - {""}
    lost_file = not reading.bank.items and any(problem.severity == "error" for problem in reading.problems)
    alive = [item for item in reading.bank.items if item.status in {"keep", "draft"}]
    good = tuple(item for item in alive if not _is_flawed(item, reading.bank))
    bank = Bank(
        reading.bank.title,
        good,
        reading.bank.article,
        reading.bank.seed,
        reading.bank.lint,
        article_sha=reading.bank.article_sha,
    )
    return bank, len(lost) + len(alive) - len(good) + (lost_file and not lost)


def _is_flawed(item: Item, bank: Bank) -> bool:
    text = bank.article.text if bank.article else ""
    if text and any(proof.quote not in text for proof in item.proofs):
        return True
    return any(flaw.stops and flaw.severity == "error" for flaw in flaws_of(item))


def _distinct(names: Sequence[str], banks: Sequence[Bank]) -> list[str]:
    """Names that differ: those that are alike take a number, by the words in their banks and not by their folders."""
    twice = {name for name, count in Counter(names).items() if count > 1}
    order = sorted(
        range(len(names)), key=lambda at: (names[at], banks[at].title, [i.id for i in banks[at].items], at)
    )
    given, taken = list(names), set(names) - twice
    for at in order:
        if names[at] in twice:
            number = 1
            while (name := f"{names[at]}-{number}") in taken:
                number += 1
            given[at] = name
            taken.add(name)
    return given


def candidates(origins: Iterable[Origin], *, drafts: bool = False) -> tuple[Candidate, ...]:
    """All questions that may be picked, in the order of the banks; drafts only when they are asked for."""
    return tuple(
        _candidate(origin, place, item)
        for origin in origins
        for place, item in enumerate(origin.bank.items)
        if item.status == "keep" or (drafts and item.status == "draft")
    )


def _candidate(origin: Origin, place: int, item: Item) -> Candidate:
    proof = item.proofs[0] if item.proofs else None
    tags = frozenset(plain(tag) for tag in (*item.tags, origin.name))
    return Candidate(
        origin.name,
        place,
        item,
        tags,
        proof.paragraph if proof else 0,
        " ".join(proof.quote.split()) if proof else "",
    )


def tags_of(found: Iterable[Candidate]) -> Iterator[str]:
    """The tags of questions and the names of their banks, each once."""
    seen: set[str] = set()
    for candidate in found:
        for tag in (*candidate.item.tags, candidate.origin):
            if plain(tag) and plain(tag) not in seen:
                seen.add(plain(tag))
                yield tag
