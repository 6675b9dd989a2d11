"""How old somebody is: an age set off by commas, or "a 36-year-old teacher"."""

from __future__ import annotations

from quizgen.document import Document, Name, Sent, Token
from quizgen.document.numbers import value_of
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.syntax import original


@sentence_rule(
    "age",
    examples=[
        Yes("Rosa Quint, 62, opened the door.", "How old was Rosa Quint?", "62"),
        Yes("“The bay is clean,” said Tom Marsh, 41, from Ashby.", "How old was Tom Marsh?", "41"),
        Yes("Seven-year-old Rosa Quint opened the door.", "How old was Rosa Quint?", "Seven"),
        No("Rosa Quint won in 1962, 62 years ago.", why="not her age"),
        No("Platform 9, 62, was closed.", why="not a person"),
        No("Rosa Quint, who was 62, opened the door.", why="a clause of its own"),
    ],
)
def age(document: Document, sent: Sent) -> Found:
    """A number between commas right after a full name."""
    for name in document.names_in(sent):
        at = name.head + 1
        if name.kind != "person" or not name.sure:
            continue
        number = _between_commas(sent, at) or _before(sent, name)
        value = value_of(number.text) if number is not None else None
        if number is None or value is None or not 3 <= value <= 115:
            continue
        start, end = sent.at([number])
        answer = Answer(original(number), start, end, "number", value=value, unit="years")
        yield Fact("age", "How old", answer, sent.plain(), question=f"How old was {name.canonical}?")  # fmt: skip


def _between_commas(sent: Sent, at: int) -> Token | None:
    doc = sent.span.doc
    fits = at + 2 < sent.span.end and doc[at].text == "," and doc[at + 2].text in {",", "."}
    return doc[at + 1] if fits else None


def _before(sent: Sent, name: Name) -> Token | None:
    """ "seven-year-old Rosa": the tokens are seven, -, year, -, old."""
    first = name.tokens[0]
    old = sent.span.doc[first - 1] if first - 5 >= sent.span.start else None
    if old is None or old.lower_ != "old" or old.nbor(-2).lower_ != "year":
        return None
    return old.nbor(-4)
