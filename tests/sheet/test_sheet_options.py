"""Options that stand last: in the teacher's order, whatever is shuffled, and the key's letter is right nonetheless."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Bank, MultipleAnswer, MultipleChoice, Wrong
from quizgen.sheet import Question, lay_out, letter
from quizgen.sheet.options import key_place
from quizgen.sheet.shuffle import rng_for

TEXTS = st.lists(st.text(alphabet="abcdefgh1 ", min_size=1, max_size=6), min_size=2, max_size=8, unique=True)
LEANING = st.sampled_from(["All of the above", "none of these", "Both A and B", "neither"])


def choice(*words: str, **more: Any) -> MultipleChoice:
    return MultipleChoice(question="Which?", answer=words[0], wrong=tuple(map(Wrong, words[1:])), **more)


def choices(right: list[str], *words: str, **more: Any) -> MultipleAnswer:
    return MultipleAnswer(question="Which?", answers=tuple(right), wrong=tuple(map(Wrong, words)), **more)


def only(item: MultipleChoice | MultipleAnswer, seed: int = 0, version: str = "") -> Question:
    return lay_out(Bank("T", (item,)), seed=seed, version=version).questions[0]


def texts(question: Question) -> list[str]:
    return [option.text for option in question.options]


@st.composite
def pinned(draw: st.DrawFn) -> tuple[list[str], list[str], list[str]]:
    """Words, how many of them are right (as a list), and those that stand last."""
    words = draw(TEXTS)
    last = draw(st.lists(st.sampled_from(words), max_size=len(words), unique=True))
    return words, words[: draw(st.integers(1, len(words) - 1))], last


@given(pinned(), st.integers(), st.booleans(), st.sampled_from(["", "A", "B", "C"]))
def test_options_are_all_there_the_pinned_ones_last_in_order_and_the_key_is_right(
    drawn: tuple[list[str], list[str], list[str]], seed: int, shuffle: bool, version: str
) -> None:
    words, right, last = drawn
    one = choice(*words, shuffle=shuffle, last=tuple(last))
    several = choices(right, *words[len(right) :], shuffle=shuffle, last=tuple(last))
    for item, keys in ((one, words[:1]), (several, right)):
        question = only(item, seed, version)
        assert sorted(texts(question)) == sorted(words)
        assert [option.letter for option in question.options] == [letter(at) for at in range(len(words))]
        assert texts(question)[len(words) - len(last) :] == last
        assert [option.text for option in question.options if option.last] == last
        by_letter = {option.letter: option.text for option in question.options}
        assert sorted(by_letter[name] for name in question.key.short.split()) == sorted(keys)
        if not shuffle:
            assert texts(question) == [*(word for word in words if word not in last), *last]


@given(TEXTS, LEANING, st.integers(0, 8), st.integers())
def test_an_option_that_leans_stands_last_right_or_wrong(words: list[str], leaning: str, at: int, seed: int) -> None:
    question = only(choice(*words[:at], leaning, *words[at:]), seed)
    assert question.options[-1].text == leaning
    assert [option.last for option in question.options] == [False] * len(words) + [True]
    assert question.options[-1].right == (at == 0)


@pytest.mark.parametrize("shuffle", [True, False])
def test_all_options_named_as_last_keep_any_order_so_that_the_key_need_not_come_first(shuffle: bool) -> None:
    scale = ("never", "sometimes", "always")
    item = choice("sometimes", "always", "never", last=scale, shuffle=shuffle)
    several = choices(["sometimes", "always"], "never", last=scale, shuffle=shuffle)
    for version in ("", "A", "B", "C"):
        assert (texts(only(item, version=version)), only(item, version=version).key.short) == ([*scale], "B")
        assert (texts(only(several, version=version)), only(several, version=version).key.short) == ([*scale], "B C")


def test_the_teachers_last_ones_stand_behind_those_that_lean_by_themselves() -> None:
    item = choice("lime", "none of these", "All of these", "oil", "I do not know", last=("I do not know",))
    for seed in range(9):
        assert texts(only(item, seed))[2:] == ["All of these", "none of these", "I do not know"]
    moved = choice("lime", "none of these", "All of these", "oil", last=("none of these", "All of these"))
    assert texts(only(moved))[2:] == ["none of these", "All of these"]


def test_where_the_order_is_the_teachers_nothing_moves_by_itself() -> None:
    assert texts(only(choice("all of these", "lime", "oil", shuffle=False))) == ["all of these", "lime", "oil"]


def test_where_every_option_leans_none_does_and_the_key_is_not_always_first() -> None:
    item = choice("both", "neither")
    assert not any(option.last for option in only(item).options)
    assert {only(item, seed).key.short for seed in range(20)} == {"A", "B"}


def test_the_order_of_leaning_options_tells_nothing_of_the_key() -> None:
    one = choice("both A and B", "lime", "oil", "both A and C")
    other = choice("both A and C", "lime", "oil", "both A and B")
    assert texts(only(one))[2:] == texts(only(other))[2:] == ["both A and B", "both A and C"]


@pytest.mark.parametrize("seed", range(5))
def test_numbers_and_dates_ascend_before_the_last_ones(seed: int) -> None:
    year = choice("1903", "1850", "None of the above", "1799", "in another year", last=("in another year",))
    question = only(year, seed)
    assert texts(question) == ["1799", "1850", "1903", "None of the above", "in another year"]
    assert question.key.short == "C"
    pinned_number = choice("15", "90", "1,200", "5 million", last=("90",))
    assert texts(only(pinned_number, seed)) == ["15", "1,200", "5 million", "90"]


def test_a_text_that_is_no_option_pins_nothing_and_one_that_stands_twice_is_printed_twice() -> None:
    question = only(choice("lime", "oil", "coal", last=("salt", "oil", "oil", "")))
    assert texts(question)[2] == "oil"
    assert sorted(texts(question)) == ["coal", "lime", "oil"]
    doubled = only(choice("lime", "lime", "coal", last=("lime",)))
    assert sorted(texts(doubled)) == ["coal", "lime", "lime"]
    assert doubled.key.short == "C"


def test_letters_of_free_keys_are_spread_evenly_beside_pinned_ones() -> None:
    bound = [choice("all of these", "lime", "oil", "coal", id=f"p{n}") for n in range(8)]
    free = [choice("lime", "salt", "oil", "none of these", id=f"f{n}") for n in range(24)]
    mixed = tuple(item for four in zip(bound, free[::3], free[1::3], free[2::3], strict=True) for item in four)
    keys = [question.key.short for question in lay_out(Bank("T", mixed), seed=5).questions]
    assert {name: keys.count(name) for name in "ABCD"} == {"A": 8, "B": 8, "C": 8, "D": 8}
    assert all(len(set(keys[at : at + 3])) > 1 for at in range(len(keys) - 2))


def test_the_place_of_a_key_is_told_where_it_is_not_free() -> None:
    assert key_place(choice("lime", "oil", "none of these")) is None
    assert key_place(choice("none of these", "oil", "lime")) == 2
    assert key_place(choice("lime", "oil", "coal", shuffle=False)) == 0
    assert key_place(choice("lime", "oil", "coal", shuffle=False, last=("lime", "coal"))) == 1
    assert key_place(choice("15", "9", "none")) is None
    assert key_place(choice("15", "9", "none", last=("none",))) == 1


def test_an_item_without_pins_is_laid_out_as_ever() -> None:
    words = ["red", "blue", "green", "grey"]
    rng = rng_for(3, "options", "q")
    shuffled = rng.sample(words, 4)
    item = MultipleAnswer(id="q", question="?", answers=("red",), wrong=tuple(map(Wrong, words[1:])))
    assert texts(only(item, 3)) == shuffled
