"""What something is famous for, full of, proud of: adjectives that go with one preposition."""

from __future__ import annotations

from dataclasses import replace

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of, points_back
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child, noun_phrase

PAIRS = frozenset(
    "famous:for known:for renowned:for notorious:for responsible:for suitable:for ideal:for suited:to full:of proud:of "
    "afraid:of capable:of fond:of guilty:of typical:of tired:of jealous:of  critical:of similar:to related:to vulnerable:to immune:to "
    "opposed:to adapted:to allergic:to resistant:to sensitive:to accustomed:to interested:in rich:in dependent:on reliant:on keen:on "
    "worried:about angry:about excited:about concerned:about enthusiastic:about covered:with filled:with equipped:with "
    "popular:with familiar:with different:from independent:from made:of based:on".split()
)


@clause_rule(
    "adjective",
    examples=[
        Yes(
            "The team of Rosa Quint was famous for its wooden boats.",
            "What was the team of Rosa Quint famous for?",
            "its wooden boats",
        ),
        Yes(
            "Tom Marsh is afraid of deep water and steep cliffs.",
            "What is Tom Marsh afraid of?",
            "deep water and steep cliffs",
        ),
        No("It was famous for its wooden boats.", why="a pronoun"),
        No("Tom Marsh was not afraid of deep water.", why="negated"),
        No("Tom Marsh is proud of Rosa Quint.", why="a person is no what"),
        No("Tom Marsh is happy in the old harbour.", why="no such pair of adjective and preposition"),
    ],
)
def adjective(clause: Clause) -> Found:
    """The noun after an adjective's own preposition, which the question leaves at its end."""
    at = next((n for n, p in enumerate(clause.parts) if p.kind == "complement" and p.top.dep_ == "acomp"), None)
    if at is None or clause.relative or not clause.is_copular:
        return
    top = clause.parts[at].top
    prep = next((c for c in top.children if c.dep_ == "prep" and f"{top.lower_}:{c.lower_}" in PAIRS), None)
    head = child(prep, "pobj") if prep is not None else None
    if prep is None or head is None or _is_somebody(clause, head):
        return
    inner = {t.i for t in prep.subtree}
    asked = Part("adjunct", prep, head, (prep, *noun_phrase(head)), prep.lower_)
    bare = Part("complement", top, top, tuple(t for t in clause.parts[at].tokens if t.i not in inner))
    parted = replace(clause, parts=(*clause.parts[:at], bare, asked, *clause.parts[at + 1 :]))
    try:
        tokens = noun_phrase(head)
        answer = answer_of(parted, tokens, "phrase")
        if (
            not 2 <= len(answer.text.split()) <= 14
            or parted.dangles(tokens, bound=clause.subject)
            or points_back(clause, tokens)
        ):
            raise Unaskable("the answer is too short, too long or points outside")
        if any(t.lower_ in {"more", "less", "as", "so", "too"} for t in bare.tokens):
            raise Unaskable("the adjective compares")
        yield fact(parted, "adjective", "What", answer, frame(parted, asked, prep=prep.lower_))
    except Unaskable as reason:
        yield refusal(clause, "adjective", reason)


def _is_somebody(clause: Clause, head: Token) -> bool:
    name = clause.name(head)
    return is_pronoun(head) or is_role(head.lemma_) or (name is not None and name.kind == "person")
