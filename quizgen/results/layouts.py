"""To which layout of a bank answers belong, and what they say in the letters and rows of another layout of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, assert_never

from quizgen.marking import test_of
from quizgen.model import Bank
from quizgen.results.answers import Answers, UnreadableError
from quizgen.sheet import Question, Sheet, lay_out, layout_id

# A page has one seed; a class that answered more than these pages did not answer one quiz.
MOST_LAYOUTS = 100


class Layout:
    """A bank laid out by one seed, with its name and how each question is marked; both are worked out once."""

    def __init__(self, bank: Bank, seed: int) -> None:
        self.sheet: Sheet = lay_out(bank, seed=seed)
        self.questions: tuple[Question, ...] = self.sheet.questions

    @cached_property
    def name(self) -> str:
        """The name that answers carry."""
        return layout_id(self.sheet)

    @cached_property
    def tests(self) -> tuple[dict[str, Any], ...]:
        """How each question is marked."""
        return tuple(test_of(question) for question in self.questions)


class Layouts:
    """The layouts of a bank that answers ask for, each made once."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._made: dict[int, Layout] = {}

    def of(self, seed: int) -> Layout:
        """The layout of a seed. Raises UnreadableError where there are too many."""
        if seed not in self._made:
            if len(self._made) >= MOST_LAYOUTS:
                raise UnreadableError(f"it is from one more than {MOST_LAYOUTS} different pages; mark it by itself.")
            self._made[seed] = Layout(self._bank, seed)
        return self._made[seed]

    def fitting(self, answers: Answers) -> Layout:
        """The layout that answers belong to. Raises UnreadableError, with what to do, where there is none."""
        layout = self.of(answers.seed)
        if answers.bank != layout.sheet.bank_id:
            raise UnreadableError(
                f"these are answers to another bank ({answers.bank}, this one is {layout.sheet.bank_id}), or its "
                "questions were changed since; mark them with the bank that the page was made from."
            )
        if answers.layout != layout.name:
            raise UnreadableError(
                "an option or a line of the bank was changed after the page was made, so the letters may mean something "
                "else now; mark these answers with the bank as it was."
            )
        if len(answers.given) != len(layout.questions):
            raise UnreadableError(
                f"it answers {len(answers.given)} questions of {len(layout.questions)}; ask for the answers again."
            )
        for question, given in zip(layout.questions, answers.given, strict=True):
            if not _possible(question, given):
                raise UnreadableError(
                    f"its answer to question {question.number} is none that the page can give; ask for the answers again."
                )
        return layout


def _possible(question: Question, given: Sequence[str]) -> bool:
    """An answer has the shape that the page gives it: letters that are there, one text a gap or row."""
    if not given:
        return True
    letters = [option.letter for option in question.options]
    match question.item.kind:
        case "multiple_choice":
            return len(given) == 1 and given[0] in letters
        case "multiple_answer":
            return len(set(given)) == len(given) and set(given) <= set(letters)
        case "true_false":
            return len(given) == 1 and given[0] in {"T", "F"}
        case "short_answer" | "numeric" | "essay":
            return len(given) == 1
        case "cloze":
            return len(given) == len(question.gaps)
        case "matching":
            return len(given) == len(question.rows) and set(given) <= {"", *letters}
        case "ordering":
            places = {"", *(str(place) for place in range(1, len(question.rows) + 1))}
            return len(given) == len(question.rows) and set(given) <= places
        case _:
            assert_never(question.item.kind)


def translated(own: Question, other: Question, given: Sequence[str]) -> tuple[str, ...]:
    """What an answer says in the letters and rows of `other`, the same item in another layout."""
    match own.item.kind:
        case "multiple_choice" | "multiple_answer" | "matching":
            there = {(option.text, option.right): option.letter for option in other.options}
            letters = {option.letter: there[option.text, option.right] for option in own.options}
            said = tuple(letters.get(letter, letter) for letter in given)
            return (
                said if own.item.kind == "matching" else tuple(sorted(said, key=lambda letter: (len(letter), letter)))
            )
        case "ordering":
            return tuple(given[place] for place in order(own, other)) if given else ()
        case "true_false" | "short_answer" | "numeric" | "essay" | "cloze":
            return tuple(given)
        case _:
            assert_never(own.item.kind)


def order(own: Question, other: Question) -> tuple[int, ...]:
    """For each row of `other` where it stands in `own`."""
    places = {(row.text, row.answer): place for place, row in enumerate(own.rows)}
    return tuple(places[row.text, row.answer] for row in other.rows)
