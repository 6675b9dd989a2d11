"""What something is: a definition or a telling description of a named or general thing."""

from __future__ import annotations

from quizgen.document.clauses import Clause, be_form
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child


@clause_rule(
    "definition",
    examples=[
        Yes(
            "A tide mill is a mill that is driven by the rise and fall of the sea.",
            "What is a tide mill?",
            "a mill that is driven by the rise and fall of the sea",
        ),
        Yes(
            "Carn Point is a narrow peninsula with steep cliffs.",
            "What is Carn Point?",
            "a narrow peninsula with steep cliffs",
        ),
        No("It is a mill that is driven by the sea.", why="a pronoun"),
        No("The mill is old.", why="an adjective is not a definition"),
        No("A tide mill is not a mill that needs wind.", why="negated"),
        No("Rosa Quint is a teacher.", why="a person's job is asked by another rule"),
        No("The visit was a success.", why="an opinion, and of one visit"),
    ],
)
def definition(clause: Clause) -> Found:
    """X is a Y that …: X a name or a general noun, Y a noun with more said about it."""
    complement = next((p for p in clause.parts if p.kind == "complement"), None)
    if complement is None or clause.auxiliaries or be_form(clause) not in {"is", "are"} or clause.relative:
        return
    head, name = complement.head, clause.name(clause.subject)
    article = child(head, "det")
    if (
        head.pos_ != "NOUN"
        or article is None
        or article.lower_ not in {"a", "an"}
        or (name and name.kind == "person")
    ):
        return
    subject_article = child(clause.subject, "det")
    general = name is not None or (subject_article is not None and subject_article.lower_ in {"a", "an"})
    if general and len(clause.subject_tokens()) < 2 and (name is None or not name.sure):
        return  # "What is air?" has a hundred answers
    if not general or not child(head, "relcl", "acl", "prep") or clause.source is not None:
        return
    try:
        answer = answer_of(clause, complement.tokens, "phrase")
        if not 4 <= len(answer.text.split()) <= 26 or clause.dangles(complement.tokens, bound=clause.subject):
            raise Unaskable("the definition is too short, too long or points outside")
        made = frame(clause, complement, general=True, drop=tuple(p for p in clause.parts if p is not complement))
        yield fact(clause, "definition", "What", answer, made, level="understand")
    except Unaskable as reason:
        yield refusal(clause, "definition", reason)
