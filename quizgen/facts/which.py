"""Which country, which agency, which museum did it: a named body or place as the subject."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import named_answer
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.classes import which as phrase
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child, is_plural


@clause_rule(
    "which",
    examples=[
        Yes(
            "Norway agreed to lend two ships to the old harbour.",
            "Which country agreed to lend two ships to the old harbour?",
            "Norway",
        ),
        Yes(
            "The Harbour Museum bought the oldest map of the bay.",
            "Which museum bought the oldest map of the bay?",
            "Harbour Museum",
        ),
        No("It agreed to lend two ships.", why="a pronoun"),
        No("Norway did not agree to lend ships.", why="negated"),
        No("Norwegian sailors lent two ships.", why="the subject is people, not a country"),
        No("Norway and Sweden agreed to lend two ships.", why="two countries"),
    ],
)
def which(clause: Clause) -> Found:
    """A named country, city, state, body or place is the subject: "Which" and its class noun."""
    name = clause.name(clause.subject)
    if name is None or name.kind == "person" or not name.sure or says_something(clause):
        return
    wh = phrase(clause.document, name)
    noun = wh.removeprefix("Which ")
    if (
        not wh
        or any(p.head.lemma_.lower() == noun for p in clause.parts if p.kind in {"complement", "object"})
        or child(clause.subject, "conj", "prep", "poss", "relcl")
        or is_plural(clause.subject)
    ):
        return
    if clause.verb.tag_ == "VBP" and not clause.auxiliaries:
        return
    try:
        yield fact(clause, "which", wh, named_answer(clause, clause.subject), frame(clause, None))
    except Unaskable as reason:
        yield refusal(clause, "which", reason)
