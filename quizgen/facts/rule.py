"""The frame of rules: a rule is one file with a docstring, its own examples and one function.

`Yes` and `No` become tests, `Miss` says what the parser gets wrong today (a strict expected failure), and the
reference page is written from all three. Examples are sentences of our own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from quizgen.document import Document, Sent
from quizgen.document.clauses import Clause
from quizgen.facts.frame import Fact
from quizgen.model import Refusal


@dataclass(frozen=True)
class Yes:
    """A text and a question that the rule must make of it, with its answer."""

    text: str
    question: str
    answer: str


@dataclass(frozen=True)
class No:
    """A text of which the rule must make nothing, and why."""

    text: str
    why: str


@dataclass(frozen=True)
class Miss:
    """A text that ought to give this question and does not yet."""

    text: str
    question: str
    why: str


Example = Yes | No | Miss
Found = Iterator[Fact | Refusal]
ClauseRule = Callable[[Clause], Found]
SentenceRule = Callable[[Document, Sent], Found]


class _Anything(Protocol):
    def __call__(self, *args: object) -> Found: ...


@dataclass(frozen=True)
class Rule:
    """A named rule: `on_clause` or `on_sentence` is its function, the other is None."""

    name: str
    summary: str
    examples: tuple[Example, ...]
    on_clause: ClauseRule | None = None
    on_sentence: SentenceRule | None = None


RULES: dict[str, Rule] = {}


def _register(found: Rule) -> None:
    if found.name in RULES:
        raise ValueError(f"two rules are named {found.name!r}")
    RULES[found.name] = found


def clause_rule(name: str, examples: list[Example]) -> Callable[[ClauseRule], ClauseRule]:
    """Register a function that looks at one clause at a time."""

    def decorate(function: ClauseRule) -> ClauseRule:
        _register(Rule(name, _summary(function.__doc__), tuple(examples), on_clause=function))
        return function

    return decorate


def sentence_rule(name: str, examples: list[Example]) -> Callable[[SentenceRule], SentenceRule]:
    """Register a function that looks at one sentence at a time."""

    def decorate(function: SentenceRule) -> SentenceRule:
        _register(Rule(name, _summary(function.__doc__), tuple(examples), on_sentence=function))
        return function

    return decorate


def _summary(doc: str | None) -> str:
    return (doc or "").strip().split("\n\n")[0].replace("\n    ", " ")
