"""What a number rose or fell to."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.document.numbers import quantity
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule

MOVES = frozenset("rise increase grow climb jump double fall drop decrease sink shrink decline".split())


@clause_rule(
    "change",
    examples=[
        Yes(
            "The number of lifeboats in Ashby rose to 14 in 1871.",
            "What did the number of lifeboats in Ashby rise to in 1871?",
            "14",
        ),
        Yes(
            "The number of herons at Carn Point has fallen to about 300.",
            "What has the number of herons at Carn Point fallen to?",
            "about 300",
        ),
        No("It rose to 14.", why="a pronoun"),
        No("The number of lifeboats did not rise to 14.", why="negated"),
        No("The boats rose to the surface.", why="no number"),
    ],
)
def change(clause: Clause) -> Found:
    """ "The number of … rose to N": the preposition stays behind."""
    if clause.verb.lemma_ not in MOVES or clause.relative:
        return
    for part in clause.parts:
        number = part.head
        found = quantity(number) if part.prep == "to" and number.tag_ == "CD" and number.ent_type_ != "DATE" else None
        if found is None:
            continue
        try:
            if any(p.prep == "from" for p in clause.parts):
                raise Unaskable("two numbers")
            answer = answer_of(clause, found.tokens, "number", value=found.value, hedge=found.hedge)
            yield fact(clause, "change", "What", answer, frame(clause, part, prep="to"))
        except Unaskable as reason:
            yield refusal(clause, "change", reason)
