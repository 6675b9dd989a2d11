"""Exercises on the article's own sentences: vowels, spaces, marks, words, halves or paragraphs to put right again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.material.transform_halves import Cut, cuttable, halves
from quizgen.material.transform_order import Run, run
from quizgen.material.transform_pool import Chooser, Found, pool
from quizgen.material.transform_words import (
    Spelling,
    blankable,
    joinable,
    jumbled,
    markable,
    several_orders,
    spelling,
    without_marks,
    without_spaces,
    without_vowels,
    words_of,
)
from quizgen.model import Bank
from quizgen.sentences import sentences
from quizgen.sheet import Sheet, letter
from quizgen.sheet.shuffle import rng_for

Kind = Literal["vowels", "spaces", "marks", "words", "halves", "order"]

# With fewer sentences than this, whole paragraphs would leave too few for the other exercises.
_SHORT = 30


@dataclass(frozen=True)
class Line:
    """One thing to put right: what is shown, the key, its paragraph (0: unknown), a note for the teacher.

    `room` is how many lines of writing it needs; `mark` a letter or number that is the key where none are needed.
    """

    shown: str
    sentence: str
    paragraph: int = 0
    number: int = 0
    room: int = 0
    mark: str = ""
    note: str = ""

    @property
    def opening(self) -> str:
        """Its first words, enough to know it by in the key."""
        words = self.sentence.split()
        return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


@dataclass(frozen=True)
class Choice:
    """A second half with its letter."""

    letter: str
    text: str


@dataclass(frozen=True)
class Task:
    """An exercise: what pupils read and do, and what the teacher should know of its key."""

    kind: Kind
    title: str
    instruction: str
    advice: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    letter: str = ""


@dataclass(frozen=True)
class Transforms:
    """All exercises that the article allows, in their order on the sheet."""

    tasks: tuple[Task, ...]


def build(bank: Bank, sheet: Sheet, look: Look) -> Transforms:
    """Make the exercises of a bank; the seed of the sheet chooses the sentences and shuffles.

    Raises RenderError where neither article nor evidence holds enough sentences.
    """
    found = pool(bank)
    chooser = Chooser(rng_for(sheet.seed, "transforms"), found, set())
    width = 36 if look.variant == "large" else 45
    # Those that few sentences fit choose first.
    order = _order(bank, chooser)
    joined = _halves(chooser)
    count = max(2, min(5, sum(one.text not in chooser.used for one in chooser.found) // 5))
    words = _words(chooser, spelling(found), count, width)
    made = [*_respelt(chooser, count, width), words, joined, order]
    tasks = [task for task in made if task and len(task.lines) >= 2]
    if not tasks:
        raise RenderError(
            "The bank holds too few whole sentences of six words and more for exercises on them; make it from an "
            "article, or give its items the sentences of the article as evidence."
        )
    return Transforms(tuple(_numbered(tasks)))


def _numbered(tasks: list[Task]) -> Iterator[Task]:
    """Letter the exercises and number their lines through."""
    number = 0
    for place, task in enumerate(tasks):
        lines = tuple(replace(line, number=number + step) for step, line in enumerate(task.lines, 1))
        number += len(lines)
        yield replace(task, letter=letter(place), lines=lines)


def _room(text: str, width: int) -> int:
    """How many lines a hand needs that sets about `width` letters on a line."""
    return -(-len(text) // width)


def _respelt(chooser: Chooser, count: int, width: int) -> Iterator[Task]:
    """The three exercises that undo what was done to the letters of a sentence."""

    def lines(change: Callable[[str], str], fits: Callable[[Found], bool], wide: int) -> tuple[Line, ...]:
        return tuple(
            Line(change(one.text), one.text, one.paragraph, room=_room(one.text, wide) if wide else 0)
            for one in chooser.take(fits, count)
        )

    marks = lines(without_marks, markable, width)
    yield Task(
        "vowels",
        "Put the vowels back",
        "The letters a, e, i, o and u are missing. Write one letter on each blank.",
        "Where other vowels make a sentence of good sense too (h_s: his, has), accept them.",
        lines(without_vowels, blankable, 0),
    )
    yield Task(
        "spaces",
        "Put the spaces back",
        "The words run together. Write each sentence with its spaces. A word may run over the end of a line.",
        "",
        lines(without_spaces, joinable, width),
    )
    yield Task(
        "marks",
        "Put the capitals and the punctuation back",
        "Write each sentence with capital letters, commas, apostrophes, speech marks and full stops where they belong.",
        "These are the article’s own marks. Others may be right too: a dash for a comma, or no comma where none must be.",
        marks,
    )


def _words(chooser: Chooser, spelled: Spelling, count: int, width: int) -> Task:
    chosen = chooser.take(lambda one: bool(words_of(one, spelled)), count)
    lines = tuple(_jumble(one, words_of(one, spelled), chooser.rng, width) for one in chosen)
    all_loose = all(line.note for line in lines)
    return Task(
        "words",
        "Put the words in order",
        "Write each sentence with its words in the right order. Begin with a capital letter, end with a full stop.",
        "These are the article’s sentences. Other orders may be right." if all_loose else "",
        tuple(replace(line, note="") for line in lines) if all_loose else lines,
    )


def _jumble(found: Found, words: tuple[str, ...], rng: Random, width: int) -> Line:
    note = "Other orders may be right." if several_orders(words) else ""
    shown = " / ".join(jumbled(words, rng))
    return Line(shown, found.text, found.paragraph, room=_room(found.text, width), note=note)


def _halves(chooser: Chooser) -> Task | None:
    chosen = halves(chooser.free(cuttable), chooser.rng)
    if not chosen:
        return None
    chooser.used |= {cut.found.text for cut in chosen}
    seconds = jumbled(tuple(cut.second for cut in chosen), chooser.rng)
    choices = tuple(Choice(letter(place), text) for place, text in enumerate(seconds))
    named = {choice.text: choice.letter for choice in choices}
    return Task(
        "halves",
        "Join the halves",
        "Write the letter of the right second half in each box.",
        "",
        tuple(
            Line(cut.first, cut.found.text, cut.found.paragraph, mark=named[cut.second], note=_alike(cut, chosen))
            for cut in chosen
        ),
        choices,
    )


def _alike(cut: Cut, chosen: tuple[Cut, ...]) -> str:
    """Say where grammar alone does not decide."""
    twice = sum(one.sort == cut.sort for one in chosen) > 1
    return "Here the sense decides, not the grammar." if twice else ""


def _order(bank: Bank, chooser: Chooser) -> Task | None:
    short = len(chooser.found) < _SHORT
    chosen = run(bank.article, chooser.rng, short=short) if bank.article else None
    if not chosen:
        return None
    # Printed in full here, they would give away the answers elsewhere.
    shown = {sentence for part in chosen.parts for sentence in sentences(part)}
    chooser.found = tuple(one for one in chooser.found if one.text not in shown)
    what = "sentences" if chosen.of_one else "paragraphs"
    return Task(
        "order",
        f"Put the {what} in order",
        f"These {what} follow one another in the article. Number them from 1 to {len(chosen.parts)}.",
        "The order is the article’s own. Accept another for which a pupil gives a good reason.",
        tuple(_parts(chosen, chooser.rng)),
    )


def _parts(chosen: Run, rng: Random) -> Iterator[Line]:
    for part in jumbled(chosen.parts, rng):
        place = chosen.parts.index(part)
        yield Line(part, part, chosen.first if chosen.of_one else chosen.first + place, mark=str(place + 1))
