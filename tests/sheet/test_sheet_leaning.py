"""Which options lean on the others: a phrase that is nothing else, and no answer that only sounds like one."""

from __future__ import annotations

import pytest

from quizgen.sheet.leaning import lean_rank, lists_letters, may_lean, says_all, says_none


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("both A and B", 0),
        ("Neither (A) nor (C).", 0),
        ("A and B only", 0),
        ("All of the above", 1),
        ("all the above.", 1),
        ("*All of these*", 1),
        ("All of the above are correct.", 1),
        ("all three", 1),
        ("Both of these", 1),
        ("either of them", 1),
        ("Both", 1),
        ("None of the above", 2),
        ("none of these answers", 2),
        ("Neither of the two", 2),
        ("Neither", 2),
        ("None of them is right", 2),
    ],
)
def test_what_leans(text: str, rank: int) -> None:
    assert lean_rank(text) == rank
    assert (says_all(text), says_none(text)).count(True) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "all of the keepers",
        "none",
        "None of the sailors",
        "all",
        "A and D",
        "both towers",
        "both a and b",
        "neither the captain nor the cook",
        "all of these ships sank",
        "The tide came in.",
        "",
        "A",
        "All of the above-mentioned ships",
    ],
)
def test_what_is_an_answer_of_its_own(text: str) -> None:
    assert lean_rank(text) is None


def test_a_list_of_letters_is_known_whatever_it_stands_for() -> None:
    assert lists_letters("A, B and C")
    assert lists_letters("Both A and C.")
    assert not lists_letters("A cat and a dog")


def test_cards_are_more_careful() -> None:
    assert may_lean("all of the keepers")
    assert may_lean("None")
    assert not may_lean("the keepers")


def test_a_long_text_is_read_in_a_moment() -> None:
    for text in ("all of the " * 20_000, "A, " * 20_000, "both " * 20_000 + "A and B"):
        assert lean_rank(text) is None
