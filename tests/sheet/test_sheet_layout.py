"""Laying out: the same bank and seed give the same sheet, and numbers, letters and keys agree."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import RenderError
from quizgen.model import (
    Bank,
    Difficulty,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from quizgen.sheet import lay_out, letter, space_for
from tests.sample_bank import BANK

WORDS = st.text(alphabet="abcdefgh", min_size=1, max_size=6)
WORD_LISTS = st.lists(WORDS, min_size=2, max_size=7, unique=True)


def choice(words: list[str], **more: object) -> MultipleChoice:
    return MultipleChoice(question="Which?", answer=words[0], wrong=tuple(map(Wrong, words[1:])), **more)  # type: ignore[arg-type]


def only(item: object, seed: int = 0):
    return lay_out(Bank("T", (item,)), seed=seed).questions[0]  # type: ignore[arg-type]


def test_sections_come_in_order_and_numbers_run_through() -> None:
    sheet = lay_out(BANK)
    assert [section.title for section in sheet.sections] == [
        "Multiple choice",
        "More than one answer",
        "True or false",
        "Fill the gaps",
        "Short answers",
        "Matching",
        "Putting in order",
        "Writing",
    ]
    assert [question.number for question in sheet.questions] == list(range(1, 21))
    assert sheet.points == sum(item.points for item in BANK.kept()) == 32


def test_drafts_and_dropped_items_are_not_printed() -> None:
    shown = {question.item.id for question in lay_out(BANK).questions}
    assert "draft-1" not in shown
    assert lay_out(Bank("T", (replace(BANK.items[0], status="drop"),))).sections == ()


def test_an_empty_bank_makes_an_empty_sheet() -> None:
    assert lay_out(Bank("T", ())).questions == ()


def test_the_seed_of_the_bank_is_the_default_and_another_shuffles_anew() -> None:
    assert lay_out(BANK) == lay_out(BANK, seed=BANK.seed)
    assert lay_out(BANK) != lay_out(BANK, seed=8)


def test_another_item_does_not_reorder_the_wrong_options_of_the_first() -> None:
    first, second = (choice(["red", "blue", "green", "grey"], id=name) for name in ("one", "two"))
    alone = lay_out(Bank("T", (first,))).questions[0]
    together = lay_out(Bank("T", (first, second))).questions[0]
    wrong = [[option.text for option in question.options if not option.right] for question in (alone, together)]
    assert wrong[0] == wrong[1]


@given(WORD_LISTS, st.integers())
def test_choices_keep_every_option_and_exactly_one_key(words: list[str], seed: int) -> None:
    question = only(choice(words), seed)
    assert sorted(option.text for option in question.options) == sorted(words)
    assert [option.letter for option in question.options] == [letter(i) for i in range(len(words))]
    (key,) = [option for option in question.options if option.right]
    assert key.text == words[0]
    assert question.key.short == key.letter


def test_pinned_options_stay_as_given() -> None:
    assert [option.text for option in only(choice(["z", "b", "y"], shuffle=False), 5).options] == ["z", "b", "y"]


@pytest.mark.parametrize("seed", range(5))
def test_numbers_and_dates_ascend(seed: int) -> None:
    numbers = only(choice(["1,200", "90", "5 million", "15"]), seed)
    assert [option.text for option in numbers.options] == ["15", "90", "1,200", "5 million"]
    several = only(MultipleAnswer(question="?", answers=("3 May 1990", "2001"), wrong=(Wrong("May 1989"),)), seed)
    assert [option.text for option in several.options] == ["May 1989", "3 May 1990", "2001"]
    assert several.key.short == "B C"


@given(st.lists(WORD_LISTS, min_size=1, max_size=40), st.integers(0, 99))
def test_key_letters_are_balanced_and_do_not_repeat_thrice(lists: list[list[str]], seed: int) -> None:
    items = tuple(choice(words, id=f"q{i}") for i, words in enumerate(lists))
    keys = [question.key.short for question in lay_out(Bank("T", items), seed=seed).questions]
    assert all(len(set(keys[i : i + 3])) > 1 for i in range(len(keys) - 2))


def test_four_options_forty_times_give_each_letter_ten_keys() -> None:
    items = tuple(choice(["red", "blue", "green", "grey"], id=f"q{i}") for i in range(40))
    keys = Counter(question.key.short for question in lay_out(Bank("T", items), seed=3).questions)
    assert keys == {"A": 10, "B": 10, "C": 10, "D": 10}


@given(WORD_LISTS, st.lists(WORDS, max_size=3), st.integers())
def test_matching_letters_lead_back_to_the_pairs(words: list[str], extra: list[str], seed: int) -> None:
    pairs = tuple(Pair(f"left {word}", f"right {word}") for word in words)
    question = only(Matching(question="?", pairs=pairs, extra=tuple(extra)), seed)
    text = {option.letter: option.text for option in question.options}
    assert [(row.text, text[row.answer]) for row in question.rows] == [(pair.left, pair.right) for pair in pairs]
    assert set(text.values()) == {pair.right for pair in pairs} | set(extra)
    assert [option.text for option in question.options][: len(pairs)] != [pair.right for pair in pairs]


def test_matching_prints_a_shared_right_side_once() -> None:
    question = only(
        Matching(question="?", pairs=(Pair("whale", "mammal"), Pair("bat", "mammal"), Pair("crow", "bird")))
    )
    assert len(question.options) == 2
    assert question.rows[0].answer == question.rows[1].answer


@given(WORD_LISTS, st.integers())
def test_ordering_is_never_in_order_already(words: list[str], seed: int) -> None:
    question = only(Ordering(question="?", sequence=tuple(words)), seed)
    assert [row.text for row in question.rows] != words
    assert [row.text for row in sorted(question.rows, key=lambda row: int(row.answer))] == words


def test_cloze_shares_one_word_bank_without_order() -> None:
    (section,) = [section for section in lay_out(BANK).sections if section.word_bank]
    assert section.title == "Fill the gaps"
    assert sorted(section.word_bank) == ["barge", "beam", "keepers", "lens", "pieces", "sailors", "widows"]
    assert list(section.word_bank) != sorted(section.word_bank)
    assert "box" in section.instruction


def test_a_numeric_key_names_what_else_is_right() -> None:
    item = Numeric(question="?", answer="about 5,000", value=5000, tolerance="5%", unit="ships")
    assert only(item).key.accept == ("4,750 to 5,250 ships",)
    assert only(replace(item, tolerance="0")).key.accept == ("5,000 ships",)
    assert only(replace(item, answer="5,000 ships", tolerance="")).key.accept == ()
    with pytest.raises(RenderError, match="number or a percentage"):
        only(replace(item, tolerance="a lot"))


def test_letters_go_on_after_z() -> None:
    assert [letter(i) for i in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_room_to_write_grows_with_the_answer() -> None:
    sizes = [space_for("x" * length) for length in range(80)]
    assert sizes[0] == "word"
    assert sizes[-1] == "lines"
    order = ["word", "phrase", "line", "lines"]
    assert all(order.index(one) <= order.index(other) for one, other in pairwise(sizes))


def test_easy_items_come_first_in_their_section_and_equals_keep_their_order() -> None:
    grades: list[Difficulty] = ["hard", "medium", "easy", "medium", "easy"]
    items = tuple(ShortAnswer(question=f"Q{n}?", answer="a", difficulty=grade) for n, grade in enumerate(grades))
    bank = Bank("Boats", (*items, TrueFalse(question="Hard but early.", answer=True, difficulty="hard")))
    sheet = lay_out(bank)
    told = [[question.item.question for question in section.questions] for section in sheet.sections]
    assert told == [["Hard but early."], ["Q2?", "Q4?", "Q1?", "Q3?", "Q0?"]]
    assert [question.number for section in sheet.sections for question in section.questions] == [1, 2, 3, 4, 5, 6]
