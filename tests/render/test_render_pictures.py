"""Pictures in items and in a school's templates: in the page itself, with words for those who cannot see them."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from quizgen.errors import RenderError
from quizgen.inline import inline, plain
from quizgen.model import Bank, Essay, MultipleChoice, ShortAnswer, Wrong
from quizgen.pictures import PictureError
from quizgen.render import Page, render_html
from quizgen.render.environment import environment
from tests.pictures.pictures_made import bomb, picture

PAGES: tuple[Page, ...] = get_args(Page)
ITEMS = (
    MultipleChoice(
        id="m1",
        question="Which part of the mill turns?\n![A mill beside a pond](mill.png)",
        answer="![the wheel](wheel.gif)",
        wrong=(Wrong("![the roof](roof.jpg)", "![it stands still](roof.jpg)"), Wrong("the wall")),
        why="See ![the wheel](wheel.gif).",
    ),
    ShortAnswer(id="s1", question="What is this? ![a round thing](wheel.gif)", answer="a wheel"),
    Essay(id="e1", question="Tell the story of ![the mill at night](mill.png)", lines=3),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, kind in (("mill.png", "PNG"), ("wheel.gif", "GIF"), ("roof.jpg", "JPEG")):
        (tmp_path / name).write_bytes(picture(kind, 90, 60))
    return tmp_path


@pytest.mark.parametrize("what", PAGES)
def test_each_page_holds_its_pictures(what: Page, folder: Path) -> None:
    page = render_html(Bank("T", ITEMS), what, pictures=folder)
    found = re.findall(r'<img src="data:image/(\w+);base64,[\w+/=]+" alt="?([^">]*?)"? class="?picture"?>', page)
    assert ("png", "A mill beside a pond") in found
    assert len(found) == page.count("<img")
    assert not re.search(r'(src|href)="(?!data:|#)', page)


def test_without_a_folder_the_words_are_printed() -> None:
    page = render_html(Bank("T", ITEMS), "worksheet")
    assert "<img" not in page
    assert "A mill beside a pond" in page
    assert "mill.png" not in page
    assert plain("![the <wheel>](wheel.gif) turns") == "the <wheel> turns"


@pytest.mark.parametrize(
    ("name", "told"),
    [("none.png", "is not there"), ("../a.png", "outside"), ("a.svg", "is no PNG"), ("bomb.png", "50000 pixels")],
)
@pytest.mark.parametrize("what", PAGES)
def test_a_refused_picture_ends_the_page_with_one_sentence(what: Page, name: str, told: str, folder: Path) -> None:
    (folder / "bomb.png").write_bytes(bomb())
    bank = Bank("T", (replace(ITEMS[1], question=f"Who? ![x]({name})"),))
    with pytest.raises(PictureError, match=told):
        render_html(bank, what, pictures=folder)


@pytest.mark.parametrize(
    "alt",
    ['" onerror="window.hit=1', "'><script>window.hit=1</script>", "<b>*bold*</b>", "`code` __x__", "\0", "&quot;"],
)
def test_the_words_of_a_picture_stay_words(alt: str, folder: Path) -> None:
    made = inline(f"![{alt}](mill.png)", lambda _: "data:image/png;base64,AAAA")
    found = re.fullmatch(r'<img src="data:image/png;base64,AAAA" alt="([^"<]*)" class="picture">', made)
    assert found, made
    assert html.unescape(found[1]) == alt.replace("\0", "\N{REPLACEMENT CHARACTER}").replace("`", "")
    assert plain(f"a ![{alt}](mill.png) b") == f"a {html.unescape(found[1])} b"


def test_no_picture_but_ours_comes_through() -> None:
    made = inline(
        "<img src=x> ![a](a.png) &lt;img src='data:image/png;base64,BBBB'&gt;", lambda _: "data:image/png,A"
    )
    assert made.count("<img") == 1
    assert inline("![a](a.png)", lambda _: "https://example.org/a.png") == '<img alt="a" class="picture">'


def test_a_school_shows_its_logo(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "worksheet.html").write_text(
        '{% extends "builtin/worksheet.html" %}{% block masthead %}'
        '<img src="{{ picture("mill.png") }}" alt="Tarnmouth School">{{ super() }}{% endblock %}'
    )
    page = render_html(Bank("T", ITEMS), "worksheet", templates=tmp_path)
    assert re.search(r'<img src="data:image/png;base64,[^"]*" alt="Tarnmouth School">', page)


@pytest.mark.parametrize("name", ["none.png", "../up.png", "/etc/a.png", "css/theme.css", "fonts/fonts.css"])
def test_a_template_shows_nothing_from_elsewhere(name: str, tmp_path: Path) -> None:
    (tmp_path.parent / "up.png").write_bytes(picture())
    with pytest.raises(RenderError, match="The picture "):
        environment(tmp_path).from_string(f"{{{{ picture({name!r}) }}}}").render()
