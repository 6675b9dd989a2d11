"""Who did it: people by office or kind, not by name, as the subject ("fish merchants")."""

from __future__ import annotations

import re

from quizgen.document.clauses import Clause
from quizgen.facts.agreement import singular
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.wording import statement
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural
from quizgen.words import content_words

LEAST = 3


@clause_rule(
    "somebody",
    examples=[
        Yes(
            "Fish merchants from Dover captured a grey seal in the harbour of Ashby.",
            "Who captured a grey seal in the harbour of Ashby?",
            "Fish merchants from Dover",
        ),
        Yes(
            "Retired sailors repair the wooden clocks of the Harbour Museum.",
            "Who repairs the wooden clocks of the Harbour Museum?",
            "Retired sailors",
        ),
        No("Enterprising people sold lumps of the old harbour wall in Ashby.", why="which people is not told"),
        No("They captured a grey seal in the harbour of Ashby.", why="a pronoun"),
        No("Fish merchants from Dover never captured a grey seal in Ashby.", why="negated"),
        No("Fish merchants from Dover bought or stole a grey seal in the harbour of Ashby.", why="which of the two?"),
        No("Fish merchants captured a seal.", why="the stem would say too little"),
        No("The merchants captured a grey seal in the harbour of Ashby.", why="which merchants?"),
        No("The old clocks were repaired in the harbour of Ashby in 1871.", why="not people"),
    ],
)
def somebody(clause: Clause) -> Found:
    """A noun for people with more said of it is the subject: "Who" and the rest of the clause."""
    head = clause.subject
    if head.pos_ != "NOUN" or clause.name(head) or clause.document.name_at(clause.sent, head) or clause.relative:
        return
    if (
        not (is_role(head.lemma_) or head.lemma_ == "people")
        or says_something(clause)
        or child(head, "conj", "nummod")
    ):
        return
    if any(a.lower_ in {"must", "should", "may", "might", "can"} for a in clause.auxiliaries) or clause.is_copular:
        return
    tokens = clause.subject_tokens()
    if len(tokens) < 2 or (len(tokens) == 2 and tokens[0].lower_ in {"the", "a", "an"}) or len(tokens) > 10:
        return
    if any(t.tag_ == "PRP$" for t in tokens) or (head.lemma_ == "people" and not child(head, "prep", "relcl", "acl")):
        return
    if tokens[0].lower_ in {
        "some",
        "many",
        "most",
        "few",
        "several",
        "all",
        "more",
        "other",
        "every",
        "each",
        "any",
        "a",
        "an",
    }:
        return
    try:
        made = frame(clause, None)
        if re.search(r"\btheirs?\b", f"{made.before} {made.after}"):
            raise Unaskable('the stem would say "who" and "their"')
        if len(content_words(f"{made.before} {made.after}")) < LEAST:
            raise Unaskable("the stem would say too little")
        answer = answer_of(clause, tokens, "phrase")
        told = statement(made)
        shown = singular(made) if is_plural(head) else made
        yield fact(clause, "somebody", "Who", answer, shown, statement=told)
    except Unaskable as reason:
        yield refusal(clause, "somebody", reason)
