"""What somebody did when something happened, or in a year: the whole predicate as the answer."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child, original

MARKS = frozenset({"when", "after", "before", "as", "once"})
OWN = frozenset({"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "himself", "herself"})
THINGS = frozenset({"it", "they", "its", "their", "them"})  # in the event they are somebody else
WEAK = frozenset(
    "be have do seem appear become remain want know think feel believe need like hope see hear notice".split()
)
LEAST, MOST = 2, 14


@clause_rule(
    "did",
    examples=[
        Yes(
            "When the storm broke the mast, Tom Marsh lit a fire on the deck.",
            "What did Tom Marsh do when the storm broke the mast?",
            "lit a fire on the deck",
        ),
        Yes(
            "Rosa Quint locked the door of the mill after the last guest had left.",
            "What did Rosa Quint do after the last guest had left?",
            "locked the door of the mill",
        ),
        No("When the storm broke the mast, he lit a fire.", why="a pronoun"),
        No("When the storm broke the mast, Tom Marsh did not light a fire.", why="negated"),
        No("When the storm broke the mast, Tom Marsh was afraid.", why="nobody did anything"),
        No("When Tom Marsh is at sea, Rosa Quint mends the nets.", why="it comes again and again"),
        No(
            "When the firm said that it would be sold, Rosa Quint wrote to the mayor of Ashby.",
            why="what would be sold stands elsewhere",
        ),
        No("When this happened, Tom Marsh lit a fire on the deck.", why="the event points outside"),
    ],
)
def did(clause: Clause) -> Found:
    """A named person's deed beside a clause of time: "What did … do when …"."""
    if says_something(clause) or clause.relative or clause.auxiliaries or clause.verb.tag_ != "VBD":
        return
    if clause.verb.lemma_ in WEAK or not clause.document.full_name(clause.sent, clause.subject):
        return
    part = next((p for p in (*clause.parts, *clause.leads) if _is_time(p)), None)
    if part is None:
        return
    try:
        told = [t for t in part.tokens if t.lower_ not in OWN - THINGS]
        if not 4 <= len(part.tokens) <= 14 or clause.dangles(told):
            raise Unaskable("the event is told too shortly, at too great length or points outside")
        tokens = _deed(clause, part)
        answer = answer_of(clause, tokens, "phrase")
        if not LEAST <= len(answer.text.split()) <= MOST or clause.dangles(
            [t for t in tokens if t.lower_ not in OWN]
        ):
            raise Unaskable("the deed is told too shortly, at too great length or points outside")
        made = frame(clause, part)
        event = clause.text(part.tokens, after=made.subject)
        question = f"What did {made.subject} do {event[0].lower()}{event[1:]}?"
        yield fact(clause, "did", "What", answer, made, question=question, level="understand")
    except Unaskable as reason:
        yield refusal(clause, "did", reason)


def _is_time(part: Part) -> bool:
    if part.top.dep_ != "advcl" or part.top.tag_ not in {"VBD", "VBN"}:
        return False
    mark = child(part.top, "mark", "advmod")
    return mark is not None and mark.lower_ in MARKS and mark.i == part.tokens[0].i


def _deed(clause: Clause, part: Part) -> list[Token]:
    """The unbroken words from the verb to the end of its parts, the event left out."""
    wanted = {clause.verb.i} | {t.i for p in clause.parts if p is not part for t in p.tokens}
    wanted |= {t.i for t in clause.adverbs if t.i == clause.verb.i - 1}
    out: list[Token] = []
    for token in clause.sent.span.doc[min(wanted) : max(wanted) + 1]:
        if token.i not in wanted and original(token) != ",":
            break
        out.append(token)
    return out
