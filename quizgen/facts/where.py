"""Where something happened: a named place that the clause gives."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.frame import Answer
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child

# Bodies that are places too ("at the Harbour Museum").
VENUES = frozenset(
    "museum university college school hospital library church institute studios theatre theater hall".split()
)


@clause_rule(
    "where",
    examples=[
        Yes(
            "Rosa Quint opened the first public library in Portugal.",
            "Where did Rosa Quint open the first public library?",
            "Portugal",
        ),
        Yes(
            "The rescue crew of Dover slept near Mexico City for three weeks.",
            "Where did the rescue crew of Dover sleep for three weeks?",
            "near Mexico City",
        ),
        No("The team believes in Portugal.", why="not a place where something happens"),
        No("A wise man is called a lama in Tibetan Buddhism.", why="a belief is no place"),
        No("In Portugal, each patient is taken for a long walk.", why="each of which patients?"),
        No("They found the boat in Portugal.", why="a pronoun"),
        No("The rescue team did not look in Portugal.", why="negated"),
        No("The rescue team won in a hurry.", why="no place"),
        No("By then carved wooden blocks had been used in Portugal for centuries.", why="before what?"),
    ],
)
def where(clause: Clause) -> Found:
    """A named place among the adjuncts of a clause: "Where" with inversion."""
    if (
        says_something(clause)
        or clause.subject.dep_ == "expl"
        or clause.verb.lemma_ in {"believe", "trust", "invest", "specialise", "specialize"}
    ):
        return
    for part in (*clause.parts, *clause.leads):
        if not _is_place(clause, part):
            continue
        try:
            if clause.subject.tag_ == "NNS" and not child(clause.subject, "det", "poss", "prep", "nummod", "relcl"):
                raise Unaskable("its subject could be any " + clause.subject.text)
            if any(p.kind == "object" and child(p.head, "conj") for p in clause.parts):
                raise Unaskable("of two things the place may belong to the last")
            if any(_rival(p) for p in clause.parts if p is not part):
                raise Unaskable("two places are named")
            yield fact(clause, "where", "Where", _place(clause, part), frame(clause, part, general=True))
        except Unaskable as reason:
            yield refusal(clause, "where", reason)


def _rival(part: Part) -> bool:
    return part.prep in {"in", "at", "on", "near"} and part.head.ent_type_ not in {"DATE", "TIME"}


def _is_place(clause: Clause, part: Part) -> bool:
    name = clause.name(part.head)
    places = {"country", "state", "city", "place"}
    return (
        part.kind == "adjunct"
        and part.top.dep_ == "prep"
        and part.prep in {"in", "at", "near", "outside", "off", "inside"}
        and name is not None
        and not name.text.endswith("ism")
        and (name.kind in places or (part.prep == "at" and name.text.split()[-1].lower() in VENUES))
    )


def _place(clause: Clause, part: Part) -> Answer:
    name = clause.name(part.head)
    assert name is not None
    several = child(part.head, "conj", "appos", "prep") is not None
    own = part.prep not in {"in", "at"}
    tokens = part.tokens if own else part.tokens[1:]
    answer = answer_of(clause, tokens, "phrase" if several or own else name.kind)
    accept = (answer.text,) if not own else (name.text,)
    both = f"{part.prep} {answer.text}" if not own else ""
    return Answer(
        answer.text,
        answer.start,
        answer.end,
        answer.kind,
        "",
        tuple(a for a in (*accept, both) if a and a != answer.text),
    )
