"""The files: tables that are safe and the same each time, a report that runs nothing, and edits that are not lost."""

from __future__ import annotations

import csv
import io
import re
import time
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

from quizgen.errors import AnswersError, RenderError, UsageError
from quizgen.model import Bank
from quizgen.results import Answers, Marked, analyse, files_of, mark_class, write_files
from quizgen.results.files import REPORT, TABLES
from quizgen.results.tables import Table
from quizgen.results.workbook import workbook
from quizgen.sheet import lay_out, layout_id
from tests.render.hostile import ATTACKS, hostile_bank
from tests.results.pupils import simulated
from tests.results.small import small_class
from tests.sample_bank import BANK

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0")
SHEET = lay_out(BANK)


def a_class(count: int = 12, bank: Bank = BANK) -> Marked:
    sheet = lay_out(bank)
    found = [
        Answers(sheet.bank_id, layout_id(sheet), sheet.seed, name, 125, tuple(given), f"{n}.json")
        for n, (name, given) in enumerate(simulated(bank, count))
    ]
    return mark_class(bank, found)


def made(marked: Marked, bank: Bank = BANK, **more: Path) -> dict[str, bytes]:
    return {file.name: file.content for file in files_of(bank, marked, analyse(marked), **more)}


def rows(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_marks_have_a_row_a_pupil_and_a_column_a_question() -> None:
    marked = a_class()
    head, *found = rows(made(marked)["marks.csv"])
    assert head[:5] == ["name", "points", "of", "percent", "1 (of 1)"]
    assert head[-1] == "20 (of 5, for you to mark)"
    assert len(found) == 12
    for row, pupil in zip(found, marked.pupils, strict=True):
        assert row[0] == pupil.name
        assert float(row[1]) == pytest.approx(sum(float(cell) for cell in row[4:-1]), abs=1e-3)
        assert row[2] == "27"
        assert float(row[3]) == pytest.approx(100 * pupil.points / 27, abs=0.051)
        assert row[-1] == "", "the teacher writes here"


def test_items_have_their_figures() -> None:
    marked = a_class(40)
    head, *found = rows(made(marked)["items.csv"])
    assert len(found) == 19
    first = dict(zip(head, found[0], strict=True))
    item = analyse(marked).items[0]
    assert (first["number"], first["id"], first["key"]) == ("1", "what-1a2b3c", SHEET.questions[0].key.short)
    assert float(first["difficulty"]) == pytest.approx(item.difficulty, abs=1e-4)
    assert float(first["discrimination"]) == pytest.approx(item.discrimination, abs=1e-4)
    assert (
        f"{item.question.key.short}* {next(use.all for use in item.uses if use.right)} ("
        in head[0] + first["options: all (upper, lower)"]
    )
    assert "{{" not in "".join(map(str, found)), "gaps are empty"


def test_figures_that_are_not_defined_are_empty() -> None:
    marked = a_class(1)
    head, *found = rows(made(marked)["items.csv"])
    assert {dict(zip(head, row, strict=True))["discrimination"] for row in found} == {""}


@pytest.mark.parametrize("name", FORMULAS)
def test_no_name_becomes_a_formula(name: str) -> None:
    marked = a_class(3)
    given = replace(marked.pupils[0].cells[13], given=(name,))
    pupil = replace(
        marked.pupils[0], name=name, cells=(*marked.pupils[0].cells[:13], given, *marked.pupils[0].cells[14:])
    )
    files = made(replace(marked, pupils=(pupil, *marked.pupils[1:])))
    assert rows(files["marks.csv"])[1][0] == f"'{name}"
    book = load_workbook(io.BytesIO(files["marks.xlsx"]))
    for sheet in book:
        for row in sheet:
            assert all(cell.data_type != "f" for cell in row)
    cell = book["Marks"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)
    assert name in [cell.value for cell in book["Answers"][2]]
    assert b"<f>" not in b"".join(_parts(files["marks.xlsx"]).values())


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_workbook_has_three_sheets_with_numbers() -> None:
    marked = a_class()
    book = load_workbook(io.BytesIO(made(marked)["marks.xlsx"]))
    assert book.sheetnames == ["Marks", "Items", "Answers"]
    marks = book["Marks"]
    assert (marks.freeze_panes, book["Items"].freeze_panes) == ("B2", "C2")
    assert marks["A1"].font.bold
    assert marks["A1"].fill.fgColor.rgb == "FF17586E"
    for row, pupil in zip(marks.iter_rows(min_row=2, values_only=True), marked.pupils, strict=True):
        assert row[0] == pupil.name
        assert row[1] == pytest.approx(pupil.points, abs=1e-4)
        assert all(isinstance(value, int | float) for value in row[1:-1])
        assert row[-1] is None
    assert book["Answers"].max_row == 13
    assert book["Answers"]["C2"].value == 2.1


def test_any_text_stands_in_a_cell_as_it_is_and_breaks_no_file() -> None:
    texts = ("<b> & \"quotes\" 'too'", " blanks at both ends ", "one\ntwo", "one\rtwo", "]]>", "☂ 𝒜 é", "_x0041_")
    table = Table(
        "Marks", tuple(map(str, range(60))), ((*texts, "\x00\x1b\ud800\uffffx", 1, 0.1, *([None] * 50)),), 1
    )
    made = workbook([table], "<Tom & Ann>\x00")
    for part in _parts(made).values():
        etree.fromstring(part)
    book = load_workbook(io.BytesIO(made))
    assert [cell.value for cell in book["Marks"][2]][:10] == [*texts, "x", 1, 0.1]
    assert book["Marks"]["BH1"].value == "59"
    assert book["Marks"].auto_filter.ref == "A1:BH2"
    assert book.properties.title == "<Tom & Ann>"
    long = workbook([Table("Marks", ("a",), (("é" * 40_000,),))], "Long")
    assert len(load_workbook(io.BytesIO(long))["Marks"]["A2"].value) == 32_000


def test_a_table_without_rows_can_be_opened() -> None:
    book = load_workbook(io.BytesIO(workbook([Table("Marks", ("name",), ())], "None")))
    assert [cell.value for cell in book["Marks"][1]] == ["name"]


def test_the_same_class_gives_the_same_bytes() -> None:
    first = made(a_class())
    # A zip file tells times in steps of two seconds.
    time.sleep(2.1)
    assert made(a_class()) == first
    assert list(first) == [*TABLES, REPORT]
    with zipfile.ZipFile(io.BytesIO(first["marks.xlsx"])) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


class Seen(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_text(attack: str) -> None:
    bank = hostile_bank(attack)
    sheet = lay_out(bank)
    given = [() for _ in sheet.questions]
    for at, question in enumerate(sheet.questions):
        if question.item.kind in {"short_answer", "essay", "numeric"}:
            given[at] = (attack,)  # type: ignore[call-overload]
    answers = Answers(sheet.bank_id, layout_id(sheet), 0, attack, 1, tuple(given), attack)
    stranger = replace(answers, bank="000000")
    page = made(mark_class(bank, [answers, stranger]), bank)[REPORT].decode()
    seen = Seen(page)
    assert not seen.tags & {"img", "script", "iframe", "math", "b", "i", "link", "object"}
    assert not {name for name in seen.attributes if name.startswith("on") or name in {"src", "srcdoc", "style"}}
    assert all(link.startswith("#q") for link in seen.links)
    assert attack in seen.text
    assert "default-src 'none'" in page


def test_the_report_tells_all() -> None:
    marked = a_class(26)
    page = made(marked)[REPORT].decode()
    text = " ".join(Seen(page).text.split())
    for wanted in (
        "26 pupils · 20 questions · 27 of 32 points marked here",
        "What to look at first",
        "They slept in turns",
    ):
        assert wanted in text
    assert all(pupil.name in text for pupil in marked.pupils)
    assert "are few: reliability" not in text
    found = analyse(marked)
    assert f"{found.mean:.1f} of 27" in text
    assert f"{found.alpha:.2f}" in text
    assert page.count('class="card"') == 19
    assert not re.search(r"https?:", page.split("</style>")[1]), "nothing is asked of the network"
    # The picture is well-formed, and the table beside it says the same.
    svg = etree.fromstring(re.search(r'<svg class="histogram".*?</svg>', page, re.DOTALL)[0])  # type: ignore[index]
    assert len([one for one in svg.iter() if one.tag == "rect"]) == sum(count > 0 for count in found.bins)
    table = re.search(r'<table class="bins">.*?</table>', page, re.DOTALL)[0]  # type: ignore[index]
    assert [int(one) for one in re.findall(r"<td>(\d+)</td>", table)] == list(found.bins)[::-1]


def test_a_small_class_is_told_to_be_rough() -> None:
    assert "5 pupils are few: reliability" in made(small_class())[REPORT].decode()
    assert "One pupil is few" in made(a_class(1))[REPORT].decode()


def test_a_class_in_which_all_is_marked_by_hand() -> None:
    essays = replace(BANK, items=tuple(item for item in BANK.items if item.kind == "essay"))
    marked = a_class(4, essays)
    files = made(marked, essays)
    assert rows(files["marks.csv"])[1] == [marked.pupils[0].name, "0", "0", "", ""]
    assert "0 of 5 points marked here" in files[REPORT].decode()


def test_a_large_class_has_its_cells_in_the_table_alone() -> None:
    files = made(a_class(1_001))
    assert "too many for a table here" in files[REPORT].decode()
    assert len(rows(files["marks.csv"])) == 1_002


def test_a_schools_colours_and_a_template_that_fails(tmp_path: Path) -> None:
    (tmp_path / "school.yaml").write_text('name: "Tarnmouth School"\naccent: "#7a1f3d"\n')
    page = made(a_class(), templates=tmp_path)[REPORT].decode()
    assert "Tarnmouth School" in page
    assert "--accent: #7a1f3d" in page
    (tmp_path / "report.html").write_text("{{ nothing }}")
    with pytest.raises(RenderError, match="nothing"):
        made(a_class(), templates=tmp_path)


def written(marked: Marked, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    return write_files(files_of(BANK, marked, analyse(marked)), folder, force=force)


def test_tables_that_nobody_touched_are_replaced(tmp_path: Path) -> None:
    paths = written(a_class(5), tmp_path / "results")
    assert [path.name for path in paths] == [*TABLES, REPORT]
    before = paths[0].read_bytes()
    written(a_class(9), tmp_path / "results")
    assert paths[0].read_bytes() != before
    assert sorted(path.name for path in (tmp_path / "results").iterdir()) == sorted([*TABLES, REPORT])


@pytest.mark.parametrize("name", TABLES)
def test_a_table_with_marks_of_the_teacher_stays(tmp_path: Path, name: str) -> None:
    written(a_class(5), tmp_path)
    mine = (tmp_path / name).read_bytes() + b"mine"
    (tmp_path / name).write_bytes(mine)
    others = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(AnswersError, match="was edited since it was made"):
        written(a_class(9), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == others
    written(a_class(9), tmp_path, force=True)
    assert (tmp_path / f"{name}.bak").read_bytes() == mine
    assert (tmp_path / name).read_bytes() != mine


def test_a_table_of_another_program_stays(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text("my own list")
    with pytest.raises(AnswersError, match=r"marks\.csv was edited"):
        written(a_class(3), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["marks.csv"]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="cannot be written"):
        written(a_class(3), tmp_path / "file" / "results")
