"""What somebody was given: verbs with two objects."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.frame import Frame
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.what import MONEY
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural

VERBS = frozenset(
    "give grant offer award lend send teach show bring cost earn hand pay promise sell leave allow assign deny owe win buy serve".split()
)
DESCRIBED = 4
EMPTY = frozenset("chance look time help way thing idea sense name rise birth place".split())


@clause_rule(
    "granted",
    examples=[
        Yes(
            "In 1871, the king of Norway granted Tom Marsh a yearly pension.",
            "What did the king of Norway grant Tom Marsh in 1871?",
            "a yearly pension",
        ),
        Yes(
            "Rosa Quint was given the key of the lighthouse by the mayor of Ashby.",
            "What was Rosa Quint given by the mayor of Ashby?",
            "the key of the lighthouse",
        ),
        Yes(
            "The great war gave the old shipyard of Ashby a new task.",
            "What did the great war give the old shipyard of Ashby?",
            "a new task",
        ),
        No("He granted Tom Marsh a yearly pension.", why="a pronoun"),
        No("The king of Norway never granted Tom Marsh a pension.", why="negated"),
        No("The king of Norway gave Tom Marsh a chance.", why="a light object"),
        No("Rosa Quint gave the sailors her best advice.", why="whose advice the answer does not say"),
        No("The king of Norway paid Tom Marsh forty pounds.", why="how much is the question"),
    ],
)
def granted(clause: Clause) -> Found:
    """The thing given, beside the one who gets it, or behind a passive: "What did … give …?"."""
    if clause.verb.lemma_ not in VERBS or unnamed(clause):
        return
    things = [p for p in clause.parts if p.kind == "object" or p.top.dep_ == "oprd"]
    asked = things[-1] if things else None
    passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    gets = len(things) > 1 or any(p.kind == "indirect" and not p.prep for p in clause.parts)
    if asked is None or not (passive or gets) or not _is_thing(asked.head):
        return
    try:
        answer = answer_of(clause, asked.tokens, "phrase")
        words = len(answer.text.split())
        if not 2 <= words <= 16 or clause.dangles(asked.tokens, bound=_taker(clause)) or MONEY.search(answer.text):
            raise Unaskable("what was given is too short, too long or points outside")
        if any(t.tag_ == "PRP$" for t in asked.tokens) or asked.tokens[0].lower_ in {"some", "any", "another"}:
            raise Unaskable("whose it is, or how much, the answer does not say")
        if words < 3 and answer.text.lower().startswith("the "):
            raise Unaskable("the answer says nothing that the reader did not know")
        yield fact(clause, "granted", "What", answer, _framed(clause, asked))
    except Unaskable as reason:
        yield refusal(clause, "granted", reason)


def _framed(clause: Clause, asked: Part) -> Frame:
    """Owners, residents and a maker of aircraft engines may be given things, too."""
    many = is_plural(clause.subject) and is_role(clause.subject.lemma_)
    return frame(clause, asked, general=many or len(clause.subject_tokens()) >= DESCRIBED)


def _is_thing(head: Token) -> bool:
    if head.pos_ != "NOUN" or is_pronoun(head) or is_role(head.lemma_) or head.lemma_.lower() in EMPTY:
        return False
    return child(head, "nummod") is None and head.ent_type_ not in {"MONEY", "PERCENT", "DATE", "TIME"}


def _taker(clause: Clause) -> Token:
    taker: Part | None = next((p for p in clause.parts if p.kind == "indirect"), None)
    return taker.head if taker is not None else clause.subject
