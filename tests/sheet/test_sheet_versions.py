"""Versions: the same items and points under other numbers, keys spread evenly, and a table of which is which."""

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest

from quizgen.model import Bank, Item, MultipleChoice, ShortAnswer, Wrong
from quizgen.sheet import lay_out, lay_out_versions, table_csv, twins
from tests.sample_bank import BANK


def many(count: int) -> Bank:
    words = [f"word{n}" for n in range(count * 4)]
    return Bank(
        "T",
        tuple(
            MultipleChoice(
                id=f"m{n}",
                question=f"Q{n}?",
                answer=words[4 * n],
                wrong=tuple(Wrong(word) for word in words[4 * n + 1 : 4 * n + 4]),
            )
            for n in range(count)
        ),
        seed=3,
    )


def test_one_version_has_no_letter_and_version_a_is_the_plain_order() -> None:
    (only,) = lay_out_versions(BANK, 1)
    assert only == lay_out(BANK)
    assert only.version == ""
    first = lay_out_versions(BANK, 2)[0]
    assert replace(first, version="") == only


def test_every_version_asks_the_same_for_the_same_points_in_the_same_sections() -> None:
    sheets = lay_out_versions(BANK, 12)
    assert [sheet.version for sheet in sheets] == list("ABCDEFGHIJKL")
    assert sheets == lay_out_versions(BANK, 12)
    for sheet in sheets:
        assert [question.number for question in sheet.questions] == list(range(1, 21))
        for section, other in zip(sheet.sections, sheets[0].sections, strict=True):
            assert (section.title, section.points) == (other.title, other.points)
            assert {q.item.id for q in section.questions} == {q.item.id for q in other.questions}
        assert sheet.bank_id == sheets[0].bank_id


def test_neighbours_with_other_versions_see_another_order_and_other_letters() -> None:
    first, *others = lay_out_versions(many(20), 4)
    for sheet in others:
        places = [one.item.id == other.item.id for one, other in zip(sheet.questions, first.questions, strict=True)]
        assert sum(places) <= 2
    letters = {twin.id: [question.key.short for question in twin.questions] for twin in twins([first, *others])}
    assert sum(len(set(keys)) == 1 for keys in letters.values()) <= 3


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_keys_of_each_version_are_spread_evenly(seed: int) -> None:
    for sheet in lay_out_versions(many(20), 4, seed=seed):
        counts = Counter(question.key.short for question in sheet.questions)
        assert set(counts) == set("ABCD")
        assert max(counts.values()) - min(counts.values()) <= 1


def test_numbers_stay_in_their_order_and_pinned_options_where_they_are() -> None:
    years = MultipleChoice(
        id="y", question="When?", answer="1903", wrong=(Wrong("1850"), Wrong("1999"), Wrong("2001"))
    )
    pinned = MultipleChoice(id="p", question="Who?", answer="a", wrong=(Wrong("c"), Wrong("b")), shuffle=False)
    for sheet in lay_out_versions(Bank("T", (years, pinned)), 6):
        options = {q.item.id: [option.text for option in q.options] for q in sheet.questions}
        assert options == {"y": ["1850", "1903", "1999", "2001"], "p": ["a", "c", "b"]}


def test_twins_are_one_item_in_every_version() -> None:
    sheets = lay_out_versions(BANK, 3)
    for number, twin in enumerate(twins(sheets), 1):
        assert twin.questions[0].number == number
        assert {question.item.id for question in twin.questions} == {twin.id}
        assert [sheets[at].questions[q.number - 1] for at, q in enumerate(twin.questions)] == list(twin.questions)


def test_items_alike_and_without_ids_are_told_apart() -> None:
    items: tuple[Item, ...] = tuple(ShortAnswer(question="Who?", answer=name) for name in ("Ada", "Ben", "Cy"))
    for twin in twins(lay_out_versions(Bank("T", items), 4)):
        assert (
            len({question.item.answer for question in twin.questions if isinstance(question.item, ShortAnswer)}) == 1
        )


def test_the_table_opens_in_a_spreadsheet_and_starts_no_formula() -> None:
    item = ShortAnswer(id="=x", question='=HYPERLINK("x"), "so"?', answer="+1")
    rows = list(csv.reader(io.StringIO(table_csv(lay_out_versions(Bank("T", (item,)), 2)))))
    assert rows[0] == ["id", "question", "points", "number A", "key A", "number B", "key B"]
    assert rows[1] == ["'=x", '\'=HYPERLINK("x"), "so"?', "1", "1", "'+1", "1", "'+1"]


def test_the_bank_id_tells_what_is_asked_apart() -> None:
    assert len(lay_out(BANK).bank_id) == 6
    first, *rest = BANK.items
    assert lay_out(replace(BANK, items=(replace(first, question="Other?"), *rest))).bank_id != lay_out(BANK).bank_id
    assert isinstance(first, MultipleChoice)
    assert lay_out(replace(BANK, items=(replace(first, answer="gold"), *rest))).bank_id == lay_out(BANK).bank_id
    assert lay_out(replace(BANK, title="Other", seed=9)).bank_id == lay_out(BANK).bank_id


def test_a_pinned_question_keeps_its_place_in_its_section_and_the_others_move() -> None:
    bank = many(12)
    pinned = (0, 4, 11)
    items = [replace(item, pin=at in pinned) for at, item in enumerate(bank.items)]
    short = ShortAnswer(id="s", question="Where?", answer="here", pin=True)
    first, *others = lay_out_versions(replace(bank, items=(*items, short)), 6)
    for sheet in others:
        moved = [
            at
            for at, (one, two) in enumerate(zip(sheet.questions, first.questions, strict=True))
            if one.item != two.item
        ]
        assert not {*pinned, 12}.intersection(moved)
        assert len(moved) >= 7
        assert sorted(q.item.id for q in sheet.questions) == sorted(q.item.id for q in first.questions)


def test_a_section_of_pinned_questions_is_the_same_in_all_versions() -> None:
    items = tuple(replace(item, pin=True) for item in many(5).items)
    for sheet in lay_out_versions(Bank("T", items), 3):
        assert [question.item.id for question in sheet.questions] == ["m0", "m1", "m2", "m3", "m4"]


def test_options_that_stand_last_do_so_in_every_version_and_keys_are_spread() -> None:
    lasting = [
        replace(item, wrong=(*item.wrong[:2], Wrong("none of these")), last=(item.wrong[1].text,))
        for item in many(20).items
        if isinstance(item, MultipleChoice)
    ]
    sheets = lay_out_versions(Bank("T", tuple(lasting)), 4)
    for sheet in sheets:
        for question in sheet.questions:
            assert isinstance(question.item, MultipleChoice)
            assert [option.text for option in question.options[2:]] == ["none of these", *question.item.last]
        assert Counter(question.key.short for question in sheet.questions) == {"A": 10, "B": 10}
    for twin in twins(sheets):
        for question in twin.questions:
            (right,) = [option for option in question.options if option.letter == question.key.short]
            assert isinstance(question.item, MultipleChoice)
            assert right.text == question.item.answer
    rows = list(csv.DictReader(io.StringIO(table_csv(sheets))))
    for row, twin in zip(rows, twins(sheets), strict=True):
        assert [row[f"key {name}"] for name in "ABCD"] == [question.key.short for question in twin.questions]


def test_a_key_that_stands_last_has_one_letter_in_all_versions() -> None:
    item = MultipleChoice(
        id="x", question="Which?", answer="all of these", wrong=(Wrong("a"), Wrong("b"), Wrong("c"))
    )
    sheets = lay_out_versions(Bank("T", (item, *many(6).items)), 5)
    (twin,) = [twin for twin in twins(sheets) if twin.id == "x"]
    assert {question.key.short for question in twin.questions} == {"D"}
