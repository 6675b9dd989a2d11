"""Passages with several gaps: names, numbers and nouns that stand once, and paragraphs that give none."""

from __future__ import annotations

import re

import pytest

from quizgen.ids import answer_text
from tests.items.gathering import gather

TEXT = (
    "Rosa Quint, an engineer from Leeds, came to Ashby in 1926 and measured the harbour. She bought an old crane and "
    "hired 42 sailors for the heavy work. In the winter a storm broke the northern wall, but Tom Marsh mended it with "
    "stones from Norway."
)

NAMELESS = (
    "The old boats lay in the harbour, and the men mended the nets and waited for the wind. The wind did not come, and "
    "the men went home with the nets."
)


def test_a_passage_has_gaps_that_stand_once_and_far_apart() -> None:
    (found,) = gather("cloze", TEXT)["passage"]
    assert found.item.question == (
        "{{Rosa Quint}}, an engineer from Leeds, came to Ashby in {{1926}} and measured the harbour. She bought an old "
        "crane and hired {{42}} sailors for the heavy work. In the winter a storm broke the northern {{wall}}, but Tom "
        "Marsh mended it with stones from {{Norway}}."
    )
    assert answer_text(found.item) == "Rosa Quint; 1926; 42; wall; Norway"
    assert found.item.points == 5
    assert [p.quote for p in found.item.proofs] == re.split(r"(?<=\.) ", TEXT)


def test_a_passage_uses_all_facts_of_its_sentences() -> None:
    (found,) = gather("cloze", TEXT)["passage"]
    assert {name.split(":")[0] for name in found.facts} == {str(TEXT.index(s)) for s in re.split(r"(?<=\.) ", TEXT)}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TEXT.replace("Rosa Quint, an engineer from Leeds, came", "She came"), "its first sentence points back"),
        (TEXT.replace("Rosa Quint, an engineer", "But Rosa Quint, an engineer"), "it goes on from a sentence before"),
        (TEXT.replace("an old crane", "“an old crane”"), "somebody is quoted"),
        (TEXT.split(". ")[0] + ".", "one sentence"),
        ("\n\n".join(re.split(r"(?<=\.) ", TEXT)), "three paragraphs"),
        ("- " + "\n- ".join(re.split(r"(?<=\.) ", TEXT)), "a list"),
        (
            f"{NAMELESS} The boats stayed in the harbour for a long time after that.",
            "no names and numbers",
        ),
    ],
)
def test_no_passage(text: str, why: str) -> None:
    assert "passage" not in gather("cloze", text), why


def test_a_word_that_comes_again_is_no_gap() -> None:
    (found,) = gather("cloze", TEXT.replace("the heavy work", "the heavy wall"))["passage"]
    assert "wall" not in answer_text(found.item)
