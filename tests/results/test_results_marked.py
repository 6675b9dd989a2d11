"""A class marked: layouts that differ, answers that do not belong, and names that come twice."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from quizgen.model import Bank, MultipleChoice, Wrong
from quizgen.results import Answers, Left, mark_class
from quizgen.results.layouts import MOST_LAYOUTS
from quizgen.sheet import lay_out, layout_id
from tests.results import small
from tests.results.pupils import right, simulated, wrong
from tests.sample_bank import BANK

SHEET = lay_out(BANK)


def sent(name: str, given: list[tuple[str, ...]], seed: int = 7, source: str = "a.json") -> Answers:
    sheet = lay_out(BANK, seed=seed)
    return Answers(sheet.bank_id, layout_id(sheet), seed, name, 300, tuple(given), source)


def all_right(name: str, seed: int = 7, source: str = "a.json") -> Answers:
    return sent(name, [right(question) for question in lay_out(BANK, seed=seed).questions], seed, source)


def test_all_right_earns_all_that_is_marked_here() -> None:
    marked = mark_class(BANK, [all_right("Ana")])
    (ana,) = marked.pupils
    assert ana.points == marked.points == 27
    assert (marked.points_by_hand, [question.number for question in marked.by_hand]) == (5, [20])
    assert ana.cells[19].share is None
    assert ana.cells[19].given == right(SHEET.questions[19])


def test_nothing_earns_nothing() -> None:
    (ana,) = mark_class(BANK, [sent("Ana", [()] * 20)]).pupils
    assert ana.points == 0
    assert {cell.share for cell in ana.cells[:19]} == {0}


def test_pupils_are_sorted_by_name() -> None:
    marked = mark_class(BANK, [all_right(name) for name in ("ben", "Émil", "Ana", "")])
    assert [pupil.name for pupil in marked.pupils] == ["(no name, a.json)", "Ana", "ben", "Émil"]


def test_every_layout_is_marked_by_its_own_letters() -> None:
    seeds = (7, 7, 1, 2, 3)
    marked = mark_class(BANK, [all_right(f"Pupil {n}", seed) for n, seed in enumerate(seeds)])
    assert [pupil.points for pupil in marked.pupils] == [27] * 5
    assert (marked.sheet.seed, marked.layouts) == (7, 4)
    # In the letters of the sheet that most had, all said the same.
    for at, question in enumerate(marked.questions):
        assert {pupil.cells[at].given for pupil in marked.pupils} == {right(question)}


def test_wrong_answers_of_another_layout_mean_the_same_options() -> None:
    other = lay_out(BANK, seed=2)
    dice = Random(4)
    given = [wrong(question, dice) for question in other.questions]
    (one,) = [
        pupil
        for pupil in mark_class(BANK, [all_right("A"), all_right("B"), sent("Z", given, 2)]).pupils
        if pupil.name == "Z"
    ]
    for question, shown, said, cell in zip(other.questions, SHEET.questions, given, one.cells, strict=True):
        assert shown.item == question.item
        if question.item.kind in {"multiple_choice", "multiple_answer"}:
            texts = {option.text for option in question.options if option.letter in said}
            assert {option.text for option in shown.options if option.letter in cell.given} == texts
        if question.item.kind == "ordering" and said:
            placed = {row.text: place for row, place in zip(question.rows, said, strict=True)}
            assert {row.text: place for row, place in zip(shown.rows, cell.given, strict=True)} == placed
            rows = zip(shown.rows, cell.given, cell.parts, strict=True)
            assert all(right_here == (row.answer == place) for row, place, right_here in rows)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"bank": "000000"}, "answers to another bank (000000, this one is "),
        ({"layout": "00000000"}, "an option or a line of the bank was changed"),
        ({"given": ((),) * 19}, "it answers 19 questions of 20"),
        ({"given": (("Z",), *((),) * 19)}, "its answer to question 1 is none that the page can give"),
        ({"given": (("A", "B"), *((),) * 19)}, "question 1 "),
    ],
)
def test_what_does_not_belong_is_left_out_and_told(change: dict[str, object], said: str) -> None:
    bad = replace(all_right("Ben", source="ben.json"), **change)  # type: ignore[arg-type]
    marked = mark_class(BANK, [all_right("Ana"), bad], [Left("x.json", "unread.")])
    assert [pupil.name for pupil in marked.pupils] == ["Ana"]
    assert str(marked.left[0]) == "x.json: unread."
    assert marked.left[1].who == "Ben (ben.json)"
    assert said in marked.left[1].why


@pytest.mark.parametrize(
    ("number", "given"),
    [
        (7, ("A", "A")),
        (8, ("True",)),
        (12, ("x",)),
        (14, ("a", "b")),
        (18, ("A", "B", "C", "9")),
        (19, ("1", "2", "3", "4", "6")),
    ],
)
def test_answers_that_no_page_gives(number: int, given: tuple[str, ...]) -> None:
    every = [()] * 20
    every[number - 1] = given  # type: ignore[call-overload]
    marked = mark_class(BANK, [sent("Ana", every)])
    assert f"question {number} " in marked.left[0].why


def test_a_changed_option_is_not_marked_by_the_new_letters() -> None:
    first = BANK.items[0]
    assert isinstance(first, MultipleChoice)
    edited = Bank(BANK.title, (replace(first, wrong=(Wrong("sand"), *first.wrong[1:])), *BANK.items[1:]), seed=7)
    marked = mark_class(edited, [all_right("Ana")])
    assert not marked.pupils
    assert "was changed after the page was made" in marked.left[0].why


def test_a_wording_that_is_accepted_later_counts() -> None:
    given = [()] * 20
    given[13] = ("Brummagem",)  # type: ignore[call-overload]
    item = next(item for item in BANK.items if item.id == "sa-1")
    more = replace(item, accept=("Brummagem",))  # type: ignore[call-arg]
    later = replace(BANK, items=tuple(more if one is item else one for one in BANK.items))
    before, after = (mark_class(bank, [sent("Ana", given)]).pupils[0].points for bank in (BANK, later))
    assert (before, after) == (0, 1)


def test_of_two_answers_by_one_name_the_later_counts() -> None:
    marked = mark_class(BANK, [sent("Ana", [()] * 20, source="old.json"), all_right("ANA", source="new.json")])
    assert [(pupil.name, pupil.points) for pupil in marked.pupils] == [("ANA", 27)]
    (note,) = marked.notes
    assert note == (
        "ANA sent answers twice: those in new.json count, as they were named later, and those in old.json do not. If "
        "these are two pupils, add --both."
    )


def test_the_same_answers_twice_count_once() -> None:
    marked = mark_class(BANK, [all_right("Ana"), all_right("Ana", source="codes.txt, line 3")])
    assert len(marked.pupils) == 1
    assert marked.notes == ("Ana sent the same answers twice (a.json; codes.txt, line 3); they count once.",)


def test_two_pupils_of_one_name() -> None:
    marked = mark_class(BANK, [all_right("Ana"), sent("Ana", [()] * 20), all_right("")], both=True)
    assert [(pupil.name, pupil.points) for pupil in marked.pupils] == [
        ("(no name, a.json)", 27),
        ("Ana", 27),
        ("Ana (2)", 0),
    ]
    assert marked.notes == ()


def test_pupils_without_a_name_are_not_one() -> None:
    marked = mark_class(BANK, [all_right("", source="a.json"), all_right("", source="b.json")])
    assert [pupil.name for pupil in marked.pupils] == ["(no name, a.json)", "(no name, b.json)"]


def test_too_many_layouts_are_refused() -> None:
    sheet = lay_out(small.BANK, seed=0)
    found = [Answers(sheet.bank_id, "00000000", seed, f"P{seed}", 1, ((),) * 3, "x") for seed in range(300)]
    marked = mark_class(small.BANK, found)
    assert sum("different pages" in left.why for left in marked.left) == 300 - MOST_LAYOUTS


def test_the_order_given_changes_nothing_else() -> None:
    found = [sent(name, given) for name, given in simulated(BANK, 12)]
    assert mark_class(BANK, found) == mark_class(BANK, found[::-1])
