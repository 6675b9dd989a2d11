"""Everything has its place: tests beside what they test, a template for each kind, a line for each sample article."""

from __future__ import annotations

import re
import subprocess

import pytest

from quizgen.article.markdown import front_matter
from quizgen.look import FONTS, VARIANTS
from quizgen.model import KINDS
from quizgen.render import WHATS
from quizgen.results.report import TEMPLATE
from tests.house.tree import PACKAGE, ROOT, files, name
from tests.js.node import AHEAD

TEMPLATES = ROOT / "templates"
SEEDS = sorted(path for path in (ROOT / "seeds").glob("*.md") if path.name != "README.md")


def with_tests() -> set[str]:
    """Folders with tests, and what test files at the top are about."""
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    return folders | {path.stem.removeprefix("test_") for path in (ROOT / "tests").glob("test_*.py")}


@pytest.mark.parametrize("package", sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py")))
def test_every_package_has_its_tests(package: str) -> None:
    assert package in with_tests()


def test_names_of_test_files_differ() -> None:
    # Two of one name in folders without __init__.py would hide each other.
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py") if "node_modules" not in path.parts]
    assert len(names) > 20
    assert sorted({one for one in names if names.count(one) > 1}) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_on_paper_and_on_screen(kind: str) -> None:
    text = (TEMPLATES / "item" / f"{kind}.html").read_text("utf-8")
    assert re.search(r"\{% macro paper\(question\) %\}", text)
    assert re.search(r"\{% macro screen\(question\) %\}", text)


def test_every_template_is_used_and_every_used_one_is_there() -> None:
    texts = {path: path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")}
    assert len(texts) > 15
    used = {word for text in texts.values() for word in re.findall(r'"([\w/-]+\.(?:html|css|js))"', text)}
    # The quiz page lists the modules of its script without folder and ending.
    for listed in re.findall(r"set modules = .*?(\[.*?\]) %}", texts[TEMPLATES / "quiz.html"]):
        used |= {f"js/{module}.js" for module in re.findall(r'"([\w-]+)"', listed)}
    there = {
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATES.rglob("*")
        if path.suffix in {".html", ".css", ".js"}
    }
    pages = {f"{what}.html" for what in WHATS} | {
        f"css/{variant}.css" for variant in VARIANTS if variant != "standard"
    }
    drawn = {f"item/{kind}.html" for kind in KINDS} | {TEMPLATE}
    # The fonts' style sheet is for PDF alone, where pdf/ reads it.
    assert there - used - pages - drawn - AHEAD == {
        "fonts/fonts.css",
        *(f"fonts/{font}.css" for font in FONTS if font != "source"),
    }
    assert used <= there


def test_every_seed_says_what_it_is() -> None:
    assert len(SEEDS) >= 3
    listed = (ROOT / "seeds" / "README.md").read_text("utf-8")
    for seed in SEEDS:
        fields, body = front_matter(seed.read_text("utf-8"))
        assert {"title", "author", "date", "licence"} <= set(fields), seed.name
        assert f"| `{seed.name}` | {fields['title']} |" in listed
        assert 400 < len(body.split()) < 1_000


def test_what_is_made_is_ignored() -> None:
    made = ["output/border-talks/bank.yaml", "dist/quizgen.whl", ".venv/bin/python", "quizgen/__pycache__/x.pyc"]
    done = subprocess.run(["git", "check-ignore", *made], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split() == made
    assert [name(path) for path in files() if path.is_relative_to(ROOT / "output")] == ["output/.gitignore"]


def test_no_file_is_large() -> None:
    sizes = {name(path): path.stat().st_size for path in files()}
    assert len(sizes) > 150
    assert {path: size for path, size in sizes.items() if size > 400_000} == {}
