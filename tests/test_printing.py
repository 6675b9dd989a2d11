"""From a bank to files: names, versions, line numbers, and what does not go together."""

from __future__ import annotations

import csv
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import RenderError, UsageError
from quizgen.look import FONTS, VARIANTS, Look
from quizgen.model import Article, Bank
from quizgen.pdf import write_pdf
from quizgen.printing import Printing, draw, publish, write
from quizgen.render import WHATS, render_html
from quizgen.resources import data_dir
from tests.pdf.sizes import letter_sizes
from tests.pdf.tags import tag_faults
from tests.sample_bank import BANK


def words_of(pdf: bytes) -> list[tuple[int, float, float, str]]:
    """Every word of a PDF with its page, its left edge and the middle of its height."""
    done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True)
    found: list[tuple[int, float, float, str]] = []
    page = 0
    for line in done.stdout.decode().splitlines():
        page += "<page " in line
        if word := re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*)</word>', line):
            found.append((page, float(word[1]), (float(word[2]) + float(word[3])) / 2, word[4]))
    return found


def test_versions_are_written_with_one_key_and_a_table(tmp_path: Path) -> None:
    paths, notes = publish(BANK, tmp_path, Printing(versions=3))
    assert [path.name for path in paths] == [
        "quiz.html",
        "worksheet-a.pdf",
        "worksheet-b.pdf",
        "worksheet-c.pdf",
        "answer-key.pdf",
        "versions.csv",
    ]
    assert notes == ()
    rows = list(csv.reader((tmp_path / "versions.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 21
    assert publish(BANK, tmp_path / "again", Printing(versions=3))[0]
    for path in paths:
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()


def test_each_version_says_which_it_is_and_its_key_fits() -> None:
    pages = draw(BANK, "worksheet", "html", Printing(versions=2))
    (key,) = draw(BANK, "key", "html", Printing(versions=2))
    for page, version in zip(pages, "AB", strict=True):
        assert f"Version {version}" in page.html
        assert f"version {version}" in page.html
        assert f"Version {version} at a glance" in key.html
        order = re.findall(r'<span class="stem">(.*?)</span>', page.html)
        assert len(order) == 17
    first, second = (page.html.index("Who designed the tower") for page in pages)
    assert first != second
    assert "Which question is which" in key.html
    assert "{{" not in key.html


@pytest.mark.parametrize("what", [what for what in WHATS if what not in {"worksheet", "key"}])
def test_other_papers_are_the_same_for_every_version(what: str) -> None:
    pages = draw(BANK, what, "html", Printing(versions=4))  # type: ignore[arg-type]
    assert pages == draw(BANK, what, "html")  # type: ignore[arg-type]


def test_a_name_of_ones_own_is_kept(tmp_path: Path) -> None:
    assert [p.name for p in write(BANK, "worksheet", "html", tmp_path, name="monday.html")] == ["monday.html"]
    twice = write(BANK, "worksheet", "html", tmp_path, Printing(versions=2), name="monday.html")
    assert [path.name for path in twice] == ["monday-a.html", "monday-b.html"]
    key = write(BANK, "key", "html", tmp_path, Printing(versions=2), name="monday-key.html")
    assert [path.name for path in key] == ["monday-key.html", "monday-key.csv"]


@pytest.mark.parametrize("versions", [0, 27])
def test_there_are_as_many_versions_as_letters(versions: int) -> None:
    with pytest.raises(UsageError, match="must be 1 to 26"):
        draw(BANK, "worksheet", "html", Printing(versions=versions))


def test_line_numbers_need_paper() -> None:
    with pytest.raises(UsageError, match="need the PDF"):
        draw(BANK, "worksheet", "html", Printing(Look(line_numbers=True)))
    assert draw(BANK, "quiz", "html", Printing(Look(line_numbers=True, columns=2)))


@pytest.mark.parametrize(
    "look",
    [
        Look(line_numbers=True),
        Look(line_numbers=True, columns=2),
        Look("letter", "large", line_numbers=True),
        Look("letter", "low-ink", line_numbers=True, columns=2),
        Look("letter", "dyslexia", line_numbers=True),
    ],
)
def test_every_fifth_line_has_its_number_beside_it(look: Look) -> None:
    words = [f"{'abcdefgh'[n % 8] * (n % 9 + 1)}{n:04}x" for n in range(700)]
    text = "\n\n".join(" ".join(words[at : at + 70]) for at in range(0, 700, 70))
    bank = Bank("T", (), Article("a", f"## A heading first\n\n{text}"))
    found = words_of(write_pdf(draw(bank, "worksheet", "pdf", Printing(look))[0].html))
    place = {word: (page, x, y) for page, x, y, word in found}
    lines: list[tuple[int, float, float]] = []
    for word in words:
        if not lines or lines[-1][0] != place[word][0] or abs(lines[-1][2] - place[word][2]) > 3:
            lines.append(place[word])
    left = min(x for _, x, _ in lines)
    foot = {"a4": 800, "letter": 750}[look.paper]
    # The numbers of paragraphs stand to the left of their column, those of lines to the right.
    numbers = [
        (page, x, y, int(word)) for page, x, y, word in found if word.isdigit() and x > left + 150 and y < foot
    ]
    named = {number: (page, y) for page, x, y, number in numbers if number % 5 == 0 and number > 10}
    assert set(named) >= set(range(15, len(lines) + 1, 5))
    for number, (page, y) in named.items():
        assert page == lines[number - 1][0]
        assert abs(y - lines[number - 1][2]) <= 4


def test_the_key_names_the_lines_that_the_worksheet_numbers() -> None:
    (key,) = draw(BANK, "key", "pdf", Printing(Look(line_numbers=True)))
    assert re.search(r"Paragraph&nbsp;1, line", key.html)
    assert key.html.count(", line") >= 10
    assert ", line" not in draw(BANK, "key", "pdf")[0].html


@pytest.mark.parametrize("what", ["worksheet", "key"])
def test_large_print_has_no_small_letter(what: str) -> None:
    sizes = letter_sizes(write_pdf(draw(BANK, what, "pdf", Printing(Look(variant="large")))[0].html))  # type: ignore[arg-type]
    assert min(sizes) >= 16
    assert max(sizes, key=lambda size: sizes[size]) == 18
    usual = letter_sizes(write_pdf(draw(BANK, what, "pdf")[0].html))  # type: ignore[arg-type]
    assert min(usual) < 10


@pytest.mark.parametrize("variant", ["large", "dyslexia"])
def test_what_is_to_be_easy_to_read_has_one_column(variant: str) -> None:
    with pytest.raises(UsageError, match=f"variant {variant} has one wide column"):
        draw(BANK, "worksheet", "pdf", Printing(Look(variant=variant, columns=2)))  # type: ignore[arg-type]


LOOKS = [Look(variant=variant, line_numbers=True) for variant in VARIANTS]


@pytest.mark.parametrize("look", [*LOOKS, Look(columns=2), Look(variant="low-ink", columns=2)])
def test_nothing_of_the_text_is_lost_in_any_look(look: Look) -> None:
    pdf = write_pdf(draw(BANK, "worksheet", "pdf", Printing(look))[0].html)
    words = [word[3] for word in words_of(pdf)]
    assert BANK.article is not None
    for word in ("Perseverance", "assistant", "helicopter.", "slept.", "airship.", "mortar."):
        assert word in words
    last = words.index("slept.")
    assert words.index("On") < last


@pytest.mark.parametrize("what", ["vocabulary", "transforms"])
def test_tasks_and_their_answers_are_two_papers(what: str, tmp_path: Path) -> None:
    paths = write(BANK, what, "pdf", tmp_path)  # type: ignore[arg-type]
    assert [path.name for path in paths] == [f"{what}.pdf", f"{what}-answers.pdf"]
    tasks, answers = (" ".join(word[3] for word in words_of(path.read_bytes())) for path in paths)
    assert "Answers" not in tasks
    assert "Answers" in answers
    both = render_html(BANK, what)  # type: ignore[arg-type]
    assert len(both) > max(len(drawn.html) for drawn in draw(BANK, what, "html"))  # type: ignore[arg-type]
    for path in paths:
        assert tag_faults(path.read_bytes()) == []


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("what", ["worksheet", "flashcards"])
def test_a_face_that_is_asked_for_is_embedded(font: str, what: str, tmp_path: Path) -> None:
    printing = Printing(Look(font=font))  # type: ignore[arg-type]
    (path,) = write(replace(BANK, title="Žofie z Łodzi"), what, "pdf", tmp_path, printing)  # type: ignore[arg-type]
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    names = {line.split()[0].partition("+")[2].partition("-")[0] for line in listed}
    wanted = {"source": "Source", "atkinson": "Atkinson", "andika": "Andika", "opendyslexic": "OpenDyslexic"}[font]
    assert any(name.startswith(wanted) for name in names), names
    assert all(name.startswith((wanted, "Source")) for name in names), names
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in listed)
    assert (
        write(replace(BANK, title="Žofie z Łodzi"), what, "pdf", tmp_path / "again", printing)[0].read_bytes()
        == path.read_bytes()
    )  # type: ignore[arg-type]


def test_where_one_page_fails_nothing_is_written(tmp_path: Path) -> None:
    school = tmp_path / "school"
    school.mkdir()
    (school / "worksheet.html").write_text("{{ nope }}")
    with pytest.raises(RenderError, match="nope"):
        publish(BANK, tmp_path / "pages", Printing(templates=school))
    assert not (tmp_path / "pages").exists()


def test_columns_fit_the_type_of_a_school(tmp_path: Path) -> None:
    css = (data_dir("templates") / "css" / "paper.css").read_text("utf-8")
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "paper.css").write_text(css.replace("--reading: 11.5pt", "--reading: 16pt"))
    article = Article("a", "\n\n".join(" ".join(f"word{n}" for n in range(at, at + 90)) for at in range(0, 900, 90)))
    (sheet,) = draw(Bank("T", (), article), "worksheet", "pdf", Printing(Look(columns=2), tmp_path))
    found = [word for word in words_of(write_pdf(sheet.html)) if re.fullmatch(r"word\d+", word[3])]
    assert {word[3] for word in found} == {f"word{n}" for n in range(900)}
    # Every page but the last is full: words stand in both columns down to its lower half.
    for page in range(2, max(word[0] for word in found)):
        assert {word[1] > 300 for word in found if word[0] == page and word[2] > 600} == {True, False}
