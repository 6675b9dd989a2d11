"""Who "he" and "she" are in a story."""

from __future__ import annotations

import pytest

from tests.document.reading import understood

BEGIN = (
    "Once there was a potter who had a blue jar. He loved it. He washed it every day. He sang to it. He slept beside it. "
    "“You are mine,” he said. “I am yours,” he said. He smiled. He was old. He was glad. He had nobody. He worked.\n\n"
)


def bearers(text: str, word: str) -> list[str]:
    """Whom the pronoun stands for, each time, behind the beginning."""
    document = understood(BEGIN + text)
    assert document.story
    return [
        document.referents.get((s.index, t.i), "?")
        for s in document.sents
        for t in s.tokens
        if s.paragraph > 1 and t.lower_ == word and t.i not in s.quoted
    ]


CERTAIN = {
    "the only man of the story": ("He broke the jar.", "he", ["the potter"]),
    "the only woman": ("The queen came in. The queen was old. She broke the jar.", "she", ["the queen"]),
    "one of each": ("The queen saw the potter. He broke the jar, and the queen wept.", "he", ["the potter"]),
    "whom somebody praises is somebody else": (
        "The king met the potter at the well. The king thanked him. The potter bowed.",
        "him",
        ["the potter"],
    ),
    "a subject who goes on": (
        "The king saw the potter. The king sat down. He drank.",
        "he",
        ["the king"],
    ),
}
OPEN = {
    "two men": ("The king met the potter. He broke the jar.", "he"),
    "a man without a name who lasts": ("His brother ran in with the potter. He broke the jar.", "he"),
    "a thought": ("The king was ill. The king slept. He is my friend, thought the potter.", "he"),
    "looking ahead": ("The queen was there. When she woke, the maiden broke the jar.", "she"),
}


@pytest.mark.parametrize("case", CERTAIN)
def test_one_who_fits_is_meant(case: str) -> None:
    text, word, expected = CERTAIN[case]
    assert bearers(text, word) == expected


@pytest.mark.parametrize("case", OPEN)
def test_in_doubt_nobody_is_meant(case: str) -> None:
    text, word = OPEN[case]
    assert set(bearers(text, word)) == {"?"}


def test_the_king_is_not_on_stage_for_his_daughter() -> None:
    text = "The king’s daughter came in. The king’s daughter greeted the potter. He broke the jar."
    assert bearers(text, "he") == ["the potter"]
