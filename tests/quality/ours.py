"""The sample articles with their items, and one sound item of every kind on a text of our own."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model import (
    Article,
    Cloze,
    Essay,
    Evidence,
    Item,
    Kind,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from quizgen.resources import data_dir
from tests.quality.articles import Told, paths, told

ROW = "Ruth Calder rowed the old boat to Ashby in 1921."
PAINT = "Tom Marsh painted more than 40 boats for the Harbour Trust."
BURN = "The mill of Ashby burned down because a lamp fell over."
SAID = "“The lamp was too old,” said Emil Novak."
TEXT = f"{ROW} {PAINT}\n\n{BURN} {SAID}"
ARTICLE = Article("test", TEXT)


@dataclass(frozen=True, kw_only=True)
class Rows(Matching):
    """A matching item that carries the evidence of all its pairs."""

    further: tuple[Evidence, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Order(Ordering):
    """An ordering item that carries the evidence of all its parts."""

    further: tuple[Evidence, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Several(MultipleAnswer):
    """A multiple answer item that carries the evidence of all its keys."""

    further: tuple[Evidence, ...] = ()


ALL = (Evidence(PAINT, 1), Evidence(BURN, 2), Evidence(SAID, 2))
SOUND: dict[Kind, Item] = {
    "multiple_choice": MultipleChoice(
        question="Who painted more than 40 boats for the Harbour Trust?",
        answer="Tom Marsh",
        wrong=(Wrong("Ruth Calder"), Wrong("Emil Novak")),
        evidence=Evidence(PAINT, 1),
    ),
    "multiple_answer": Several(
        question="Which people worked with boats?",
        answers=("Ruth Calder", "Tom Marsh"),
        wrong=(Wrong("Ada Quint"), Wrong("Bert Hall")),
        evidence=Evidence(ROW, 1),
        further=ALL,
    ),
    "true_false": TrueFalse(
        question="Ruth Calder rowed the old boat to Thornby in 1921.",
        answer=False,
        why="Ruth Calder rowed the old boat to Ashby in 1921.",
        evidence=Evidence(ROW, 1),
    ),
    "short_answer": ShortAnswer(
        question="Why did the mill of Ashby burn down?",
        answer="because a lamp fell over",
        evidence=Evidence(BURN, 2),
    ),
    "numeric": Numeric(
        question="How many boats did Tom Marsh paint for the Harbour Trust?",
        answer="more than 40",
        value=40,
        evidence=Evidence(PAINT, 1),
    ),
    "cloze": Cloze(
        question="Tom Marsh painted more than {{40}} boats for the {{Harbour Trust}}.", evidence=Evidence(PAINT, 1)
    ),
    "matching": Rows(
        question="Match each name with what belongs to it.",
        pairs=(
            Pair("Ruth Calder", "rowed the old boat"),
            Pair("Tom Marsh", "painted boats"),
            Pair("Emil Novak", "said that a lamp was old"),
        ),
        extra=("sold the mill",),
        evidence=Evidence(ROW, 1),
        further=ALL,
    ),
    "ordering": Order(
        question="Put these events in order.",
        sequence=("Ruth Calder rowed to Ashby.", "Tom Marsh painted boats.", "The mill burned down."),
        evidence=Evidence(ROW, 1),
        further=ALL,
    ),
    "essay": Essay(
        question="In your own words, explain why the mill of Ashby burned down.",
        answer="A lamp fell over.",
        evidence=Evidence(BURN, 2),
        rubric=("names the lamp",),
    ),
}


def samples() -> tuple[Told, ...]:
    """The sample articles, told once a run."""
    return tuple(told(key, path) for key, path in paths(data_dir("seeds")))


def to_spoil() -> tuple[tuple[Article, tuple[Item, ...]], ...]:
    """Each sample article with all items of its bank, and our own text with an item of every kind."""
    return (*((t.article, tuple(s.item for s in t.items)) for t in samples()), (ARTICLE, tuple(SOUND.values())))
