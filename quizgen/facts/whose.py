"""Whose: the person or body to whom the subject belongs."""

from __future__ import annotations

from dataclasses import replace

from quizgen.document.clauses import Clause
from quizgen.facts.answers import named_answer
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child, is_plural, words
from quizgen.words import content_words


@clause_rule(
    "whose",
    examples=[
        Yes(
            "Rosa Quint’s wooden boat won the race from Ashby to Dover.",
            "Whose wooden boat won the race from Ashby to Dover?",
            "Rosa Quint",
        ),
        Yes(
            "Tom Marsh’s novel was printed in Norway in 1902.",
            "Whose novel was printed in Norway in 1902?",
            "Tom Marsh",
        ),
        No("Her wooden boat won the race.", why="a pronoun"),
        No("Rosa Quint’s boat did not win the race from Ashby to Dover.", why="negated"),
        No("Rosa Quint’s boat sank.", why="the stem would say nothing"),
        No("Norway’s fleet won the race from Ashby to Dover.", why="a country owns nothing by name"),
    ],
)
def whose(clause: Clause) -> Found:
    """A named person's possessive before the subject: "Whose NOUN" and the rest of the clause."""
    owner = child(clause.subject, "poss")
    name = clause.name(owner) if owner is not None else None
    if owner is None or name is None or name.kind != "person" or not name.sure or says_something(clause):
        return
    if clause.relative or clause.subject.pos_ != "NOUN" or child(clause.subject, "conj", "appos"):
        return
    try:
        made = frame(clause, None)
        inner = {t.i for t in owner.subtree}
        own = [t for t in clause.subject_tokens() if t.i not in inner]
        if len(content_words(f"{made.base} {made.before} {made.after}")) < 3:
            raise Unaskable("the stem would be too vague")
        if clause.dangles(own) or (is_plural(clause.subject) and clause.verb.tag_ == "VBP" and not own):
            raise Unaskable("what is owned points outside")
        made = replace(made, asked=clause.text(clause.subject_tokens()))
        yield fact(clause, "whose", f"Whose {words(own)}", named_answer(clause, owner), made)
    except Unaskable as reason:
        yield refusal(clause, "whose", reason)
