"""A school's name, note and colours out of a few lines of YAML, and one sentence for each slip in them."""

import re
from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.render import render_html
from quizgen.render.school import School, school_of
from tests.sample_bank import BANK


def school(tmp_path: Path, text: str) -> Path:
    (tmp_path / "school.yaml").write_text(text, "utf-8")
    return tmp_path


def test_two_lines_make_a_letterhead_on_paper(tmp_path: Path) -> None:
    folder = school(tmp_path, 'name: "Tarnmouth <School>"\naccent: "#7a1f3d"\n')
    for what in ("worksheet", "key"):
        page = render_html(BANK, what, templates=folder)  # type: ignore[arg-type]
        assert '<p class="school">Tarnmouth &lt;School&gt;</p>' in page
        assert ":root { --accent: #7a1f3d; }" in page
    # The style of the quiz page has short names of its own.
    quiz = render_html(BANK, "quiz", templates=folder)
    (name,) = re.findall(r":root\{(--\w+):#7a1f3d\}", quiz)
    assert f"color:var({name})" in quiz


def test_without_the_file_nothing_is_added(tmp_path: Path) -> None:
    assert school_of(None) == school_of(tmp_path) == School()
    assert school_of(school(tmp_path, "")) == School()
    assert render_html(BANK, "worksheet", templates=tmp_path) == render_html(BANK, "worksheet")
    assert 'class="letterhead"' not in render_html(BANK, "worksheet")


def test_low_ink_prints_no_colour_of_the_school(tmp_path: Path) -> None:
    page = render_html(
        BANK, "worksheet", templates=school(tmp_path, 'accent: "#7a1f3d"'), look=Look(variant="low-ink")
    )
    assert page.index("--accent: #7a1f3d") < page.index("--accent: #000000")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nmae: x", "no place for 'nmae'"),
        ("accent: #7a1f3d", "must be a colour"),
        ('accent: "red; } body { display: none"', "must be a colour"),
        ("- a", "must hold lines"),
        ("name: [a]", "one short text"),
        (f"name: {'x' * 400}", "one short text"),
        ("name: 'x", "cannot be read"),
        ("name: a\nnote: b\nname: c", "^name stands twice in school.yaml, in line 1 and in line 3; delete one"),
        ('"accent": "#123456"\naccent: "#123456"', "accent stands twice"),
        ("name: " + "x" * 30_000, "larger than 20 kB"),
        ("a: " + "[" * 5_000, "cannot be read|larger"),
    ],
)
def test_a_slip_is_one_sentence(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(RenderError, match=told) as caught:
        school_of(school(tmp_path, text))
    assert "\n" not in str(caught.value)
