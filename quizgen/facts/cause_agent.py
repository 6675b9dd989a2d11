"""By what: the thing that does it in a passive."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of, points_back
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child

# "led out by a side entrance", "sent by train": by which way, not by what.
WAYS = frozenset("entrance door gate window road route path way sea river air land rail train boat ship ferry bus car lorry truck plane post "
                 "mail email telephone phone hand means night day noon year".split())  # fmt: skip


@clause_rule(
    "cause_agent",
    examples=[
        Yes(
            "The lighthouse of Dover was destroyed by a great storm in 1703.",
            "What was the lighthouse of Dover destroyed by in 1703?",
            "a great storm",
        ),
        Yes(
            "Rosa Quint was surprised by the size of the crowd.",
            "What was Rosa Quint surprised by?",
            "the size of the crowd",
        ),
        No("The lighthouse of Dover was built by Rosa Quint.", why="a person is asked with who"),
        No("It was destroyed by a great storm.", why="a pronoun"),
        No("The lighthouse of Dover was never destroyed by a storm.", why="negated"),
    ],
)
def cause_agent(clause: Clause) -> Found:
    """ "was … by a THING": the preposition stays at the end, as in speech."""
    for part in clause.parts:
        head = part.head
        usable = part.kind == "agent" and head.pos_ == "NOUN" and not is_role(head.lemma_) and not is_pronoun(head)
        if (
            not usable
            or head.lemma_.lower() in WAYS
            or clause.name(head)
            or says_something(clause)
            or child(head, "nummod")
            or head.lemma_ == "people"
            or any((n := clause.document.name_at(clause.sent, t)) and n.kind == "person" for t in part.tokens)
        ):
            continue
        try:
            tokens = [t for t in part.tokens if t.i > part.top.i]
            answer = answer_of(clause, tokens, "phrase")
            if (
                not 2 <= len(answer.text.split()) <= 16
                or clause.dangles(tokens, bound=clause.subject)
                or points_back(clause, tokens)
            ):
                raise Unaskable("the answer is too short, too long or points outside")
            if len(answer.text.split()) < 3 and answer.text.lower().startswith("the "):
                raise Unaskable("the answer says nothing that the reader did not know")
            yield fact(clause, "cause_agent", "What", answer, frame(clause, part, prep="by"))
        except Unaskable as reason:
            yield refusal(clause, "cause_agent", reason)
