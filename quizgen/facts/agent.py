"""By whom: the named agent of a passive."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import named_answer
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.classes import which
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child


@clause_rule(
    "agent",
    examples=[
        Yes(
            "The old lighthouse at Carn Point was designed by Rosa Quint.",
            "Who was the old lighthouse at Carn Point designed by?",
            "Rosa Quint",
        ),
        Yes(
            "The wooden globe was bought by the Harbour Museum.",
            "Which museum was the wooden globe bought by?",
            "Harbour Museum",
        ),
        No("The lighthouse was destroyed by a storm.", why="a storm is nobody"),
        No("It was designed by Rosa Quint.", why="a pronoun"),
        No("The old lighthouse was not designed by Rosa Quint.", why="negated"),
    ],
)
def agent(clause: Clause) -> Found:
    """ "was … by NAME": the preposition stays at the end, as in speech."""
    for part in clause.parts:
        name = clause.name(part.head) if part.kind == "agent" else None
        if name is None or not name.sure or says_something(clause) or child(part.head, "conj") or clause.relative:
            continue
        wh = "Who" if name.kind == "person" else which(clause.document, name)
        if wh:
            yield from _fact(clause, part, wh)


def _fact(clause: Clause, part: Part, wh: str) -> Found:
    try:
        yield fact(clause, "agent", wh, named_answer(clause, part.head), frame(clause, part, prep="by"))
    except Unaskable as reason:
        yield refusal(clause, "agent", reason)
