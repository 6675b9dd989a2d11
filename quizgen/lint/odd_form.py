"""One option differs in form from all others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View
from quizgen.lint.words import ARTICLES, NUMBER_WORDS

_NUMBER = re.compile(
    r"(?:about|around|nearly|over|under|more than|less than|in|on|at)? ?[£$€]?\d[\d,.]{0,20}(?:%|bn|m)?[^\d]{0,30}"
)
_SENTENCE = re.compile(r"[^.]{12,400}\.")
_OPENERS = ARTICLES | frozenset("in on at by it they he she to because that".split())


@item_rule(
    "odd-form",
    level="style",
    cure="Write all options in the same form.",
    source=f"{HALADYNA} 23",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("What changed the town?", "a storm", "1811", "1820", "1835")),
        Bad(choice("What did Ada do?", "She lit the lamp.", "She rang the bell.", "She left the tower")),
        Bad(choice("Where was it?", "in the tower", "In the harbour", "on a hill", "at the inn")),
        Good(choice("When was it lit?", "1811", "1820", "in the spring of 1835")),
        Good(choice("Who lit the lamp?", "Ada", "Ben", "the cook", "a pupil")),
        Good(choice("How many came?", "5", "twelve", "20")),
    ],
)
def odd_form(view: View) -> Iterator[Hit]:
    """All options but one are numbers, end with a full stop or begin alike, and the odd one stands out."""
    if len(view.options) < 3:
        return
    for test, told in _TESTS:
        odd = _odd_one(view.options, test)
        if odd is not None:
            yield Hit(odd.field, told)
            return


def _is_number(option: Option) -> bool | None:
    if _NUMBER.fullmatch(option.text.strip()):
        return True
    in_words = any(word in NUMBER_WORDS or word in {"none", "half", "no", "hundred"} for word in option.words)
    return None if in_words or any(sign.isdigit() for sign in option.text) else False


def _is_sentence(option: Option) -> bool | None:
    return bool(_SENTENCE.fullmatch(option.text.strip())) if len(option.words) > 2 else None


def _is_capital(option: Option) -> bool | None:
    """Only where the first word is a small one: another may be a name."""
    return option.text.strip()[:1].isupper() if option.words and option.words[0] in _OPENERS else None


Test = Callable[[Option], bool | None]
_TESTS: tuple[tuple[Test, str], ...] = (
    (_is_number, "all other options are numbers or dates"),
    (_is_sentence, "all options but one end with a full stop, or only one does"),
    (_is_capital, "all options but one begin with a capital, or only one does"),
)


def _odd_one(options: Sequence[Option], test: Test) -> Option | None:
    """The one option that a test tells from all others; None where the test is unsure of any."""
    answers = [test(option) for option in options]
    if None in answers:
        return None
    odd = [value for value in (True, False) if answers.count(value) == 1]
    if len(odd) != 1 or (test is _is_number and odd[0]):
        return None
    return options[answers.index(odd[0])]
