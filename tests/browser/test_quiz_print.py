"""The result on paper: score, answers and marks, in the colours of paper, with nothing cut and nothing to press."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Page

from quizgen.screen import Mode, Screen
from tests.browser.answers import QUESTIONS, fill, give, half_answers, right_answers, wrong_answers
from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser
needs_poppler = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler-utils is not installed")
LONG_ESSAY = "\n".join(f"Line {line} of what I have to say." for line in range(1, 41))
LONG_ANSWER = "they were taken off by a helicopter of the navy, one after the other, on a calm day"
# Words that a reader of paper cannot make out on white, and areas that would drink ink.
TOO_PALE = """() => {
  const light = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    const part = one => { const s = (a * one + (1 - a) * 255) / 255; return s <= .03928 ? s / 12.92 : ((s + .055) / 1.055) ** 2.4; };
    return .2126 * part(r) + .7152 * part(g) + .0722 * part(b);
  };
  const seen = [...document.querySelectorAll("body *")].filter(one => one.checkVisibility() && one.getClientRects().length);
  const words = seen.filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || one.value);
  return [
    ...words.filter(one => 1.05 / (light(getComputedStyle(one).color) + .05) < 4.5),
    ...seen.filter(one => !one.matches("input:checked, .meter span") && light(getComputedStyle(one).backgroundColor) < .8),
  ].map(one => one.outerHTML.slice(0, 90));
}"""
CUT = """all => all.filter(one => one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
  .map(one => one.outerHTML.slice(0, 90))"""


def finished(quiz: Opener, mode: Mode, scheme: str = "light") -> Page:
    """A round at its end: a third right, a third wrong, a third half; an answer and an essay that are long."""
    page = quiz(screen=Screen(mode), scheme=scheme)
    put = fill if mode == "test" else give
    ways = (right_answers, wrong_answers, lambda one: half_answers(one) or right_answers(one))
    for index, question in enumerate(QUESTIONS.values()):
        long = {"sa-2": LONG_ANSWER, "essay-1": LONG_ESSAY}.get(question.item.id)
        put(page, question, [long] if long else ways[index % 3](question))
    if mode == "test":
        page.locator("#finish").click()
    page.locator(".self input").nth(1).check()
    page.locator("#print").click()
    return page


@pytest.mark.parametrize("mode", ["test", "practice"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_result_on_paper_is_whole_and_can_be_read(quiz: Opener, mode: Mode, scheme: str) -> None:
    page = finished(quiz, mode, scheme)
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
    # A4 without its margins.
    page.set_viewport_size({"width": 680, "height": 1000})
    assert page.locator("#result .name-line").inner_text() == "Name:"
    assert page.locator("#result .total").inner_text() == f"{page_score(page)} of 32 points"
    assert page.locator("button:visible, summary:visible, .bar:visible, #setup:visible").count() == 0
    assert page.locator(".feedback:visible").count() == 20
    assert page.evaluate(TOO_PALE) == []
    assert page.locator("textarea, input.written, .gap").evaluate_all(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    # What was ticked is a background, which browsers leave out unless told.
    adjusted = page.locator(".question label input").evaluate_all(
        "all => all.map(one => getComputedStyle(one).printColorAdjust)"
    )
    assert set(adjusted) == {"exact"}


def page_score(page: Page) -> str:
    """The score as the page's own table tells it."""
    got, of = page.locator("#result tfoot td").first.inner_text().split(" / ")
    return f"{round(100 * float(got) / float(of))} % {got}"


def test_what_is_hard_to_read_on_paper_would_be_found(quiz: Opener) -> None:
    page = finished(quiz, "test", "dark")
    assert len(page.evaluate(TOO_PALE)) > 50
    page.emulate_media(media="print", color_scheme="dark")
    page.add_style_tag(content=".outcome { color: #9fd !important } textarea { field-sizing: fixed !important }")
    assert len(page.evaluate(TOO_PALE)) >= 19
    assert len(page.locator("textarea").evaluate_all(CUT)) == 1


@needs_poppler
def test_the_pdf_is_the_same_by_day_and_by_night(quiz: Opener, tmp_path: Path) -> None:
    shown = []
    for scheme in ("light", "dark"):
        path = tmp_path / f"{scheme}.pdf"
        finished(quiz, "test", scheme).pdf(path=path, format="A4")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "Your result" in text
        assert "Line 40 of what I have to say." in text
        assert LONG_ANSWER in " ".join(text.split())
        assert not {"Check", "Start again", "Print the result", "Choose the questions"} & {
            line.strip() for line in text.splitlines()
        }
        drawn = subprocess.run(
            ["pdftoppm", "-r", "40", "-png", "-f", "1", "-l", "1", path], capture_output=True, check=True
        )
        shown.append(Image.open(io.BytesIO(drawn.stdout)).convert("L"))
    assert shown[0].tobytes() == shown[1].tobytes()
    assert ImageStat.Stat(shown[0]).mean[0] > 225
    # Margins: nothing is printed where no printer prints.
    assert shown[0].crop((0, 0, shown[0].width, 15)).getextrema() == (255, 255)
