"""axe-core finds nothing in any state of the page, in either scheme, wide or narrow."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizgen.screen import Mode, Screen
from tests.browser.answers import QUESTIONS, fill, give, right_answers, wrong_answers
from tests.browser.conftest import Opener
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
needs_axe = pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci --prefix tests/browser")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The title in the bar may be shortened: it stands above the questions in full.
CUT = """() => {
  const seen = [...document.querySelectorAll("body *")].filter(one => one.checkVisibility() && !one.closest(".hidden, .bar-title, svg, option, details:not([open]) > :not(summary)"));
  const wide = document.documentElement.scrollWidth > innerWidth ? ["scrolls"] : [];
  const out = seen.filter(one => { const box = one.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1); });
  const short = seen.filter(one => !one.matches("input, textarea, .passage, .tools-panel") && getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1);
  const words = seen.filter(one => [...one.childNodes].some(node => { const range = document.createRange(); range.selectNode(node);
    return node.nodeType === 3 && node.data.trim() && range.getBoundingClientRect().right > innerWidth + 1; }));
  return [...wide, ...[...new Set([...out, ...short, ...words])].map(one => one.outerHTML.slice(0, 100))];
}"""
BEHIND = """() => {
  const one = document.activeElement, bar = document.querySelector(".bar");
  if (one === document.body || bar.contains(one)) return false;
  const box = one.getBoundingClientRect();
  return box.bottom <= bar.getBoundingClientRect().bottom || box.top >= innerHeight;
}"""
Look = Callable[[Page], list[str]]
FIND = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(FIND, RULES)
    return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]


def cut(page: Page) -> list[str]:
    """What sticks out of the window or does not fit into its box."""
    found: list[str] = page.evaluate(CUT)
    return found


def answer_some(page: Page) -> None:
    for index, question in enumerate(QUESTIONS.values()):
        fill(page, question, (right_answers, wrong_answers)[index % 2](question))


def practice(page: Page, look: Look) -> list[str]:
    found = look(page)
    for index, question in enumerate(QUESTIONS.values()):
        give(page, question, (right_answers, wrong_answers)[index % 2](question))
        if index == len(BANK.kept()) // 2:
            found += look(page)
    page.locator(".self input").first.check()
    page.locator("#tools > summary").click()
    return found + look(page)


def exam(page: Page, look: Look) -> list[str]:
    found = look(page)
    page.locator("#begin-test").click()
    page.locator("#setup summary").click()
    found += look(page)
    page.locator("#finish").click()
    found += look(page)
    answer_some(page)
    page.locator("#finish").click()
    return found + look(page)


def cards(page: Page, look: Look) -> list[str]:
    """Front, back, one missed and one known, a file that is not ours, all known, all once more, all in box 1."""
    found = look(page)
    page.locator("#turn").click()
    found += look(page)
    page.locator("#missed").click()
    page.locator("#boxes-file").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": b"{}"})
    expect(page.locator("#boxes-told")).not_to_be_empty()
    found += look(page)
    while page.locator("#turn").is_visible():
        page.locator("#turn").click()
        page.locator("#knew").click()
    found += look(page)
    page.locator("#early").click()
    page.locator("#forget-boxes").click()
    return found + look(page)


def collect(page: Page, look: Look) -> list[str]:
    """Empty, without a name, with open questions, handed in, copied, changed, and too long for a picture."""
    found = look(page)
    page.locator("#hand-in-now").click()
    found += look(page)
    page.locator("#pupil").fill("Ana")
    page.locator("#hand-in-now").click()
    found += look(page)
    answer_some(page)
    page.locator("#hand-in-now").click()
    page.locator("#copy").click()
    expect(page.locator("#copy-told")).not_to_be_empty()
    found += look(page)
    page.locator("#change").click()
    page.locator("textarea.written").fill("é" * 1500)
    found += look(page)
    page.locator("#hand-in-now").click()
    return found + look(page)


STATES: dict[Mode, Callable[[Page, Look], list[str]]] = {
    "practice": practice,
    "test": exam,
    "cards": cards,
    "collect": collect,
}
# Where the browser keeps nothing the page says so, and the notice belongs to what is looked at.
FORGETFUL = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("mode", STATES)
def test_axe_finds_nothing(quiz: Opener, mode: Mode, width: int, scheme: str) -> None:
    first = FORGETFUL if mode in {"cards", "collect"} else ""
    page = quiz(screen=Screen(mode, 20 if mode == "test" else 0), width=width, scheme=scheme, first=first)
    assert page.locator("#notice").is_visible() == bool(first)
    assert STATES[mode](page, violations) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("mode", STATES)
def test_text_of_twice_the_size_is_cut_nowhere_on_the_narrowest_telephone(
    quiz: Opener, mode: Mode, language: str
) -> None:
    large = json.dumps({"size": 6, "spacing": False, "focus": False, "language": language})
    page = quiz(
        screen=Screen(mode, 20 if mode == "test" else 0),
        width=320,
        first=f"localStorage.setItem('quizgen/reading', {large!r});",
    )
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert STATES[mode](page, cut) == []


def test_what_is_cut_would_be_found(quiz: Opener) -> None:
    page = quiz(width=320)
    assert cut(page) == []
    page.add_style_tag(content="h1 { white-space: nowrap; font-size: 5rem } .check { width: 1rem; overflow: hidden }")
    assert {one.split(" ")[0] for one in cut(page)} == {"scrolls", "<h1>The", "<button"}


def test_the_bar_leaves_room_where_the_window_is_low(quiz: Opener) -> None:
    """A window of 1280 by 1024 at four times its size has 320 by 256: what stays at the top must not fill it."""
    page = quiz(width=320, height=256)
    page.locator("#q5 input").first.focus()
    page.locator("#q5").scroll_into_view_if_needed()
    covered = page.evaluate("Math.max(0, document.querySelector('.bar').getBoundingClientRect().bottom)")
    assert covered <= 64


@pytest.mark.parametrize("width", [320, 1280])
def test_what_has_the_focus_is_never_hidden_by_the_bar(quiz: Opener, width: int) -> None:
    page = quiz(width=width, height=740)
    hidden = []
    for key in ["Tab"] * 60 + ["Shift+Tab"] * 40:
        page.keyboard.press(key)
        if page.evaluate(BEHIND):
            hidden.append(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    assert hidden == []


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


@pytest.mark.parametrize("place", ["#tools > summary", "#q1 input", "#q1 .check", "input.written"])
def test_what_has_the_focus_of_the_keyboard_is_framed(quiz: Opener, place: str) -> None:
    page = quiz(screen=Screen("practice"))
    framed = page.locator(place).first
    framed.evaluate("one => one.focus({ focusVisible: true })")
    style = "one => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return [outlineStyle, outlineWidth]; }"
    # A box to tick is framed with its words.
    shown = framed.locator("xpath=ancestor::label") if place == "#q1 input" else framed
    assert shown.evaluate(style) == ["solid", "3px"]
