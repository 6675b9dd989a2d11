"""The vocabulary sheet: the words to know of an article, and five ways to work with them, each with a certain key.

Every task asks for the word that stands in a sentence of the article; none asks for a meaning that the article does
not give. A task that the article has too few words for is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.material.clues import Clue, clues, fit_for_puzzles
from quizgen.material.crossword import Crossword, crossword
from quizgen.material.drawing import (
    Drawing,
    empty_crossword,
    room_for_crossword,
    side_of_search,
    solved_crossword,
    solved_search,
    unsolved_search,
)
from quizgen.material.levels import Cefr
from quizgen.material.rude import RUDE
from quizgen.material.word_search import word_search
from quizgen.material.words import Word, words
from quizgen.model import Bank
from quizgen.sheet import Sheet, letter
from quizgen.sheet.layout import FIRST
from quizgen.sheet.shuffle import disordered, rng_for

# What the sheet asks for, and what it is content with where that gives too few words.
_LEVELS: tuple[Cefr, ...] = ("B1", "A2")
_MOST, _ENOUGH = 12, 6
# Fewer gaps are no exercise; with twice as many the words are dealt to two.
_FEWEST_GAPS, _FOR_BOTH = 3, 8
# Letters of a clue on each side of its gap.
_CLUE = 64


@dataclass(frozen=True)
class Asked:
    """A gapped sentence under a number, and what it is answered with: a word or the letter of one."""

    number: int
    clue: Clue
    answer: str


@dataclass(frozen=True)
class Lettered:
    """A sentence to choose under its letter, beside the word with the number `number` that it does not belong to."""

    number: int
    word: str
    letter: str
    clue: Clue
    answer: str


@dataclass(frozen=True)
class Match:
    """Words, and the sentences that they were taken from."""

    title = "Match the words"
    rows: tuple[Lettered, ...]


@dataclass(frozen=True)
class Fill:
    """Gapped sentences, and the words for them."""

    title = "Fill the gaps"
    box: tuple[str, ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Search:
    """A square of letters, what is hidden in it, and the square with all found."""

    title = "Word search"
    box: tuple[str, ...]
    empty: Drawing
    solved: Drawing


@dataclass(frozen=True)
class Cross:
    """A crossword, its clues in two directions, and the grid solved."""

    title = "Crossword"
    across: tuple[Asked, ...]
    down: tuple[Asked, ...]
    empty: Drawing
    solved: Drawing


@dataclass(frozen=True)
class Vocabulary:
    """What the sheet shows; tasks that the article has too few words for are None."""

    words: tuple[Word, ...]
    match: Match | None
    fill: Fill | None
    search: Search | None
    cross: Cross | None

    @property
    def tasks(self) -> tuple[str, ...]:
        """The names of the tasks that are there, in their order; the table of words comes before them."""
        return tuple(name for name in ("match", "fill", "search", "cross") if getattr(self, name))


def build(bank: Bank, sheet: Sheet, look: Look) -> Vocabulary:
    """Work the sheet out of the bank's article; raises RenderError when it has none, or none with hard words."""
    if not bank.article:
        raise RenderError(
            "A vocabulary sheet shows words of an article, and this bank has none; make a bank from an article, or put "
            "its text under `article:` in the bank."
        )
    chosen = _chosen(bank.article.text)
    if not chosen:
        raise RenderError(
            "The article of this bank has no words of level A2 or higher, so that its vocabulary sheet would be empty; "
            "take an article with more to learn."
        )
    gapped = clues(chosen)
    both = len(gapped) >= _FOR_BOTH
    return Vocabulary(
        chosen,
        _match(gapped[::2], _rng(sheet, "match")) if both else None,
        _fill(gapped[1::2] if both else gapped, _rng(sheet, "fill")),
        _search(fit_for_puzzles(chosen), look, _rng(sheet, "word search")),
        _cross(gapped, look, _rng(sheet, "crossword")),
    )


def _chosen(text: str) -> tuple[Word, ...]:
    found: tuple[Word, ...] = ()
    for lowest in _LEVELS:
        found = tuple(word for word in words(text, lowest=lowest, most=_MOST) if word.text not in RUDE)
        if len(found) >= _ENOUGH:
            break
    return found


def _rng(sheet: Sheet, task: str) -> Random:
    return rng_for(sheet.seed, "vocabulary", "" if sheet.version in FIRST else sheet.version, task)


def _match(gapped: Sequence[Clue], rng: Random) -> Match:
    order = disordered(gapped, rng)
    letters = {clue: letter(at) for at, clue in enumerate(order)}
    rows = enumerate(zip(gapped, order, strict=True), start=1)
    return Match(
        tuple(
            Lettered(number, own.word.text, letters[beside], beside, letters[own]) for number, (own, beside) in rows
        )
    )


def _fill(gapped: Sequence[Clue], rng: Random) -> Fill | None:
    if len(gapped) < _FEWEST_GAPS:
        return None
    box = disordered([clue.word.text for clue in gapped], rng)
    return Fill(box, tuple(Asked(number, clue, clue.word.text) for number, clue in enumerate(gapped, start=1)))


def _search(fit: Sequence[Word], look: Look, rng: Random) -> Search | None:
    puzzle = word_search([word.text for word in fit], side_of_search(look), rng)
    if not puzzle:
        return None
    hidden = tuple(one.text for one in puzzle.hidden)
    return Search(hidden, unsolved_search(puzzle, look), solved_search(puzzle, look))


def _cross(gapped: Sequence[Clue], look: Look, rng: Random) -> Cross | None:
    fit = {word.text for word in fit_for_puzzles([clue.word for clue in gapped])}
    puzzle = crossword(sorted(fit), *room_for_crossword(look), rng)
    if not puzzle:
        return None
    by_word = {clue.word.text.upper(): clue.shortened(_CLUE) for clue in gapped}
    return Cross(
        _asked(puzzle, by_word, across=True),
        _asked(puzzle, by_word, across=False),
        empty_crossword(puzzle, look),
        solved_crossword(puzzle, look),
    )


def _asked(puzzle: Crossword, by_word: dict[str, Clue], *, across: bool) -> tuple[Asked, ...]:
    entries = [entry for entry in puzzle.entries if entry.across is across]
    return tuple(Asked(entry.number, by_word[entry.text], entry.text) for entry in entries)
