"""What something is used for."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child


@clause_rule(
    "used_for",
    examples=[
        Yes(
            "The hooked pole of Ashby was used to pull boats over the mud.",
            "What was the hooked pole of Ashby used for?",
            "to pull boats over the mud",
        ),
        Yes(
            "The round tower of Ashby was used as a store for gunpowder.",
            "What was the round tower of Ashby used as?",
            "a store for gunpowder",
        ),
        No("It was used to pull boats over the mud.", why="a pronoun"),
        No("The pole of Ashby was not used to pull boats.", why="negated"),
        No("Rosa Quint used the pole to pull boats.", why="no passive"),
        No("Rosa Quint used to pull boats over the mud.", why="a habit"),
    ],
)
def used_for(clause: Clause) -> Found:
    """ "is used to VERB", "is used as a NOUN", "is used for NOUN"."""
    passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    if clause.verb.lemma_ != "use" or not passive or clause.relative or is_pronoun(clause.subject):
        return
    for part in clause.parts:
        to = child(part.top, "aux") if part.top.dep_ in {"xcomp", "advcl"} else None
        prep = "for" if to is not None and to.lower_ == "to" and part.tokens[0] == to else part.prep
        if prep not in {"for", "as"} or (part.prep and part.head.pos_ != "NOUN"):
            continue
        try:
            tokens = [t for t in part.tokens if not part.prep or t.i > part.top.i]
            answer = answer_of(clause, tokens, "phrase")
            if not 2 <= len(answer.text.split()) <= 16 or clause.dangles(tokens, bound=clause.subject):
                raise Unaskable("the use is told too shortly, at too great length or points outside")
            yield fact(clause, "used_for", "What", answer, frame(clause, part, prep=prep), level="understand")
        except Unaskable as reason:
            yield refusal(clause, "used_for", reason)
        return
