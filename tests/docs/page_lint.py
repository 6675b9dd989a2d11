"""The reference page of the rules for good questions, written from the rules and their own examples."""

from __future__ import annotations

import re
import textwrap

from quizgen.bank import bank_text
from quizgen.lint import Rule, rules
from quizgen.lint.rule import Bad, Example, Good
from quizgen.model import Bank

INTRODUCTION = """\
# What `check` says about questions

<!-- This page is written by `make docs` from the rules themselves; change them in quizgen/lint/. -->

`quizgen check` looks for slips in the file, and for questions that test something else than knowledge: a key that
gives itself away, two right answers, a stem that is read over. Below are its {count} rules. Each stays silent in doubt.

An **error** ends `check` with 1, a **warning** only with `--strict`, **style** never. Drafts are looked at when you
keep them. What does not suit you can be set to `off`, `style`, `warning` or `error`, for the whole bank or for one
item; the item has the last word:

```text
lint:
  longest-key: off
items:
  - kind: short_answer
    question: "Who came?"
    answer: "Ada"
    lint: {{answer-not-in-article: off}}
```

Sources: T. M. Haladyna, S. M. Downing and M. C. Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines for
Classroom Assessment", Applied Measurement in Education 15 (2002); National Board of Medical Examiners, "NBME
Item-Writing Guide" (2020); M. C. Rodriguez, "Three Options Are Optimal for Multiple-Choice Items", Educational
Measurement: Issues and Practice 24 (2005). "Ours" are rules that follow from how quizgen prints and marks.
"""
# Fields that say what is meant anyhow.
_USUAL = re.compile(r"^    (?:points: 1|level: remember|difficulty: medium|status: keep|id: .*)\n", re.MULTILINE)


def page() -> str:
    """The whole page."""
    known = rules()
    rows = [f"| [{rule.name}](#{rule.name}) | {rule.level} | {rule.flaw} |" for rule in known]
    table = "\n".join(["| Rule | Level | What is wrong |", "|---|---|---|", *rows]) + "\n"
    return "\n".join([INTRODUCTION.format(count=len(known)), table, *map(_rule, known)])


def _rule(rule: Rule) -> str:
    bad = next(example for example in rule.examples if isinstance(example, Bad))
    good = next(example for example in rule.examples if isinstance(example, Good))
    kinds = "All kinds of items" if len(rule.kinds) == 9 else ", ".join(f"`{kind}`" for kind in rule.kinds)
    seen = "All kept items together" if rule.on_bank else kinds
    return "\n".join(
        [
            f"## {rule.name}\n",
            f"{rule.flaw}\n",
            f"What to do: {rule.cure}\n",
            f"Level: {rule.level}. Looks at: {seen}. Source: {rule.source}.\n",
            f"Flagged:\n\n{shown(bad)}",
            f"Not flagged:\n\n{shown(good)}",
        ]
    )


def shown(example: Example) -> str:
    """The items of an example as they stand in a bank, below what the article says."""
    text = bank_text(Bank("", (example.item, *example.others))).partition("\nitems:\n")[2]
    said = (
        "".join(f"# {line}\n" for line in textwrap.wrap(f"The article: {example.text}", 110)) if example.text else ""
    )
    return f"```text\n{said}items:\n{_USUAL.sub('', text)}```\n"
