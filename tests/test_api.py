"""The public face of the package: names that are there, explained, quick to import, and that work."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

import quizgen
from quizgen.errors import QuizgenError, UsageError
from quizgen.model import MultipleChoice, Wrong
from quizgen.resources import data_dir

NAMES = [name for name in quizgen.__all__ if not name.startswith("_")]
HEAVY = ("spacy", "pydantic", "weasyprint", "trafilatura", "docx", "yaml", "jinja2", "typer", "quizgen.model")
SEED = data_dir("seeds") / "eddystone-lighthouses.md"


def in_a_new_python(code: str) -> object:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    return json.loads(done.stdout)


def test_the_names_are_those_that_others_rely_on() -> None:
    assert sorted(NAMES) == sorted(
        "make make_bank read_article read_bank write_bank render check explain Article Bank".split()
    )
    assert quizgen.__version__.count(".") == 2


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_there_and_explained(name: str) -> None:
    thing = getattr(quizgen, name)
    assert callable(thing)
    assert len(inspect.getdoc(thing) or "") > 30
    assert name in dir(quizgen)


def test_a_star_import_brings_all_names() -> None:
    known: dict[str, object] = {}
    exec("from quizgen import *", known)
    assert set(quizgen.__all__) <= set(known)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'quizgen' has no attribute 'mkae'"):
        _ = quizgen.mkae  # type: ignore[attr-defined]


def test_import_loads_nothing_heavy() -> None:
    loaded = in_a_new_python("import json, sys, quizgen; dir(quizgen); print(json.dumps(list(sys.modules)))")
    assert isinstance(loaded, list)
    assert "quizgen" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_reading_a_bank_loads_no_parser() -> None:
    code = "import json, sys, quizgen; quizgen.read_bank; quizgen.check; print(json.dumps(list(sys.modules)))"
    loaded = in_a_new_python(code)
    assert isinstance(loaded, list)
    assert "yaml" in loaded
    assert [name for name in ("spacy", "weasyprint", "trafilatura", "jinja2") if name in loaded] == []


@pytest.mark.parametrize("first", ["quizgen.render", "quizgen.render.payload", "quizgen.pipeline", "quizgen.cli"])
def test_render_stays_a_function_whatever_is_imported_first(first: str) -> None:
    code = f"import json, {first}, quizgen; print(json.dumps(type(quizgen.render).__name__))"
    assert in_a_new_python(code) == "function"


def test_from_an_article_to_pages(tmp_path: Path) -> None:
    article = quizgen.read_article(SEED)
    assert isinstance(article, quizgen.Article)
    bank = quizgen.make_bank(article, items=6, seed=2)
    assert isinstance(bank, quizgen.Bank)
    assert (bank.title, bank.seed, len(bank.kept())) == (article.title, 2, 6)
    assert quizgen.check(bank) == []
    path = tmp_path / "bank.yaml"
    quizgen.write_bank(bank, path)
    assert quizgen.read_bank(path) == (bank, [])
    told = quizgen.explain(article, items=6, seed=2)
    assert [one.item.question for one in told.items] == [item.question for item in bank.items]


def test_make_writes_the_pack(tmp_path: Path) -> None:
    pack = quizgen.make(SEED, tmp_path / "pack", items=4)
    assert [path.name for path in pack.paths] == ["bank.yaml", "quiz.html", "worksheet.pdf", "answer-key.pdf"]
    assert all(path.stat().st_size > 2_000 for path in pack.paths)
    assert pack.notes == ()
    edited = pack.paths[0].read_text("utf-8").replace("status: draft", "status: drop", 1)
    pack.paths[0].write_text(edited, "utf-8")
    again = quizgen.make(SEED, tmp_path / "pack", items=4)
    assert again.notes == (f"{pack.paths[0]} was there: no change.",)
    assert pack.paths[0].read_text("utf-8") == edited


BANK = quizgen.Bank(
    "The tide mill",
    (MultipleChoice(question="What drove the mill?", answer="the tide", wrong=(Wrong("steam"), Wrong("the wind"))),),
)


@pytest.mark.parametrize("what", ["quiz", "worksheet", "key"])
def test_render_gives_text_for_html(what: str) -> None:
    page = quizgen.render(BANK, what)  # type: ignore[arg-type]
    assert isinstance(page, str)
    assert page.startswith("<!DOCTYPE html>")
    assert "What drove the mill?" in page


@pytest.mark.parametrize("what", ["worksheet", "key"])
def test_render_gives_bytes_for_pdf(what: str) -> None:
    page = quizgen.render(BANK, what, format="pdf", paper="letter")  # type: ignore[arg-type]
    assert isinstance(page, bytes)
    assert page.startswith(b"%PDF-")


def test_render_shuffles_by_its_seed_else_by_the_banks() -> None:
    assert quizgen.render(BANK, "worksheet") == quizgen.render(BANK, "worksheet", seed=0)
    assert len({quizgen.render(BANK, "worksheet", seed=seed) for seed in range(6)}) > 1


@pytest.mark.parametrize(("what", "form"), [("quiz", "pdf"), ("poster", "html"), ("key", "docx")])
def test_render_refuses_what_there_is_not(what: str, form: str) -> None:
    with pytest.raises(UsageError, match=f"no {what} as {form}"):
        quizgen.render(BANK, what, format=form)  # type: ignore[arg-type]


def test_errors_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="does not exist"):
        quizgen.make(tmp_path / "nothing.txt")
    with pytest.raises(QuizgenError, match="There is no bank"):
        quizgen.read_bank(tmp_path / "nothing.yaml")
