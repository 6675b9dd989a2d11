"""What somebody agreed, decided or promised to do."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child

VERBS = frozenset("agree decide promise refuse plan pledge vow offer aim hope want choose intend threaten attempt try manage "
                  "learn help volunteer".split())  # fmt: skip


@clause_rule(
    "to_do",
    examples=[
        Yes(
            "In 1871, Tom Marsh promised to repair the old bell of Ashby.",
            "In 1871, what did Tom Marsh promise to do?",
            "repair the old bell of Ashby",
        ),
        Yes(
            "Norway agreed to lend two ships to the old harbour.",
            "What did Norway agree to do?",
            "lend two ships to the old harbour",
        ),
        No("He promised to repair the bell.", why="a pronoun"),
        No("Norway did not agree to lend two ships.", why="negated"),
        No("Tom Marsh promised to do it.", why="the answer points outside"),
        No("Tom Marsh seems to repair old bells.", why="not a resolve"),
    ],
)
def to_do(clause: Clause) -> Found:
    """A verb of resolve with an infinitive: "What did … agree to do?"."""
    part = next((p for p in clause.parts if p.top.dep_ == "xcomp"), None)
    if (
        part is None
        or clause.verb.lemma_ not in VERBS
        or clause.relative
        or any(p.kind == "object" for p in clause.parts)
    ):
        return
    to = child(part.top, "aux")
    if (
        to is None
        or to.lower_ != "to"
        or part.top.lemma_ in {"do", "be", "have"}
        or not (clause.document.full_name(clause.sent, clause.subject) or _told(clause.subject))
    ):
        return
    try:
        tokens = [t for t in part.tokens if t.i > to.i]
        answer = answer_of(clause, tokens, "phrase")
        if not 3 <= len(answer.text.split()) <= 16 or clause.dangles(tokens, bound=clause.subject):
            raise Unaskable("what was resolved is too short, too long or points outside")
        if clause.verb.lemma_ in {"want", "hope", "try", "offer"} and not any(p.tokens for p in clause.leads):
            raise Unaskable("people want more than one thing")
        yield fact(clause, "to_do", "What", answer, frame(clause, part, prep="to do"), level="understand")
    except Unaskable as reason:
        yield refusal(clause, "to_do", reason)


def _told(subject: Token) -> bool:
    """People by office, where the text says which."""
    return is_role(subject.lemma_) and child(subject, "compound", "amod", "prep", "poss") is not None
