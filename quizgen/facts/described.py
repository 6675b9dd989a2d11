"""How somebody described, praised or dismissed something."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule

VERBS = frozenset("describe hail dismiss condemn characterise characterize portray".split())


@clause_rule(
    "described",
    examples=[
        Yes(
            "Tom Marsh described the new ferry of Ashby as a waste of money.",
            "How did Tom Marsh describe the new ferry of Ashby?",
            "as a waste of money",
        ),
        Yes(
            "Rosa Quint has hailed the treaty of Dover as a great step.",
            "How has Rosa Quint hailed the treaty of Dover?",
            "as a great step",
        ),
        No("He described the new ferry as a waste of money.", why="a pronoun"),
        No("Tom Marsh never described the ferry as a waste of money.", why="negated"),
        No("Tom Marsh described it as a waste of money.", why="the object is a pronoun"),
        No("Tom Marsh described the new ferry of Ashby.", why="it is not said how"),
    ],
)
def described(clause: Clause) -> Found:
    """A verb of describing with an object and "as": "How" with inversion."""
    thing = next((p for p in clause.parts if p.kind == "object"), None)
    part = next((p for p in clause.parts if p.prep == "as"), None)
    if part is None or thing is None or clause.verb.lemma_ not in VERBS or clause.relative or is_pronoun(thing.head):
        return
    try:
        answer = answer_of(clause, part.tokens, "phrase")
        if not 3 <= len(answer.text.split()) <= 16 or clause.dangles(part.tokens, bound=clause.subject):
            raise Unaskable("the description is too short, too long or points outside")
        yield fact(clause, "described", "How", answer, frame(clause, part), level="understand")
    except Unaskable as reason:
        yield refusal(clause, "described", reason)
