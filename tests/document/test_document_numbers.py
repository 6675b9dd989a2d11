"""Numbers: their value, their hedge, and what is no number to ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.document.numbers import SCALES, WORDS, quantity, shown, value_of
from tests.document.reading import understood

VALUES = {
    "0": 0,
    "42": 42,
    "1,540": 1540,
    "1,234,567": 1_234_567,
    "3.5": 3.5,
    ".5": 0.5,
    "80%": 80,
    "£7m": 7_000_000,
    "$2.5bn": 2_500_000_000,
    "4.7 million": 4_700_000,
    "two": 2,
    "Twenty-five": 25,
    "two hundred": 200,
    "two hundred and six": 206,
    "three thousand": 3000,
    "two hundred thousand": 200_000,
    "half a million": None,
    "a dozen": 12,
    "two dozen": 24,
    "": None,
    "hundred": None,
    "million": None,
    "twelve boats": None,
    "1,54": None,
    "12,3456": None,
    "1.2.3": None,
    "IV": None,
    "twenty-first": None,
    "1e9": None,
}


@pytest.mark.parametrize("text", VALUES)
def test_the_value_of_a_text(text: str) -> None:
    assert value_of(text) == VALUES[text]


@given(st.integers(0, 10**15 - 1))
def test_digits_have_their_value_with_and_without_commas(number: int) -> None:
    assert value_of(str(number)) == value_of(f"{number:,}") == number


@given(st.sampled_from(sorted(w for w in WORDS if WORDS[w] >= 20)), st.sampled_from(sorted(WORDS)))
def test_tens_and_units_add_up(tens: str, unit: str) -> None:
    assert value_of(f"{tens}-{unit}") == WORDS[tens] + WORDS[unit]


@given(st.text(max_size=40))
def test_any_text_has_a_value_or_none(text: str) -> None:
    value = value_of(text)
    assert value is None or value >= 0


def found(text: str) -> list[tuple[str, float, str]]:
    """The quantities of a text: (as printed, value, hedge)."""
    tokens = [t for s in understood(text).sents for t in s.span if t.dep_ in {"nummod", "pobj", "attr", "dobj"}]
    quantities = [quantity(t) for t in tokens if t.tag_ == "CD"]
    return [(shown(q), q.value, q.hedge) for q in quantities if q]


QUANTITIES = {
    "The crew saved 42 sailors.": ("42", 42, ""),
    "The crew saved more than 10,000 sailors.": ("more than 10,000", 10_000, "more than"),
    "The crew saved about 300 sailors.": ("about 300", 300, "about"),
    "The crew saved at least 12 sailors.": ("at least 12", 12, "at least"),
    "The crew saved only three sailors.": ("three", 3, ""),
    "The crew saved nearly two hundred sailors.": ("nearly two hundred", 200, "nearly"),
    "The town has 4.7 million visitors.": ("4.7 million", 4_700_000, ""),
}


@pytest.mark.parametrize("text", QUANTITIES)
def test_a_quantity_is_whole_and_knows_its_hedge(text: str) -> None:
    assert found(text) == [QUANTITIES[text]]


@pytest.mark.parametrize(
    "text",
    ["The crew sailed in 1871.", "The crew won in May 2008.", "Thousands of people sang.", "The third boat sank."],
)
def test_years_ordinals_and_vague_words_are_no_quantities(text: str) -> None:
    assert found(text) == []


def test_every_scale_multiplies() -> None:
    assert {word: value_of(f"3 {word}") for word in SCALES if word != "hundred"} == {
        word: 3 * scale for word, scale in SCALES.items() if word != "hundred"
    }
