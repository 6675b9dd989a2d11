"""The thing that a text goes on telling of: "it", "they", "its" and "them" after the sentence before."""

from __future__ import annotations

import pytest

from quizgen.document.clauses import clauses
from tests.document.reading import understood

YES = {
    "a definition goes on": (
        "The Atacama is a desert in Chile, between the sea and the Andes. It is seen as the driest of all.",
        "It",
        "the Atacama",
    ),
    "behind a phrase": ("The otter is a small mammal. A cousin of the stoat, it eats fish.", "it", "the otter"),
    "itself": ("The signal box itself was small. It had stood there since 1894.", "It", "the signal box"),
    "what is brought in": (
        "She opened a dispensary near the old market. In 1871 it was sold.",
        "it",
        "the dispensary",
    ),
    "a port is nobody": (
        "Karsholm is a port on the shore of Vell. It had 300 inhabitants in 1871.",
        "It",
        "Karsholm",
    ),
    "there is": ("There is a room in the school. It has a stove.", "It", "the room in the school"),
    "a list behind a preposition": (
        "Unlike whales and seals, otters have fur. They clean it daily.",
        "They",
        "otters",
    ),
    "an object": ("The kit was copied in Norway. Tom Marsh refused to sell it.", "it", "the kit"),
    "one of them": ("The bats are a difficulty. About 60 of them live in the roof.", "them", "the bats"),
    "its": ("The survey was made in April. Its author warned the mayor.", "Its", "the survey"),
}
NO = {
    "two that act": ("The storm destroyed the tower. It was old.", "It"),
    "in a list": ("Tom Marsh sold the mill and the tower. In 1871 it burned.", "it"),
    "all that was told": ("The ship blew up. It was the largest explosion of the year.", "It"),
    "a guess": ("The teacher said that the Earth moves. It was a sensible guess.", "It"),
    "a noun of its own sentence": ("The kit was copied. Tom Marsh bought a chart and hung it on the wall.", "it"),
    "another paragraph": ("The kit was copied.\n\nTom Marsh refused to sell it.", "it"),
    "after a quotation": ("“The kit was copied,” said Tom Marsh. It broke.", "It"),
}


def borne(text: str, title: str = "") -> dict[str, str]:
    document = understood(text, title)
    return {document.sents[s].span.doc[i].text: what for (s, i), what in document.antecedents.items()}


@pytest.mark.parametrize("case", YES)
def test_the_thing_goes_on(case: str) -> None:
    text, pronoun, what = YES[case]
    assert borne(text).get(pronoun) == what


@pytest.mark.parametrize("case", NO)
def test_in_doubt_no_thing_goes_on(case: str) -> None:
    text, pronoun = NO[case]
    assert pronoun not in borne(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The survey was made in April. Its author warned the mayor.", "the survey’s author"),
        ("The bats are a difficulty. About 60 of them live in the roof.", "About 60 of the bats"),
        ("Larger clubs have come. One of them won the cup.", "One of the larger clubs"),
    ],
)
def test_what_a_stem_says_for_it(text: str, said: str) -> None:
    document = understood(text)
    clause = clauses(document, document.sents[1])[0]
    assert clause.text(clause.subject_tokens()) == said
