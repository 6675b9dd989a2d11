"""What happened to somebody or something: what was done to it, in the article's words."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule

EVENTS = frozenset(
    "destroy damage wreck demolish burn flood close abandon arrest kill injure wound steal rob attack rescue evacuate capture "
    "imprison sentence execute exile expel dismiss sack sell auction rebuild restore rename ban abolish murder poison bomb sink "
    "cancel postpone suspend crush bury".split()
)
TIMES = frozenset({"in", "on", "after", "during"})


@clause_rule(
    "happened",
    examples=[
        Yes(
            "In 1871 the old bridge of Ashby was destroyed by a flood.",
            "In 1871, what happened to the old bridge of Ashby?",
            "was destroyed by a flood",
        ),
        Yes(
            "Tom Marsh was arrested on the pier in 1971.",
            "What happened to Tom Marsh in 1971?",
            "was arrested on the pier",
        ),
        No("It was destroyed by a flood in 1871.", why="a pronoun"),
        No("The old bridge of Ashby was not destroyed by the flood.", why="negated"),
        No("The old bridge of Ashby was painted in 1871.", why="no event that changes a life or a thing"),
        No("The old bridge of Ashby was destroyed.", why="the answer would be one word, and nothing says when"),
    ],
)
def happened(clause: Clause) -> Found:
    """A passive of loss or change: "What happened to …", with the time where the clause gives one."""
    passive = [a for a in clause.auxiliaries if a.dep_ == "auxpass"]
    if (
        not passive
        or clause.verb.lemma_ not in EVENTS
        or clause.relative
        or clause.modal
        or len(clause.auxiliaries) > 1
    ):
        return
    time = next((p for p in clause.parts if _is_time(p)), None)
    others = [p for p in clause.parts if p is not time]
    try:
        tokens: list[Token] = [passive[0], *clause.adverbs, clause.verb, *(t for p in others for t in p.tokens)]
        tokens = _run(sorted(tokens, key=lambda t: t.i))
        answer = answer_of(clause, tokens, "phrase")
        if not 3 <= len(answer.text.split()) <= 16 or clause.dangles(tokens, bound=clause.subject):
            raise Unaskable("what was done is told too shortly, at too great length or points outside")
        made = frame(clause, clause.parts[0] if clause.parts else None)
        when = clause.text(time.tokens) if time else ""
        if not made.subject or (time and clause.dangles(time.tokens)):
            raise Unaskable("its subject or its time is not clear")
        question = f"{made.lead} what happened to {made.subject} {when}".strip()
        yield fact(clause, "happened", "What", answer, made, question=f"{question[0].upper()}{question[1:].strip()}?")
    except Unaskable as reason:
        yield refusal(clause, "happened", reason)


def _is_time(part: Part) -> bool:
    return part.prep in TIMES and part.head.ent_type_ in {"DATE", "TIME"} and any(t.like_num for t in part.tokens)


def _run(tokens: list[Token]) -> list[Token]:
    """The unbroken words from the verb on."""
    out = tokens[:1]
    for token in tokens[1:]:
        if token.i != out[-1].i + 1:
            break
        out.append(token)
    return out
