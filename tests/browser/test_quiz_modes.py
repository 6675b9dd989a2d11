"""The modes of the quiz page: a test with and without a clock, the result, rounds and their seeds, cards in boxes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from quizgen.screen import Screen
from tests.browser.answers import QUESTIONS, fill, give, half_answers, right_answers, wrong_answers
from tests.browser.conftest import Opener
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
TEST = Screen("test")
MARKED = [question for question in QUESTIONS.values() if question.item.kind != "essay"]


def feedback(page: Page, number: int) -> str:
    return page.locator(f"#q{number} .feedback").inner_text()


def finish(page: Page, press: str = "click") -> None:
    getattr(page.locator("#finish"), press)()
    if page.locator(".sure").is_visible():
        getattr(page.locator(".sure"), press)()


def shown(page: Page) -> list[int]:
    """The questions of the round, by the numbers that they have in the bank's own order."""
    return [int(one[1:]) for one in page.locator(".question:visible").evaluate_all("all => all.map(one => one.id)")]


@pytest.mark.parametrize("touch", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_test_tells_nothing_before_its_end(quiz: Opener, touch: bool, scheme: str) -> None:
    page = quiz(screen=TEST, width=390 if touch else 1280, scheme=scheme, touch=touch)
    press = Locator.tap if touch else Locator.click
    for index, question in enumerate(MARKED):
        answers = (right_answers, wrong_answers, lambda one: half_answers(one) or right_answers(one))[index % 3](
            question
        )
        fill(page, question, answers, press)
    assert page.locator(".check:visible, .sign, .feedback:not(:empty)").count() == 0
    assert page.locator("#score").inner_text() == "19 of 20 answered"
    press(page.locator("#finish"))
    assert page.locator("#open-ask").inner_text().startswith("1 question has no answer yet.")
    press(page.locator(".sure"))
    expect(page.locator("#result-title")).to_be_focused()
    for index, question in enumerate(MARKED):
        wanted = ("✓ Right", "✗ Not right", "◐ Partly" if half_answers(question) else "✓ Right")[index % 3]
        assert feedback(page, question.number).startswith(wanted), question.item.id
    assert feedback(page, 20).startswith("Answer") is False
    assert page.locator("#finish").is_hidden()
    assert page.locator(":disabled fieldset, fieldset:disabled").count() == 20


def test_the_result_counts_by_section_and_the_wrong_ones_come_again(quiz: Opener) -> None:
    page = quiz(screen=TEST)
    for question in MARKED:
        fill(page, question, wrong_answers(question) if question.number in {2, 9, 18} else right_answers(question))
    fill(page, QUESTIONS["essay-1"], ["They slept in turns."])
    finish(page)
    rows = page.locator("#result table tr").all_inner_texts()
    assert rows[1].split("\t") == ["Multiple choice", "5 / 6", "5 / 6"]
    assert rows[-1].split("\t") == ["All", "21 / 32", "16 / 20"]
    assert "1 answer is yours to judge" in page.locator("#result-body").inner_text()
    page.get_by_label("Fully").check()
    assert page.locator("#result table tr").all_inner_texts()[-1].split("\t") == ["All", "26 / 32", "17 / 20"]
    assert page.locator("#retry").inner_text() == "Try the 3 that were not right"
    page.locator("#retry").click()
    assert shown(page) == [2, 9, 18]
    assert page.locator("#q2 .number").inner_text() == "1"
    assert page.locator("#score").inner_text() == "0 of 3 answered"
    assert page.locator("#result").is_hidden()
    page.emulate_media(media="print")
    assert page.locator(".feedback:visible, .sign:visible, .result:visible").count() == 0


def test_a_result_prints_with_its_marks(quiz: Opener) -> None:
    page = quiz(screen=TEST)
    fill(page, QUESTIONS["sa-1"], ["London"])
    finish(page)
    page.emulate_media(media="print")
    assert page.locator(".result:visible").count() == 1
    assert page.locator(".feedback:visible").count() == 20
    assert page.locator("button:visible, .bar:visible").count() == 0


def test_a_round_is_resumed_in_each_mode(quiz: Opener) -> None:
    page = quiz()
    give(page, QUESTIONS["sa-1"], ["London"])
    page.locator("input[value=test]").check()
    assert page.locator("#score").inner_text() == "0 of 20 answered"
    fill(page, QUESTIONS["gap-b2"], ["barge", "stones"])
    fill(page, QUESTIONS["order-1"], right_answers(QUESTIONS["order-1"]))
    page.reload()
    assert page.locator("input[value=test]").is_checked()
    assert page.locator("#score").inner_text() == "2 of 20 answered"
    places = page.locator("#q19 [data-row]").evaluate_all("rows => rows.map(row => row.dataset.row)")
    assert [right_answers(QUESTIONS["order-1"])[int(row)] for row in places] == ["1", "2", "3", "4", "5"]
    finish(page)
    page.reload()
    assert page.locator("#result").is_visible()
    page.locator("input[value=practice]").check()
    assert feedback(page, 14).startswith("✗ Not right")


def test_a_seed_can_be_typed_and_gives_the_same_round_again(quiz: Opener) -> None:
    orders = []
    for seed in ("river", "river", "12"):
        page = quiz()
        page.locator("#setup summary").click()
        page.locator("#count").fill("8")
        page.locator("#shuffle").check()
        page.locator("#seed").fill(seed)
        page.locator("#setup-form button[type=submit]").click()
        assert page.locator("#score").inner_text().endswith("0 of 8 checked")
        letters = page.locator(".question:visible label b").all_inner_texts()
        orders.append(
            (shown(page), page.locator(".question:visible :is(.words, label > input + span)").all_inner_texts())
        )
        assert letters[:2] == ["A", "B"]
        assert page.locator(".question:visible .number").all_inner_texts() == [str(n) for n in range(1, 9)]
    assert orders[0] == orders[1] != orders[2]


def test_marks_follow_the_options_when_they_are_shuffled(quiz: Opener) -> None:
    page = quiz()
    page.locator("#setup summary").click()
    page.locator("#shuffle").check()
    page.locator("#seed").fill("8")
    page.locator("#setup-form button[type=submit]").click()
    for question in MARKED:
        give(page, question, right_answers(question))
        assert feedback(page, question.number).startswith("✓ Right"), question.item.id
    page.locator("#restart").click()
    question = QUESTIONS["what-1a2b3c"]
    (stone,) = [option.letter for option in question.options if option.text == "stone"]
    give(page, question, [stone])
    seen = page.locator(f"#q{question.number} label:has(input[value={stone}]) b").inner_text()
    (key,) = [option.letter for option in question.options if option.right]
    right = page.locator(f"#q{question.number} label:has(input[value={key}]) b").inner_text()
    assert f"{right}\u2002coal" in feedback(page, question.number)
    assert f"{seen}: The stone blocks were carried by the Dunnock" in feedback(page, question.number)


def test_topics_choose_the_questions(quiz: Opener) -> None:
    items = tuple(
        replace(item, tags=("ships",) if index < 3 else ("sea", "people"))
        for index, item in enumerate(BANK.items[:6])
    )
    page = quiz(replace(BANK, items=items))
    page.locator("#setup summary").click()
    page.get_by_label("ships").check()
    page.locator("#setup-form button[type=submit]").click()
    assert len(shown(page)) == 3
    pinned = tuple(replace(item, pin=index == 1) for index, item in enumerate(items))
    page = quiz(replace(BANK, items=pinned))
    told = page.evaluate("JSON.parse(document.getElementById('data').textContent).asked")
    (place,) = (int(n) - 1 for n, one in told.items() if one.get("pin"))
    page.locator("#setup summary").click()
    page.locator("#shuffle").check()
    for seed in "1234567":
        page.locator("#seed").fill(seed)
        page.locator("#setup-form button[type=submit]").click()
        assert shown(page)[place] == place + 1
        page.locator("#setup summary").click()


CLOCK = "window.pass = []; window.setInterval = (go) => { window.pass.push(go); return window.pass.length; };"


def let_pass(page: Page, seconds: int) -> None:
    page.evaluate(
        "seconds => { const go = window.pass[window.pass.length - 1]; for (let n = 0; n < seconds; n++) go(); }",
        seconds,
    )


def test_a_clock_warns_gives_more_time_and_ends_nothing(quiz: Opener) -> None:
    page = quiz(screen=Screen("test", 6), first=CLOCK)
    assert page.locator(".question:visible").count() == 0
    assert "You have 6 minutes" in page.locator("#begin").inner_text()
    page.locator("#begin-test").click()
    expect(page.locator("#q1 input").first).to_be_focused()
    assert page.locator("#time").inner_text() == "6:00"
    let_pass(page, 60)
    assert (page.locator("#time").inner_text(), page.locator("#warning").inner_text()) == ("5:00", "5 minutes left.")
    let_pass(page, 20)
    assert page.locator("#warning").inner_text() == ""
    let_pass(page, 280)
    assert page.locator("#warning").inner_text() == "Time is up. Finish now, or take more time."
    let_pass(page, 30)
    assert page.locator(".question:visible").count() == 20
    page.locator("[data-more]").click()
    assert page.locator("#time").inner_text() == "5:00"
    assert page.locator("#warning").is_hidden()
    fill(page, QUESTIONS["sa-1"], ["Birmingham"])
    page.reload()
    assert page.locator("#time").inner_text() == "5:00"
    finish(page)
    assert page.locator("#clock").is_hidden()
    assert "Time: 7 minutes" in page.locator("#result-body").inner_text()


def test_a_warning_is_seen_wherever_the_pupil_is(quiz: Opener) -> None:
    page = quiz(screen=Screen("test", 6), first=CLOCK, width=390, height=800, touch=True)
    page.locator("#begin-test").tap()
    page.locator("#q20 textarea").tap()
    let_pass(page, 300)
    expect(page.locator("#warning")).to_be_in_viewport(ratio=1)
    page.locator("#language").evaluate(
        "list => { list.value = 'es'; list.dispatchEvent(new Event('change', {bubbles: true})); }"
    )
    assert page.locator("#warning").inner_text() == "Queda 1 minuto."
    page.locator("#q12 input").first.focus()
    while page.evaluate("document.activeElement.closest('#q1') === null"):
        page.keyboard.press("Shift+Tab")
        top, bar = page.evaluate(
            "[(document.activeElement.closest('label') ?? document.activeElement).getBoundingClientRect().top, "
            "document.querySelector('.bar').getBoundingClientRect().bottom]"
        )
        assert top >= bar, page.evaluate("document.activeElement.outerHTML")


def test_a_warning_is_seen_in_large_letters_when_the_bar_has_gone(quiz: Opener) -> None:
    first = "localStorage.setItem('quizgen/reading', JSON.stringify({size: 6}));" + CLOCK
    page = quiz(screen=Screen("test", 6), first=first, width=390, height=800)
    page.locator("#begin-test").click()
    page.locator("#q20 textarea").click()
    let_pass(page, 300)
    expect(page.locator(".bar .time")).not_to_be_in_viewport()
    expect(page.locator("#warning")).to_be_in_viewport(ratio=1)


def test_the_clock_rests_while_the_pupil_looks_at_the_cards(quiz: Opener) -> None:
    page = quiz(
        screen=Screen(minutes=6), first="window.stopped = []; window.clearInterval = n => stopped.push(n);" + CLOCK
    )
    page.locator("input[value=test]").check()
    page.locator("#begin-test").click()
    page.evaluate("stopped.length = 0")
    page.locator("input[value=cards]").check()
    assert page.evaluate("stopped.includes(pass.length)")


def test_the_question_about_open_answers_has_the_only_button_that_ends_the_test(quiz: Opener) -> None:
    page = quiz(screen=Screen())
    page.locator("input[value=test]").check()
    ends = page.get_by_role("button", name="Finish and see the result")
    page.locator("#finish").click()
    assert page.locator("#open-ask").is_visible()
    assert page.locator("#finish, #restart").evaluate_all("all => all.filter(one => one.checkVisibility())") == []
    assert ends.count() == 1
    assert page.locator("#open-ask .quiet").inner_text() == "Go back to the first"
    page.locator("#open-ask .quiet").click()
    expect(page.locator("#q1 input").first).to_be_focused()
    assert (ends.count(), page.locator("#finish, #restart").locator("visible=true").count()) == (1, 2)
    page.locator("#finish").click()
    fill(page, QUESTIONS["sa-1"], ["Birmingham"])
    assert page.locator("#open-ask").is_hidden()
    page.locator("#finish").click()
    page.locator("input[value=practice]").check()
    assert page.locator("#open-ask").is_hidden()
    assert page.locator("#restart").is_visible()


def test_an_essay_that_was_not_written_is_not_to_be_judged(quiz: Opener) -> None:
    page = quiz(screen=TEST)
    fill(page, QUESTIONS["sa-1"], ["Birmingham"])
    finish(page)
    assert feedback(page, 20).startswith("– No answer – 0 of 5 points\n\nA good answer:")
    assert "Look for:" in feedback(page, 20)
    assert page.locator("#q20 .self").count() == 0


def test_cards_turn_move_through_boxes_and_come_again(quiz: Opener) -> None:
    page = quiz(screen=Screen("cards"))
    total = int(page.locator("#due").inner_text().split()[0])
    assert total > 15
    assert page.locator(".question:visible, #setup:visible").count() == 0
    assert page.locator("#back").is_hidden()
    page.locator("#turn").click()
    expect(page.locator("#back")).to_be_focused()
    assert page.locator("#back").inner_text() == "coal"
    first = page.locator("#front").inner_text()
    page.locator("#missed").click()
    assert page.locator("#due").inner_text() == f"{total} cards to go"
    seen = []
    while page.locator("#turn").is_visible():
        seen.append(page.locator("#front").inner_text())
        page.keyboard.press("Tab") if seen == [] else None
        page.locator("#turn").click()
        assert page.locator("#back").inner_text().strip()
        page.locator("#knew").click()
    assert len(seen) == total
    assert seen[-1] == first
    assert page.locator("#due").inner_text() == "Well done: no card is due today. The next are due in 1 day."
    boxes = [text.split("\n")[0] for text in page.locator("#boxes li").all_inner_texts()]
    assert boxes[:2] == ["Box 1 0", f"Box 2 {total}"]
    page.reload()
    assert page.locator("#due").inner_text().startswith("Well done")
    page.locator("#early").click()
    assert page.locator("#due").inner_text() == f"{total} cards to go"
    page.locator("#forget-boxes").click()
    assert page.locator("#boxes li").first.inner_text().startswith(f"Box 1 {total}")


def test_boxes_go_into_a_file_and_come_back(quiz: Opener, tmp_path: Path) -> None:
    page = quiz(screen=Screen("cards"))
    page.locator("#turn").click()
    page.locator("#knew").click()
    with page.expect_download() as saving:
        page.locator("#save-boxes").click()
    path = tmp_path / saving.value.suggested_filename
    saving.value.save_as(path)
    kept = json.loads(path.read_text("utf-8"))
    assert (kept["quizgen"], len(kept["boxes"])) == ("boxes", 1)
    page.locator("#forget-boxes").click()
    page.locator("#boxes-file").set_input_files(path)
    expect(page.locator("#boxes-told")).to_have_text("1 card was loaded.")
    assert page.locator("#boxes li").nth(1).inner_text().startswith("Box 2 1")
    path.write_text('{"quizgen": "boxes", "bank": "other", "boxes": {}}', "utf-8")
    page.locator("#boxes-file").set_input_files(path)
    expect(page.locator("#boxes-told")).to_have_text("This file holds no boxes of this quiz.")
    page.locator("#turn").click()
    page.locator("#knew").click()
    assert page.locator("#boxes-told").is_hidden()


def test_where_nothing_may_be_kept_the_page_works_and_says_so(quiz: Opener) -> None:
    forbidden = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    page = quiz(first=forbidden)
    assert page.locator("#notice").inner_text().startswith("This browser keeps nothing here")
    give(page, QUESTIONS["sa-1"], ["Birmingham"])
    page.locator("input[value=cards]").check()
    page.locator("#turn").click()
    page.locator("#knew").click()
    page.locator("input[value=practice]").check()
    assert feedback(page, 14).startswith("✓ Right")
