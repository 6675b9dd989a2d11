"""How something is done: "by" and a verb in -ing."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child


@clause_rule(
    "how",
    examples=[
        Yes(
            "Rosa Quint saved the library by selling her own boat.",
            "How did Rosa Quint save the library?",
            "by selling her own boat",
        ),
        Yes(
            "The Harbour Museum attracts young families by lending them wooden boats.",
            "How does the Harbour Museum attract young families?",
            "by lending them wooden boats",
        ),
        No("She saved the library by selling her boat.", why="a pronoun"),
        No("The library was saved by Rosa Quint.", why="by whom, not how"),
        No("Rosa Quint did not save the library by selling her boat.", why="negated"),
    ],
)
def how(clause: Clause) -> Found:
    """The means of an action: "How" with inversion; the key is the phrase with "by"."""
    if says_something(clause):
        return
    for part in (*clause.parts, *clause.leads):
        doing = child(part.top, "pcomp") if part.prep == "by" else None
        if doing is None or doing.tag_ != "VBG":
            continue
        try:
            answer = answer_of(clause, part.tokens, "phrase")
            if not 3 <= len(answer.text.split()) <= 20 or clause.dangles(
                [t for t in part.tokens if t.lower_ not in {"them", "it"}], bound=clause.subject
            ):
                raise Unaskable("the means is too short, too long or points outside")
            made = frame(clause, part, general=True)
            if made.dropped and len(f"{made.before} {made.after}".split()) < 2:
                raise Unaskable("nothing is left of what was done")
            yield fact(clause, "how", "How", answer, made, level="understand")
        except Unaskable as reason:
            yield refusal(clause, "how", reason)
