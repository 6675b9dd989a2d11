"""Every rule is tested by its own examples: a Bad must be flagged by it, a Good must not be."""

from __future__ import annotations

import re

import pytest

from quizgen.lint import Finding, Rule, lint, rules
from quizgen.lint.rule import Bad, Example, Good
from quizgen.model import Article, Bank

CASES = [(rule, example) for rule in rules() for example in rule.examples]


def flagged(rule: Rule, example: Example) -> list[Finding]:
    article = Article("test", example.text) if example.text else None
    return [found for found in lint(Bank("", (example.item, *example.others), article)) if found.rule is rule]


def name(case: object) -> str:
    if isinstance(case, Rule):
        return case.name
    return f"{type(case).__name__}: {case.item.question[:40]}" if isinstance(case, Bad | Good) else ""


@pytest.mark.parametrize(("rule", "example"), [case for case in CASES if isinstance(case[1], Bad)], ids=name)
def test_a_bad_one_is_flagged(rule: Rule, example: Bad) -> None:
    found = flagged(rule, example)
    assert found
    assert {one.level for one in found} == {rule.level}


@pytest.mark.parametrize(("rule", "example"), [case for case in CASES if isinstance(case[1], Good)], ids=name)
def test_a_good_one_is_not(rule: Rule, example: Good) -> None:
    assert flagged(rule, example) == []


def test_every_rule_has_two_examples_of_both_sorts() -> None:
    assert len(rules()) >= 40
    for rule in rules():
        kinds = [type(example) for example in rule.examples]
        assert kinds.count(Bad) >= 2, rule.name
        assert kinds.count(Good) >= 2, rule.name


@pytest.mark.parametrize("rule", rules(), ids=name)
def test_a_rule_says_what_is_wrong_and_what_to_do(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)
    for sentence in (rule.flaw, rule.cure):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "\n" not in sentence
    assert rule.hint[0].islower()
    assert not rule.hint.endswith(".")
    assert re.search(r"ours|Haladyna, Downing and Rodriguez 2002, guideline \d|NBME", rule.source)
    assert (rule.on_item is None) != (rule.on_bank is None)


def test_messages_are_clauses() -> None:
    for rule, example in CASES:
        for found in flagged(rule, example):
            assert not found.hit.message.endswith("."), found
            assert len(found.hit.message) < 250
            assert found.hit.message[0] in "\"'" or not found.hit.message[0].isupper()
            assert ("{other}" in found.hit.message) == (found.other >= 0)
