"""The shape of a set of questions: kinds, question words, spread, repeats, and what options give away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizgen.model import Item, MultipleChoice
from tests.quality.articles import Told
from tests.quality.gates import bare
from tests.quality.human import Human
from tests.quality.text import content, unquoted, words

ASKED = ("who", "what", "when", "where", "why", "how", "how many", "which", "other")
QUESTIONS = frozenset({"multiple_choice", "multiple_answer", "short_answer", "numeric"})
NEARLY_EQUAL, LEAST_WORDS = 0.8, 3
# A choice: its stem, its key, its wrong options.
Choice = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True)
class Options:
    """Of `choices` items, in how many the key alone is longest, shortest, or shares most words with the stem."""

    choices: int
    longest: int
    shortest: int
    most_stem: int


def question_word(stem: str) -> str:
    """One of `ASKED`, by the first question word outside quotation marks; "how much" counts as "how many"."""
    tokens = words(unquoted(stem))
    for at, word in enumerate(tokens):
        if word in {"who", "whom", "whose"}:
            return "who"
        if word == "how":
            return "how many" if tokens[at + 1 : at + 2] in (("many",), ("much",)) else "how"
        if word in {"what", "when", "where", "why", "which"}:
            return word
    return "other"


def asked(stems: Iterable[str]) -> dict[str, int]:
    """How often each question word is used, in the order of `ASKED`."""
    found = Counter(question_word(s) for s in stems)
    return {word: found[word] for word in ASKED}


def questions(items: Iterable[Item]) -> tuple[str, ...]:
    """The stems of the items that ask in words (no statements, gaps or tasks)."""
    return tuple(i.question for i in items if i.kind in QUESTIONS)


def options(choices: Iterable[Choice]) -> Options:
    """Count what gives the key away; a tie for a place is no give-away."""
    listed = list(choices)
    longest = shortest = most = 0
    for stem, key, wrong in listed:
        inside = set(content(stem))
        size, others = len(key), [len(w) for w in wrong]
        shared, rest = len(inside & set(content(key))), [len(inside & set(content(w))) for w in wrong]
        longest += size > max(others)
        shortest += size < min(others)
        most += shared > max(rest)
    return Options(len(listed), longest, shortest, most)


def choices(items: Iterable[Item]) -> list[Choice]:
    """The multiple choice items as choices."""
    return [(i.question, i.answer, tuple(w.text for w in i.wrong)) for i in items if isinstance(i, MultipleChoice)]


def human_choices(people: Iterable[Human]) -> list[Choice]:
    """The questions of people that have wrong options."""
    return [(h.question, h.answer, h.wrong) for h in people if h.wrong]


def paragraphs(told: Told, items: Sequence[Item]) -> tuple[int, int]:
    """How many of the article's paragraphs and lists have an item, and how many there are."""
    there = {b.number for b in told.article.blocks if b.kind != "heading"}
    asked_in = {i.evidence.paragraph for i in items if i.evidence} & there
    return len(asked_in), len(there)


def repeats(stems: Sequence[str]) -> int:
    """Pairs of stems that share 80 % of the content words of the shorter (which has three or more)."""
    bags = [set(content(s)) for s in stems]
    return sum(
        min(len(a), len(b)) >= LEAST_WORDS and len(a & b) >= NEARLY_EQUAL * min(len(a), len(b))
        for a, b in combinations(bags, 2)
    )


def stems(items: Iterable[Item]) -> tuple[str, ...]:
    """All stems, gaps filled."""
    return tuple(bare(i) for i in items)
