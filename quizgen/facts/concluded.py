"""What a study, a record or a person found, concluded or proved: the clause with "that" behind such a verb."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child, is_negated

VERBS = frozenset(
    "conclude find show prove reveal suggest discover notice realise realize estimate calculate learn demonstrate indicate confirm "
    "establish argue believe agree decide fear propose recommend recognise recognize assume suspect predict rule insist warn claim".split()
)
LEAST, MOST = 5, 24
DESCRIBED = 5  # "a survey of forty harbours" is no longer any survey


@clause_rule(
    "concluded",
    examples=[
        Yes(
            "A survey of forty harbours by Rosa Quint found that wooden ferries need a new deck every winter.",
            "What did a survey of forty harbours by Rosa Quint find?",
            "wooden ferries need a new deck every winter",
        ),
        Yes(
            "The engineers of the Harbour Museum concluded that the old bridge was built on sand.",
            "What did the engineers of the Harbour Museum conclude?",
            "the old bridge was built on sand",
        ),
        No("It found that old wooden ferries last longer than iron ones.", why="a pronoun"),
        No("The survey did not find that wooden ferries last longer than iron ones.", why="negated"),
        No("The engineers of Ashby concluded that it could carry no more of them.", why="the answer points outside"),
        No("The engineers of Ashby found that she was right.", why="the answer points outside"),
        No(
            "The engineers of Ashby decided which bridge was to be closed for the winter.",
            why="not said that it is so",
        ),
        No("The engineers of Ashby found a way to carry more trams.", why="an object is asked by another rule"),
    ],
)
def concluded(clause: Clause) -> Found:
    """A verb of finding with a clause: "What did … find?"."""
    if clause.verb.lemma_ not in VERBS or unnamed(clause) or clause.speaker or is_pronoun(clause.subject):
        return
    part = next((p for p in clause.parts if p.top.dep_ == "ccomp"), None)
    if part is None or any(p.kind in {"object", "indirect"} for p in clause.parts) or not _told(part):
        return
    if any(t.i in clause.sent.quoted for t in part.tokens) or any(a.tag_ == "MD" for a in clause.auxiliaries):
        return
    try:
        tokens = [t for t in part.tokens if not (t.dep_ == "mark" and t.head == part.top)]
        answer = answer_of(clause, tokens, "phrase")
        _check(clause, tokens, answer.text)
        made = frame(clause, part, general=len(clause.subject_tokens()) >= DESCRIBED)
        yield fact(clause, "concluded", "What", answer, made, level="understand")
    except Unaskable as reason:
        yield refusal(clause, "concluded", reason)


def _told(part: Part) -> bool:
    """A plain clause with a subject of its own, behind "that" or nothing."""
    mark = child(part.top, "mark")
    subject = child(part.top, "nsubj", "nsubjpass", "expl")
    if part.tokens[0].tag_ in {"WDT", "WP", "WP$", "WRB"} or any(t.text == ":" for t in part.tokens):
        return False
    return (mark is None or mark.lower_ == "that") and subject is not None and not is_pronoun(subject)


def _check(clause: Clause, tokens: list[Token], text: str) -> None:
    """Raise Unaskable for what is told too shortly or points elsewhere."""
    if not LEAST <= len(text.split()) <= MOST:
        raise Unaskable("what was found is told too shortly or at too great length")
    if clause.dangles(tokens, bound=clause.subject, strict=True):
        raise Unaskable("what was found points outside")
    if is_negated(clause.verb):
        raise Unaskable("the clause is negated")
    if child(clause.verb, "conj") is not None and any(t.dep_ == "ccomp" for t in child(clause.verb, "conj").children):  # type: ignore[union-attr]
        raise Unaskable("more was found")
