"""The page that only takes answers: no key is in it, and what a pupil hands in can be read again."""

from __future__ import annotations

import base64
import io
import json
import zlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote_plus

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from quizgen.model import Bank, Cloze, Essay, Evidence, MultipleChoice, Numeric, ShortAnswer, TrueFalse, Wrong
from quizgen.render import render_html
from quizgen.render.payload import scrambled
from quizgen.screen import Screen
from quizgen.sheet import lay_out, layout_id
from tests.browser.answers import QUESTIONS, by_keyboard, fill, right_answers, tab_to
from tests.browser.conftest import Opener
from tests.sample_bank import BANK

COLLECT = Screen("collect")
# Words that stand in the key alone.
SECRETS = (
    "Quagmire",
    "Zeppelin",
    "Yardarm",
    "Xylophone",
    "Walrus",
    "Vineyard",
    "Umbrella",
    "Trombone",
    "4711",
    "Sextant",
)
SECRET_BANK = Bank(
    "Secrets",
    (
        ShortAnswer(
            id="s-Sextant", question="What is it?", answer="Quagmire", accept=("Zeppelin",), why="Yardarm says so."
        ),
        MultipleChoice(
            id="m", question="Which?", answer="one", wrong=(Wrong("two", "Xylophone is why."), Wrong("three"))
        ),
        TrueFalse(id="t", question="So?", answer=True, why="Walrus.", evidence=Evidence("Vineyard proves it.", 1)),
        Essay(id="e", question="Write.", answer="Umbrella", rubric=("Trombone",)),
        Numeric(id="n", question="How many?", answer="4711", value=4711),
        Cloze(id="c", question="The {{Quagmire}} was here."),
    ),
    seed=3,
)


def encodings(word: str) -> list[str]:
    """The word as it may be hidden: plain, turned round, in hex, as numbers, escaped, packed at each of three places."""
    raw = word.encode()
    codes = ",".join(str(byte) for byte in raw)
    packed = [base64.b64encode(bytes(place) + raw)[4 if place else 0 : -4].decode() for place in range(3)]
    # The page's own way: letters and digits turned by their place, of which sixty-two differ.
    turned = [scrambled("0" * place + word)[place:] for place in range(62)]
    entities = "".join(f"&#{byte};" for byte in raw)
    escaped = "".join(f"\\u{byte:04x}" for byte in raw)
    return [word, word[::-1], raw.hex(), codes, quote(word), entities, escaped, *packed, *turned]


def test_no_word_of_the_key_is_in_the_page_in_any_encoding() -> None:
    bank = replace(SECRET_BANK, items=SECRET_BANK.items[:-1])
    page = render_html(bank, "quiz", screen=COLLECT)
    found = [(word, code) for word in SECRETS for code in encodings(word) if len(code) > 5 and code in page]
    assert found == []
    # The search finds what is there: a page that marks holds the key, packed.
    marking = render_html(bank, "quiz")
    assert not any(word in marking for word in SECRETS)
    key = marking.partition('<template id="key">')[2].partition("</template>")[0]
    assert all(word in scrambled(key) for word in ("Quagmire", "Xylophone", "4711"))


def test_what_shows_does_not_depend_on_the_key() -> None:
    """Two banks that ask the same and differ in the key alone give the same page, but for the box of words."""
    pages = []
    for answer, truth in (("a", True), ("a much longer answer than that", False)):
        items = (
            ShortAnswer(id="s", question="What is it?", answer=answer, accept=(answer * 2,), why=answer),
            TrueFalse(id="t", question="So?", answer=truth),
            Numeric(id="n", question="How many?", answer=str(len(answer)), value=len(answer)),
            Essay(id="e", question="Write.", answer=answer),
        )
        pages.append(render_html(Bank("Same", items, seed=1), "quiz", screen=COLLECT))
    assert pages[0] == pages[1]


def answers_of(page: Page, press: object = None) -> list[list[str]]:
    given = []
    for question in QUESTIONS.values():
        answers = [] if question.number in {5, 12} else right_answers(question)
        if answers:
            fill(page, question, answers, press or Locator.click)  # type: ignore[arg-type]
        given.append(answers)
    return given


def hand_in(page: Page, name: str) -> None:
    page.locator("#pupil").fill(name)
    page.locator("#hand-in-now").click()
    if page.locator(".sure").is_visible():
        page.locator(".sure").click()


def read_code(code: str) -> tuple[list[str], list[list[str]]]:
    body, _, crc = code.rpartition(":")
    assert f"{zlib.crc32(body.encode()):08x}" == crc
    *head, answers = body.split(":")
    return head, [[unquote_plus(part) for part in one.split(",")] if one else [] for one in answers.split(";")]


@pytest.mark.browser
@pytest.mark.parametrize("touch", [False, True])
def test_what_is_handed_in_is_what_was_answered(quiz: Opener, tmp_path: Path, touch: bool) -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    page = quiz(screen=COLLECT, width=390 if touch else 1280, touch=touch)
    given = answers_of(page, Locator.tap if touch else Locator.click)
    page.locator("#hand-in-now").click()
    assert page.locator("#no-name").inner_text() == "Write your name first."
    expect(page.locator("#pupil")).to_be_focused()
    hand_in(page, "  Zoë, O’Neil: 7b ☂ ")
    expect(page.locator("#handed-title")).to_be_focused()
    head, answers = read_code(page.locator("#code").input_value())
    sheet = lay_out(BANK)
    assert head[:4] == ["QZ1", sheet.bank_id, layout_id(sheet), "7"]
    assert unquote_plus(head[5]) == "Zoë, O’Neil: 7b ☂"
    assert answers == given
    with page.expect_download() as saving:
        page.locator("#answer-file").click()
    path = tmp_path / saving.value.suggested_filename
    saving.value.save_as(path)
    assert path.name == f"Zoë-O-Neil-7b-{sheet.bank_id}.json"
    record = json.loads(path.read_text("utf-8"))
    assert (record["quizgen"], record["version"], record["layout"]) == ("answers", 1, layout_id(sheet))
    assert record["answers"] == given
    picture = Image.open(io.BytesIO(page.locator("#qr svg").screenshot(scale="device")))
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [page.locator("#code").input_value()]


@pytest.mark.browser
def test_the_question_about_open_answers_has_the_only_button_that_hands_in(quiz: Opener) -> None:
    page = quiz(screen=COLLECT)
    page.locator("#pupil").fill("Zoë")
    ends = page.get_by_role("button", name="Hand in")
    page.locator("#hand-in-now").click()
    assert page.locator("#hand-in-now").is_hidden()
    assert ends.count() == 1
    page.locator("#open-ask .quiet").click()
    page.locator("#hand-in-now").click()
    page.locator(".sure").click()
    page.locator("#change").click()
    assert ends.count() == 1
    expect(page.locator("#hand-in-now")).to_be_focused()


@pytest.mark.browser
def test_by_keyboard_alone_and_changed_after_all(quiz: Opener) -> None:
    page = quiz(screen=COLLECT, width=360, height=740)
    for question in QUESTIONS.values():
        by_keyboard(page, question, right_answers(question))
    tab_to(page, "#pupil")
    page.keyboard.type("Ana")
    tab_to(page, "#hand-in-now")
    page.keyboard.press("Enter")
    first = read_code(page.locator("#code").input_value())[1]
    assert first == [right_answers(question) for question in QUESTIONS.values()]
    assert page.locator("#q14 input").is_disabled()
    tab_to(page, "#change")
    page.keyboard.press("Enter")
    page.locator("#q14 input").fill("Leeds")
    hand_in(page, "Ana")
    assert read_code(page.locator("#code").input_value())[1][13] == ["Leeds"]


@pytest.mark.browser
def test_work_is_kept_over_a_reload(quiz: Opener) -> None:
    page = quiz(screen=COLLECT)
    given = answers_of(page)
    page.locator("#pupil").fill("Ben")
    page.reload()
    assert page.locator("#score").inner_text() == "18 of 20 answered"
    hand_in(page, page.locator("#pupil").input_value())
    assert read_code(page.locator("#code").input_value())[1] == given
    page.reload()
    assert page.locator("#handed").is_visible()


@pytest.mark.browser
def test_answers_too_long_for_a_picture_leave_the_file(quiz: Opener) -> None:
    page = quiz(screen=COLLECT)
    page.locator("#q20 textarea").fill("é" * 1500)
    hand_in(page, "Ana")
    assert page.locator("#qr").inner_text() == "Your answers are too long for a picture; use the file."
    assert page.locator("#qr svg").count() == 0


@pytest.mark.browser
def test_the_code_can_be_copied_or_is_selected(quiz: Opener) -> None:
    page = quiz(
        screen=COLLECT,
        first="Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false;",
    )
    hand_in(page, "Ana")
    page.locator("#copy").click()
    expect(page.locator("#copy-told")).to_have_text("The code is selected: copy it now.")
    assert page.evaluate("getSelection().toString()") in {"", page.locator("#code").input_value()}
    assert (
        page.evaluate(
            "(() => { const box = document.getElementById('code'); return box.selectionEnd - box.selectionStart; })()"
        )
        > 50
    )
