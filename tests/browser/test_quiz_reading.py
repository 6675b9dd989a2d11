"""How the quiz page is read: larger, wider, line by line, aloud, in another language; and that all of it is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from quizgen.screen import Screen
from tests.browser.answers import QUESTIONS, give, tab_to, wrong_answers
from tests.browser.conftest import Opener
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
VOICES = """
window.spoken = [];
window.local = true;
Object.defineProperty(window, "speechSynthesis", {value: {
  getVoices: () => [{name: "Far", lang: "en-US", localService: false}, ...(window.local ? [{name: "Near", lang: "en-GB", localService: true}] : [])],
  addEventListener: (_, heard) => { window.changed = heard; },
  speak: (one) => { window.spoken.push([one.text, one.voice?.name]); window.last = one; one.onstart(); },
  cancel: () => { window.last?.onend(); },
}});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def open_tools(page: Page) -> None:
    page.locator("#tools > summary").click()


def root(page: Page, name: str) -> str:
    return str(page.evaluate(f"getComputedStyle(document.documentElement).{name}"))


def test_text_grows_and_shrinks_and_stays_so(quiz: Opener) -> None:
    page = quiz(width=360, height=740)
    open_tools(page)
    sizes = []
    for _ in range(7):
        page.locator("[data-size='1']").click()
        sizes.append(root(page, "fontSize"))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert sizes == ["18.4px", "20.8px", "24px", "28px", "32px", "32px", "32px"]
    assert page.locator("#size").inner_text() == "200 %"
    page.reload()
    assert root(page, "fontSize") == "32px"
    give(page, QUESTIONS["what-1a2b3c"], ["A"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_marks_have_room_in_the_largest_letters_with_the_most_space_on_the_smallest_telephone(quiz: Opener) -> None:
    kept = "localStorage.setItem('quizgen/reading', JSON.stringify({size: 6, spacing: true}));"
    page = quiz(width=320, height=740, first=kept)
    for name in ("who-7f3a2c", "tf-11aa22", "gap-b2", "match-1", "order-1"):
        give(page, QUESTIONS[name], wrong_answers(QUESTIONS[name]))
    assert page.locator(".sign:visible").count() > 10
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_space_is_what_wcag_asks_for(quiz: Opener) -> None:
    page = quiz(width=320, height=740)
    open_tools(page)
    page.locator("#spacing").check()
    size, line, letters, words = page.evaluate(
        """() => { const style = getComputedStyle(document.querySelector("legend:not(.hidden)"));
        return [style.fontSize, style.lineHeight, style.letterSpacing, style.wordSpacing].map(parseFloat); }"""
    )
    # Text spacing, success criterion 1.4.12: lines 1.5, letters 0.12 are what a page must bear; ours are a help.
    assert line >= 1.5 * size
    assert letters > 0
    assert words >= 0.16 * size
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_wcag_says_a_reader_may_do_to_spacing_hides_nothing(quiz: Opener) -> None:
    page = quiz(width=320, height=740)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cut = page.locator("button, .words, .question label > span, legend:not(.hidden), summary").evaluate_all(
        "all => all.filter(one => one.offsetWidth && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible').length"
    )
    assert cut == 0


def test_one_line_at_a_time_by_pointer_and_by_keys(quiz: Opener) -> None:
    page = quiz()
    assert page.locator(".slot").is_hidden()
    open_tools(page)
    page.locator("#focus").check()
    page.keyboard.press("Escape")
    assert page.locator("#tools").get_attribute("open") is None
    assert page.locator(".slot").is_visible()
    tab_to(page, ".passage")

    def top() -> float:
        return float(
            re.sub(
                "[^0-9.]", "", page.locator(".passage").evaluate("one => one.style.getPropertyValue('--slot')") or "0"
            )
        )

    places = [top()]
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        places.append(top())
    steps = [after - before for before, after in pairwise(places)]
    assert steps[0] > 20
    assert max(steps) - min(steps) < 0.5
    box = page.locator(".passage").bounding_box()
    assert box
    page.mouse.move(box["x"] + 50, box["y"] + 300)
    assert 230 < top() < 330


def test_the_article_is_read_aloud_by_voices_of_this_computer_alone(quiz: Opener) -> None:
    page = quiz(first=VOICES)
    open_tools(page)
    page.locator("#aloud").click()
    assert page.locator("#aloud").inner_text() == "Stop reading aloud"
    spoken = page.evaluate("window.spoken")
    assert spoken == [[page.locator("#p1 p").inner_text(), "Near"]]
    assert page.locator("#p1.spoken").count() == 1
    page.evaluate("window.last.onend()")
    assert len(page.evaluate("window.spoken")) == 2
    page.locator("#aloud").click()
    assert page.locator(".spoken").count() == 0
    assert len(page.evaluate("window.spoken")) == 2
    assert page.locator("#aloud").inner_text() == "Read the article aloud"
    page.evaluate("window.local = false; window.changed()")
    assert page.locator("#aloud").is_hidden()


def test_the_language_is_switched_everywhere_and_kept(quiz: Opener) -> None:
    page = quiz()
    give(page, QUESTIONS["sa-1"], ["London"])
    open_tools(page)
    page.locator("#language").select_option("es")
    assert page.locator("#score").inner_text() == "0 de 32 puntos · 1 de 20 comprobadas"
    assert page.locator("#q14 .feedback .outcome").inner_text() == "✗ No es correcto – 0 de 1 punto"
    assert page.locator(".section h2").first.inner_text() == "Elección múltiple"
    assert page.locator("#q8 label span").all_inner_texts() == ["Verdadero", "Falso"]
    assert page.get_by_role("button", name="Otra vez pregunta 14", exact=True).count() == 1
    # Words of the page say their language; those of the article and the questions are English.
    assert page.locator(".section h2").first.get_attribute("lang") == "es"
    assert page.locator("#q14 .outcome").get_attribute("lang") == "es"
    assert page.locator("#q14 legend").evaluate("one => one.closest('[lang]').lang") == "en"
    for mode in ("test", "cards"):
        page.locator(f"input[value={mode}]").check()
        left = page.locator("[data-t]").evaluate_all(
            "all => all.filter(one => one.lang !== 'es').map(one => one.textContent)"
        )
        assert left == []
    page.reload()
    assert page.locator("#language").input_value() == "es"
    page.locator("#tools > summary").click()
    page.locator("#language").select_option("en")
    assert page.locator("[data-t][lang]").count() == 0


def test_the_byline_is_in_the_language_of_the_buttons(quiz: Opener) -> None:
    page = quiz(screen=Screen(language="es"))
    byline = page.locator(".byline")
    assert byline.inner_text().strip() == "por Nora Ellery, 2 de mayo de 2024."
    open_tools(page)
    page.locator("#language").select_option("en")
    assert byline.inner_text().strip() == "by Nora Ellery, 2 May 2024."
    odd = replace(
        BANK.article, title="Other", author="A {x} <b>", date="May {n}", source="https://example.org/?a=1&b"
    )  # type: ignore[type-var]
    for screen in (Screen(language="es"), Screen("collect", language="es")):
        page = quiz(replace(BANK, article=odd), screen=screen)
        told = page.locator(".byline").inner_text().strip()
        assert told == "Other, por A {x} <b>, May {n}. Fuente: https://example.org/?a=1&b."


def test_a_page_can_begin_in_spanish(quiz: Opener) -> None:
    page = quiz(screen=Screen(language="es"))
    assert page.locator(".check").first.inner_text().startswith("Comprobar")
    without = quiz(screen=Screen(language="es"), scripts=False)
    assert without.locator(".section h2").first.inner_text() == "Elección múltiple"
    assert "hace falta JavaScript" in without.locator("noscript").inner_text()
