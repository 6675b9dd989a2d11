"""A school's own templates: how ours are found and extended, and what a mistake in one tells its author."""

from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.render import render_html
from tests.sample_bank import BANK


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_a_school_extends_our_page(tmp_path: Path) -> None:
    write(
        tmp_path,
        "worksheet.html",
        '{% extends "builtin/worksheet.html" %}\n'
        "{% block masthead %}<p>Tarnmouth School</p>{{ super() }}{% endblock %}",
    )
    page = render_html(BANK, "worksheet", templates=tmp_path)
    assert page.index("Tarnmouth School") < page.index("<h1")
    assert "Tarnmouth School" not in render_html(BANK, "quiz", templates=tmp_path)


def test_a_school_changes_the_colours_alone(tmp_path: Path) -> None:
    write(tmp_path, "css/theme.css", ":root { --accent: purple; }")
    assert "--accent: purple" in render_html(BANK, "key", templates=tmp_path)


def test_one_kind_of_item_can_be_drawn_anew(tmp_path: Path) -> None:
    write(tmp_path, "item/essay.html", "{% macro paper(question) %}<p>Write on the back.</p>{% endmacro %}")
    assert "Write on the back." in render_html(BANK, "worksheet", templates=tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<p>\n\n{{ shet.title }}", "worksheet.html, line 3 fails: 'shet' is undefined"),
        ("a\n{% if %}", "worksheet.html cannot be read, line 2"),
        ("a\n{{ 1 / 0 }}", "worksheet.html, line 2 fails: division by zero"),
        ("{{ sheet.points | length }}", "worksheet.html, line 1 fails"),
        ("\n{{ sheet.titel }}", "worksheet.html, line 2 fails"),
        ('{% include "logo.html" %}', "There is no template 'logo.html'"),
        ("\n{{ sheet.__class__.__mro__ }}", "worksheet.html, line 2 fails"),
        ('{% extends "worksheet.html" %}', "worksheet.html"),
    ],
)
def test_a_mistake_names_its_template_and_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(RenderError) as caught:
        render_html(BANK, "worksheet", templates=write(tmp_path, "worksheet.html", text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_values_in_a_school_template_are_escaped(tmp_path: Path) -> None:
    write(tmp_path, "quiz.html", '{% set risky = "<script>" %}{{ risky }}{{ sheet.title ~ "<b>" }}')
    page = render_html(BANK, "quiz", templates=tmp_path)
    assert "<script>" not in page
    assert "<b>" not in page
