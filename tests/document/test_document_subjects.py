"""What "it" and "they" stand for, where one thing only can be meant."""

from __future__ import annotations

import pytest

from tests.document.reading import understood

YES = {
    "the subject before": ("Electric boats are sold in Norway. They cost little.", "They", "electric boats"),
    "a chain": ("Electric boats are sold here. They cost little. They make no noise.", "They", "electric boats"),
    "an indefinite thing comes back with the": (
        "A stone mill stood near Dover. It burned in 1871.",
        "It",
        "the stone mill",
    ),
    "a count is left out": ("About 300 volunteers sang. They were tired.", "They", "volunteers"),
    "who says so": ("Traders from Dover say they can lower the price.", "they", "traders from Dover"),
    "the clause put before": ("Because the tower was old, it was sold to a farmer.", "it", "the tower"),
    "more of the same": ("The Rovers beat the Rangers. They also won the cup.", "They", "the Rovers"),
    "the clause put before speaks of the same": (
        "The young eels drift to the coast. When they reach it, they change.",
        "they",
        "the young eels",
    ),
    "what a hyphen joins": ("About 300 e-bikes were sold. They are cheap.", "They", "e-bikes"),
    "the object of the main verb": ("Rosa Quint built a tide mill. It burned in 1871.", "It", "the tide mill"),
}
NO = {
    "two things": ("The storm destroyed the tower. It was rebuilt in 1710.", "It"),
    "nothing yet": ("It is natural to think so.", "It"),
    "the weather": ("The tower was old. It rained all day.", "It"),
    "time": ("The tower was old. It took three years to repair.", "It"),
    "what comes later": ("The tower was old. It was clear that nobody wanted to stay.", "It"),
    "another paragraph": ("Electric boats are sold in Norway.\n\nThey cost little.", "They"),
    "two groups": ("Sailors feared the pirates. They fought bravely.", "They"),
    "a person": ("Rosa Quint was tired. It burned in 1871.", "It"),
    "others between": ("Firms promised to cut down on them, and they have been given up.", "they"),
}


def borne(text: str) -> dict[str, str]:
    document = understood(text)
    return {document.sents[s].span.doc[i].text: what for (s, i), what in document.antecedents.items()}


@pytest.mark.parametrize("case", YES)
def test_one_thing_is_meant(case: str) -> None:
    text, pronoun, what = YES[case]
    assert borne(text).get(pronoun) == what


@pytest.mark.parametrize("case", NO)
def test_in_doubt_nothing_is_meant(case: str) -> None:
    text, pronoun = NO[case]
    assert pronoun not in borne(text)
