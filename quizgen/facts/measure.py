"""How tall, how long, how heavy: a measure with its unit."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import FAR, HEAVY, TIME_UNITS, quantity
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.limits import with_limits
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role

SIZES = frozenset("tall high long wide deep thick old".split())
VERBS = {"weigh": ("How much", HEAVY), "last": ("How long", TIME_UNITS)} | dict.fromkeys(
    "stretch travel walk sail fly drive swim run march extend".split(), ("How far", FAR)
)


@clause_rule(
    "measure",
    examples=[
        Yes(
            "The clock tower of Ashby is about 40 metres tall.",
            "How tall is the clock tower of Ashby?",
            "about 40 metres",
        ),
        Yes(
            "The clock tower of Ashby is 40 metres tall, twice as tall as the mill.",
            "How tall is the clock tower of Ashby?",
            "40 metres",
        ),
        Yes("The great bell of Ashby weighs nine tons.", "How much does the great bell of Ashby weigh?", "nine tons"),
        Yes("The concert in Ashby lasted six hours.", "How long did the concert in Ashby last?", "six hours"),
        Yes(
            "The oldest oak in Ashby is about 400 years old.",
            "How old is the oldest oak in Ashby?",
            "about 400 years",
        ),
        No("It is 40 metres tall.", why="a pronoun"),
        No("The clock tower of Ashby is not 40 metres tall.", why="negated"),
        No("The clock tower of Ashby is very tall.", why="no number"),
        No("Rosa Quint is 12 years old.", why="at what time she was so old the sentence does not say"),
    ],
)
def measure(clause: Clause) -> Found:
    """A number and a unit before an adjective of size, or after a verb of measuring."""
    if clause.relative or is_role(clause.subject.lemma_):
        return
    for part in clause.parts:
        wh, unit = _measured(clause, part)
        if unit is None:
            continue
        try:
            number = next((c for c in unit.children if c.dep_ == "nummod"), None)
            found = quantity(number) if number is not None else None
            if found is None:
                raise Unaskable("no exact number")
            answer = answer_of(clause, [*found.tokens, unit], "phrase")
            again = tuple(p for p in clause.parts if p is not part and p.top.dep_ == "acomp")
            yield fact(
                clause,
                "measure",
                wh,
                answer,
                with_limits(clause, part, frame(clause, part, drop=again, general=True)),
            )
        except Unaskable as reason:
            yield refusal(clause, "measure", reason)


def _measured(clause: Clause, part: Part) -> tuple[str, Token | None]:
    """The question word and the noun of the unit, or nothing."""
    if part.top.lower_ == "old" and (clause.subject.ent_type_ == "PERSON" or clause.verb.tag_ == "VBD"):
        return "", None  # at what time somebody was so old
    if part.top.dep_ == "acomp" and clause.is_copular and part.top.lower_ in SIZES:
        unit = next((c for c in part.top.children if c.dep_ == "npadvmod"), None)
        return f"How {part.top.lower_}", unit
    wh, units = VERBS.get(clause.verb.lemma_, ("", frozenset[str]()))
    fits = part.head.lemma_.lower() in units and part.top.dep_ in {"dobj", "npadvmod"}
    return (wh, part.head) if wh and fits else ("", None)
