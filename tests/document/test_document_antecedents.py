"""What "the retailer" is, and characters that have no name."""

from __future__ import annotations

import pytest

from tests.document.reading import definites, understood

KNOWN = {
    "its own last word": (
        "The Harbour Museum opened in 1922. The museum shows boats.",
        ("museum", "the Harbour Museum"),
    ),
    "an apposition": ("Emil Novak, a clockmaker, lives here. The clockmaker sings.", ("clockmaker", "Emil Novak")),
    "what it is": ("Emil Novak is a clockmaker. The clockmaker sings at work.", ("clockmaker", "Emil Novak")),
    "a title": ("King Olaf II ruled from 1015. The king died in battle.", ("king", "Olaf II")),
}
UNKNOWN = {
    "two bodies": "The Harbour Museum opened in 1922. The Railway Museum closed. The museum shows boats.",
    "two people": "Emil Novak, a clockmaker, met Ruth Calder, a clockmaker. The clockmaker sang.",
    "a description is no name": "A caravan of migrants left Honduras in May. The caravan reached Mexico in June.",
    "a described one beside a named": "The Harbour Museum opened in 1922. A museum of trains closed. The museum shows boats.",
    "nothing before": "The caravan reached Mexico in June.",
    "it says which itself": "The Harbour Museum opened in 1922. The museum of trains closed.",
    "a new one": "The Harbour Museum opened in 1922. A museum needs money.",
    "in quotation marks": "The Harbour Museum opened in 1922. “The museum closed,” said Tom Marsh.",
    "a word too weak": "Old Ashby Town is small. A town of bakers lies near. The town sleeps.",
}


@pytest.mark.parametrize("case", KNOWN)
def test_a_definite_phrase_with_one_candidate_is_known(case: str) -> None:
    text, expected = KNOWN[case]
    assert expected in definites(understood(text))


@pytest.mark.parametrize("case", UNKNOWN)
def test_in_doubt_a_definite_phrase_is_left_alone(case: str) -> None:
    assert definites(understood(UNKNOWN[case])) == []


TALE = (
    "The youth went into the forest. There the youth met an old man. The youth gave him bread. "
    "The king’s daughter laughed. Then the king’s daughter wept. At last the king’s daughter married the youth."
)


def characters(text: str) -> set[str]:
    return {n.canonical for n in understood(text).names if n.kind == "character"}


def test_a_tale_has_characters_without_names() -> None:
    assert {"the youth", "the king’s daughter"} <= characters(TALE)
    assert "the old man" not in characters(TALE)


def test_characters_are_for_texts_with_few_names() -> None:
    named = " ".join(
        f"{name} helped." for name in ("Nora Blake", "Peter Holm", "Clara Finch", "Tom Marsh", "Ida Berg")
    )
    assert characters(f"{named} The youth ran. The youth sang. Nora Blake saw the youth.") == set()


def test_a_character_is_told_of_three_times() -> None:
    assert characters("The youth went into the forest. There the youth met a bear.") == set()


def test_a_youth_of_whom_more_is_said_is_another() -> None:
    assert characters("The youth who sang ran. The tall youth sat. The youth of Ashby ate.") == set()
