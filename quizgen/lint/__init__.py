"""What makes a question a bad one: one file a rule, each with its own good and bad examples."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from quizgen.lint.rule import RULES, Finding, Hit, Rule
from quizgen.lint.run import findings
from quizgen.model import Bank

# Modules of this package that are not rules.
MACHINERY = frozenset({"article", "build", "frames", "numbers", "rule", "run", "view", "words"})

__all__ = ["Finding", "Hit", "Rule", "lint", "rules"]


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """All rules, by name: every module of this package that is not machinery registers its own."""
    for module in pkgutil.iter_modules(__path__):
        if module.name not in MACHINERY:
            importlib.import_module(f"{__name__}.{module.name}")
    return tuple(RULES[name] for name in sorted(RULES))


def lint(bank: Bank) -> tuple[Finding, ...]:
    """Find the flaws of a bank's kept items, in the order of the items; levels as the bank and its items set them."""
    return findings(bank, rules())
