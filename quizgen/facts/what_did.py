"""What did it: a thing, not a person, as the subject of a telling clause."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.document.names import BODY_WORDS
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural, words
from quizgen.words import content_words

LEAST = 4


@clause_rule(
    "what_did",
    examples=[
        Yes(
            "The smell of burnt sugar filled the old market hall of Ashby.",
            "What filled the old market hall of Ashby?",
            "The smell of burnt sugar",
        ),
        Yes(
            "A wooden globe from 1760 hangs above the stairs of the Harbour Museum.",
            "What hangs above the stairs of the Harbour Museum?",
            "A wooden globe from 1760",
        ),
        No("The old keeper filled the market hall of Ashby with songs.", why="a person"),
        No("It filled the old market hall of Ashby.", why="a pronoun"),
        No("The smell never filled the old market hall of Ashby.", why="negated"),
        No("The smell of burnt sugar was strong.", why="the stem would say nothing"),
        No("The smells of sugar and fish filled the old market hall of Ashby.", why='"What" wants a singular verb'),
    ],
)
def what_did(clause: Clause) -> Found:
    """A singular thing is the subject: "What" and the rest of the clause, where the rest says enough."""
    head = clause.subject
    if (
        head.pos_ != "NOUN"
        or is_role(head.lemma_)
        or is_plural(head)
        or is_pronoun(head)
        or clause.relative
        or says_something(clause)
    ):
        return
    if (
        clause.name(head)
        or clause.document.name_at(clause.sent, head)
        or child(head, "nummod", "conj")
        or head.lemma_.lower() in {"number", "group", "lot", "range", "couple", "thing"}
    ):
        return
    if any(a.lower_ in {"must", "should", "may", "might"} for a in clause.auxiliaries):
        return  # "What must clear three hurdles?" asks the wrong way round
    if clause.verb.lemma_ in {"include", "involve", "have", "mean", "feature", "contain"}:
        return
    if head.lemma_.lower() in BODY_WORDS or any(p.top.dep_ == "attr" for p in clause.parts):
        return
    if any(a.lower_ in {"are", "were", "have"} for a in (*clause.auxiliaries, clause.verb)):
        return
    tokens = clause.subject_tokens()
    if any(t.dep_ == "pobj" and (is_role(t.lemma_) or t.lemma_ == "people") for t in tokens):
        return  # "a stream of people" is who, not what
    try:
        made = frame(clause, None)
        answer = answer_of(clause, tokens, "phrase")
        rest = f"{made.before} {made.after}"
        told = content_words(words(t for t in tokens))
        least = LEAST - any(w[:1].isupper() for w in rest.split())
        if len(content_words(rest)) < least or len(tokens) > 12 or len(told) < 2:
            raise Unaskable("the stem or the answer says too little")
        yield fact(clause, "what_did", "What", answer, made)
    except Unaskable as reason:
        yield refusal(clause, "what_did", reason)
