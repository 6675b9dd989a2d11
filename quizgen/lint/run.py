"""Running the rules over a bank: which rules see which items, and at what level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizgen.lint.article import source_of
from quizgen.lint.rule import Finding, Hit, Rule
from quizgen.lint.view import View, view_of
from quizgen.model import KINDS, Bank, Item, LintLevel

Levels = Mapping[str, LintLevel]


def findings(bank: Bank, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Apply rules to a bank; the findings stand in the order of its items, those of one item by their field."""
    source = source_of(bank.article)
    views = {at: view_of(item, source) for at, item in enumerate(bank.items) if item.status in {"keep", "draft"}}
    found = [*_in_items(bank, rules, views), *_in_bank(bank, rules, views)]
    return tuple(sorted(found, key=lambda finding: (finding.position, finding.hit.field, finding.rule.name)))


def _in_items(bank: Bank, rules: Sequence[Rule], views: Mapping[int, View]) -> Iterator[Finding]:
    on_items = [(rule, rule.on_item) for rule in rules if rule.on_item]
    by_kind = {kind: [pair for pair in on_items if kind in pair[0].kinds] for kind in KINDS}
    for position, view in views.items():
        levels = _levels(bank, view.item)
        is_kept = view.item.status == "keep"
        for rule, on_item in by_kind[view.item.kind]:
            if (is_kept or rule.drafts) and levels.get(rule.name) != "off":
                for hit in on_item(view):
                    yield from _finding(position, rule, levels, hit)


def _in_bank(bank: Bank, rules: Sequence[Rule], views: Mapping[int, View]) -> Iterator[Finding]:
    kept = {position: view for position, view in views.items() if view.item.status == "keep"}
    positions = list(kept)
    for rule in rules:
        if rule.on_bank:
            for at, hit in rule.on_bank(bank, tuple(kept.values())):
                other = positions[hit.other] if hit.other >= 0 else -1
                yield from _finding(positions[at], rule, _levels(bank, bank.items[positions[at]]), hit, other)


def _levels(bank: Bank, item: Item) -> Levels:
    """The levels that a teacher set: those of the item before those of the bank."""
    return {**dict(bank.lint), **dict(item.lint)} if bank.lint or item.lint else {}


def _finding(position: int, rule: Rule, levels: Levels, hit: Hit, other: int = -1) -> Iterator[Finding]:
    level = levels.get(rule.name, rule.level)
    if level != "off":
        yield Finding(position, rule, level, hit, other)
