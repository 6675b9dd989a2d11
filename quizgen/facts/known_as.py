"""What something is known as, called or nicknamed: a passive of naming and the name that it gives."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.frame import Answer
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child

GIVEN = frozenset("call name nickname dub term christen rename label title entitle".split())
# With "as": what it is known as is a name; how it is regarded is what people think.
KNOWN = frozenset({"know"})
THOUGHT = frozenset(
    "describe regard see consider treat dismiss hail portray celebrate view remember classify".split()
)
HAZY = frozenset("thing one kind sort name word way".split())


@clause_rule(
    "known_as",
    examples=[
        Yes(
            "In Norway the oldest tide mill is known as the Grandmother.",
            "What is the oldest tide mill known as in Norway?",
            "the Grandmother",
        ),
        Yes(
            "The first lifeboat of Ashby was nicknamed the Wet Hen.",
            "What was the first lifeboat of Ashby nicknamed?",
            "the Wet Hen",
        ),
        Yes(
            "The tide mills of Norway are often described as machines without a master.",
            "How are the tide mills of Norway often described?",
            "as machines without a master",
        ),
        No("It is known as the Grandmother.", why="a pronoun"),
        No("The oldest tide mill in Norway is not known as the Grandmother.", why="negated"),
        No("The oldest tide mill in Norway is known for its wheel.", why="no name"),
        No("A boat was called.", why="another meaning"),
    ],
)
def known_as(clause: Clause) -> Found:
    """A passive of naming: "What … known as?"; of describing: "How … described?"."""
    if not any(a.dep_ == "auxpass" for a in clause.auxiliaries) or unnamed(clause):
        return
    part = _name(clause)
    if part is None or is_pronoun(part.head) or part.head.lemma_.lower() in HAZY:
        return
    thought = clause.verb.lemma_ in THOUGHT
    try:
        answer = _answer(clause, part, thought=thought)
        made = frame(clause, part, prep="as" if part.prep and not thought else "", general=True)
        wh = "How" if thought else "What"
        yield fact(clause, "known_as", wh, answer, made, level="understand" if thought else "remember")
    except Unaskable as reason:
        yield refusal(clause, "known_as", reason)


def _name(clause: Clause) -> Part | None:
    lemma = clause.verb.lemma_
    if lemma in GIVEN:
        return next((p for p in clause.parts if p.top.dep_ in {"oprd", "attr", "dobj"}), None)
    if lemma in KNOWN or lemma in THOUGHT:
        return next((p for p in clause.parts if p.prep == "as"), None)
    return None


def _answer(clause: Clause, part: Part, *, thought: bool) -> Answer:
    """The name; of a description its "as", too. Raises Unaskable for what is no full answer."""
    tokens = [t for t in part.tokens if thought or not part.prep or t.i > part.top.i]
    answer = answer_of(clause, tokens, "phrase")
    if not (3 if thought else 1) <= len(answer.text.split()) <= 12 or clause.dangles(tokens, bound=clause.subject):
        raise Unaskable("the name is too long or points outside")
    if part.head.pos_ not in {"NOUN", "PROPN"} and not thought:
        raise Unaskable("what stands behind the verb is no name")
    if child(part.head, "nummod") or any(t.lower_ in {"such", "same", "so"} for t in tokens):
        raise Unaskable("the name is too long or points outside")
    return answer
