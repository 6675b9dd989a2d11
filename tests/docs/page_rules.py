"""The reference page of the rules, written from the rules and their own examples."""

from __future__ import annotations

from quizgen.facts import rules
from quizgen.facts.rule import Miss, No, Rule, Yes

INTRODUCTION = """\
# The rules

<!-- This page is written by `make docs` from the rules themselves; change them in quizgen/facts/. -->

A rule looks for one sort of fact. This page shows for each of the {count} rules what it asks, where it stays silent
and what it does not see yet. Every line is an example that the tests check, so the page cannot promise what the
program does not do. How rules work together is told in [how questions are made](../explanation/how-questions-are-made.md).
"""


def page() -> str:
    """The whole page."""
    known = rules()
    index = "\n".join(f"- [{rule.name}](#{rule.name}): {rule.summary}" for rule in known)
    return "\n".join([INTRODUCTION.format(count=len(known)), index, "", *map(_rule, known)])


def _rule(rule: Rule) -> str:
    parts = [f"## {rule.name}\n", f"{rule.summary}\n"]
    yes = [example for example in rule.examples if isinstance(example, Yes)]
    if rule.name == "detail":
        parts.append("It finds details for gaps and statements, and asks no question of its own.\n")
        parts.append(_table("| Text | Detail |", [f"| {e.text} | {e.answer} |" for e in yes]))
    else:
        rows = [f"| {e.text} | {e.question} | {e.answer} |" for e in yes]
        parts.append(_table("| Text | Question | Answer |", rows))
    no = [f"| {e.text} | {e.why} |" for e in rule.examples if isinstance(e, No)]
    parts.append("Asks nothing:\n\n" + _table("| Text | Because |", no))
    miss = [f"| {e.text} | {e.question} | {e.why} |" for e in rule.examples if isinstance(e, Miss)]
    if miss:
        parts.append("Does not see yet:\n\n" + _table("| Text | Question it should ask | Because |", miss))
    return "\n".join(parts)


def _table(head: str, rows: list[str]) -> str:
    return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *rows]) + "\n"
