"""Pronouns: resolved when the bearer is certain, left alone in any doubt."""

from __future__ import annotations

import pytest

from tests.document.reading import pronouns, understood

YES = {
    "subject to subject": ("Dr. Helen Frost found the moss. She sent it away.", ("She", "Helen Frost")),
    "a possessive": ("Helen Frost found the moss. Her letter was lost.", ("Her", "Helen Frost")),
    "a title tells the gender": ("Mrs. Finch and Mr. Holm crossed the bay. She was tired.", ("She", "Mrs. Finch")),
    "a given name tells the gender": ("Peter Holm met Clara Finch. She was tired.", ("She", "Clara Finch")),
    "a later pronoun": ("Adam Holt hid the map. He hid it well. His dog found it.", ("His", "Adam Holt")),
    "the speaker beside a quotation": (
        "Nora Blake said the mill was old. “It will fall,” she said.",
        ("she", "Nora Blake"),
    ),
    "over to the next paragraph": ("Nora Blake slept.\n\nMuch later, she woke.", ("she", "Nora Blake")),
    "a body": ("Ravensholm Council bought the mill in 1950. It sold the mill in 1975.", ("It", "Ravensholm Council")),
    "a country": ("Chile signed the treaty in 1998. It left the union in 2005.", ("It", "Chile")),
    "the only person of a paragraph": (
        "Nora Blake slept. It rained. Snow fell. The wind blew. The sea rose. She woke.",
        ("She", "Nora Blake"),
    ),
    "the nearer man": ("Nora Blake repaired the bell. Her brother Tom helped. He sang.", ("He", "Tom")),
}
NO = {
    "two women": ("Nora Blake and Clara Finch crossed the bay. She was tired.", "She"),
    "somebody was he before": (
        "He walked along sadly. The king slept, and Mr. Holm had a daughter. He saw her.",
        "He",
    ),
    "two people of unknown gender": ("Tarvo Holm met Ilsu Finch. She was tired.", "She"),
    "a man by his given name": ("Evan Holt praised the new fan. She was glad.", "She"),
    "a second sentence about two": ("Nora Blake met Clara Finch at the gate. She gave her a map.", "She"),
    "a woman without a name": ("Nora Blake met a woman at the gate. She was tired.", "She"),
    "a boy without a name": ("Adam Holt met a boy. His dog barked.", "His"),
    "nobody before": ("The mill was old. He repaired it.", "He"),
    "too far back": ("Nora Blake slept.\n\nIt rained all day.\n\nThe wind blew hard.\n\nShe woke.", "She"),
    "four sentences back in a paragraph of two": (
        "Nora Blake and Clara Finch slept. It rained. Snow fell. The wind blew. The sea rose. She woke.",
        "She",
    ),
    "before the name": ("She invited Nora Blake to the fair.", "She"),
    "her sister": ("Nora Blake’s sister called. She was late.", "She"),
    "the wrong gender": ("Mr. Holm crossed the bay. She was tired.", "She"),
    "it after a thing": ("The Ravensholm Trust sold the mill. The mill burned. It was rebuilt.", "It"),
    "it at the start of a paragraph": ("Chile signed the treaty.\n\nIt left the union in 2005.", "It"),
    "inside quotation marks": ("Mayor Petra Lindgren spoke. “She was late,” said Tom Marsh.", "She"),
    "an indirect question": ("Nora Blake told Clara Finch that she was late.", "she"),
    "they": ("Nora Blake sang. They danced.", "They"),
}
WRONG = {
    "an object is not its own subject": ("Adam Holt found the comet. Peter Quist praised him.", "him"),
    "an object is not its own subject, with titles": ("Tom Marsh spoke. Mr. Holt praised him.", "him"),
    "it after two countries": ("Chile and Peru signed the treaty in 1998. It left the union in 2005.", "It"),
    "she after a nurse": ("The nurse met Nora Blake. She gave a map to the nurse.", "She"),
}


@pytest.mark.parametrize("case", YES)
def test_a_certain_pronoun_has_its_bearer(case: str) -> None:
    text, expected = YES[case]
    assert expected in pronouns(understood(text))


@pytest.mark.parametrize("case", NO)
def test_a_doubtful_pronoun_has_none(case: str) -> None:
    text, pronoun = NO[case]
    assert pronoun not in dict(pronouns(understood(text)))


@pytest.mark.parametrize("case", WRONG)
def test_a_pronoun_is_not_taken_for_the_wrong_one(case: str) -> None:
    text, pronoun = WRONG[case]
    right = {"Adam Holt", "Tom Marsh"} if pronoun == "him" else set()
    assert {who for word, who in pronouns(understood(text)) if word == pronoun} <= right


def test_a_bearer_is_always_a_name_of_the_text() -> None:
    for text, *_ in (*YES.values(), *NO.values()):
        document = understood(text)
        assert {who for _, who in pronouns(document)} <= {n.canonical for n in document.names}


def test_a_full_name_is_had_for_names_and_certain_pronouns_only() -> None:
    document = understood("Nora Blake slept. She woke at dawn. The owl flew.")
    tokens = {(t.text, s.index): (s, t) for s in document.sents for t in s.span}
    assert document.full_name(*tokens["Blake", 0]) == "Nora Blake"
    assert document.full_name(*tokens["She", 1]) == "Nora Blake"
    assert document.full_name(*tokens["Nora", 0]) == ""
    assert document.full_name(*tokens["owl", 2]) == ""
