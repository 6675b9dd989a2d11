"""Small banks to pick from, and strategies that make many of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from quizgen.bank import bank_text
from quizgen.model import DIFFICULTIES, LEVELS, Article, Bank, Difficulty, Essay, Evidence, Item, Level, ShortAnswer
from quizgen.picking import Blueprint, Origin, Part, Wish

TAGS = ("who", "when", "why")


def question(
    number: int,
    *tags: str,
    bank: str = "boats",
    difficulty: Difficulty = "medium",
    level: Level = "remember",
    points: float = 1,
    paragraph: int = 0,
) -> ShortAnswer:
    """A question of its own words, by its number and its bank."""
    return ShortAnswer(
        id=f"{bank}-{number}",
        question=f"What is stored in shed {number} of the {bank}?",
        answer=f"crate {number} of the {bank}",
        tags=tags,
        difficulty=difficulty,
        level=level,
        points=points,
        evidence=Evidence(f"Shed {number} holds a crate.", paragraph or number + 1),
    )


def essay(number: int, *tags: str) -> Essay:
    return Essay(id=f"essay-{number}", question=f"Describe shed {number} in a few lines.", tags=tags, points=4)


def origin(name: str, items: Sequence[Item], article: Article | None = None) -> Origin:
    return Origin(name, f"{name}.yaml", Bank(name.title(), tuple(items), article))


def save(folder: Path, name: str, items: Sequence[Item], article: Article | None = None) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(bank_text(Bank(name.title(), tuple(items), article)), "utf-8")
    return path


WISH = st.builds(
    Wish,
    difficulty=st.lists(st.sampled_from(DIFFICULTIES), max_size=2, unique=True).map(tuple),
    level=st.lists(st.sampled_from(LEVELS[:2]), max_size=1).map(tuple),
    tags=st.lists(st.sampled_from((*TAGS, "alpha")), max_size=2, unique=True).map(tuple),
)
HALVES = st.integers(1, 20).map(lambda number: number / 2)
PART = st.builds(Part, count=st.integers(1, 5), wish=WISH, points=st.none() | HALVES)
BLUEPRINT = st.builds(
    Blueprint,
    parts=st.lists(PART, min_size=1, max_size=4).map(tuple),
    seed=st.integers(-9, 9),
    points=st.none() | HALVES,
)


@st.composite
def origins(draw: st.DrawFn) -> tuple[Origin, ...]:
    """Up to three banks; some of their questions are the same in two banks."""
    found = []
    for name in ("alpha", "beta", "gamma")[: draw(st.integers(1, 3))]:
        numbers = draw(st.lists(st.integers(0, 12), max_size=10))
        items = [
            question(
                number,
                draw(st.sampled_from(TAGS)),
                bank=draw(st.sampled_from((name, "shared"))),
                difficulty=draw(st.sampled_from(DIFFICULTIES)),
                level=draw(st.sampled_from(LEVELS[:2])),
                points=draw(st.sampled_from((0, 0.5, 1, 3))),
            )
            for number in numbers
        ]
        found.append(origin(name, items))
    return tuple(found)
