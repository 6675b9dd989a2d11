"""Every rule is tested by its own examples: a Yes must be asked so, a No must not be asked, a Miss is not asked yet."""

from __future__ import annotations

import pytest

from quizgen.document import read
from quizgen.facts import find, rules
from quizgen.facts.rule import Miss, No, Rule, Yes
from quizgen.facts.wording import question
from quizgen.items.gates import stem_fault
from quizgen.model import Article

CASES = [(rule, example) for rule in rules() for example in rule.examples]


def asked(rule: Rule, text: str) -> list[tuple[str, str]]:
    facts, _ = find(read(Article("test", text)))
    found = [f for f in facts if f.rule == rule.name]
    return [(question(f), f.answer.key) for f in found if not question(f) or not stem_fault(question(f), f)]


def name(case: object) -> str:
    return case.name if isinstance(case, Rule) else f"{type(case).__name__}: {getattr(case, 'text', '')[:50]}"


@pytest.mark.parametrize(("rule", "example"), [c for c in CASES if isinstance(c[1], Yes)], ids=name)
def test_a_yes_is_asked(rule: Rule, example: Yes) -> None:
    assert (example.question, example.answer) in asked(rule, example.text)


@pytest.mark.parametrize(("rule", "example"), [c for c in CASES if isinstance(c[1], No)], ids=name)
def test_a_no_is_silence(rule: Rule, example: No) -> None:
    assert asked(rule, example.text) == [], example.why


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(*c, marks=pytest.mark.xfail(strict=True, reason=c[1].why))
        for c in CASES
        if isinstance(c[1], Miss)
    ],
    ids=name,
)
def test_a_miss_is_not_asked_yet(rule: Rule, example: Miss) -> None:
    assert example.question in [q for q, _ in asked(rule, example.text)]


def test_every_rule_has_examples_of_both_sorts() -> None:
    assert len(rules()) >= 15
    for rule in rules():
        kinds = [type(e) for e in rule.examples]
        assert kinds.count(Yes) >= 2, rule.name
        assert kinds.count(No) >= 3, rule.name
        assert rule.summary, rule.name
