"""At what age somebody did something."""

from __future__ import annotations

from dataclasses import replace

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import value_of
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child


@clause_rule(
    "age",
    examples=[
        Yes(
            "At the age of ten, Tom Marsh joined the crew of a whaler.",
            "At what age did Tom Marsh join the crew of a whaler?",
            "ten",
        ),
        Yes("Tom Marsh died in Dover in 1963, aged 38.", "At what age did Tom Marsh die in Dover?", "38"),
        Yes(
            "Rosa Quint opened the library in Ashby when she was 27.",
            "At what age did Rosa Quint open the library in Ashby?",
            "27",
        ),
        No("He joined the navy at the age of ten.", why="a pronoun"),
        No("Tom Marsh did not join the navy at the age of ten.", why="negated"),
        No("Rosa Quint opened the library at ten.", why="an hour"),
        No("Rosa Quint opened the library when it was 27 degrees in the shade.", why="a temperature"),
        No("Tom Marsh left Dover when his sister was twelve.", why="the age of somebody else"),
    ],
)
def age(clause: Clause) -> Found:
    """ "at the age of ten", "aged 38", "when she was 27": "At what age"."""
    if says_something(clause) or not _is_person(clause):
        return
    for part in (*clause.parts, *clause.leads):
        number = _age(clause, part)
        if number is None:
            continue
        try:
            if any(t.lower_ == "by" for t in part.tokens):
                raise Unaskable("by what age is another question")
            answer = answer_of(clause, [number], "phrase")
            made = frame(_undated(clause), part, general=True)
            if made.auxiliaries in {("has",), ("have",)}:
                made = replace(made, auxiliaries=(), tense="past", dropped=True)  # "has died aged 38"
            yield fact(clause, "age", "At what age", answer, made)
        except Unaskable as reason:
            yield refusal(clause, "age", reason)


def _undated(clause: Clause) -> Clause:
    """Without the day: it tells the age to who knows the year of birth, and the stem is heavy with it."""
    return replace(
        clause,
        parts=tuple(p for p in clause.parts if p.head.ent_type_ != "DATE" or p.kind != "adjunct" or _age(clause, p)),
        leads=tuple(p for p in clause.leads if p.head.ent_type_ != "DATE" or _age(clause, p)),
    )


def _is_person(clause: Clause) -> bool:
    name = clause.name(clause.bearer(clause.subject))
    if name is not None:
        return name.kind == "person"
    pronoun = clause.subject.lower_ in {"he", "she", "who"}
    return pronoun or is_role(clause.subject.lemma_) or clause.subject.ent_type_ == "PERSON"


def _age(clause: Clause, part: Part) -> Token | None:
    """The numeral of an age in this part."""
    if part.prep == "at" and part.head.lower_ == "age":
        of = child(part.head, "prep")
        found = child(of, "pobj") if of is not None else child(part.head, "nummod")
    elif part.top.lower_ == "aged":
        found = child(part.top, "npadvmod", "dobj", "attr", "acomp", "oprd")
    elif part.top.dep_ == "advcl" and part.top.lemma_ == "be":
        found = _when_old(clause, part.top)
    elif part in clause.leads and part.prep == "at" and clause.verb.tag_ == "VBD":
        found = part.head
    else:
        return None
    value = value_of(found.text) if found is not None and found.tag_ == "CD" else None
    return found if value is not None and 4 < value < 110 else None


def _when_old(clause: Clause, verb: Token) -> Token | None:
    """ "when she was 27": she must be the one of whom the clause tells."""
    mark, who = child(verb, "advmod", "mark"), child(verb, "nsubj")
    if mark is None or mark.lower_ != "when" or who is None or who.lower_ not in {"he", "she"}:
        return None
    number = next((c for c in verb.children if c.dep_ in {"acomp", "attr", "npadvmod"}), None)
    if number is not None and number.lower_ == "old":
        years = child(number, "npadvmod")
        number = child(years, "nummod") if years is not None else None
    return number
