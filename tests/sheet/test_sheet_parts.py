"""The small parts of a layout: gaps, dealt key letters, and options with an order of their own."""

from itertools import product
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.sheet.ascending import ascending
from quizgen.sheet.cloze import pieces, word_bank
from quizgen.sheet.parts import Gap
from quizgen.sheet.shuffle import Slot, deal_places, disordered, rng_for


def runs(places: tuple[int, ...]) -> int:
    return sum(len(set(places[i : i + 3])) == 1 for i in range(len(places) - 2))


@given(st.lists(st.tuples(st.integers(2, 3), st.integers(-3, 2)), max_size=8), st.integers())
@example([(2, 1), (2, 1), *[(2, -1)] * 4], 1)
@example([(2, 1), (2, 1), *[(2, -1)] * 4], 2)
@example([*[(2, -1)] * 4, (2, 1), (2, 1), (2, 0), (2, 0)], 3)
@example([*[(3, -1)] * 2, (3, 2), (2, -1), (3, 1), (3, 1)], 4)
def test_no_way_of_dealing_has_fewer_runs(plan: list[tuple[int, int]], seed: int) -> None:
    slots = [Slot(size, Random(seed), fixed if 0 <= fixed < size else None) for size, fixed in plan]
    dealt = deal_places(slots)
    assert all(place in slot.places for place, slot in zip(dealt, slots, strict=True))
    assert runs(dealt) == min(runs(way) for way in product(*(slot.places for slot in slots)))


def test_a_generator_depends_on_its_names_alone() -> None:
    assert rng_for(1, "a").random() == rng_for(1, "a").random()
    assert len({rng_for(seed, name).random() for seed in (1, 2) for name in "ab"}) == 4


def test_disorder_keeps_all_and_gives_up_where_all_are_equal() -> None:
    assert disordered(["x", "x"], Random(0)) == ("x", "x")
    assert disordered([1], Random(0)) == (1,)
    assert disordered([1, 2], Random(0)) == (2, 1)


def test_gaps_are_cut_out_and_numbered() -> None:
    found = pieces("The {{lamp|goat|log}} was {{lit}}.", Random(1))
    assert [piece for piece in found if isinstance(piece, str)] == ["The ", " was ", "."]
    first, second = (piece for piece in found if isinstance(piece, Gap))
    assert (first.number, first.answer, sorted(first.choices)) == (1, "lamp", ["goat", "lamp", "log"])
    assert second == Gap(2, "lit")


@pytest.mark.parametrize("text", ["no gap", "a {brace} and {{}}", "{{", "}} {{", ""])
def test_text_without_gaps_stays(text: str) -> None:
    assert "".join(str(piece) for piece in pieces(text, Random(0))) == text


def test_a_gap_at_either_end() -> None:
    assert pieces("{{a}} b {{c}}", Random(0)) == (Gap(1, "a"), " b ", Gap(2, "c"))


def test_a_word_bank_lists_a_word_as_often_as_it_is_needed_and_never_one_alone() -> None:
    assert sorted(word_bank([Gap(1, "a"), Gap(1, "a"), Gap(1, "b", ("b", "c"))], Random(0))) == ["a", "a", "b", "c"]
    assert word_bank([Gap(1, "a"), Gap(2, "a")], Random(0)) == ()
    assert word_bank([Gap(1, "a")], Random(0)) == ()


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["1,200", "90", "15"], (2, 1, 0)),
        (["twelve", "3", "forty"], (1, 0, 2)),
        (["£2.50", "£10", "£1"], (2, 0, 1)),
        (["2 million", "900 thousand"], (1, 0)),
        (["about 5,000 ships", "one ship"], (1, 0)),
        (["1867", "1759"], (1, 0)),
        (["2 October 1867", "spring 1863", "14 Nov. 1861"], (2, 1, 0)),
        (["May 3, 2001", "2001-05-01", "the 1990s"], (2, 1, 0)),
        (["3 May", "29 February"], (1, 0)),
        (["5%", "12%", "-3%"], (2, 0, 1)),
    ],
)
def test_numbers_and_dates_have_an_order(texts: list[str], order: tuple[int, ...]) -> None:
    assert ascending(texts) == order


@pytest.mark.parametrize(
    "texts",
    [
        ["red", "blue"],
        ["5 ships", "5 whales"],
        ["£5", "$5"],
        ["3rd place", "1st place"],
        ["3 May", "3 May 2001"],
        ["12", "a dozen"],
        ["may", "red"],
        [],
    ],
)
def test_what_does_not_compare_is_shuffled(texts: list[str]) -> None:
    assert ascending(texts) is None
