"""What a thing is called: a term that the text introduces ("a gate called a sluice"), as a gap."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, check_subject
from quizgen.facts.build import frame, refusal, says_something
from quizgen.facts.frame import Fact
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.wording import statement
from quizgen.syntax import child

SAID = frozenset({"called", "named", "termed"})


@clause_rule(
    "term",
    examples=[
        Yes("The old mill of Ashby has a wooden gate called a sluice.", "", "sluice"),
        Yes("Sailors from Dover carried small barrels known as firkins.", "", "firkins"),
        No("It has a wooden gate called a sluice.", why="a pronoun"),
        No("The mill of Ashby does not have a gate called a sluice.", why="negated"),
        No("The mill of Ashby has a guard called Tom Marsh.", why="a person"),
        No("The mill of Ashby has a wooden gate.", why="no term"),
    ],
)
def term(clause: Clause) -> Found:
    """A noun with "called" or "known as" and a common noun: the statement with the term as its answer."""
    if says_something(clause) or clause.relative:
        return
    for part in (*clause.parts, *clause.leads):
        word = next((w for t in part.tokens if (w := naming(t)) is not None), None)
        if word is None or clause.document.name_at(clause.sent, word):
            continue
        try:
            check_subject(clause, clause.subject_tokens(), general=True)
            answer = answer_of(clause, [t for t in word.subtree if t.dep_ != "det"][:3], "term")
            text = statement(frame(clause, None, general=True))
            if text.count(answer.text) == 1 and len(answer.text.split()) <= 3:
                yield Fact("term", "", answer, clause.sent.plain(), statement=text)
        except Unaskable as reason:
            yield refusal(clause, "term", reason)


def naming(verb: Token) -> Token | None:
    """The noun that "called" or "known as" gives to the noun before it."""
    if verb.dep_ != "acl":
        return None
    if verb.lower_ in SAID:
        found = child(verb, "oprd", "attr", "dobj")
    else:
        link = child(verb, "prep") if verb.lower_ == "known" else None
        found = child(link, "pobj") if link is not None and link.lower_ == "as" else None
    return found if found is not None and found.pos_ in {"NOUN", "PROPN"} and found.i > verb.i else None
