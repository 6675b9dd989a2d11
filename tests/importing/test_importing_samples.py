"""A sample of every format: the whole bank, and every loss."""

from __future__ import annotations

from dataclasses import replace

import importing_expected as expected
import pytest
from importing_samples import all_samples, text

from quizgen.bank import bank_text, check, read_text
from quizgen.importing import Imported, Loss, import_bytes
from quizgen.model import Bank, Item

SAMPLES = all_samples()
CASES = {
    "harbour.gift": ("gift", expected.GIFT, expected.GIFT_LOSSES),
    "harbour-moodle.xml": ("moodle-xml", expected.MOODLE, expected.MOODLE_LOSSES),
    "harbour-aiken.txt": ("aiken", expected.AIKEN, expected.AIKEN_LOSSES),
    "harbour.tsv": ("quizlet", expected.QUIZLET, expected.QUIZLET_LOSSES),
    "harbour.csv": ("csv", expected.TABLE, expected.TABLE_LOSSES),
    "harbour-test.md": ("markdown", expected.MARKDOWN, expected.MARKDOWN_LOSSES),
    "pack.zip": ("qti21", expected.QTI, expected.QTI_LOSSES),
    "harbour-canvas.xml": ("canvas", expected.CANVAS, expected.CANVAS_LOSSES),
    "quiz.xlsx": ("kahoot", expected.KAHOOT, expected.KAHOOT_LOSSES),
}
TEXTS = [name for name in CASES if not name.endswith((".zip", ".xlsx"))]


def same_items(found: tuple[Item, ...], wanted: tuple[Item, ...]) -> None:
    """Compare items; where no id is expected, quizgen made one."""
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert one.id
        assert replace(one, id=other.id) == other
        assert not other.id or one.id == other.id


@pytest.mark.parametrize("name", CASES)
def test_the_whole_bank(name: str) -> None:
    form, items, losses = CASES[name]
    found = import_bytes(SAMPLES[name], name)
    assert found.format == form
    same_items(found.bank.items, items)
    assert found.losses == losses


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_silent(name: str) -> None:
    """Each question of the file is in the bank or named as left out; the file says how many there are."""
    counts = {
        "harbour.gift": 13,
        "harbour-moodle.xml": 13,
        "harbour-aiken.txt": 6,
        "harbour.tsv": 5,
        "harbour.csv": 8,
        "harbour-test.md": 8,
        "pack.zip": 10,
        "harbour-canvas.xml": 11,
        "quiz.xlsx": 5,
    }
    found = import_bytes(SAMPLES[name], name)
    assert len(found.bank.items) + sum(loss.left_out for loss in found.losses) == counts[name]


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - {"item-hotspot.xml"}))
def test_the_bank_reads_clean(name: str) -> None:
    bank = import_bytes(SAMPLES[name], name).bank
    again, problems = read_text(bank_text(bank))
    assert (again, problems) == (bank, [])
    assert [problem for problem in check(bank) if problem.severity == "error"] == []
    assert {item.evidence for item in bank.items} == {None}
    assert {item.status for item in bank.items} <= {"keep", "draft"}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("change", ["windows", "mark", "utf-16"])
def test_line_ends_and_byte_order_marks_change_nothing(name: str, change: str) -> None:
    raw = SAMPLES[name]
    if change == "windows":
        raw = raw.replace(b"\n", b"\r\n")
    elif change == "mark":
        raw = b"\xef\xbb\xbf" + raw
    else:
        raw = raw.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    plain = import_bytes(SAMPLES[name], name)
    assert import_bytes(raw, name) == plain


def test_windows_letters() -> None:
    plain: Imported = import_bytes(text("harbour.tsv"), "harbour.tsv")
    assert import_bytes(text("harbour.tsv").decode().encode("cp1252"), "harbour.tsv").bank == plain.bank
    table = "question,answer\nOù est le café?,à l'église\n".encode("cp1252")
    found = import_bytes(table, "t.csv")
    assert found.bank.items[0].question == "Où est le café?"
    assert found.losses == (
        Loss("the file", 0, "the file is not UTF-8 and was read as Windows-1252", "look at letters with accents"),
    )


def test_titles_come_from_the_file() -> None:
    titles = {name: import_bytes(SAMPLES[name], name).bank.title for name in CASES}
    harbour = "The harbour at Orle"
    named = {"harbour.gift", "harbour-moodle.xml", "harbour-test.md", "pack.zip", "harbour-canvas.xml"}
    assert {name: title for name, title in titles.items() if title == harbour} == dict.fromkeys(named, harbour)
    assert titles["harbour.csv"] == "harbour"


def test_a_canvas_package_is_its_file_and_more() -> None:
    packed = import_bytes(SAMPLES["canvas.zip"], "canvas.zip")
    assert packed.bank.items == import_bytes(SAMPLES["harbour-canvas.xml"], "x.xml").bank.items
    assert packed.losses[0] == Loss("the file", 0, "the file q1/map.png in the package is left out")


def test_an_id_is_used_once() -> None:
    raw = b"// [id:a]\nOne? {T}\n\n// [id:a]\nTwo? {F}\n\n// [id:b b]\nThree? {T}\n"
    found = import_bytes(raw, "x.gift")
    assert found.bank.items[0].id == "a"
    assert len({item.id for item in found.bank.items}) == 3
    assert [loss.what for loss in found.losses] == [
        "the id 'a' is taken by a",
        "the id 'b b' is left out",
    ]
    assert isinstance(found.bank, Bank)
