"""What it was that somebody found, or that changed something: "What she found was …"."""

from __future__ import annotations

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import Clause, Part, parts_behind
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.syntax import MODALS, child, is_finite, is_negated, noun_phrase, verb_group

HAZY = frozenset("know matter happen mean say do be remain follow".split())


@sentence_rule(
    "cleft",
    examples=[
        Yes(
            "What Rosa Quint found beneath the floor of the mill was a box of letters.",
            "What did Rosa Quint find beneath the floor of the mill?",
            "a box of letters",
        ),
        Yes(
            "What saved the old mill of Ashby was a drought in 1921.",
            "What saved the old mill of Ashby?",
            "a drought in 1921",
        ),
        No("What she found beneath the floor of the mill was a box of letters.", why="a pronoun"),
        No("What Rosa Quint did not find in the mill was a box of letters.", why="negated"),
        No("What Rosa Quint found beneath the floor of the mill was strange.", why="an adjective"),
        No("What Rosa Quint found in the mill is not known.", why="not said"),
    ],
)
def cleft(document: Document, sent: Sent) -> Found:
    """What-clause + is + noun phrase: the what-clause becomes the question."""
    root = sent.span.root
    inner = child(root, "csubj")
    filled = child(root, "attr")
    if root.lemma_ != "be" or inner is None or filled is None or inner.i in sent.quoted or root.i in sent.quoted:
        return
    asking = next((t for t in inner.children if t.lower_ == "what" and t.i < inner.i), None)
    if asking is None or inner.lemma_ in HAZY or any(t.text == "?" for t in sent.tokens):
        return
    if any(t.lower_ in {"also", "not", "therefore"} for t in root.children):
        return
    if not is_finite(inner) or filled.pos_ not in {"NOUN", "PROPN"} or is_pronoun(filled):
        return
    clause, part = _turned(document, sent, inner, asking, filled)
    if clause is None:
        return
    try:
        tokens = noun_phrase(filled)
        answer = answer_of(clause, tokens, "phrase")
        if not (2 - (filled.tag_ == "NN")) <= len(answer.text.split()) <= 22 or clause.dangles(tokens):
            raise Unaskable("what it was is too short, too long or points outside")
        yield fact(clause, "cleft", "What", answer, frame(clause, part, general=True))
    except Unaskable as reason:
        yield refusal(clause, "cleft", reason)


def _turned(
    document: Document, sent: Sent, inner: Token, asking: Token, filled: Token
) -> tuple[Clause | None, Part | None]:
    """The what-clause as a clause of its own, with what fills it as its subject or as its object."""
    auxiliaries, adverbs = verb_group(inner)
    what = Part("object", filled, filled, tuple(noun_phrase(filled)))
    own = asking.dep_ in {"nsubj", "nsubjpass"}
    subject = filled if own else child(inner, "nsubj", "nsubjpass")
    if subject is None or not (own or asking.dep_ == "dobj"):
        return None, None
    behind = parts_behind(inner)
    clause = Clause(
        document, sent, inner, subject, tuple(auxiliaries), tuple(a for a in adverbs if a.dep_ != "neg"),
        behind if own else (*behind, what), (),
        negated=is_negated(inner) or is_negated(sent.span.root), modal=any(a.lower_ in MODALS for a in auxiliaries),
    )  # fmt: skip
    return clause, None if own else what
