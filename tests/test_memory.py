"""What was worked out once is given again, errors too, and goes with what it is about."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass

import pytest

from quizgen.memory import remembered


@dataclass(frozen=True, eq=False)
class Page:
    words: str


CALLS: list[tuple[str, int]] = []


@remembered(ValueError)
def word(page: Page, at: int, *, loud: bool = False) -> str:
    """One word of a page."""
    CALLS.append((page.words, at))
    if at < 0:
        raise ValueError(f"no word {at}")
    found = page.words.split()[at]
    return found.upper() if loud else found


@pytest.fixture(autouse=True)
def _nothing_called() -> None:
    CALLS.clear()


def test_the_same_question_is_worked_out_once() -> None:
    page, other = Page("salt oil"), Page("salt oil")
    assert [word(page, 0), word(page, 0), word(page, 1), word(page, 0, loud=True)] == ["salt", "salt", "oil", "SALT"]
    assert len(CALLS) == 3
    assert word(other, 0) == "salt"
    assert len(CALLS) == 4


def test_an_error_that_is_named_is_raised_again() -> None:
    page = Page("salt")
    for _ in range(2):
        with pytest.raises(ValueError, match="no word -1"):
            word(page, -1)
    assert len(CALLS) == 1


def test_another_error_is_not_kept() -> None:
    page = Page("salt")
    for _ in range(2):
        with pytest.raises(IndexError):
            word(page, 5)
    assert len(CALLS) == 2


def test_what_is_kept_goes_with_its_subject() -> None:
    page = Page("salt")
    word(page, 0)
    gone = weakref.ref(page)
    del page
    gc.collect()
    assert gone() is None
