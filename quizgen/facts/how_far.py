"""How far: a distance before "from", "above", "away" or "north of"."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause
from quizgen.document.numbers import FAR, quantity
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.limits import with_limits
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child, strip_punctuation

UNITS = FAR | {"foot", "inch", "centimetre", "centimeter", "league", "block"}
WHITHER = frozenset(
    "above below beneath under from off inside outside behind beyond into up down past away north south east west apart inland "
    "offshore downstream upstream underground northeast northwest southeast southwest upriver downriver".split()
)


@clause_rule(
    "how_far",
    examples=[
        Yes(
            "The glass bridge of Ashby is 3.2 metres above the river.",
            "How far above the river is the glass bridge of Ashby?",
            "3.2 metres",
        ),
        Yes(
            "Ashby lies about 40 kilometres north of Dover.",
            "How far north of Dover does Ashby lie?",
            "about 40 kilometres",
        ),
        Yes("The nearest shop of Ashby is 28 miles away.", "How far away is the nearest shop of Ashby?", "28 miles"),
        No("It is 28 miles away.", why="a pronoun"),
        No("The shop of Ashby is not 28 miles away.", why="negated"),
        No("The shop of Ashby is far away.", why="no number"),
        No("The shop of Ashby is 28 miles from there.", why="from where?"),
    ],
)
def how_far(clause: Clause) -> Found:
    """A number and a unit of length before a word of direction: "How far" takes the direction with it."""
    if clause.relative:
        return
    for part in clause.parts:
        unit = child(part.top, "npadvmod") if part.kind in {"adjunct", "adverb"} else None
        if unit is None or unit.lemma_.lower() not in UNITS or part.top.lower_ not in WHITHER:
            continue
        try:
            rest = strip_punctuation([t for t in part.tokens if t.i >= part.top.i])
            if clause.dangles(rest, bound=clause.subject) or len(rest) > 9:
                raise Unaskable("from where is told by another sentence")
            wh = f"How far {clause.text(rest)}"
            answer = answer_of(clause, _distance(unit), "phrase")
            yield fact(clause, "how_far", wh, answer, with_limits(clause, part, frame(clause, part, general=True)))
        except Unaskable as reason:
            yield refusal(clause, "how_far", reason)


def _distance(unit: Token) -> list[Token]:
    number = child(unit, "nummod")
    found = quantity(number) if number is not None else None
    if found is None:
        raise Unaskable("no exact number")
    return [*found.tokens, unit]
