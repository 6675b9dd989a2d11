"""A detail of a sentence: a name, number or date anywhere in a clause that stands alone. For gaps and true/false."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.document import Token
from quizgen.document.clauses import Clause
from quizgen.document.numbers import TIME_UNITS, quantity, value_of
from quizgen.facts.answers import answer_of, named_answer
from quizgen.facts.askable import Unaskable, check_subject
from quizgen.facts.build import frame, refusal, says_something
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.how_many import UNITS
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.wording import statement
from quizgen.syntax import child

# Titles of works, laws, goods: for gaps only, so their class matters less.
OTHER = frozenset({"work", "law", "event", "product", "organisation", "place"})
NAMES = frozenset({"person", "country", "state", "city", "place", "organisation"})


@clause_rule(
    "detail",
    examples=[
        Yes("Rosa Quint sold her boat to a friend of Tom Marsh.", "", "Tom Marsh"),
        Yes("The Harbour Museum shows a model of the lighthouse of Lisbon.", "", "Lisbon"),
        No("She sold her boat to a friend of Tom Marsh.", why="a pronoun"),
        No("Rosa Quint never sold her boat to Tom Marsh.", why="negated"),
        No(
            "The old glue of Ashby is a mixture of three things: bone, water and lime.",
            why="who can count has the answer",
        ),
        No("The boat was sold quickly.", why="no name, number or date"),
    ],
)
def detail(clause: Clause) -> Found:
    """Each name, number and date of a clause, with the clause as a plain statement; no question of its own."""
    if says_something(clause) or clause.verb.dep_ == "advcl" or clause.subject.dep_ == "expl":
        return
    try:
        whole = frame(clause, None)
        check_subject(clause, clause.subject_tokens(), general=False)
        if whole.dropped:
            raise Unaskable("the statement would leave out what narrows it")
    except Unaskable as reason:
        yield refusal(clause, "detail", reason)
        return
    text = statement(whole)
    for answer in _details(clause):
        if text.count(answer.key) == 1 and not text.startswith(answer.key):
            yield Fact("detail", "", answer, clause.sent.plain(), statement=text)


def _outside(clause: Clause, token: Token) -> bool:
    """In a side clause: a statement must not be false there."""
    path = [token]
    while path[-1] != clause.verb and path[-1].head != path[-1]:
        path.append(path[-1].head)
    return any(t.dep_ in {"relcl", "advcl", "ccomp", "acl", "csubj", "pcomp"} for t in path[:-1])


def _details(clause: Clause) -> Iterator[Answer]:
    places = [clause.subject_tokens(), *(part.tokens for part in (*clause.leads, *clause.parts))]
    tokens = [t for place in places for t in place if not _outside(clause, t) and t != clause.subject]
    for token in tokens:
        name = clause.name(token)
        try:
            if (
                name
                and ((name.sure and name.kind in NAMES) or (name.kind in OTHER and len(name.tokens) > 1))
                and not child(token, "conj", "appos")
                and token.dep_ not in {"conj", "compound", "poss", "nmod"}
            ):
                yield named_answer(clause, token)
            elif token.tag_ == "CD":
                yield from _number(clause, token)
        except Unaskable:
            continue


def _number(clause: Clause, token: Token) -> Iterator[Answer]:
    if token.ent_type_ == "DATE" and token.head.lemma_.lower() not in TIME_UNITS:
        return
    if any(c.lower_ in {"more", "fewer", "other", "additional"} for c in token.head.children):
        return  # more than which?
    if token.head.lower_ == "years" and token.head.head.lower_ == "old":
        return  # at what time he was so old the sentence seldom says
    if token.dep_ == "nummod" and token.head.lower_ in {"%", "percent"}:
        if value_of(token.text) in {None, 100.0, 0.0}:
            return
        yield answer_of(clause, [token, token.head], "percent", value=value_of(token.text), unit="%")
        return
    bare = token.head.lemma_.lower() in UNITS and child(token.head, "prep") is None and token.head.dep_ == "dobj"
    if bare:
        return  # "buys 80 gallons": of what?
    if any(t.text == ":" for t in clause.sent.tokens if t.i > token.i):
        return  # "three things: sand, water and cement" can be counted
    found = quantity(token) if token.dep_ == "nummod" and token.head.tag_ == "NNS" else None
    if found and found.value > 2 and found.value not in range(1900, 2100):
        yield answer_of(clause, found.tokens, "number", value=found.value, hedge=found.hedge)
