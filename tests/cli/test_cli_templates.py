"""The command `templates`: a list with a word on each, and copies that change the pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.cli.templates import listed
from quizgen.render import render_html
from quizgen.render.school import school_of
from quizgen.resources import data_dir
from tests.sample_bank import BANK

Run = Callable[..., tuple[int, str, str]]


def test_every_template_is_listed_with_what_it_draws(run: Run) -> None:
    code, out, err = run("templates", "list")
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == len(listed()) > 25
    assert {"worksheet.html", "css/theme.css", "school.yaml", "item/cloze.html"} <= {name for name, _ in listed()}
    assert [name for name, told in listed() if len(told) < 10] == []


def test_a_copy_takes_the_place_of_ours(run: Run, tmp_path: Path) -> None:
    code, out, err = run("templates", "copy", "stem.html", "css/theme.css", "-o", tmp_path)
    assert (code, out) == (0, f"{tmp_path / 'stem.html'}\n{tmp_path / 'css' / 'theme.css'}\n")
    assert f"--templates {tmp_path}" in err
    assert render_html(BANK, "worksheet", templates=tmp_path) == render_html(BANK, "worksheet")
    theme = tmp_path / "css" / "theme.css"
    theme.write_text(theme.read_text("utf-8").replace("#17586e", "#7a1f3d"), "utf-8")
    assert "#7a1f3d" in render_html(BANK, "worksheet", templates=tmp_path)


def test_the_sample_of_a_school_can_be_used_as_it_is(run: Run, tmp_path: Path) -> None:
    assert run("templates", "copy", "school.yaml", "-o", tmp_path, "-q")[0] == 0
    assert school_of(tmp_path).name == "Our School"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["copy"], "Say which templates to copy"),
        (["copy", "nothing.html"], "There is no template 'nothing.html'"),
        (["copy", "../secret.html"], "There is no template"),
        (["copy", "worksheet.html", "key.html"], "is there already"),
        (["list", "worksheet.html"], "takes no names"),
        (["move"], "move"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_writes_nothing(
    run: Run, tmp_path: Path, words: list[str], told: str
) -> None:
    (tmp_path / "key.html").write_text("mine")
    code, out, err = run("templates", *words, "-o", tmp_path)
    assert (code, out) == (2, "")
    assert told in err
    assert [path.name for path in tmp_path.iterdir()] == ["key.html"]
    assert (tmp_path / "key.html").read_text() == "mine"


def test_force_replaces(run: Run, tmp_path: Path) -> None:
    (tmp_path / "key.html").write_text("mine")
    assert run("templates", "copy", "key.html", "-o", tmp_path, "--force")[0] == 0
    assert (tmp_path / "key.html").read_bytes() == (data_dir("templates") / "key.html").read_bytes()
