"""The quiz page in a browser: all kinds answered right and wrong, by mouse and by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from quizgen.model import Bank
from quizgen.render import render_html
from quizgen.render.page import bundled
from quizgen.resources import data_dir
from tests.browser.answers import QUESTIONS, by_keyboard, give, right_answers, tab_to, wrong_answers
from tests.browser.conftest import Opener
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
MARKED = [name for name, question in QUESTIONS.items() if question.item.kind != "essay"]


def feedback(page: Page, number: int) -> str:
    return page.locator(f"#q{number} .feedback").inner_text()


def score(page: Page) -> str:
    return page.locator("#score").inner_text()


def test_all_right_gives_all_points(quiz: Opener) -> None:
    page = quiz()
    for name in MARKED:
        give(page, QUESTIONS[name], right_answers(QUESTIONS[name]))
        assert feedback(page, QUESTIONS[name].number).startswith("✓ Right"), name
    assert score(page) == "27 of 32 points · 19 of 20 checked"
    give(page, QUESTIONS["essay-1"], ["They slept in turns."])
    assert "A good answer" in feedback(page, 20)
    assert "compares them with the blocks" in feedback(page, 20)
    page.get_by_label("Fully").check()
    assert score(page) == "All done: 32 of 32 points"


def test_all_wrong_gives_none_and_tells_the_key(quiz: Opener) -> None:
    page = quiz()
    for name in MARKED:
        question = QUESTIONS[name]
        give(page, question, wrong_answers(question))
        told = feedback(page, question.number)
        assert told.startswith("✗ Not right – 0 of"), name
        assert question.key.lines[-1].replace("*", "").replace("\u2002", " ") in told.replace("\u2002", " "), name
    assert score(page).startswith("0 of 32 points")


def test_feedback_gives_reason_evidence_and_its_place(quiz: Opener) -> None:
    page = quiz()
    question = QUESTIONS["who-7f3a2c"]
    (pym,) = [option.letter for option in question.options if option.text == "Walter Pym"]
    give(page, question, [pym])
    told = feedback(page, question.number)
    assert "He was a keeper, long after the tower was built" in told
    assert "the tower in pieces was her idea" in told
    assert "Paragraph 2" in told
    assert page.locator(".passage mark").inner_text() == question.item.evidence.quote  # type: ignore[union-attr]
    assert page.locator(".passage mark").evaluate("mark => mark.closest('.passage-block').id") == "p2"
    signs = page.locator(f"#q{question.number} .sign").all_inner_texts()
    assert sorted(signs) == ["✓\u00a0the answer", "✗\u00a0wrong"]


def test_feedback_shows_every_proof_and_marks_the_first(quiz: Opener) -> None:
    proofs = (QUESTIONS["who-7f3a2c"].item.evidence, QUESTIONS["num-1"].item.evidence)
    assert proofs[0]
    assert proofs[1]
    item = replace(QUESTIONS["gap-b2"].item, evidence=proofs[0], further=proofs[1:])
    page = quiz(replace(BANK, items=(item,)))
    give(page, replace(QUESTIONS["gap-b2"], number=1), ["barge", "pieces"])
    told = feedback(page, 1)
    assert all(proof.quote in told and f"Paragraph {proof.paragraph}" in told for proof in proofs if proof)
    assert page.locator(".passage mark").inner_text() == proofs[0].quote


def test_half_right_earns_half(quiz: Opener) -> None:
    page = quiz()
    give(page, QUESTIONS["gap-b2"], ["barge", "stones"])
    assert feedback(page, 12).startswith("◐ Partly right – 1 of 2 points")
    assert page.locator("#q12 .sign").all_inner_texts() == ["✓\u00a0right", "✗\u00a0pieces"]
    give(page, QUESTIONS["kept-2b2b2b"], right_answers(QUESTIONS["kept-2b2b2b"])[:1])
    assert feedback(page, 7).startswith("◐ Partly right – 1 of 2 points")
    assert score(page) == "2 of 32 points · 2 of 20 checked"


def test_nothing_answered_is_asked_for_not_marked(quiz: Opener) -> None:
    page = quiz()
    for question in QUESTIONS.values():
        page.locator(f"#q{question.number} .check").click()
        assert feedback(page, question.number) == "Answer first, then check."
    assert score(page) == "0 of 32 points · 0 of 20 checked"


def test_try_again_and_start_again(quiz: Opener) -> None:
    page = quiz()
    question = QUESTIONS["sa-1"]
    give(page, question, ["London"])
    field = page.locator(f"#q{question.number} input")
    assert field.is_disabled()
    page.get_by_role("button", name=f"Try again question {question.number}", exact=True).click()
    assert (field.input_value(), feedback(page, question.number)) == ("", "")
    assert field.evaluate("field => field === document.activeElement")
    give(page, question, ["birmingham"])
    give(page, QUESTIONS["tf-11aa22"], ["T"])
    assert score(page) == "1 of 32 points · 2 of 20 checked"
    page.locator("#restart").click()
    assert score(page) == "0 of 32 points · 0 of 20 checked"
    assert page.locator(".question input:checked, .sign, mark, :disabled").count() == 0


def test_full_marks_by_keyboard_alone(quiz: Opener) -> None:
    page = quiz(width=400, height=800)
    for name in MARKED:
        question = QUESTIONS[name]
        by_keyboard(page, question, right_answers(question))
        tab_to(page, f"#q{question.number} .check")
        page.keyboard.press("Enter")
        assert feedback(page, QUESTIONS[name].number).startswith("✓ Right"), name
        focus = page.evaluate("document.activeElement.closest('.question')?.id")
        assert focus == f"q{QUESTIONS[name].number}"
    assert score(page) == "27 of 32 points · 19 of 20 checked"


def test_enter_in_a_field_checks_once(quiz: Opener) -> None:
    page = quiz()
    page.locator("#q14 input").fill("Birmingham")
    page.keyboard.press("Enter")
    assert feedback(page, 14).startswith("✓ Right")
    assert page.evaluate("document.activeElement.textContent") == "Try again question 14"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_screen(quiz: Opener, width: int, scheme: str) -> None:
    page = quiz(width=width, height=740, scheme=scheme)
    for zoom in ("100%", "200%") if width > 600 else ("100%",):
        page.evaluate("zoom => { document.documentElement.style.fontSize = zoom }", zoom)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name in MARKED:
        give(page, QUESTIONS[name], wrong_answers(QUESTIONS[name])) if width < 400 else None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_things_to_press_are_large_enough(quiz: Opener) -> None:
    page = quiz(width=360)
    sizes = page.locator("button, select, .question label:not(.row), input.written, input.gap, summary").evaluate_all(
        "all => all.map((one) => [one.offsetWidth, one.offsetHeight]).filter(([width]) => width)"
    )
    assert len(sizes) > 50
    assert min(min(size) for size in sizes) >= 24


def test_the_article_stands_beside_on_a_wide_screen_and_folds_on_a_narrow_one(quiz: Opener) -> None:
    wide, narrow = quiz(), quiz(width=360, height=740)
    places = [wide.locator(part).bounding_box() for part in (".reading", ".questions")]
    assert places[0]["x"] + places[0]["width"] < places[1]["x"]  # type: ignore[index]
    narrow.locator(".reading summary").click()
    assert not narrow.locator(".passage").is_visible()
    give(narrow, QUESTIONS["tf-33bb44"], ["T"])
    narrow.locator("#q9 .feedback a").click()
    assert narrow.locator("#p2 mark").is_visible()


def test_without_javascript_the_questions_can_be_read(quiz: Opener) -> None:
    page = quiz(scripts=False)
    assert page.locator(".question:visible").count() == 20
    assert page.locator("button:visible").count() == 0
    assert "needs JavaScript" in page.locator("noscript").inner_text()


def test_a_reload_goes_on(quiz: Opener) -> None:
    page = quiz()
    give(page, QUESTIONS["sa-1"], ["Birmingham"])
    page.locator("#q15 input").fill("half an ans")
    page.reload()
    assert score(page) == "1 of 32 points · 1 of 20 checked"
    assert feedback(page, 14).startswith("✓ Right")
    assert page.locator("#q15 input").input_value() == "half an ans"
    assert page.locator("#notice").inner_text() == "You go on where you left off."


def test_print_hides_what_paper_cannot_do(quiz: Opener) -> None:
    page = quiz(scheme="dark")
    give(page, QUESTIONS["sa-1"], ["London"])
    page.emulate_media(media="print")
    assert page.locator("button:visible, .feedback:visible, .bar:visible").count() == 0
    assert page.locator(".question:visible").count() == 20
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_a_quiz_without_an_article_still_cites_it(quiz: Opener) -> None:
    page = quiz(replace(BANK, article=None))
    give(page, QUESTIONS["tf-33bb44"], ["F"])
    assert "(paragraph 2)" in feedback(page, 9)


def test_an_empty_quiz_does_not_fail(quiz: Opener) -> None:
    assert score(quiz(Bank("Empty", ()))).endswith("0 of 0 points")


ANSWER_ALL = """() => [...document.querySelectorAll(".question")].map((card) => {
  for (const field of card.querySelectorAll("[data-part]")) {
    if (field.matches("select")) field.selectedIndex = 1;
    else field.value = "5";
  }
  for (const input of card.querySelectorAll("fieldset input[name]")) input.checked = true;
  card.querySelector(".check").click();
  return card.querySelector(".feedback").textContent;
})"""


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_do_not_run(quiz: Opener, attack: str) -> None:
    page = quiz(hostile_bank(attack))
    told = page.evaluate(ANSWER_ALL)
    assert len(told) == 9
    assert all(told)
    page.wait_for_timeout(50)
    assert page.evaluate("window.hit === undefined")
    assert page.locator("main img, main svg, main iframe, main script, main a:not([href^='#p'])").count() == 0


def test_even_a_script_that_slipped_into_the_page_would_not_run(browser: Browser, tmp_path: Path) -> None:
    slipped = (
        "<img src='x' onerror='window.hit=1'><script>window.hit=1</script>"
        "<a id='a' href='javascript:window.hit=1'>a</a>"
    )
    path = tmp_path / "quiz.html"
    path.write_text(render_html(BANK, "quiz").replace("<main", f"{slipped}<main"), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.locator("#a").click()
    page.wait_for_timeout(100)
    assert page.evaluate("window.hit === undefined")
    assert score(page) == "0 of 32 points · 0 of 20 checked"
    page.close()


def test_marked_text_keeps_marks_and_nothing_else(browser: Browser) -> None:
    script = bundled([(data_dir("templates") / "js" / "dom.js").read_text("utf-8")])
    code = script.replace("\n})();", "\nconst box = element('p', {}, marked(html)); return box.innerHTML; })")
    page = browser.new_page()
    html = "<em onclick=a>x</em><img src=x onerror=window.hit=1><b>b</b><script>window.hit=1</script> &lt;i&gt;"
    shown = page.evaluate(code.replace("(() =>", "((html) =>", 1), html)
    assert shown == "<em>x</em>bwindow.hit=1 &lt;i&gt;"
    assert page.evaluate("window.hit === undefined")
    page.close()
