"""Passages with several gaps: names, numbers and nouns that stand once, and paragraphs that give none."""

from __future__ import annotations

import re

import pytest

from quizgen.ids import answer_text
from quizgen.model import Scored
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


def best(text: str) -> Scored:
    """The first passage that is made of a text."""
    return gather("cloze", text)["passage"][0]


def test_a_passage_has_gaps_that_stand_once_and_far_apart() -> None:
    found = best(TEXT)
    assert found.item.question == (
        "{{Rosa Quint}}, an engineer from Leeds, came to Ashby in {{1926}} and measured the harbour. She bought an old "
        "crane and hired {{42}} sailors for the heavy work. In the winter a storm broke the northern {{wall}}, but Tom "
        "Marsh mended it with stones from {{Norway}}."
    )
    assert answer_text(found.item) == "Rosa Quint; 1926; 42; wall; Norway"
    assert found.item.points == 5
    assert [p.quote for p in found.item.proofs] == re.split(r"(?<=\.) ", TEXT)


def test_a_passage_uses_all_facts_of_its_sentences() -> None:
    found = best(TEXT)
    assert {name.split(":")[0] for name in found.facts} == {str(TEXT.index(s)) for s in re.split(r"(?<=\.) ", TEXT)}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TEXT.replace("Rosa Quint, an engineer from Leeds, came", "She came"), "its first sentence points back"),
        (
            "But the " + TEXT.split(". ")[0][4:] + " before the war with the others.",
            "it goes on from a sentence before",
        ),
        (TEXT.split(". ")[0] + ".", "one short sentence"),
        ("“" + TEXT.replace(". ", ".” “") + "”", "somebody speaks"),
        (TEXT.replace(".", "?"), "it asks"),
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
    found = best(TEXT.replace("the heavy work", "the heavy wall"))
    assert "wall" not in answer_text(found.item)


def test_the_first_pronoun_of_a_passage_becomes_a_name() -> None:
    before = "Rosa Quint, an engineer from Leeds, lived in Dover."
    text = (
        "In 1926 she measured the old harbour of Ashby and bought a crane for £900. She hired 42 sailors for the heavy "
        "work of the first winter."
    )
    found = best(f"{before}\n\n{text}")
    assert found.item.question.startswith("In {{1926}} Rosa Quint measured the old harbour of Ashby")
    assert found.item.evidence is not None
    assert found.item.evidence.quote == text.split(". ")[0] + "."


def test_whoever_is_he_or_she_stands_in_the_passage() -> None:
    before = "Rosa Quint was an engineer from Leeds. Tom Marsh was her cook.\n\n"
    text = "The harbour of Ashby was measured in 1926 for the price of £900. In the winter she hired 42 sailors for the heavy work."
    assert "passage" not in gather("cloze", before + text)


def test_no_gap_stands_in_words_that_somebody_says() -> None:
    found = best(TEXT.replace("for the heavy work", "and said, “Bring 70 shovels from Denmark.”"))
    assert "70" not in answer_text(found.item)
    assert "Denmark" not in answer_text(found.item)


def test_a_telling_verb_may_be_a_gap_where_names_are_few() -> None:
    text = (
        "A storm flattened the wooden sheds of the fishermen, and for two winters they patched torn nets with string. "
        "The women of Ashby sold old boats to a merchant from Riga."
    )
    assert {"patched", "flattened"} & set(answer_text(best(text).item).split("; "))


def test_a_second_passage_leaves_sentences_to_other_questions() -> None:
    found = gather("cloze", TEXT)["passage"]
    places = [{name.split(":")[0] for name in one.facts} for one in found]
    assert len(places) == 1 or places[1] < places[0]
