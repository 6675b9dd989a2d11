"""One sentence with its gaps: the article's own words, whole, and only where the sentence stands alone."""

from __future__ import annotations

import pytest

from tests.items.gathering import gather

TOLD = (
    "The old bakery in Lisbon, which Rosa Quint had opened in 1926 with two of her oldest friends, gave £900 to the lifeboat and sold its last loaves "
    "to the people of Dover."
)


def stems(text: str, title: str = "") -> list[str]:
    return [s.item.question for s in gather("cloze", text, title).get("sentence", [])]


def test_names_sums_and_years_are_gaps_and_nothing_is_left_out() -> None:
    (stem,) = stems(TOLD)
    assert stem == TOLD.replace("Lisbon", "{{Lisbon}}").replace("1926", "{{1926}}").replace("£900", "{{£900}}")


def test_a_sentence_that_its_paragraph_explains_names_the_paragraph() -> None:
    text = (
        "A survey of the coast began in the spring. The survey found 340 wooden boats near the lighthouse of Dover and 12 "
        "old mills."
    )
    assert stems(text) == [
        "According to paragraph 1, the survey found {{340}} wooden boats near the lighthouse of {{Dover}} and 12 old mills."
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TOLD.replace("The old bakery", "This old bakery"), "which bakery?"),
        (TOLD.replace("The old bakery in Lisbon", "They"), "a pronoun begins it"),
        (
            "When Rosa Quint knocked, he opened the heavy door of the mill no wider than a hand.",
            "who he is stands elsewhere",
        ),
        (
            "The worst was a bell for a school in Dover that had been paid for by the pupils of the town.",
            "the worst of what?",
        ),
        (f"“{TOLD}”", "somebody says it"),
        (
            "The old bakery gave its bread to the lifeboat and sold the last loaves to the people of the town.",
            "no name",
        ),
        ("Rosa Quint opened the old mill.", "too short"),
        (
            "Only the banker Tom Marsh, whose small fleet carried grain to Riga, was willing in those years to try it.",
            "what?",
        ),
        (
            TOLD.replace("Lisbon", "Mill Lane")
            .replace("Rosa Quint", "she")
            .replace("in 1926", "early")
            .replace("£900", "money")
            .replace("Dover", "the town"),
            "a street is no gap",
        ),
    ],
)
def test_no_item(text: str, why: str) -> None:
    assert stems(text) == [], why


def test_a_word_of_the_title_is_no_gap() -> None:
    assert all("{{Lisbon}}" not in stem for stem in stems(TOLD, "The Fire in Lisbon"))
