"""How long something went on."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import TIME_UNITS
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule


@clause_rule(
    "how_long",
    examples=[
        Yes(
            "The old lighthouse at Carn Point burned for five days.",
            "How long did the old lighthouse at Carn Point burn?",
            "five days",
        ),
        Yes(
            "For 14 years, Rosa Quint ran the library in Ashby.",
            "How long did Rosa Quint run the library in Ashby?",
            "14 years",
        ),
        Yes(
            "The old church bell, which had lain in the river for 80 years, was found in a net.",
            "How long had the old church bell lain in the river?",
            "80 years",
        ),
        No("He waited for five days.", why="a pronoun"),
        No("The old lighthouse burned in 1871.", why="a date"),
        No("Rosa Quint did not wait for five days.", why="negated"),
    ],
)
def how_long(clause: Clause) -> Found:
    """A number of days, months or years with "for"."""
    if says_something(clause):
        return
    for part in (*clause.parts, *clause.leads):
        if _is_length(part):
            try:
                if any(p.kind == "clause" for p in clause.parts) or any(
                    t.dep_ in {"mark", "relcl"} for t in part.tokens
                ):
                    raise Unaskable("a clause hangs on it")
                answer = answer_of(clause, [t for t in part.tokens if t.i > part.top.i], "phrase")
                passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
                wh = (
                    "For how long"
                    if passive or clause.verb.lemma_ in {"jail", "send", "ban", "suspend"}
                    else "How long"
                )
                yield fact(clause, "how_long", wh, answer, frame(clause, part))
            except Unaskable as reason:
                yield refusal(clause, "how_long", reason)


def _is_length(part: Part) -> bool:
    counted = any(c.dep_ == "nummod" for c in part.head.children)
    often = any(c.dep_ == "npadvmod" for c in part.head.children)  # "three hours a week"
    return not often and part.prep == "for" and part.head.lemma_.lower() in TIME_UNITS and counted
