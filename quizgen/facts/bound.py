"""What somebody had to do, or was asked, allowed or taught to do."""

from __future__ import annotations

from dataclasses import replace

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural, noun_phrase

VERBS = frozenset(
    "require ask allow force expect encourage order tell invite advise urge oblige permit train teach persuade compel instruct "
    "command forbid pay beg help enable convince lead inspire warn authorise authorize".split()
)
OF_WHOM = frozenset({"whom", "which", "who", "whose"})
EMPTY = frozenset("be have do go get".split())


@clause_rule(
    "bound",
    examples=[
        Yes(
            "In 1871, the sailors of Ashby were ordered to paint their boats white.",
            "What were the sailors of Ashby ordered to do in 1871?",
            "paint their boats white",
        ),
        Yes(
            "The council of Ashby asked the owners of old mills to keep the wheels turning.",
            "What did the council of Ashby ask the owners of old mills to do?",
            "keep the wheels turning",
        ),
        Yes(
            "The sailors of Ashby are required to have two lamps on board.",
            "What are the sailors of Ashby required to have?",
            "two lamps on board",
        ),
        No("They were ordered to paint their boats white.", why="a pronoun"),
        No("The sailors of Ashby were not ordered to paint their boats.", why="negated"),
        No("The sailors of Ashby were ordered to do it.", why="the answer points outside"),
        No(
            "The sailors of Ashby were ordered to paint their boats, to mend their nets and to sing.",
            why="three things had to be done",
        ),
        No("The mill of Ashby is used to grind corn for the town.", why="what for is asked by another rule"),
    ],
)
def bound(clause: Clause) -> Found:
    """A verb of ordering or allowing with an infinitive, passive or with its object: "What … to do?"."""
    if clause.verb.lemma_ not in VERBS or unnamed(clause):
        return
    clause, part = _open(clause)
    to = child(part.top, "aux") if part is not None else None
    if part is None or to is None or to.lower_ != "to" or to.i != part.tokens[0].i:
        return
    passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    if not passive and not any(p.kind in {"object", "indirect"} and p.top.i < to.i for p in clause.parts):
        return
    if clause.subject_tokens() and clause.subject_tokens()[0].lower_ in {"any", "some", "all", "every", "each"}:
        return
    try:
        owns = part.top.lemma_ == "have"
        if (part.top.lemma_ in EMPTY and not owns) or child(part.top, "auxpass", "neg") is not None:
            raise Unaskable("what had to be done is no deed")
        tokens = [t for t in part.tokens if t.i > (part.top.i if owns else to.i)]
        behind = clause.sent.span.doc[part.tokens[-1].i + 1 : part.tokens[-1].i + 3].text
        if behind == ", to" or behind in {"and to", "or to"}:
            raise Unaskable("more had to be done")
        answer = answer_of(clause, tokens, "phrase")
        if not (2 if owns else 3) <= len(answer.text.split()) <= 18 or clause.dangles(tokens, bound=_doer(clause)):
            raise Unaskable("what had to be done is too short, too long or points outside")
        many = is_plural(clause.subject) and is_role(clause.subject.lemma_)
        made = frame(clause, part, prep="to have" if owns else "to do", general=many)
        if OF_WHOM & set(made.after.split()):
            raise Unaskable("the parser has torn a relative clause from what it is about")
        yield fact(clause, "bound", "What", answer, made, level="understand")
    except Unaskable as reason:
        yield refusal(clause, "bound", reason)


def _open(clause: Clause) -> tuple[Clause, Part | None]:
    """The clause and its infinitive; "asked | the owners to keep …" is cut between the owners and the infinitive."""
    part = next((p for p in clause.parts if p.top.dep_ in {"xcomp", "ccomp"}), None)
    if part is None or part.top.dep_ == "xcomp":
        return clause, part
    who = child(part.top, "nsubj")
    to = child(part.top, "aux")
    if who is None or to is None or to.lower_ != "to" or who.i > to.i:
        return clause, None
    whom = Part("object", who, who, tuple(noun_phrase(who)))
    deed = replace(part, tokens=tuple(t for t in part.tokens if t.i >= to.i))
    parts = tuple(q for p in clause.parts for q in ((whom, deed) if p is part else (p,)))
    return replace(clause, parts=parts), deed


def _doer(clause: Clause) -> Token:
    """Whose deed it is: the object of the order, else the subject of the passive."""
    whom = next((p.head for p in clause.parts if p.kind in {"object", "indirect"}), None)
    return whom if whom is not None else clause.subject
