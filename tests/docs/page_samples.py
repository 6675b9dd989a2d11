"""The page of all questions of the sample articles, for those who want to see what comes out before they install."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from quizgen.article import read_article
from quizgen.ids import answer_text
from quizgen.model import MultipleChoice, Scored, ShortAnswer
from quizgen.pipeline import explain
from quizgen.resources import data_dir

SEED = 7
INTRODUCTION = """\
# Questions of the samples

<!-- This page is written by `make docs` from the articles in seeds/; do not change it by hand. -->

All questions that quizgen makes of its {count} sample articles with `--seed 7`, as they come and in the order of the
text: those it would print (*keep*) and those that wait in the bank (*draft*). Behind each stand its kind, its rule,
its score from 0 to 1, its level, its difficulty, and the paragraph that proves the answer. How they come about is told
in [how questions are made](../explanation/how-questions-are-made.md).
"""


def page() -> str:
    """The whole page."""
    seeds = sorted(path for path in data_dir("seeds").glob("*.md") if path.name != "README.md")
    return "\n".join([INTRODUCTION.format(count=len(seeds)), *map(_article, seeds)])


def _article(path: Path) -> str:
    told = explain(read_article(path), seed=SEED)
    grades = Counter(one.item.difficulty for one in told.items if one.item.status == "keep")
    counts = ", ".join(f"{number} {grade}" for grade, number in sorted(grades.items()))
    listed = "\n".join(_item(number, one) for number, one in enumerate(told.items, start=1))
    total = sum(grades.values())
    return (
        f"## {told.article.title}\n\n{len(told.items)} questions, {total} of them to print ({counts}).\n\n{listed}\n"
    )


def _item(number: int, one: Scored) -> str:
    """A numbered line with the stem, and under it the answer and what is known of the item."""
    item = one.item
    paragraph = item.evidence.paragraph if item.evidence else 0
    facts = (
        f"{item.kind}, rule {one.rule}, score {one.score:.2f}, {item.level}, {item.difficulty}, paragraph {paragraph}"
    )
    lines = [f"{number}. **{_plain(item.question)}**", f"Answer: {_plain(answer_text(item))}{_more(one)}"]
    lines.append(f"*{item.status}*: {facts.replace('_', ' ')}")
    return ("<br>\n" + " " * (len(str(number)) + 2)).join(lines)


def _more(one: Scored) -> str:
    """What else belongs to an answer: wrong options, other wordings, the true statement."""
    item = one.item
    if isinstance(item, MultipleChoice):
        return f". Wrong: {'; '.join(_plain(wrong.text) for wrong in item.wrong)}"
    if isinstance(item, ShortAnswer) and item.accept:
        return f". Also accept: {'; '.join(map(_plain, item.accept))}"
    return f". {_plain(item.why)}" if item.kind == "true_false" and item.why else ""


def _plain(text: str) -> str:
    """Text as it is, with the marks of a gap made a gap that shows its answer."""
    text = re.sub(r"\{\{(.*?)\}\}", r"[\1]", text)
    return re.sub(r"([*_`<|])", r"\\\1", text)
