"""Dates in the place of a date: the same shape, near it, never the key, and none where the shape is not clear."""

from __future__ import annotations

import random
import re

import pytest

from quizgen.items.other_dates import other_dates
from quizgen.items.pool import Pool

SENTENCE = "The mill of Ashby was sold."


def dates(text: str, sentence: str = SENTENCE, article: str = SENTENCE, seed: int = 0) -> tuple[str, ...]:
    return other_dates(text, sentence, Pool({}, (), article), random.Random(seed))


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("about 1960", r"about 19\d\d"),
        ("the summer of 1888", r"the summer of 18\d\d|the summer of 1900"),
        ("the end of 2016", r"the end of 20[12]\d"),
        ("the 1950s", r"the 19[2-8]0s"),
        ("From the mid-1930s", r"From the mid-19[0-6]0s"),
        ("the eleventh century", r"the (?:eighth|ninth|tenth|twelfth|thirteenth|fourteenth) century"),
        ("the late 18th century", r"the late (?:15|16|17|19|20)th century"),
        ("18 December", r"\d\d? December"),
        ("December 18", r"December \d\d?"),
        ("the end of March", r"the end of (?!March)[A-Z]\w+"),
        ("Tuesday night", r"(?!Tue)[A-Z]\w+day night"),
        ("one o'clock", r"(?!one)\w+ o'clock"),
    ],
)
def test_three_dates_of_the_same_shape(text: str, shape: str) -> None:
    for seed in range(8):
        found = dates(text, seed=seed)
        assert len({*found, text}) == 4
        assert all(re.fullmatch(shape, other) for other in found), found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("From 1073 to 1074", "a span"),
        ("April and May", "two months"),
        ("Sunday, 24 December", "another day of the month is another day of the week"),
        ("the following spring", "no date"),
        ("noon", "no hour"),
        ("the second century BC", "centuries count backwards there"),
    ],
)
def test_what_has_no_clear_shape_has_no_other_dates(text: str, why: str) -> None:
    assert dates(text) == (), why


@pytest.mark.parametrize("sentence", ["It snowed in June.", "The winter began in June.", "The birds came in June."])
def test_another_month_would_be_absurd_for_what_hangs_on_the_year(sentence: str) -> None:
    assert dates("June", sentence) == ()


def test_days_of_the_article_go_first() -> None:
    for seed in range(8):
        found = dates("18 December", article="On 20 December and 24 December and 18 December it opened.", seed=seed)
        assert {"20 December", "24 December"} < set(found)


def test_a_year_to_come_is_no_option() -> None:
    for seed in range(8):
        assert "2031" not in dates("2024", article="By 2031 the mill will have been sold.", seed=seed)
