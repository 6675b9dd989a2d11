"""Answering the sample quiz: what is right, what is wrong, and how to give an answer of each kind."""

from __future__ import annotations

from playwright.sync_api import Page

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


def give(page: Page, question: Question, answers: list[str]) -> None:
    """Give an answer with the mouse and check it."""
    card = page.locator(f"#q{question.number}")
    fields = card.locator("[data-part]")
    if not fields.count():
        for letter in answers[: None if question.item.kind == "multiple_answer" else 1]:
            card.locator(f"input[value={letter}]").check()
    for field, answer in zip(fields.all(), answers, strict=False):
        if field.evaluate("field => field.matches('select')"):
            field.select_option(label=answer)
        else:
            field.fill(answer)
    card.locator(".check").click()
