"""What documents share changes no byte of them, and goes no further than it may."""

import gc
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.model import Article
from quizgen.pdf import shared, write_pdf
from quizgen.render import render_html
from quizgen.render.environment import environment
from tests.sample_bank import BANK

PLAIN = Look()
HEAD = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>{}</style></head>'
SCRIPTS = replace(BANK, title="Žofie z Łodzi", article=Article("a", "Őr és Çağ: λόγος, слово, 文字, ĝis, ţară."))
OWN = """{% extends "builtin/worksheet.html" %}{% block own %}{{ super() }}
:root { --accent: #7a1f3d; --mine: calc(2 * var(--text)) }
.question { --quiet: #005500; } .stem { color: var(--quiet); } .kind { margin-left: var(--mine); }
.worth { color: var(--none, #aa0000); } p { margin-top: var(--unknown); }{% endblock %}"""


def check(html: str, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(shared.dressed(html, look)[1]) == 2
    together = [write_pdf(html, look), write_pdf(html, look)]
    monkeypatch.setattr(shared, "_sheet", lambda css: None)
    assert len(shared.dressed(html, look)[1]) == 1
    assert together == [write_pdf(html, look)] * 2


@pytest.mark.parametrize(
    ("what", "look"),
    [
        ("worksheet", PLAIN),
        ("worksheet", Look("letter", "dyslexia")),
        ("worksheet", Look(fillable=True)),
        ("key", Look(variant="large", font="andika")),
        ("vocabulary", Look(variant="low-ink")),
        ("discussion", PLAIN),
        ("bubble-sheet", PLAIN),
    ],
)
def test_a_document_is_the_same_as_one_that_shares_nothing(
    what: str, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(render_html(BANK, what, look=look), look, monkeypatch)  # type: ignore[arg-type]


def test_scripts_that_our_fonts_lack_are_the_same_too(monkeypatch: pytest.MonkeyPatch) -> None:
    check(render_html(SCRIPTS, "worksheet"), PLAIN, monkeypatch)


def test_a_schools_own_sheet_with_variables_is_the_same_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "worksheet.html").write_text(OWN, "utf-8")
    check(render_html(BANK, "worksheet", templates=tmp_path), PLAIN, monkeypatch)


def test_versions_share_one_sheet_of_style() -> None:
    one, other = (render_html(bank, "worksheet") for bank in (BANK, SCRIPTS))
    first, second = shared.dressed(one, PLAIN), shared.dressed(other, PLAIN)
    assert first[1][1] is second[1][1]
    assert first[2] is second[2]
    assert "<style" not in first[0]
    assert first[0] != second[0]


@pytest.mark.parametrize(
    "page",
    [
        HEAD.format("@font-face { font-family: X; src: url(data:font/woff;base64,AA) } p { color: red }"),
        HEAD.format("@import 'data:text/css,p{}'; p { color: red }"),
        HEAD.format("@media print { @font-face { font-family: X; src: url(data:,a) } }"),
        HEAD.format("@counter-style x { system: cyclic; symbols: '-' }"),
        HEAD.format("@layer a { p { color: red } }"),
        HEAD.format("p { color: red !important }"),
        HEAD.format("p { color: red }") + "<style>p { color: blue }</style>",
        HEAD.format("p { color: red }") + '<link rel="stylesheet" href="data:text/css,p{}">',
        HEAD.format("p { color: var(--a) }") + '<p style="--a: red">a</p>',
        HEAD.format("p { color: red }").replace("<title>", "<!-- <title>"),
        "<p>a page without style</p>",
    ],
)
def test_what_reaches_beyond_its_sheet_is_not_shared(page: str) -> None:
    first, second = shared.dressed(page, PLAIN), shared.dressed(page, PLAIN)
    assert first[0] == page
    assert len(first[1]) == 1
    assert first[2] is not second[2]


def test_our_templates_are_all_shared() -> None:
    names = environment().list_templates(filter_func=lambda name: name.startswith("css/"))
    for name in set(names) - {"css/quiz.css"}:
        text = (shared.data_dir("templates") / name).read_text("utf-8")
        assert len(shared.dressed(HEAD.format(text), PLAIN)[1]) == 2, name


def test_tidying_goes_on_as_before() -> None:
    nested = HEAD.format("") + "<div>" * 2_000
    for was_on in (True, False):
        (gc.enable if was_on else gc.disable)()
        try:
            write_pdf(HEAD.format("") + "<p>a</p>")
            assert gc.isenabled() is was_on
            with pytest.raises(RenderError, match="nested too deeply"):
                write_pdf(nested)
            assert gc.isenabled() is was_on
        finally:
            gc.enable()


def test_no_fonts_are_left_behind(tmp_path: Path) -> None:
    code = f"from quizgen.pdf import write_pdf; assert write_pdf({HEAD.format('p {}')!r} + '<p>a</p>')"
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"TMPDIR": str(tmp_path)}, capture_output=True, check=True
    )
    assert done.stderr == b""
    assert list(tmp_path.iterdir()) == []
