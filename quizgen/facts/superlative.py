"""What is the oldest, the first, the only one: a thing that a superlative picks out."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.identity import OPEN
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural
from quizgen.words import content_words


@clause_rule(
    "superlative",
    examples=[
        Yes(
            "The stone mill near Dover is the oldest building in Norway.",
            "What is the oldest building in Norway?",
            "The stone mill near Dover",
        ),
        Yes(
            "A small wooden flute was the first present of the king of Norway.",
            "What was the first present of the king of Norway?",
            "A small wooden flute",
        ),
        Yes(
            "A young cook with a wooden leg was the hero of the play in Dover.",
            "Who was the hero of the play in Dover?",
            "A young cook with a wooden leg",
        ),
        No("It is the oldest building in Ashby.", why="a pronoun"),
        No("The stone mill is not the oldest building in Ashby.", why="negated"),
        No("His tower was the first lighthouse of stone on the coast of Ashby.", why="whose tower stands elsewhere"),
        No("The mill is the oldest building.", why="where, and of what?"),
        No("The old keeper was the first person in Ashby.", why="a person is no what"),
        No("The stone mill near Dover is an old building in Ashby.", why="no superlative"),
    ],
)
def superlative(clause: Clause) -> Found:
    """THING is the -est NOUN of …: "What" and the rest, without inversion."""
    part = next((p for p in clause.parts if p.kind == "complement" and p.top.dep_ == "attr"), None)
    head = clause.subject
    if part is None or not clause.is_copular or clause.relative or head.pos_ != "NOUN" or is_plural(head):
        return
    picked = (
        _introduced(clause, part)
        or any(
            t.head == part.head and (t.tag_ == "JJS" or t.lower_ in {"first", "only", "last", "second"})
            for t in part.tokens
        )
        or any(t.tag_ == "RBS" and t.head.head == part.head for t in part.tokens)
    )
    person = is_role(head.lemma_)
    if (
        not picked
        or (is_role(part.head.lemma_) and not person)
        or (person and not _introduced(clause, part))
        or is_pronoun(head)
        or any(t.tag_ == "PRP$" for t in clause.subject_tokens())
        or part.head.pos_ != "NOUN"
    ):
        return
    try:
        answer = answer_of(clause, clause.subject_tokens(), "phrase")
        made = frame(clause, None)
        said = content_words(f"{made.before} {made.after}")
        if child(part.head, "prep", "relcl", "acl", "poss") is None or len(said) < 3:
            raise Unaskable("it is not said of which ones")
        if not 2 <= len(answer.text.split()) <= 10:
            raise Unaskable("the answer is too short or too long")
        yield fact(clause, "superlative", "Who" if person else "What", answer, made)
    except Unaskable as reason:
        yield refusal(clause, "superlative", reason)


def _introduced(clause: Clause, part: Part) -> bool:
    """ "A lonely cook is the hero of the play": somebody new is said to be the one."""
    subject = clause.subject_tokens()
    if clause.subject.lemma_.lower() in OPEN or any(t.lower_ in {"additional", "further"} for t in subject):
        return False  # "A further attraction is the …": what fills it stands behind
    new = bool(subject) and subject[0].lower_ in {"a", "an"} and len(subject) > 2
    return new and part.tokens[0].lower_ == "the" and child(part.head, "prep", "poss") is not None
