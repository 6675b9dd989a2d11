"""Whom somebody met, helped, chose: a person as the object."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of, named_answer
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal, says_something
from quizgen.facts.frame import Answer
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural


@clause_rule(
    "whom",
    examples=[
        Yes(
            "In 1871, the mayor of Dover invited Rosa Quint to the town hall.",
            "In 1871, who did the mayor of Dover invite to the town hall?",
            "Rosa Quint",
        ),
        Yes(
            "Tom Marsh married a famous singer from Lisbon in 1902.",
            "Who did Tom Marsh marry in 1902?",
            "a famous singer from Lisbon",
        ),
        No("She invited Rosa Quint to the town hall.", why="a pronoun"),
        No("Tom Marsh hired a cook.", why="the answer and the stem say too little"),
        No("Tom Marsh never hired a retired ship's cook.", why="negated"),
        No("Tom Marsh became a retired ship's cook.", why="not an object"),
    ],
)
def whom(clause: Clause) -> Found:
    """The object is a named person, or a person by office with more said of him."""
    part = next((p for p in clause.parts if p.kind == "object"), None)
    if (
        part is None
        or clause.verb.lemma_
        in {
            "feature",
            "include",
            "have",
            "see",
            "involve",
            "tell",
            "ask",
            "say",
            "start",
            "found",
            "establish",
            "launch",
            "buy",
            "sell",
            "open",
            "close",
            "own",
            "run",
            "build",
        }
        or clause.relative
        or says_something(clause)
        or is_pronoun(part.head)
        or clause.subject.dep_ == "expl"
    ):
        return
    try:
        answer = _person(clause, part)
        if answer is None:
            return
        yield fact(clause, "whom", "Who", answer, frame(clause, part))
    except Unaskable as reason:
        yield refusal(clause, "whom", reason)


def _person(clause: Clause, part: Part) -> Answer | None:
    name = clause.name(part.head)
    if name is not None and name.kind == "person" and name.sure and child(part.head, "conj") is None:
        return named_answer(clause, part.head)
    if (
        part.head.pos_ != "NOUN"
        or not is_role(part.head.lemma_)
        or part.head.lemma_ == "head"
        or child(part.head, "nummod")
    ):
        return None
    telling = child(part.head, "amod", "compound", "prep", "poss") is not None
    indefinite = part.tokens[0].lower_ in {"a", "an"} or (is_plural(part.head) and len(part.tokens) > 1)
    if not telling or not indefinite or len(part.tokens) > 10 or clause.dangles(part.tokens):
        return None
    return answer_of(clause, part.tokens, "phrase")
