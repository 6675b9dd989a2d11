"""Other nouns of one class in the same phrase."""

from __future__ import annotations

import random

import pytest

from quizgen.items.alike import CLASSES, alike
from quizgen.items.pool import Pool


def phrases(key: str, text: str = "") -> tuple[str, ...]:
    return alike(key, Pool({}, (), text), random.Random(0))


def test_the_phrase_stays_and_its_noun_changes() -> None:
    found = phrases("a nurse at Ashby Hospital")
    assert len({*found, "a nurse at Ashby Hospital"}) == 4
    assert all(text.endswith(" at Ashby Hospital") and text.startswith("a ") for text in found)


def test_the_article_goes_with_its_noun() -> None:
    seen = {phrase for seed in range(12) for phrase in alike("a welder", Pool({}, (), ""), random.Random(seed))}
    assert "an electrician" in seen
    assert "a plumber" in seen


def test_a_nationality_may_stand_before_it() -> None:
    assert all(text.startswith("an English ") for text in phrases("an English meteorologist"))


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("a school nurse", "the word before it belongs to it"),
        ("a painter of flowers", "what stands behind it belongs to it"),
        ("a nurse, now retired", "more is told"),
        ("a wizard", "of no class"),
    ],
)
def test_a_noun_that_others_cannot_stand_for_has_none(key: str, why: str) -> None:
    assert phrases(key) == (), why


def test_what_the_article_names_is_no_option() -> None:
    said = "The pharmacists and dentists came with a paramedic."
    assert phrases("a nurse", said) == ()


def test_each_class_has_enough_members_once() -> None:
    assert all(len(set(members)) == len(members) >= 4 for members in CLASSES)
