"""A test of three questions and a class of five, small enough to be worked out by hand."""

from __future__ import annotations

from quizgen.model import Bank, Item, MultipleChoice, Wrong
from quizgen.results import Answers, Marked, mark_class
from quizgen.sheet import Sheet, lay_out, layout_id

ITEMS: tuple[Item, ...] = tuple(
    MultipleChoice(id=f"q{n}", question=f"Question {n}?", answer="yes", wrong=(Wrong("no"), Wrong("maybe")))
    for n in (1, 2, 3)
)
BANK = Bank("Small", ITEMS, seed=3)
#         points in each question, and in all
MARKS = {
    "Ana": (1, 1, 1),  # 3
    "Ben": (1, 1, 0),  # 2
    "Cleo": (1, 0, 1),  # 2
    "Dora": (1, 0, 0),  # 1
    "Emil": (0, 0, 0),  # 0
}


def letter(sheet: Sheet, number: int, text: str) -> str:
    """The letter of an option."""
    return next(option.letter for option in sheet.questions[number - 1].options if option.text == text)


def answers(name: str, texts: list[str], *, bank: Bank = BANK, seed: int = 3, source: str = "") -> Answers:
    """What a pupil sends who chooses options by their texts ("": none)."""
    sheet = lay_out(bank, seed=seed)
    given = tuple((letter(sheet, n, text),) if text else () for n, text in enumerate(texts, start=1))
    return Answers(sheet.bank_id, layout_id(sheet), seed, name, 60, given, source or f"{name.lower()}.json")


def small_class() -> Marked:
    """The class of `MARKS`: who is wrong says no."""
    found = [answers(name, ["yes" if one else "no" for one in marks]) for name, marks in MARKS.items()]
    return mark_class(BANK, found)
