"""A statement with a word that has a plain opposite: true as it stands, false with the opposite. For true/false."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.document import Token
from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, check_subject
from quizgen.facts.build import frame, refusal, says_something
from quizgen.facts.frame import Fact
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.wording import statement
from quizgen.opposites import opposite


@clause_rule(
    "contrary",
    examples=[
        Yes("The old lighthouse at Carn Point is taller than the church of Ashby.", "", "taller"),
        Yes("Prices for wooden boats in Ashby increased after the war.", "", "increased"),
        No("Rosa Quint rejected it.", why="what?"),
        No("It rose after the war.", why="a pronoun"),
        No("Prices did not rise after the war.", why="negated"),
        No("Rosa Quint repaired the bell of Ashby.", why="no word with a plain opposite"),
        No("Officials said prices in Ashby rose.", why="what was said, not what was so"),
    ],
)
def contrary(clause: Clause) -> Found:
    """The verb, the complement or a comparative of a clause has an opposite."""
    if any(t.like_num for p in clause.parts for t in p.tokens):
        return  # "shrank from 10 to 20", "the youngest at 39": false on the face of it
    if says_something(clause) or clause.source is not None or clause.speaker or clause.relative:
        return
    try:
        whole = frame(clause, None)
        if whole.dropped:
            raise Unaskable("the statement would leave out what narrows it")
        text = statement(whole)
        check_subject(clause, clause.subject_tokens(), general=False)
        for token in _places(clause):
            other = _opposite(token)
            if other and text.split().count(token.text) == 1:
                answer = answer_of(clause, [token], "word", accept=(other,))
                yield Fact("contrary", "", answer, clause.sent.plain(), statement=text)
                return
    except Unaskable as reason:
        yield refusal(clause, "contrary", reason)


def _places(clause: Clause) -> Iterator[Token]:
    """Where an opposite makes the whole statement false: not in a side phrase."""
    if not any(p.top.dep_ in {"xcomp", "acomp", "oprd"} for p in clause.parts) or clause.verb.lemma_ in {
        "agree",
        "refuse",
    }:
        yield clause.verb
    for part in clause.parts:
        if part.top.dep_ == "acomp" and part.top.tag_ in {"JJR", "JJS"}:
            yield part.top
        for token in part.tokens:
            if token.tag_ in {"JJR", "JJS"} and (token.head in (part.top, part.head, clause.verb)):
                yield token
    yield from (t for t in clause.subject_tokens() if t.tag_ in {"JJR", "JJS"} and t.head == clause.subject)


def _opposite(token: Token) -> str:
    """The opposite word; of "more" it depends on what follows: fewer boats, less popular."""
    if token.lower_ == "more":
        other = "fewer" if token.head.tag_ == "NNS" and token.dep_ == "amod" else "less"
        compared = token.dep_ != "advmod" or any(t.lower_ == "than" for t in token.subtree)
        return "" if compared else other.capitalize() if token.text[0].isupper() else other
    return opposite(token.text)
