"""Every kind answered right, wrong and half by the keyboard alone and by touch alone: in every mode where it can be
answered, in both colour schemes, on a telephone and on a desktop."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizgen.material.cards import sides
from quizgen.screen import Screen
from quizgen.sheet import Question, lay_out
from tests.browser.answers import half_answers, right_answers, wrong_answers
from tests.browser.conftest import Opener
from tests.browser.hands import HANDS, Hands, answer, saved
from tests.browser.test_quiz_collect import read_code
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
# One of each kind, gaps with a list and without.
KINDS = (
    "what-1a2b3c",
    "kept-2b2b2b",
    "tf-11aa22",
    "gap-a1",
    "gap-b2",
    "sa-1",
    "num-1",
    "match-1",
    "order-1",
    "essay-1",
)
SMALL = replace(BANK, items=tuple(item for item in BANK.items if item.id in KINDS))
QUESTIONS = lay_out(SMALL).questions
ESSAY = QUESTIONS[-1]
MARKED = QUESTIONS[:-1]
ROUNDS = (
    (wrong_answers, "✗ Not right – 0 of"),
    (half_answers, "◐ Partly right – "),
    (right_answers, "✓ Right"),
)
ways = pytest.mark.parametrize("way", HANDS)
schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
widths = pytest.mark.parametrize("width", [360, 1280])


def one_of(answers: Callable[[Question], list[str]], question: Question) -> list[str]:
    """The answers, but one alone where no more can be ticked."""
    single = question.item.kind in {"multiple_choice", "true_false"}
    return answers(question)[: 1 if single else None]


def opened(quiz: Opener, way: str, width: int, scheme: str, screen: Screen) -> tuple[Page, Hands]:
    page = quiz(SMALL, screen=screen, width=width, height=740, scheme=scheme, touch=way == "touch")
    page.set_default_timeout(8_000)
    return page, HANDS[way]


def feedback(page: Page, question: Question) -> str:
    return page.locator(f"#q{question.number} .feedback").inner_text()


def practise(hands: Hands, page: Page) -> None:
    for question in MARKED:
        check = f"#q{question.number} .check"
        for answers, wanted in ROUNDS:
            if not (given := one_of(answers, question)):
                continue
            answer(hands, page, question, given)
            hands.press(page, check)
            assert feedback(page, question).startswith(wanted), question.item.id
            if answers is not right_answers:
                hands.press(page, check)
                assert feedback(page, question) == ""
    answer(hands, page, ESSAY, ["They slept in turns."])
    hands.press(page, f"#q{ESSAY.number} .check")
    hands.pick(page, f"self{ESSAY.number}", 1)
    assert page.locator("#score").inner_text() == "All done: 18.5 of 21 points"
    expect(page.locator("#result")).to_be_visible()


def be_tested(hands: Hands, page: Page) -> None:
    for answers, wanted in ROUNDS:
        hands.press(page, "#begin-test")
        asked = [question for question in MARKED if answers(question)]
        for question in asked:
            answer(hands, page, question, one_of(answers, question))
        assert page.locator(".check:visible, .sign, .feedback:not(:empty)").count() == 0
        hands.press(page, "#finish")
        hands.press(page, ".sure")
        expect(page.locator("#result-title")).to_be_focused()
        for question in asked:
            assert feedback(page, question).startswith(wanted), question.item.id
        assert feedback(page, ESSAY).startswith(ROUNDS[0][1][:1]) is False
        hands.press(page, "#renew")


def learn(hands: Hands, page: Page, folder: Path) -> None:
    """Turn and judge all cards, the first of them twice; boxes go into a file, are emptied, and come back."""
    total = int(page.locator("#due").inner_text().split()[0])
    assert total == sum(len(sides(question)) for question in QUESTIONS)
    for at in range(total + 1):
        assert page.locator("#back").is_hidden()
        hands.press(page, "#turn")
        expect(page.locator("#back")).to_be_focused()
        assert page.locator("#front").inner_text().strip()
        assert page.locator("#back").inner_text().strip()
        hands.press(page, "#knew" if at else "#missed")
    assert page.locator("#due").inner_text().startswith("Well done")
    path = saved(hands, page, "#save-boxes", folder)
    assert len(json.loads(path.read_text("utf-8"))["boxes"]) == total
    hands.press(page, "#forget-boxes")
    assert page.locator("#boxes li").first.inner_text().startswith(f"Box 1 {total}")
    with page.expect_file_chooser() as choosing:
        hands.press(page, "#load-boxes")
    choosing.value.set_files(path)
    expect(page.locator("#boxes-told")).to_have_text(f"{total} cards were loaded.")
    assert page.locator("#boxes li").nth(1).inner_text().startswith(f"Box 2 {total}")
    hands.press(page, "#early")
    assert page.locator("#due").inner_text() == f"{total} cards to go"


@ways
@schemes
@widths
def test_practice_test_and_cards(quiz: Opener, tmp_path: Path, way: str, width: int, scheme: str) -> None:
    page, hands = opened(quiz, way, width, scheme, Screen(minutes=20))
    practise(hands, page)
    hands.pick(page, "mode", 1)
    be_tested(hands, page)
    hands.pick(page, "mode", 2)
    learn(hands, page, tmp_path)


@ways
@schemes
@widths
def test_collect(quiz: Opener, tmp_path: Path, way: str, width: int, scheme: str) -> None:
    page, hands = opened(quiz, way, width, scheme, Screen("collect"))
    hands.write(page, "#pupil", "Ana")
    for answers, _ in ROUNDS:
        given = [one_of(answers, question) or right_answers(question) for question in MARKED]
        for question, one in zip(MARKED, given, strict=True):
            answer(hands, page, question, one)
        hands.press(page, "#hand-in-now")
        hands.press(page, ".sure")
        expect(page.locator("#handed-title")).to_be_focused()
        record = json.loads(saved(hands, page, "#answer-file", tmp_path).read_text("utf-8"))
        assert record["answers"] == [*given, []]
        assert read_code(page.locator("#code").input_value())[1] == [*given, []]
        hands.press(page, "#change")
        expect(page.locator("#hand-in-now")).to_be_focused()
