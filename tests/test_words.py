"""Which words of a printed text carry meaning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.words import FUNCTION, content_words, words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Who repaired the bell of Ashby?", ["repaired", "bell", "ashby"]),
        ("What was it?", ["it"]),
        ("How many of them are there?", ["them", "there"]),
        ("In 1871, 42 sailors sang.", ["1871", "42", "sailors", "sang"]),
        ("O’Neil’s well-known boat", ["o’neil’s", "well-known", "boat"]),
        ("Mr Holm said: “No!”", ["holm", "no"]),
        ("3.5 tonnes, 1,540 boats", ["3.5", "tonnes", "540", "boats"]),
        ("Łódź, Åse", ["łódź", "åse"]),
        ("a I x", []),
        ("… – ?", []),
        ("", []),
    ],
)
def test_content_words(text: str, found: list[str]) -> None:
    assert list(content_words(text)) == found


@given(st.text(max_size=80))
def test_content_words_are_some_of_the_words_in_order(text: str) -> None:
    rest = iter(words_of(text))
    assert all(word in rest for word in content_words(text))
    assert not set(content_words(text)) & FUNCTION


@given(st.lists(st.sampled_from(["Bell", "of", "Ashby", "42", "the"]), max_size=8))
def test_capitals_and_marks_do_not_matter(words: list[str]) -> None:
    assert content_words(" ".join(words)) == content_words(", ".join(words).upper())
