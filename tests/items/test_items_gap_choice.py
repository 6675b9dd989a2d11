"""A choice in a sentence with one gap: only where nothing else in the sentence bounds the figure."""

from __future__ import annotations

import pytest

from quizgen.model import MultipleChoice
from tests.items.gathering import gather

TOLD = "The old bakery near the lighthouse gave {} loaves of its dark bread to the lifeboat after the great storm."


def made(text: str) -> list[MultipleChoice]:
    return [s.item for s in gather("multiple_choice", text).get("gap", []) if s.item.kind == "multiple_choice"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (TOLD.format("340"), "340"),
        (TOLD.format("about 340"), "340"),
        (TOLD.format("some").replace("after the great storm", "after the great storm in 1926"), "1926"),
    ],
)
def test_a_figure_or_a_year_is_asked_among_three_others(text: str, key: str) -> None:
    (item,) = made(text)
    assert item.question == text.replace(key, "___")
    assert item.answer == key
    assert len({key, *(w.text for w in item.wrong)}) == 4


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TOLD.format("more than 340"), "a smaller figure is true as well"),
        (f"M{TOLD.format('more than 340')[1:]}".replace("Mhe old bakery", "The old bakery"), "the same"),
        (
            "More than 340 people of the old town signed a letter against the new bakery near the lighthouse.",
            "at its head",
        ),
        (TOLD.format("340 of its 900"), "another figure bounds it"),
        (TOLD.format("7"), "a handful"),
        (TOLD.format("no").replace("after the great storm", "until 1926"), "nor did it in any year before"),
        (TOLD.format("bread beyond 340"), "whatever is more is beyond it as well"),
        (
            TOLD.format("some").replace("after the great storm", "in 1926, two years after the storm of 1924"),
            "two years",
        ),
        ("They gave 340 loaves of dark bread to the lifeboat after the great storm near the lighthouse.", "who?"),
    ],
)
def test_no_choice_where_the_sentence_helps_or_does_not_stand_alone(text: str, why: str) -> None:
    assert made(text) == [], why
