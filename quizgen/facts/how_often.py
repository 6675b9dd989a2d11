"""How often something happens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.words import content_words

OFTEN = re.compile(
    r"(?:every|each) (?:\w+ ){0,2}(?:second|minute|hour|day|night|week|fortnight|month|year|decade|morning|evening|spring|summer|autumn|"
    r"winter|\w+day)s?|(?:about |almost )?(?:once|twice|\w+ times) (?:a|an|per|every|each) \w+"
)


@clause_rule(
    "how_often",
    examples=[
        Yes(
            "The wooden fair of Ashby is held every two years.",
            "How often is the wooden fair of Ashby held?",
            "every two years",
        ),
        Yes(
            "The tall clock of Ashby is cleaned twice a week.",
            "How often is the tall clock of Ashby cleaned?",
            "twice a week",
        ),
        No("It is held every two years.", why="a pronoun"),
        No("The fair of Ashby is not held every year.", why="negated"),
        No("The fair of Ashby is held in May.", why="a month is no answer to how often"),
        No("Every year is a gift.", why="the subject"),
        No("The old tower of Ashby sinks by about two millimetres each year.", why="a rate"),
    ],
)
def how_often(clause: Clause) -> Found:
    """ "every two years", "twice a week": "How often" with inversion."""
    if says_something(clause) or clause.relative:
        return
    for part in _joined(clause.parts):
        if (
            part.kind not in {"adjunct", "adverb"}
            or part.prep
            or not OFTEN.fullmatch(clause.text(part.tokens).lower())
        ):
            continue
        try:
            answer = answer_of(clause, part.tokens, "phrase")
            if any(t.tag_ == "CD" for p in clause.parts if p.top is not part.top for t in p.tokens):
                raise Unaskable("it is a rate")
            if any(
                p.head.ent_type_ in {"DATE", "TIME"} for p in (*clause.parts, *clause.leads) if p.top is not part.top
            ):
                raise Unaskable("another time stands beside it")
            rest = tuple(p for p in clause.parts if p is not part and not {*p.tokens} & {*part.tokens})
            made = frame(
                replace(clause, parts=tuple(sorted((*rest, part), key=lambda p: p.top.i))), part, general=True
            )
            if len(content_words(f"{made.subject} {made.base} {made.before} {made.after}")) < 3:
                raise Unaskable("the stem would be too vague")
            yield fact(clause, "how_often", "How often", answer, made)
        except Unaskable as reason:
            yield refusal(clause, "how_often", reason)


def _joined(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Each part, and "twice" with the "a month" that the parser hung beside it."""
    yield from parts
    for one, other in pairwise(parts):
        if (
            one.kind == "adverb"
            and other.kind == "adjunct"
            and not other.prep
            and one.tokens[-1].i + 1 == other.tokens[0].i
        ):
            yield replace(one, tokens=(*one.tokens, *other.tokens))
