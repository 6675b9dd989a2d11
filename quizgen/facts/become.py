"""What somebody or something became."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.words import content_words


@clause_rule(
    "become",
    examples=[
        Yes(
            "In 1926, Rosa Quint became a country doctor.", "What did Rosa Quint become in 1926?", "a country doctor"
        ),
        Yes(
            "The old mill of Ashby is becoming a major attraction for skiers.",
            "What is the old mill of Ashby becoming?",
            "a major attraction for skiers",
        ),
        No("It became a nurse's home.", why="a pronoun"),
        No("Rosa Quint did not become a nurse.", why="negated"),
        No("Rosa Quint became ill.", why="an adjective"),
        No("Rosa Quint became the other one.", why="the answer points outside"),
    ],
)
def become(clause: Clause) -> Found:
    """The noun after "become": "What" with inversion."""
    part = next((p for p in clause.parts if p.kind == "complement"), None)
    if part is None or clause.verb.lemma_ != "become" or part.head.pos_ != "NOUN" or unnamed(clause):
        return
    try:
        if part.tokens and part.tokens[0].tag_ == "PRP$":
            raise Unaskable("whose it is stands elsewhere")
        answer = answer_of(clause, part.tokens, "phrase")
        if not 2 <= len(answer.text.split()) <= 14 or clause.dangles(part.tokens, bound=clause.subject):
            raise Unaskable("the answer is too short, too long or points outside")
        made = frame(clause, part)
        if len(content_words(f"{made.lead} {made.subject} {made.after}")) < 2:
            raise Unaskable("the stem would be too vague")
        yield fact(clause, "become", "What", answer, made)
    except Unaskable as reason:
        yield refusal(clause, "become", reason)
