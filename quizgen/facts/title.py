"""What office somebody holds: the title that stands before a name."""

from __future__ import annotations

from quizgen.document import Document, Name, Sent
from quizgen.document.clauses import verbatim
from quizgen.document.reference import dangling, mentions, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.syntax import child, noun_phrase

OFFICES = frozenset("president chancellor king queen emperor empress mayor governor prime minister pope prince princess bishop "
                    "archbishop sheikh ambassador".split())  # fmt: skip


@sentence_rule(
    "title",
    examples=[
        Yes("President Rosa Quint of Uruguay opened the fair.", "Who is the president of Uruguay?", "Rosa Quint"),
        Yes(
            "Secretary of State Tom Marsh met the fishermen in Ashby.",
            "What position does Tom Marsh hold?",
            "Secretary of State",
        ),
        No("Mr. Tom Marsh met the fishermen.", why="a form of address is no office"),
        No("The president of the club met the fishermen.", why="no name"),
        No("President Quint left.", why="everybody knows who presides where nothing is said of it"),
    ],
)
def title(document: Document, sent: Sent) -> Found:
    """ "President X of LAND" and titles of several words."""
    for name in document.names_in(sent):
        if name.kind != "person" or " " not in name.canonical or not name.title or name.head in sent.quoted:
            continue
        office = name.title.lower().rstrip(".")
        if office in OFFICES:
            yield from _of_land(document, sent, name, office)
        elif " of " in name.title or name.title.lower() == "prime minister":
            yield _position(sent, name)


def _of_land(document: Document, sent: Sent, name: Name, office: str) -> Found:
    of = child(sent.span.doc[name.head], "prep")
    land = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    if land is None or document.name_at(sent, land) is None:
        return
    tokens = noun_phrase(land)
    if dangling(document, sent, tokens, None):
        return
    answer = Answer(name.text, name.start, name.end, "person", name.canonical, mentions(document, name))
    whole = f"the {office} of {render(document, sent, tokens)}"
    yield Fact(
        "title", "Who", answer, sent.plain(), question=f"Who is {whole}?", statement=f"{name.canonical} is {whole}."
    )


def _position(sent: Sent, name: Name) -> Fact:
    doc = sent.span.doc
    text, start, end = verbatim(sent, [doc[i] for i in name.title_tokens])
    return Fact("title", "What", Answer(text, start, end, "phrase"), sent.plain(),
                question=f"What position does {name.canonical} hold?")  # fmt: skip
