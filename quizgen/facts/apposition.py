"""What a named thing is: a description set off by commas after its name."""

from __future__ import annotations

from quizgen.document import Document, Sent
from quizgen.document.clauses import verbatim
from quizgen.document.reference import dangling
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.role import long_ago
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.model import Refusal
from quizgen.syntax import noun_phrase, set_off


@sentence_rule(
    "apposition",
    examples=[
        Yes(
            "Tom Marsh works for the Harbour Trust, a charity that repairs old boats.",
            "What is the Harbour Trust?",
            "a charity that repairs old boats",
        ),
        Yes(
            "Rosa Quint studied at UNESCO, a body of the United Nations for culture and science.",
            "What is UNESCO?",
            "a body of the United Nations for culture and science",
        ),
        No("Rosa Quint, a boat builder from Ashby, sailed in 1871.", why="a person's role is asked by another rule"),
        No("The team sailed to Carn Point, the scene of the accident.", why='"the scene" points elsewhere'),
        No("The team sailed to Carn Point, a peninsula.", why="too little said"),
    ],
)
def apposition(document: Document, sent: Sent) -> Found:
    """NAME, a NOUN that …: asks what NAME is, where NAME is no person."""
    doc = sent.span.doc
    for name in document.names_in(sent):
        if name.kind not in {"organisation", "product", "law", "event", "work"} or name.head in sent.quoted:
            continue
        head = doc[name.head]
        found = next(
            (c for c in head.children if c.dep_ == "appos" and c.pos_ == "NOUN" and c.i > head.i and set_off(c)), None
        )
        if found is None:
            continue
        tokens = noun_phrase(found)
        text, start, end = verbatim(sent, tokens)
        word = dangling(document, sent, tokens, None)
        if not text.lower().startswith(("a ", "an ")) or not 4 <= len(text.split()) <= 18 or word:
            yield Refusal(name.start, "apposition", f"{text!r} says too little or points outside the sentence")
            continue
        past = sent.span.root.tag_ == "VBD" and name.kind in {"law", "event"}
        is_was = "was" if past or long_ago(document) else "is"
        yield Fact("apposition", "What", Answer(text, start, end, "phrase"), sent.plain(),
                   question=f"What {is_was} {_the(sent, name.head, name.tokens[0])}{name.text}?", level="understand")  # fmt: skip


def _the(sent: Sent, head: int, first: int) -> str:
    before = sent.span.doc[first - 1] if first > sent.span.start else None
    return "the " if before is not None and before.lower_ == "the" and before.head.i == head else ""
