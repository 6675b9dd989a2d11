"""Answering the sample quiz: what is right, what is wrong, and how to give an answer of each kind."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page

from quizgen.sheet import Question, lay_out
from tests.sample_bank import BANK

QUESTIONS = {question.item.id: question for question in lay_out(BANK).questions}


def right_answers(question: Question) -> list[str]:
    """The letters to tick or what to put in each field."""
    match question.item.kind:
        case "multiple_choice" | "multiple_answer":
            return [option.letter for option in question.options if option.right]
        case "true_false":
            return ["T" if question.item.answer else "F"]
        case "cloze":
            return [gap.answer for gap in question.gaps]
        case "matching" | "ordering":
            return [row.answer for row in question.rows]
        case _:
            return [question.key.lines[0]]


def wrong_answers(question: Question) -> list[str]:
    """As many answers, none of them right."""
    match question.item.kind:
        case "multiple_choice" | "multiple_answer":
            return [option.letter for option in question.options if not option.right]
        case "true_false":
            return ["F" if question.item.answer else "T"]
        case "cloze":
            return [next((c for c in gap.choices if c != gap.answer), "fish") for gap in question.gaps]
        case "matching" | "ordering":
            answers = right_answers(question)
            return answers[1:] + answers[:1]
        case _:
            return ["fish"]


def half_answers(question: Question) -> list[str]:
    """An answer that earns some of the points; [] for kinds that are right or wrong."""
    right, wrong = right_answers(question), wrong_answers(question)
    match question.item.kind:
        case "multiple_answer":
            return right[:1]
        case "ordering":
            # Two lines change places.
            return [{"1": "2", "2": "1"}.get(place, place) for place in right]
        case "cloze" | "matching" if len(right) > 1:
            return [right[0], *wrong[1:]]
        case _:
            return []


def order(page: Page, question: Question, places: list[str], press: Callable[[Locator], None]) -> None:
    """Bring the lines of an ordering question to these places, with the buttons that move them up."""
    card = page.locator(f"#q{question.number}")
    rows = [str(row) for row in sorted(range(len(places)), key=lambda row: int(places[row]))]
    moved = False
    for place, row in enumerate(rows):
        while card.locator("[data-row]").evaluate_all("rows => rows.map(row => row.dataset.row)")[place] != row:
            press(card.locator(f"[data-row='{row}'] button").first)
            moved = True
    if not moved:
        # The order that the page shows is an answer only when something was moved.
        press(card.locator(f"[data-row='{rows[0]}'] button").first)


def fill(
    page: Page, question: Question, answers: list[str], press: Callable[[Locator], None] = Locator.click
) -> None:
    """Give an answer with the mouse, or by touch (`press`), and do not check it."""
    card = page.locator(f"#q{question.number}")
    fields = card.locator("[data-part]")
    if question.item.kind == "ordering":
        return order(page, question, answers, press)
    if not fields.count():
        for letter in answers[: None if question.item.kind == "multiple_answer" else 1]:
            press(card.locator(f"label:has(input[value={letter}])"))
    for field, answer in zip(fields.all(), answers, strict=False):
        if field.evaluate("field => field.matches('select')"):
            field.select_option(label=answer)
        else:
            field.fill(answer)
    return None


def give(
    page: Page, question: Question, answers: list[str], press: Callable[[Locator], None] = Locator.click
) -> None:
    """Give an answer and check it."""
    fill(page, question, answers, press)
    press(page.locator(f"#q{question.number} .check"))


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there, back where that is shorter."""
    for key in ("Tab", "Shift+Tab"):
        for _ in range(260 if key == "Shift+Tab" else 120):
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press(key)
    raise AssertionError(f"Tab does not reach {selector}")


def by_keyboard(page: Page, question: Question, answers: list[str]) -> None:
    """Answer with Tab, arrows, letters, space and Enter alone."""
    card = f"#q{question.number}"
    kind = question.item.kind
    if kind in {"multiple_choice", "true_false"}:
        tab_to(page, f"{card} input")
        page.keyboard.press("Space")
        while page.evaluate("document.activeElement.value") != answers[0]:
            page.keyboard.press("ArrowDown")
    elif kind == "multiple_answer":
        for letter in answers:
            tab_to(page, f"{card} input[value={letter}]")
            page.keyboard.press("Space")
    elif kind == "ordering":

        def press(button: Locator) -> None:
            row = button.evaluate("button => button.closest('[data-row]').dataset.row")
            tab_to(page, f"{card} [data-row='{row}'] button")
            page.keyboard.press("Enter")

        order(page, question, answers, press)
    else:
        tab_to(page, f"{card} [data-part]")
        for index, answer in enumerate(answers):
            if index:
                page.keyboard.press("Tab")
            page.keyboard.type(answer)
