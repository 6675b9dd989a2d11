"""Who did it: a named person as the subject."""

from __future__ import annotations

from quizgen.document import Name, Token
from quizgen.document.clauses import Clause
from quizgen.document.given import GIVEN
from quizgen.facts.answers import named_answer
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child

# Last words of firms that the parser takes for people.
FIRMS = frozenset(
    "home homes orbital bluffs securities holdings partners foods motors systems energy media capital power water steel oil "
    "air airways airlines aerospace dynamics robotics solutions industries works mills mining global international digital".split()
)
FAMED = frozenset({"famous", "celebrated", "best-known", "notorious"})


@clause_rule(
    "who",
    examples=[
        Yes("Gov. Ann Bell signed the water law in Denver.", "Who signed the water law in Denver?", "Ann Bell"),
        Yes(
            "In 1952, Rosa Quint opened the first public library in Ashby.",
            "Who opened the first public library in Ashby in 1952?",
            "Rosa Quint",
        ),
        Yes(
            "Tom Marsh has repaired wooden boats for forty years.",
            "Who has repaired wooden boats for forty years?",
            "Tom Marsh",
        ),
        Yes(
            "Tom Marsh says he hopes to sail the old ferry to Norway.",
            "Who hopes to sail the old ferry to Norway?",
            "Tom Marsh",
        ),
        Yes(
            "A farmer called Tom Marsh found the old map in a barn near Dover.",
            "Who found the old map in a barn near Dover?",
            "Tom Marsh",
        ),
        No("He signed the water law in Denver.", why="a pronoun names nobody"),
        No("Ann Bell did not sign the water law.", why="negated"),
        No("Ann Bell said the water law was too weak.", why="what somebody said is asked by another rule"),
        No("Ann Bell and Tom Marsh signed the water law.", why="two people did it"),
        No("Carrow Orbital has spent a million pounds on the old dock of Ashby.", why="it may be a firm"),
        No("Ann Bell smiled.", why="the stem would say nothing"),
        No("Rosa Quint made her famous first voyage to Norway in 1952.", why="whose voyage it was gives her away"),
        No("Her doctor, Tom Marsh, found a silver coin in her shoe.", why="whose shoe it was, the subject says"),
    ],
)
def who(clause: Clause) -> Found:
    """A named person is the subject: "Who" and the rest of the clause; no inversion, so the safest of all."""
    subject = _named_here(clause) or clause.bearer(clause.subject)
    name = clause.name(subject)
    if (
        name is None
        or name.kind not in {"person", "character"}
        or not name.sure
        or says_something(clause)
        or child(clause.subject, "conj")
        or clause.subject.tag_ == "NNPS"
        or _of_another(clause)
        or _known_for(clause)
    ):
        return
    if clause.verb.tag_ == "VBP" and not clause.auxiliaries:
        return
    if not _a_person(clause, name):
        return
    try:
        made = frame(clause, None, shown="" if subject == clause.subject else name.canonical)
        yield fact(clause, "who", "Who", named_answer(clause, subject), made)
    except Unaskable as reason:
        yield refusal(clause, "who", reason)


def _named_here(clause: Clause) -> Token | None:
    """ "Carle says he hopes …": the pronoun's bearer, where the same sentence names him."""
    bearer = clause.document.referents.get((clause.sent.index, clause.subject.i))
    named = [n for n in clause.document.names_in(clause.sent) if n.canonical == bearer and n.head < clause.subject.i]
    return clause.sent.span.doc[named[-1].head] if bearer and named and clause.subject.pos_ == "PRON" else None


def _a_person(clause: Clause, name: Name) -> bool:
    """ "Carrow Homes" may be a firm: its last word is a plain one, and no first name, title or "he" shows a person."""
    words = name.canonical.split()
    if len(words) < 2 or name.title or name.kind == "character" or words[0].lower() in GIVEN:
        return True
    plain = clause.document.written.has(words[-1].lower()) or words[-1].lower() in FIRMS
    return not plain or name.canonical in clause.document.referents.values()


def _of_another(clause: Clause) -> bool:
    """ "His doctor found it in his shoe": without its subject the clause seems to speak of the doctor's shoe."""
    mine = {token.i for token in clause.subject.subtree}
    owners = {token.i for token in clause.verb.subtree if token.tag_ == "PRP$"}
    return bool(owners & mine) and bool(owners - mine)


def _known_for(clause: Clause) -> bool:
    """ "Who made her famous first voyage" reads as if she had been named."""
    return any(t.tag_ == "PRP$" and FAMED & {c.lower_ for c in t.head.children} for t in clause.verb.subtree)
