"""Words as rules compare them, and ranges of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lint.article import source_of
from quizgen.lint.numbers import Range, range_of
from quizgen.lint.words import bare, plain, root, singular, words
from quizgen.model import Article

NUMBER = st.integers(0, 999)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Boat", "a boat"),
        ("five thousand", "5,000"),
        ("twenty-five", "25"),
        ("2.5 million", "2,500,000"),
        ("Zoë’s café", "zoe's cafe"),
        ("a dozen eggs", "12 eggs"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("5,000", "500"), ("twenty", "twenty-one"), ("ten five", "15"), ("boat", "boats")]
)
def test_these_are_not(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_endings() -> None:
    assert [singular(word) for word in ("boats", "cities", "glass", "gas", "bus")] == [
        "boat",
        "city",
        "glass",
        "gas",
        "bus",
    ]
    assert root("carries") == root("carried") == "carry"
    assert root("designed") == root("designs") == root("designing")


@given(st.text(max_size=60))
def test_any_text_gives_words_that_stay_what_they_are(text: str) -> None:
    found = words(text)
    assert all(word and " " not in word for word in found)
    assert bare(bare(found)) == bare(tuple(plain(text).split()))


@given(st.lists(st.sampled_from(["ada", "lit", "lamp", "old"]), min_size=1, max_size=12), st.data())
def test_the_article_holds_its_own_phrases_and_no_others(listed: list[str], data: st.DataObject) -> None:
    source = source_of(Article("a", " ".join(listed)))
    phrase = tuple(data.draw(st.lists(st.sampled_from(["ada", "lit", "lamp", "old"]), min_size=1, max_size=4)))
    assert source.holds(phrase) == (f" {' '.join(phrase)} " in f" {' '.join(listed)} ")


@given(NUMBER, NUMBER, NUMBER, NUMBER)
def test_ranges_meet_where_they_share_a_number(a: int, b: int, c: int, d: int) -> None:
    if a < b and c < d:
        one, other = range_of(f"{a}-{b} miles"), range_of(f"between {c} and {d} miles")
        assert one == Range(a, b, "mile")
        assert other == Range(c, d, "mile")
        assert one.meets(other) == other.meets(one) == bool(set(range(a, b + 1)) & set(range(c, d + 1)))


@pytest.mark.parametrize(
    ("text", "meets"),
    [("more than 20 miles", True), ("over 30 miles", False), ("under 10 miles", False), ("10 to 20 tons", False)],
)
def test_open_ranges(text: str, meets: bool) -> None:
    one, other = range_of("10 to 30 miles"), range_of(text)
    assert one is not None
    assert other is not None
    assert one.meets(other) == meets


@pytest.mark.parametrize("text", ["", "10", "1811-1815", "20-10", "from Hale to Marl", "1-2-3"])
def test_these_are_no_ranges(text: str) -> None:
    assert range_of(text) is None
