"""When something happened: the event beside which the text puts it ("after the tower fell")."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child
from quizgen.words import content_words

MARKS = frozenset({"after", "when", "once"})
STATES = frozenset(
    "be have know believe love like want own live hope think feel need belong contain consist resemble".split()
)
OWN = frozenset("he she his her him".split())


@clause_rule(
    "occasion",
    examples=[
        Yes(
            "Rosa Quint rebuilt the wooden bridge of Ashby after a storm had carried it away.",
            "When did Rosa Quint rebuild the wooden bridge of Ashby?",
            "after a storm had carried it away",
        ),
        Yes(
            "Tom Marsh closed the old school of Ashby when the last pupil moved to Dover.",
            "When did Tom Marsh close the old school of Ashby?",
            "when the last pupil moved to Dover",
        ),
        No("He rebuilt the bridge after a storm had carried it away.", why="a pronoun"),
        No("Rosa Quint smiled when the storm was over.", why="the stem would say nothing"),
        No("Rosa Quint never rebuilt the bridge after the storm had carried it away.", why="negated"),
        No("Rosa Quint knew the name of the new captain of Ashby when she heard the old song.", why="a state"),
        No("Rosa Quint repairs bridges when storms break them.", why="it comes again and again"),
        No("Rosa Quint rebuilt the bridge of Ashby before this happened.", why="the event points outside"),
    ],
)
def occasion(clause: Clause) -> Found:
    """A clause with "after", "when" or "once" beside a main clause in the past: "When" with inversion."""
    if (
        says_something(clause)
        or clause.relative
        or clause.subject.dep_ == "expl"
        or clause.verb.tag_ not in {"VBD", "VBN"}
        or clause.modal
        or clause.verb.lemma_ in STATES
    ):
        return
    for part in (*clause.parts, *clause.leads):
        if not _is_event(part):
            continue
        try:
            tokens = list(part.tokens)
            answer = answer_of(clause, tokens, "phrase")
            if not 4 <= len(answer.text.split()) <= 18 or clause.dangles([t for t in tokens if t.lower_ not in OWN]):
                raise Unaskable("the event is told too shortly, at too great length or points outside")
            if any(p.head.ent_type_ in {"DATE", "TIME"} for p in (*clause.parts, *clause.leads) if p is not part):
                raise Unaskable("it is also told when by the calendar")
            made = frame(clause, part)
            if len(content_words(f"{made.lead} {made.subject} {made.base} {made.before} {made.after}")) < 4:
                raise Unaskable("the stem would be too vague")
            yield fact(clause, "occasion", "When", answer, made, level="understand")
        except Unaskable as reason:
            yield refusal(clause, "occasion", reason)


def _is_event(part: Part) -> bool:
    if part.top.dep_ != "advcl":
        return False
    mark = child(part.top, "mark", "advmod")
    past = part.top.tag_ in {"VBD", "VBN"} and child(part.top, "nsubj", "nsubjpass") is not None
    return mark is not None and mark.lower_ in MARKS and mark.i == part.tokens[0].i and past
