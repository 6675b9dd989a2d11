"""Where something is: the place of things that lie, stand or are somewhere, in the text's own phrase."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule

POSITIONS = frozenset("be lie stand sit live base locate situate hang wait camp sleep".split())
PREPOSITIONS = frozenset("in on at near above below beside between behind under off outside inside along".split())
# Nouns of places: what follows them or stands before them makes the phrase one of place.
SPOTS = frozenset(
    "edge centre center middle coast bank shore border corner top bottom foot side end heart north south east west northwest "
    "northeast southwest southeast slope island bay valley mouth hill mountain cliff river lake road street square outskirts "
    "headland peninsula reef rocks forest desert village town".split()
)


@clause_rule(
    "situated",
    examples=[
        Yes(
            "The Harbour Museum stands on the edge of the old fish market.",
            "Where does the Harbour Museum stand?",
            "on the edge of the old fish market",
        ),
        Yes(
            "Rosa Quint lives near the mouth of the River Dart.",
            "Where does Rosa Quint live?",
            "near the mouth of the River Dart",
        ),
        No("It stands on the edge of the market.", why="a pronoun"),
        No("Rosa Quint is in a hurry.", why="no place"),
        No("Rosa Quint was on the shore of the lake.", why="when?"),
        No("Lisbon is on the coast of the Atlantic Ocean.", why="it is in its country as well"),
        No("On the shore there stands in the village of Ashby a mill.", why="nothing but the place is told"),
        No("The Harbour Museum never stood on the edge of the market.", why="negated"),
        No("Rosa Quint sings on the edge of the market.", why="what happens somewhere is asked by another rule"),
    ],
)
def situated(clause: Clause) -> Found:
    """A verb of position with a phrase of place: "Where" with inversion; the key keeps its preposition."""
    if (
        clause.verb.lemma_ not in POSITIONS
        or clause.subject.dep_ == "expl"
        or any(p.kind in {"object", "complement"} for p in clause.parts)
    ):
        return
    if clause.verb.lemma_ == "be" and clause.document.full_name(clause.sent, clause.subject):
        return  # a town is on the edge of a desert, and in its country; a person is somewhere but for a while
    part = next((p for p in clause.parts if _is_spot(p)), None)
    if part is None:
        return
    try:
        answer = answer_of(clause, part.tokens, "phrase")
        if not 3 <= len(answer.text.split()) <= 16 or clause.dangles(part.tokens, bound=clause.subject):
            raise Unaskable("the place is too short, too long or points outside")
        others = tuple(p for p in clause.parts if p is not part and p.kind == "adjunct")
        yield fact(clause, "situated", "Where", answer, frame(clause, part, drop=others))
    except Unaskable as reason:
        yield refusal(clause, "situated", reason)


def _is_spot(part: Part) -> bool:
    return part.kind == "adjunct" and part.prep in PREPOSITIONS and part.head.lemma_.lower() in SPOTS
