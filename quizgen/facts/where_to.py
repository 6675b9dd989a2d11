"""Where somebody went or was sent: the goal of a movement."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child

MOVES = frozenset("go travel move fly sail send dispatch return come drive walk migrate march emigrate ship carry take bring head "
                  "journey run ride escape flee deport export transport invite".split())  # fmt: skip


@clause_rule(
    "where_to",
    examples=[
        Yes(
            "In 1871, Tom Marsh sailed to Norway with a load of timber.",
            "Where did Tom Marsh sail to with a load of timber in 1871?",
            "Norway",
        ),
        Yes("Rosa Quint sent three letters to Lisbon.", "Where did Rosa Quint send three letters to?", "Lisbon"),
        No("Tom Marsh was sent into exile, first to Norway and afterwards to Lisbon.", why="one of two places"),
        No("He sailed to Norway.", why="a pronoun"),
        No("Tom Marsh spoke to Norway.", why="no movement"),
        No("Tom Marsh never sailed to Norway.", why="negated"),
        No(
            "The king sent ships to Norway in a time when the sea was full of ice.",
            why="the preposition would stand in the middle",
        ),
    ],
)
def where_to(clause: Clause) -> Found:
    """A verb of movement with "to" and a named place."""
    for part in clause.parts:
        name = clause.name(part.head)
        if not _is_goal(clause, part) or name is None or name.kind not in {"country", "state", "city", "place"}:
            continue
        try:
            if any(_elsewhere(p) for p in clause.parts if p is not part):
                raise Unaskable("another goal is told, or how often")
            several = child(part.head, "conj") is not None
            answer = answer_of(
                clause, [t for t in part.tokens if t.i > part.top.i], "phrase" if several else name.kind
            )
            made = frame(clause, part, prep=part.prep, general=True)
            if {"abroad", "back"} & {*made.before.split(), *made.after.split()}:
                raise Unaskable("half of the goal is in the stem")
            if made.before and made.after:
                raise Unaskable("the preposition would be left in the middle")
            yield fact(clause, "where_to", "Where", answer, made)
        except Unaskable as reason:
            yield refusal(clause, "where_to", reason)


def _elsewhere(part: Part) -> bool:
    """ "abroad", "into exile", "only once": the place is not all that the movement is told of."""
    return part.prep in {"to", "into"} or part.top.lower_ in {"abroad", "once", "twice", "first", "then", "back"}


def _is_goal(clause: Clause, part: Part) -> bool:
    return part.prep == "to" and clause.verb.lemma_ in MOVES and not clause.relative
