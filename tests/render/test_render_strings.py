"""The words of the quiz page: every language says all of it, every page holds what it says and little else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from string import Formatter

import pytest

from quizgen.look import Look
from quizgen.render.environment import environment
from quizgen.render.school import School
from quizgen.render.strings import all_words, text
from quizgen.screen import LANGUAGES, MODES, Mode, Screen
from quizgen.sheet import lay_out
from quizgen.sheet.layout import _PLANS
from tests.house.tree import ROOT
from tests.sample_bank import BANK

TEMPLATES = ROOT / "templates"
WORDS: Mapping[str, Mapping[str, str]] = {
    language: json.loads((TEMPLATES / "lang" / f"{language}.json").read_text("utf-8")) for language in LANGUAGES
}
ENGLISH = WORDS["en"]
CALL = re.compile(r'\b(?:say|slot|name|slot_name|named)\(\s*["`]([\w.-]+)["`]')
# Names put together out of a beginning and what is found in the bank or the page.
# What is said in rounds of one mode alone, by modules that serve others too.
IN_ROUNDS = {"answered": "test", "result.took": "test", "empty": "practice", "question": "practice"}
COMPOSED = ("section.", "do.", "mode.", "cards.")
# Names that a script hands on before they are said; each stands in it as a string.
HANDED_ON = re.compile(r'"([a-z]+(?:[-.][a-z_-]+)*)"')
PLAIN_STRINGS = {"answer", "up", "down", "true", "false", "check", "again", "question", "cloze", "true_false"}


def source(path: str) -> str:
    return (TEMPLATES / path).read_text("utf-8")


def values(words: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(words) if name is not None)


def forms(key: str, known: Mapping[str, object] = ENGLISH) -> set[str]:
    """What a name stands for: itself, or one text for one and another for many."""
    return {form for form in (key, f"{key}.one", f"{key}.other") if form in known}


@cache
def drawn(mode: Mode) -> tuple[str, tuple[str, ...]]:
    """The page in a mode, without its script, and the modules of that script."""
    modules: list[str] = []

    def note(names: list[str], _: Mapping[str, int]) -> str:
        modules.extend(names)
        return ""

    jinja = environment()
    jinja.globals["modules_of"] = note
    sheet = lay_out(BANK)
    known = {"sheet": sheet, "versions": (sheet,), "look": Look(), "paper": Look().paper, "school": School()}
    known |= {"what": "quiz", "numbers": None, "part": "", "spreads": (), "screen": Screen(mode)}
    return jinja.get_template("quiz.html").render(known), tuple(modules)


def said_by(script: str) -> set[str]:
    """The names that a script says: at once, or handed on as a string."""
    found = set(CALL.findall(script))
    handed = {word for word in HANDED_ON.findall(script) if forms(word)}
    return found | {word for word in handed if "." in word or "-" in word or word in PLAIN_STRINGS}


def test_every_language_has_the_same_names_in_the_same_order() -> None:
    for language in LANGUAGES:
        assert list(WORDS[language]) == list(ENGLISH), language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_something_with_the_same_values(language: str) -> None:
    assert [key for key, words in WORDS[language].items() if not words.strip()] == []
    assert [key for key, words in WORDS[language].items() if values(words) != values(ENGLISH[key])] == []


def test_what_is_counted_has_both_its_forms() -> None:
    ones = {key.removesuffix(".one") for key in ENGLISH if key.endswith(".one")}
    assert ones
    assert ones == {key.removesuffix(".other") for key in ENGLISH if key.endswith(".other")}
    assert all("{n}" in ENGLISH[f"{key}.other"] or "{n}" not in ENGLISH[f"{key}.one"] for key in ones)


def test_one_and_many_are_told_apart() -> None:
    assert text(ENGLISH, "points", 1) == "1 point"
    assert text(ENGLISH, "points", 2.5) == "2.5 points"
    assert text(WORDS["es"], "points", 1) != text(WORDS["es"], "points", 2).replace("2", "1")


def test_every_name_that_is_said_has_a_text() -> None:
    files = [*(TEMPLATES / "js").glob("*.js"), *(TEMPLATES / "quiz").glob("*.html"), TEMPLATES / "quiz.html"]
    files += [*(TEMPLATES / "item").glob("*.html"), TEMPLATES / "stem.html"]
    said = {(path.name, key) for path in files for key in CALL.findall(path.read_text("utf-8"))}
    assert len(said) > 100
    assert [(path, key) for path, key in said if not forms(key) and not key.endswith(".")] == []


def test_every_text_is_said_somewhere() -> None:
    scripts = [path.read_text("utf-8") for path in (TEMPLATES / "js").glob("*.js")]
    pages = [path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")]
    strings = {word for one in [*scripts, *pages] for word in re.findall(r'["`]([\w.-]+)["`]', one)}
    said = {form for word in strings for form in forms(word)}
    kinds = {kind for plan in _PLANS for kind in plan.kinds}
    composed = {f"{prefix}{kind}" for prefix in ("section.", "do.") for kind in kinds}
    composed |= {f"mode.{mode}{end}" for mode in Screen().modes for end in ("", ".about")}
    composed |= {"cards.true_false", "cards.cloze"}
    assert all(key.startswith(COMPOSED) for key in composed)
    # The bar reads tools.words.language; dates are put together before the page is.
    assert sorted(set(ENGLISH) - said - composed - {"language", "date.form", "date.months"}) == []


def test_sections_are_called_as_on_paper() -> None:
    for plan in _PLANS:
        assert ENGLISH[f"section.{plan.kinds[0]}"] == plan.title
    assert {key for key in ENGLISH if key.startswith("section.")} == {f"section.{plan.kinds[0]}" for plan in _PLANS}


def test_a_page_leaves_out_what_its_mode_never_says() -> None:
    for mode in MODES:
        words = all_words(source, Screen(mode), lay_out(BANK))
        assert all(len(texts) == len(LANGUAGES) for texts in words.values())
        assert ("hand-in.code" in words) == (mode == "collect")
        assert ("cards.front" in words) == (mode in {"any", "cards"})
        assert ("test.start" in words) == ("setup.minutes" in words) == (mode in {"any", "test"})
        assert ("check" in words) == (mode in {"any", "practice"})
        assert ("setup" in words) == ("right" in words) == (mode != "collect")
        assert {"language", "article", "section.cloze"} <= words.keys()


def test_a_page_leaves_out_what_its_questions_never_say() -> None:
    kinds = {"multiple_choice", "true_false", "short_answer"}
    plain = replace(BANK, article=None, items=tuple(item for item in BANK.items if item.kind in kinds))
    words, every = (all_words(source, Screen(), lay_out(bank)) for bank in (plain, BANK))
    assert words.keys() < every.keys()
    assert {key.partition(".")[2] for key in words if key.startswith(("section.", "do."))} == kinds
    unsaid = {"do.box", "gap", "letter-of", "moved", "self.yes", "aloud.stop", "cards.cloze"}
    assert unsaid <= every.keys() - words.keys()


@pytest.mark.parametrize("mode", MODES)
def test_every_name_in_a_page_is_among_its_words(mode: Mode) -> None:
    page, _ = drawn(mode)
    blocks = re.findall(r'<template id="words">(.*?)</template>', page, re.DOTALL)[0].split("\n\n")
    lines = [block.split("\n") for block in blocks]
    assert len(lines) == len(LANGUAGES)
    assert len(lines[0]) == len(lines[1]) > 50
    places = set(re.findall(r' data-[tl]="?([\w.-]+)', page))
    assert len(places) > 25
    assert all(int(place) < len(lines[0]) for place in places)


@pytest.mark.parametrize("mode", MODES)
def test_every_name_in_the_script_of_a_page_is_among_its_words(mode: Mode) -> None:
    _, modules = drawn(mode)
    assert {"dom", "words", "reading"} <= set(modules)
    words = all_words(source, Screen(mode), lay_out(BANK))
    said: set[tuple[str, str]] = set()
    for module in modules:
        path = TEMPLATES / "js" / f"{module}.js"
        if not path.is_file():
            assert module == "qr", module
            continue
        said |= {(module, key) for key in said_by(path.read_text("utf-8"))}
    assert len(said) > 15
    modes = Screen(mode).modes
    unsaid = {key for key, only in IN_ROUNDS.items() if only not in modes}
    assert [one for one in sorted(said) if not forms(one[1], words) and one[1] not in unsaid] == []
