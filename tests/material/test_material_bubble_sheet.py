"""The bubble sheet: what stands where, that print and description agree, and that it is a good PDF."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import get_args

import pikepdf
import pytest
from PIL import Image, ImageFilter, ImageStat

from quizgen.bank import write_bank
from quizgen.errors import RenderError
from quizgen.look import PAPERS, VARIANTS, Look, Paper, Variant
from quizgen.material import bubble_reading
from quizgen.material.bubble_parts import POINT, SIZES, Bubble, BubbleSheet
from quizgen.material.bubble_sheet import NOTE, build
from quizgen.model import Bank, MultipleChoice, Wrong
from quizgen.pdf import write_pdf
from quizgen.printing import write_layout
from quizgen.render import render_html
from quizgen.render.bubble_picture import layout_files, picture
from quizgen.sheet import lay_out
from tests.material.filling import choices, fill, many, printed
from tests.pdf.tags import tag_faults
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK

LOOKS = [Look(paper, variant) for paper in PAPERS for variant in VARIANTS]


def sheet_of(bank: Bank, look: Look = LOOKS[0], version: str = "") -> BubbleSheet:
    return build(bank, lay_out(bank, version=version), look)


def pdf_of(bank: Bank, look: Look = LOOKS[0]) -> bytes:
    return write_pdf(render_html(bank, "bubble-sheet", look=look))


def letters(sheet: BubbleSheet, number: int) -> str:
    return "".join(
        one.text for leaf in sheet.leaves for one in leaf.bubbles if (one.role, one.number) == ("item", number)
    )


def test_numbers_and_letters_are_those_of_the_worksheet() -> None:
    sheet = sheet_of(BANK)
    for question in lay_out(BANK).questions:
        wanted = "".join(option.letter for option in question.options)
        if question.item.kind == "true_false":
            wanted = "TF"
        elif question.item.kind not in {"multiple_choice", "multiple_answer"}:
            wanted = ""
        assert letters(sheet, question.number) == wanted
    noted = [label for label in sheet.leaves[0].labels if label.text == NOTE]
    assert len(noted) == sum(not letters(sheet, question.number) for question in lay_out(BANK).questions) > 5


def test_one_sheet_fits_all_versions() -> None:
    two, six = (
        MultipleChoice(
            id=f"q{n}", question=f"What {n}?", answer="a", wrong=tuple(Wrong(f"w{i}") for i in range(n - 1))
        )
        for n in (2, 6)
    )
    bank = Bank("Two", (two, six), None, 1)
    sheets = [sheet_of(bank, version=version) for version in "ABCD"]
    assert {letters(one, number) for one in sheets for number in (1, 2)} <= {"AB", "ABCDEF"}
    places = [[(b.x, b.y, b.text) for b in one.leaves[0].bubbles] for one in sheets]
    assert places[0] == places[1] == places[2] == places[3]
    orders = {tuple(q.item.id for q in lay_out(bank, version=v).questions) for v in "ABCD"}
    assert len(orders) == 2
    assert [letters(sheets[0], number) for number in (1, 2)] == ["ABCDEF", "ABCDEF"]


def test_a_known_version_is_printed_full() -> None:
    def full(version: str) -> list[str]:
        return [one.text for one in sheet_of(BANK, version=version).leaves[0].bubbles if one.filled]

    assert [full(version) for version in ("", "A", "C", "E")] == [[], ["A"], ["C"], []]


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("bank", [BANK, many(40), many(60, 8)], ids=["sample", "40", "60"])
def test_nothing_overlaps_and_all_is_on_the_paper(bank: Bank, look: Look) -> None:
    sheet = sheet_of(bank, look)
    for leaf in sheet.leaves:
        cells = [one for one in leaf.bubbles if one.role in {"item", "version", "digit"}]
        for one in [*cells, *leaf.examples]:
            assert 12 < one.x - one.size / 2 < one.x + one.size / 2 < sheet.width - 12
            assert 15 < one.y - one.size / 2 < one.y + one.size / 2 < sheet.height - 19
        for row in ({one.y for one in cells}, {one.x for one in cells}):
            assert len(row) > 5
        for one, other in pairwise(sorted(cells, key=lambda b: (round(b.y, 3), b.x))):
            if round(one.y, 3) == round(other.y, 3):
                assert other.x - one.x >= max(one.cell[0], one.size) - 1e-6
        boxes = {(round(one.x, 2), round(one.y, 2)) for one in cells}
        assert len(boxes) == len(cells)
    assert [leaf.first for leaf in sheet.leaves[1:]] == [leaf.last + 1 for leaf in sheet.leaves[:-1]]
    assert sheet.leaves[-1].last == len(bank.kept())


def test_sixty_items_with_eight_letters_fit_on_one_page() -> None:
    for paper in PAPERS:
        for variant in ("standard", "low-ink"):
            assert len(sheet_of(many(60, 8), Look(paper, variant)).leaves) == 1  # type: ignore[arg-type]


def test_large_print_has_no_small_letter() -> None:
    large = SIZES["large"]
    assert min(large.letter, large.text) >= 16 * POINT
    for leaf in sheet_of(many(40), Look("a4", "large")).leaves:
        assert min(label.size for label in leaf.labels) >= 16 * POINT


def test_a_bank_without_choices_has_no_sheet() -> None:
    bank = replace(BANK, items=tuple(item for item in BANK.items if item.kind in {"essay", "cloze", "numeric"}))
    with pytest.raises(RenderError, match="needs questions to choose from"):
        sheet_of(bank)
    with pytest.raises(RenderError, match="room for 999 questions"):
        sheet_of(many(1000))


def test_nine_options_are_left_to_the_worksheet() -> None:
    bank = many(10, 9)
    sheet = sheet_of(bank)
    assert {letters(sheet, number) for number in range(1, 11)} == {"", "TF"}


def test_three_hundred_items_take_five_pages() -> None:
    sheet = sheet_of(many(300, 8))
    assert [(leaf.first, leaf.last) for leaf in sheet.leaves] == [(n, n + 59) for n in range(1, 300, 60)]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_pdf_is_quiet_tagged_and_valid(look: Look, tmp_path: Path) -> None:
    import weasyprint

    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    weasyprint.LOGGER.addHandler(handler)
    bank = many(40)
    try:
        pdf = pdf_of(bank, look)
    finally:
        weasyprint.LOGGER.removeHandler(handler)
    assert told == []
    assert tag_faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) == len(sheet_of(bank, look).leaves)
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0
    tags = subprocess.run(["pdfinfo", "-struct-text", tmp_path / "a.pdf"], capture_output=True, text=True, check=True)
    assert tags.stdout.count("Figure") == len(sheet_of(bank, look).leaves)
    assert pdf_of(bank, look) == pdf


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_titles_stay_text(attack: str) -> None:
    html = render_html(hostile_bank(attack), "bubble-sheet")
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("<svg") == 1


def test_the_sheet_holds_no_key() -> None:
    html = render_html(BANK, "bubble-sheet")
    assert 'fill="#1b1f23" stroke="#858d94"' in html  # the one example
    assert html.count('fill="#1b1f23" stroke="#858d94"') == 1
    assert all(item.why not in html for item in BANK.kept() if item.why)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_print_and_description_agree(look: Look) -> None:
    """Each bubble that is filled in the print is the darkest box of its question in the description."""
    bank = many(40)
    sheet, pdf = sheet_of(bank, look), pdf_of(bank, look)
    for leaf in sheet.leaves:
        page, rng = printed(pdf, 150, leaf.number), Random(leaf.number)
        filled = choices(leaf, rng)
        fill(page, filled.bubbles, rng, dpi=150)
        told = bubble_reading.description(sheet, leaf, "x.png")["pages"]["1"]  # type: ignore[index]
        assert abs(page.width - told["canonical_size"][0]) <= 1
        assert darkest(page, told["questions"]) == filled.answers


def darkest(page: Image.Image, questions: list[dict[str, object]]) -> dict[str, str]:
    """Read a page that lies straight: of each question the box with most ink, if that is enough."""
    ink = page.filter(ImageFilter.BoxBlur(2)).point([255 if tone < 160 else 0 for tone in range(256)])
    answers = {}
    for question in questions:
        number = int(str(question["question_num"]))
        options: list[dict[str, object]] = question["options"]  # type: ignore[assignment]
        shares = [(ImageStat.Stat(ink.crop(box(one["roi"]))).mean[0] / 255, str(one["value"])) for one in options]
        share, value = max(shares)
        if share > 0.05 and number < 10 * bubble_reading.VERSION:
            answers[f"Q{number}"] = value
    return answers


def box(roi: object) -> tuple[int, int, int, int]:
    x, y, width, height = roi  # type: ignore[misc]
    return x, y, x + width, y + height


@pytest.mark.parametrize("variant", get_args(Variant))
@pytest.mark.parametrize("paper", get_args(Paper))
def test_the_picture_shows_the_print(paper: Paper, variant: Variant) -> None:
    """The bubbles and labels of the picture lie on those of the PDF, to a pixel."""
    look = Look(paper, variant)
    sheet, pdf = sheet_of(BANK, look), pdf_of(BANK, look)
    page = printed(pdf, 150)
    drawn = Image.open(BytesIO(picture(sheet, sheet.leaves[0])))
    assert drawn.mode == "L"
    for one in [*sheet.leaves[0].bubbles]:
        assert shift(page, drawn, one) <= 1


def shift(page: Image.Image, drawn: Image.Image, one: Bubble) -> int:
    """How far apart the middles of the darkness of a bubble are in print and picture, in pixels."""
    half = one.size / 2 + 0.6
    place = tuple(bubble_reading.pixels(side) for side in (one.x - half, one.y - half, one.x + half, one.y + half))
    spots = []
    for image in (page, drawn):
        part = image.crop(place)  # type: ignore[arg-type]
        paper = part.getextrema()[1]
        dark = part.point([255 if tone < paper * 0.85 else 0 for tone in range(256)]).getbbox()
        assert dark
        spots.append(((dark[0] + dark[2]) / 2, (dark[1] + dark[3]) / 2))
    return int(max(abs(a - b) for a, b in zip(*spots, strict=True)))


def test_the_layout_is_written_beside_each_other(tmp_path: Path) -> None:
    paths = write_layout(BANK, tmp_path / "marking" / "sheet.json")
    assert [path.name for path in paths] == ["sheet.json", "sheet.png", "sheet-key.csv"]
    told = json.loads(paths[0].read_text())
    assert told["pages"]["1"]["template_image"] == "sheet.png"
    numbers = [one["question_num"] for one in told["pages"]["1"]["questions"]]
    assert len(numbers) == len(set(numbers))
    assert len(told["millimetres"]["bubbles"]) == len(sheet_of(BANK).leaves[0].bubbles)
    assert len(told["millimetres"]["corners"]) == 4
    many_pages = [name for name, _ in layout_files(many(40), "s", Look("a4", "large"))]
    assert many_pages == ["s-1.json", "s-1.png", "s-2.json", "s-2.png", "s-key.csv"]
    assert list(layout_files(BANK, "s", LOOKS[0])) == list(layout_files(BANK, "s", LOOKS[0]))


def test_the_key_has_a_row_for_each_version() -> None:
    head, *rows = bubble_reading.key_rows(BANK)
    assert [row[0] for row in rows] == list("ABCD")
    for row in rows:
        told = dict(zip(head, row, strict=True))
        for question in lay_out(BANK, version=row[0]).questions:
            right = [option.letter for option in question.options if option.right]
            if question.item.kind == "multiple_choice":
                assert [told[f"Q{question.number}"]] == right
            elif question.item.kind == "multiple_answer":
                columns = [name for name in head if name.startswith(f"Q{question.number}0")]
                assert [told[name] for name in columns if told[name]] == right
            elif question.item.kind == "true_false":
                assert told[f"Q{question.number}"] == question.key.short[0]


def test_what_stands_last_has_its_bubble_and_its_letter_in_each_version() -> None:
    wrong = tuple(map(Wrong, ("lime", "oil", "none of these")))
    first = MultipleChoice(id="x", question="Which?", answer="salt", wrong=wrong, last=("salt",), pin=True)
    bank = Bank("Pins", (first, *many(6).items), None, 1)
    head, *rows = bubble_reading.key_rows(bank)
    for row in rows:
        question = lay_out(bank, version=row[0]).questions[0]
        assert (question.item.id, [option.text for option in question.options][2:]) == (
            "x",
            ["none of these", "salt"],
        )
        assert dict(zip(head, row, strict=True))["Q1"] == "D"
        assert letters(sheet_of(bank, version=row[0]), 1) == "ABCD"


@pytest.mark.parametrize("name", ["sheet.json", "sheet.png", "sheet-key.csv"])
def test_the_layout_takes_the_place_of_no_file_of_another(tmp_path: Path, name: str) -> None:
    bank = tmp_path / "bank.yaml"
    write_bank(BANK, bank)
    (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\nof another")
    before = sorted(tmp_path.iterdir())
    done = command("render", bank, "--to", "bubble-sheet", "--layout", tmp_path / "sheet.json")
    assert done.returncode == 2
    assert f"{name} is there and is no file of --layout; give --layout another name or folder." in done.stderr
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / name).read_bytes() == b"\x89PNG\r\n\x1a\nof another"


def test_the_layout_takes_the_place_of_its_own_files(tmp_path: Path) -> None:
    paths = write_layout(BANK, tmp_path / "sheet.json")
    before = [path.read_bytes() for path in paths]
    write_layout(replace(BANK, seed=BANK.seed + 1), tmp_path / "sheet.json")
    assert write_layout(BANK, tmp_path / "sheet.json") == paths
    assert [path.read_bytes() for path in paths] == before


def command(*words: object) -> subprocess.CompletedProcess[str]:
    code = "from quizgen.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, check=False)


def test_the_command_writes_sheet_and_layout(tmp_path: Path) -> None:
    bank, sheet = tmp_path / "bank.yaml", tmp_path / "bubble-sheet.pdf"
    write_bank(BANK, bank)
    done = command("render", bank, "--to", "bubble-sheet", "-o", sheet, "--layout", tmp_path / "m" / "sheet.json")
    assert done.returncode == 0, done.stderr
    names = ["bubble-sheet.pdf", "sheet.json", "sheet.png", "sheet-key.csv"]
    assert [Path(line).name for line in done.stdout.splitlines()] == names
    assert (tmp_path / "m" / "sheet-key.csv").read_text().count("\n") == 5
    wrong = [
        command("render", bank, "--to", "worksheet", "--layout", tmp_path / "sheet.json"),
        command("render", bank, "--to", "bubble-sheet", "--layout", tmp_path / "sheet.txt"),
    ]
    assert [one.returncode for one in wrong] == [2, 2]
    assert "goes with --to bubble-sheet" in wrong[0].stderr
    assert "call it sheet.json" in wrong[1].stderr
