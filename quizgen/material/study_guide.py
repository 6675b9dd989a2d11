"""The study guide: what matters in an article on a few pages, for pupils who prepare for a test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.material.guide.central import central
from quizgen.material.guide.dates import Event, timeline
from quizgen.material.guide.figures import Figure, figures
from quizgen.material.guide.people import Person, people
from quizgen.material.guide.places import Place, places
from quizgen.material.guide.prose import Line, lines_of
from quizgen.material.guide.quotations import Quotation, quotations
from quizgen.material.words import Word, words
from quizgen.model import Bank
from quizgen.sheet import Sheet

LEAST, LEAST_EVENTS = 2, 3
MOST_WORDS = 10
T = TypeVar("T")


@dataclass(frozen=True)
class StudyGuide:
    """The sections of a guide; each is empty where there is too little for it."""

    summary: tuple[Line, ...]
    people: tuple[Person, ...]
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    quotations: tuple[Quotation, ...]
    words: tuple[Word, ...]


def build(bank: Bank, sheet: Sheet, look: Look) -> StudyGuide:
    """Gather the sections; raises RenderError where the bank has nothing for any of them."""
    lines = lines_of(bank.article)
    guide = StudyGuide(
        _enough(central(lines, bank.article.title or bank.title)) if bank.article else (),
        _enough(people(bank, lines)),
        _enough(places(bank, lines)),
        _enough(figures(bank, lines)),
        _enough(timeline(bank, lines), LEAST_EVENTS),
        _enough(quotations(bank, lines)),
        _enough(words(bank.article.text, most=MOST_WORDS)) if bank.article else (),
    )
    if not any(vars(guide).values()):
        raise RenderError(
            "This bank tells too little for a study guide; it needs an article, or questions for people, places, "
            "numbers, dates and quotations."
        )
    return guide


def _enough(found: tuple[T, ...], least: int = LEAST) -> tuple[T, ...]:
    return found if len(found) >= least else ()
