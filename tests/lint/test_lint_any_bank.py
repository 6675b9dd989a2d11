"""Whatever a bank holds, it can be linted: nothing raises, every finding has its place, and it takes no time."""

from __future__ import annotations

import time
from dataclasses import fields, replace

from hypothesis import given, settings

from quizgen.lint import lint
from quizgen.lint.build import choice, cloze, short, statement
from quizgen.lint.rule import Bad
from quizgen.model import Article, Bank
from tests.bank.bank_strategies import BANK

TWISTS = ["a" * 3000, "{{" * 400, "{{a}} and " * 400, "not " * 600, "which is " * 400, "1-2 " * 600, "A, " * 900]


@settings(deadline=None)
@given(BANK)
def test_any_bank_can_be_linted(bank: Bank) -> None:
    for found in lint(bank):
        item = bank.items[found.position]
        top = found.hit.field.partition(".")[0]
        assert top in {field.name for field in fields(item)}
        assert item.status == "keep" or (found.rule.drafts and item.status == "draft")
        assert found.hit.message


def test_linting_is_the_same_each_time_and_leaves_the_bank_alone() -> None:
    bank = Bank("", (choice("Who came?", "Ada", "Ben"), short("Who came?", "Ada")), Article("a", "Ada came."))
    copy = replace(bank)
    assert lint(bank) == lint(bank) != ()
    assert bank == copy


def test_twisted_texts_take_no_time() -> None:
    items = [
        item
        for text in TWISTS
        for item in (
            choice(f"Which {text}?", text, f"b {text}", "c"),
            cloze(text),
            short(f"What {text}", text, text),
            statement(text),
        )
    ]
    start = time.perf_counter()
    lint(Bank("", tuple(items), Article("a", " ".join(TWISTS))))
    assert time.perf_counter() - start < 3


def test_a_thousand_items_take_no_time() -> None:
    text = " ".join(f"In {1800 + year} the keeper Ada{year} lit lamp number {year}." for year in range(200))
    items = tuple(
        choice(f"Who lit lamp {number} in the year {1700 + number}?", f"Ada{number}", "Ben Rule", "Cy Quint", "Dora")
        for number in range(1000)
    )
    bank = Bank("", items, Article("a", text))
    lint(bank)
    start = time.perf_counter()
    lint(bank)
    # Pairs of items compared one by one would take many seconds.
    assert time.perf_counter() - start < 1.5


def test_examples_differ() -> None:
    from quizgen.lint import rules

    for rule in rules():
        bad = [example for example in rule.examples if isinstance(example, Bad)]
        assert len(set(bad)) == len(bad), rule.name
