"""axe-core finds nothing in any state of the page, in either scheme, wide or narrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from quizgen.screen import Mode, Screen
from tests.browser.answers import QUESTIONS, fill, give, right_answers, wrong_answers
from tests.browser.conftest import Opener
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
needs_axe = pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci --prefix tests/browser")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FIND = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(FIND, RULES)
    return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]


def answer_some(page: Page) -> None:
    for index, question in enumerate(QUESTIONS.values()):
        fill(page, question, (right_answers, wrong_answers)[index % 2](question))


def practice(page: Page) -> list[str]:
    found = violations(page)
    for index, question in enumerate(QUESTIONS.values()):
        give(page, question, (right_answers, wrong_answers)[index % 2](question))
        if index == len(BANK.kept()) // 2:
            found += violations(page)
    page.locator(".self input").first.check()
    page.locator("#tools > summary").click()
    return found + violations(page)


def exam(page: Page) -> list[str]:
    found = violations(page)
    page.locator("#begin-test").click()
    page.locator("#setup summary").click()
    found += violations(page)
    page.locator("#finish").click()
    found += violations(page)
    answer_some(page)
    page.locator("#finish").click()
    return found + violations(page)


def cards(page: Page) -> list[str]:
    found = violations(page)
    page.locator("#turn").click()
    found += violations(page)
    while page.locator("#turn, #knew").locator("visible=true").count():
        page.locator("#turn, #knew").locator("visible=true").first.click()
    return found + violations(page)


def collect(page: Page) -> list[str]:
    found = violations(page)
    answer_some(page)
    page.locator("#hand-in-now").click()
    found += violations(page)
    page.locator("#pupil").fill("Ana")
    page.locator("#hand-in-now").click()
    return found + violations(page)


STATES = {"practice": practice, "test": exam, "cards": cards, "collect": collect}


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("mode", STATES)
def test_axe_finds_nothing(quiz: Opener, mode: Mode, width: int, scheme: str) -> None:
    page = quiz(screen=Screen(mode, 20 if mode == "test" else 0), width=width, scheme=scheme)
    assert STATES[mode](page) == []


@needs_axe
def test_axe_finds_nothing_in_spanish_with_all_tools_in_use(quiz: Opener) -> None:
    page = quiz(width=1280)
    page.locator("#tools > summary").click()
    for name in ("#spacing", "#focus"):
        page.locator(name).check()
    page.locator("[data-size='1']").click()
    page.locator("#language").select_option("es")
    assert violations(page) == []


@needs_axe
def test_axe_finds_what_is_wrong(quiz: Opener) -> None:
    page = quiz()
    page.evaluate(
        "document.querySelector('#q14 input').removeAttribute('aria-label'); document.documentElement.lang = ''"
    )
    assert {one.split(":")[0] for one in violations(page)} >= {"label", "html-has-lang"}
