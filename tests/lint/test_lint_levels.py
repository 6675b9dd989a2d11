"""Levels: what a rule has, what the bank says, what the item says; and which items are looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.bank import check
from quizgen.bank.located import Located, Place
from quizgen.lint import lint
from quizgen.lint.build import choice, proof, short
from quizgen.model import Article, Bank, Item, LintLevel, Status

TWO = choice("Who came?", "Ada", "Ben")
Levels = tuple[tuple[str, LintLevel], ...]


def levels(bank: Bank) -> list[str]:
    return [problem.severity for problem in check(bank) if problem.rule == "option-count"]


@pytest.mark.parametrize(
    ("of_bank", "of_item", "level"),
    [
        ((), (), ["style"]),
        ((("option-count", "warning"),), (), ["warning"]),
        ((("option-count", "off"),), (), []),
        ((("option-count", "off"),), (("option-count", "error"),), ["error"]),
        ((("option-count", "error"),), (("option-count", "off"),), []),
        ((("longest-key", "off"),), (), ["style"]),
    ],
)
def test_the_item_has_the_last_word(of_bank: Levels, of_item: Levels, level: list[str]) -> None:
    assert levels(Bank("", (replace(TWO, lint=of_item),), lint=of_bank)) == level


def test_rules_for_the_whole_quiz_can_be_switched_off_for_an_item() -> None:
    twice: tuple[Item, ...] = (short("Who came?", "Ada"), short("Who came?", "Ben"))
    assert [problem.rule for problem in check(Bank("", twice))] == ["repeated-question"]
    off = replace(twice[1], lint=(("repeated-question", "off"),))
    assert check(Bank("", (twice[0], off))) == []


@pytest.mark.parametrize(("status", "count"), [("keep", 1), ("draft", 0), ("drop", 0), ("obsolete", 0)])
def test_only_kept_items_are_judged(status: Status, count: int) -> None:
    assert len(lint(Bank("", (replace(TWO, status=status),)))) == count


@pytest.mark.parametrize(("status", "count"), [("keep", 1), ("draft", 1), ("drop", 0), ("obsolete", 0)])
def test_the_evidence_of_drafts_is_looked_at_too(status: Status, count: int) -> None:
    item = short("Who came?", "Ada", evidence=proof("Ada went."), status=status)
    assert len(check(Bank("", (item,), Article("a", "Ada came.")))) == count


def test_an_unknown_rule_is_told_with_the_nearest_name() -> None:
    item = replace(short("Who came?", "Ada"), lint=(("zzz", "off"),))
    problems = check(Bank("", (item,), lint=(("longest-kee", "off"),)))
    assert [(problem.severity, problem.rule) for problem in problems] == [("warning", "")] * 2
    assert "`longest-kee`" in problems[0].message
    assert problems[0].hint == "did you mean longest-key?"
    assert "`zzz`" in problems[1].message
    assert "did you mean" not in problems[1].hint


@pytest.mark.parametrize(
    ("lines", "spot"),
    [
        (("title: a", "lint:", "  longest-key: off", "  longest-kee: off", "items:"), (4, 3)),
        (("lint: {clang: off, longest-kee: off}", "items:"), (1, 20)),
        (("lint:", "", "  # longest is best", "  clang: off", "items: longest-kee"), (1, 1)),
        (("items:",), (0, 0)),
    ],
)
def test_the_place_of_a_level_of_the_bank(lines: tuple[str, ...], spot: tuple[int, int]) -> None:
    located = Located("bank.yaml", lines)
    assert located.top("lint", "longest-kee") == spot
    (problem,) = check(Bank("", (), lint=(("longest-kee", "off"),)), located)
    assert (problem.line, problem.column) == spot


def test_other_items_are_named_as_the_file_names_them() -> None:
    items = (short("Who came?", "Ada"), replace(short("who  came?", "Ben"), id="who-2"))
    (problem,) = check(Bank("", items))
    assert problem.message == "the same question stands in item 1"
    places = (Place("item 7", {}), Place("who-2", {"question": (9, 15)}))
    (problem,) = check(Bank("", items), Located("b", (), places))
    assert problem.message == "the same question stands in item 7"
    assert (problem.line, problem.column, problem.item) == (9, 15, "who-2")
