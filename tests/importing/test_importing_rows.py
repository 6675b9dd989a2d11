"""Tables of questions: headers of several programs, keys by letter, number or words, numbers as people print them."""

from __future__ import annotations

import pytest
from importing_samples import saved
from openpyxl import Workbook

from quizgen.errors import BankError
from quizgen.importing import import_bytes
from quizgen.importing.columns import columns_of
from quizgen.importing.numbers import Quantity, between, exact, number
from quizgen.importing.rows import keyed
from quizgen.model import Essay, Item, MultipleAnswer, MultipleChoice, Numeric, ShortAnswer, TrueFalse, Wrong

BOATS = {1: "the Lark", 2: "the Wren", 3: "the Swan"}


def first(table: str) -> Item:
    return import_bytes(table.encode(), "x.csv").bank.items[0]


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ("B", {2}),
        ("b.", {2}),
        ("2", {2}),
        ("2.0", {2}),
        ("1,3", {1, 3}),
        ("1.3", {1, 3}),
        ("A; C", {1, 3}),
        ("A & C", {1, 3}),
        ("the wren", {2}),
        ("the Lark | the Swan", {1, 3}),
        ("D", set()),
        ("a boat", set()),
        ("", set()),
    ],
)
def test_keys(key: str, right: set[int]) -> None:
    assert keyed(key, BOATS) == (right, False)


def test_a_key_that_could_be_two_things() -> None:
    sums = {1: "2", 2: "1", 3: "5"}
    assert keyed("2", sums, numbered=True) == ({2}, True)
    assert keyed("2", sums) == ({1}, True)
    assert keyed("B", {1: "B", 2: "A"}) == ({2}, True)


@pytest.mark.parametrize(
    "header",
    [
        [
            "Question #",
            "Question Text",
            "Answer 1",
            "Answer 2",
            "Answer 3\n(Optional)",
            "Time Limit (sec)",
            "Correct Answer(s)",
        ],
        ["Question Text", "Question Type", "Option 1", "Option 2", "Correct Answer", "Time in seconds", "Image Link"],
        ["Question", "A", "B", "C", "D", "Key"],
        ["question", "Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2 (Optional)"],
        ["Stem", "correct_option", "option_a", "option_b"],
    ],
)
def test_headers_of_several_programs(header: list[str]) -> None:
    columns = columns_of(header)
    assert columns.usable
    assert columns.unknown == ()
    assert len(columns.options or columns.wrong) >= 2


def test_a_first_line_that_is_a_banner() -> None:
    table = '"Harbour\nImport Template",,,\nQuestion #,Question Text,Answer 1,Answer 2,Time Limit (sec),Correct Answer(s)\n1,Who?,a,b,20,2\n'
    assert first(table) == MultipleChoice(question="Who?", answer="b", wrong=(Wrong("a"),), id=first(table).id)


def test_a_table_without_header_says_so() -> None:
    found = import_bytes(b"Who led?,the pilot,the cook\nWho baked?,the cook,the pilot\n", "x.csv")
    assert len(found.bank.items) == 2
    assert "there is no header line" in found.losses[0].what


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("question,answer\nHow many?,18\n", Numeric),
        ("question,answer\nWhich agent?,007\n", ShortAnswer),
        ("question,answer\nThe lamp was lit.,false\n", TrueFalse),
        ("question\tanswer\nWhich stone?\tgranite\n", ShortAnswer),
        ("question|type|answer\nWould you?|Open-Ended|two reasons\n", Essay),
        ("question;type;answer;wrong\nWhich?;Checkbox;a|b;c|d\n", MultipleAnswer),
    ],
)
def test_kinds(table: str, kind: type) -> None:
    assert type(first(table)) is kind


def test_tolerance_and_unit() -> None:
    item = first('question,answer,tolerance,unit\nHow high?,"1,140.5",5%,m\n')
    assert isinstance(item, Numeric)
    assert (item.answer, item.value, item.tolerance, item.unit) == ("1,140.5", 1140.5, "5%", "m")


def test_a_plain_workbook() -> None:
    book = Workbook()
    book.worksheets[0].append(["notes"])
    sheet = book.create_sheet("quiz")
    sheet.append(["Question", "Answer", "Wrong 1"])
    sheet.append(["Who led?", "the pilot", "the cook"])
    items = import_bytes(saved(book), "x.xlsx").bank.items
    assert [item.question for item in items] == ["Who led?"]


def test_no_table() -> None:
    with pytest.raises(BankError, match="is no table"):
        import_bytes(b"only words\n", "x.csv")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18", 18),
        ("-3.5", -3.5),
        ("\u22123", -3),
        ("3,5", 3.5),
        ("3,145", 3145),
        ("1 000 000", 1e6),
        ("1'200.5", 1200.5),
        ("1e3", 1000),
        (".5", 0.5),
        ("1e999", None),
        ("nan", None),
        ("eighteen", None),
        ("", None),
    ],
)
def test_numbers(text: str, value: float | None) -> None:
    assert number(text) == value


def test_quantities() -> None:
    assert exact("1,140", "2.50") == Quantity("1,140", 1140, "2.5")
    assert exact("1e3", "5 %") == Quantity("1000", 1000, "5%")
    assert exact("many") is None
    assert between(19, 17) == Quantity("18", 18, "1")
    assert between(0.1, 0.3) == Quantity("0.2", 0.2, "0.1")
