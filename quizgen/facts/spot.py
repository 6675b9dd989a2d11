"""Where somebody did something: a place without a name, in the text's own phrase ("in the clock tower")."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child, set_off
from quizgen.words import content_words

PREPOSITIONS = frozenset("in at on near inside outside under beside behind above below beneath beyond".split())
SPOTS = frozenset(
    "house room kitchen garden barn church chapel school station forest wood woods river lake sea beach shore island hill mountain field "
    "farm mill castle tower bridge street road market shop factory hospital prison library museum office laboratory tent hut cave well "
    "ship boat train cellar attic roof wall gate door window harbour harbor bay valley village town square yard hall palace hotel inn "
    "cottage cabin desert meadow cliff pond stream canal tunnel mine quarry workshop studio theatre theater stadium court courtyard "
    "graveyard cemetery basement garage kitchen corridor stairs staircase deck cliff coast bank edge corner centre center middle "
    "top bottom foot table bed floor ground tree bush nest drawer box chest cupboard pocket bag".split()
)
NOT_HERE = frozenset(
    "believe trust invest specialise specialize work be lie stand consist result depend rely gaze look stare focus concentrate insist pay base "
    "arrive appear".split()
)


@clause_rule(
    "spot",
    examples=[
        Yes(
            "Tom Marsh hid the silver key of the mill under a loose stone in the cellar.",
            "Where did Tom Marsh hide the silver key of the mill?",
            "under a loose stone in the cellar",
        ),
        Yes(
            "Rosa Quint taught the children of the island in an empty barn.",
            "Where did Rosa Quint teach the children of the island?",
            "in an empty barn",
        ),
        No("She hid the silver key in the old barn.", why="a pronoun"),
        No("Tom Marsh never hid the key of the mill in the barn.", why="negated"),
        No("Tom Marsh finished the wooden boat of Ashby in a hurry.", why="no place"),
        No("Tom Marsh met a sailor from Ashby at another mill.", why="the place points outside"),
        No("Tom Marsh met Rosa Quint in Lisbon in an inn.", why="two places"),
    ],
)
def spot(clause: Clause) -> Found:
    """A phrase of place behind an action: "Where" with inversion; the key keeps its preposition."""
    if (
        says_something(clause)
        or clause.relative
        or clause.modal
        or clause.verb.lemma_ in NOT_HERE
        or clause.subject.dep_ == "expl"
    ):
        return
    places = [p for p in (*clause.leads, *clause.parts) if _is_spot(clause, p)]
    if len(places) != 1:
        return
    part = places[0]
    try:
        if any(t.tag_ == "PRP$" for t in part.tokens) and part.prep not in {"in", "on", "at"}:
            raise Unaskable("a place on the body says nothing")
        if _goes_on(part):
            raise Unaskable("another phrase of place follows")
        if any(p.prep in {"in", "at", "to", "into", "from"} and p.head.ent_type_ == "GPE" for p in clause.parts):
            raise Unaskable("two places are named")
        answer = answer_of(clause, part.tokens, "phrase")
        if answer.text.split()[0].lower() != part.prep:
            raise Unaskable("the preposition stands elsewhere")
        if not 3 <= len(answer.text.split()) <= 12 or clause.dangles(part.tokens, bound=clause.subject):
            raise Unaskable("the place is told too shortly, at too great length or points outside")
        made = frame(clause, part, general=True)
        if len(content_words(f"{made.subject} {made.base} {made.before} {made.after}")) < 3:
            raise Unaskable("the stem would be too vague")
        yield fact(clause, "spot", "Where", answer, made)
    except Unaskable as reason:
        yield refusal(clause, "spot", reason)


def _is_spot(clause: Clause, part: Part) -> bool:
    return (
        part.kind == "adjunct"
        and part.top.dep_ == "prep"
        and part.prep in PREPOSITIONS
        and part.head.pos_ == "NOUN"
        and (part.head.lemma_.lower() in SPOTS or _in_a_spot(part))
        and clause.name(part.head) is None
        and not set_off(part.top)
    )


def _goes_on(part: Part) -> bool:
    """ "in two rooms over a shop": what stands behind it may belong to the place."""
    behind = part.tokens[-1].i + 1
    after = part.top.doc[behind] if behind < part.top.sent.end else None
    placed = after is not None and after.lower_ in PREPOSITIONS | {"over", "of", "with", "to", "from"}
    dated = any(t.ent_type_ in {"DATE", "TIME"} for t in part.top.doc[behind : behind + 3])
    return placed and not dated


def _in_a_spot(part: Part) -> bool:
    """ "under a stone in the cellar"."""
    inner = next((c for c in part.head.children if c.dep_ == "prep" and c.lower_ in PREPOSITIONS), None)
    noun = child(inner, "pobj") if inner is not None else None
    return noun is not None and noun.lemma_.lower() in SPOTS
