"""What the items of a bank tell: questions with their answers, and statements that are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.material.guide.prose import MOST_SIGNS
from quizgen.model import Bank, Evidence, Item

_PREFIX = re.compile(r"^(?:According to|In) paragraph \d+, (?=\w)")


@dataclass(frozen=True)
class Asked:
    """A question and its answer, with the rule that made it ("" where a person wrote it) and what proves it."""

    question: str
    answer: str
    rule: str
    proof: Evidence | None


@dataclass(frozen=True)
class Stated:
    """A true statement, with its rule and its proof."""

    text: str
    rule: str
    proof: Evidence | None


def live(bank: Bank) -> tuple[Item, ...]:
    """The items that count: kept ones first, then drafts; what was dropped or is obsolete counts for nothing."""
    return tuple(
        item for status in ("keep", "draft") for item in bank.items if item.status == status and not item.review
    )


def rule_of(item: Item) -> str:
    """The rule that made an item."""
    return item.origin.rule if item.origin else ""


def asked(bank: Bank) -> Iterator[Asked]:
    """Every question with one answer, without the words that only say where to look."""
    for item in live(bank):
        if item.kind in {"multiple_choice", "short_answer", "numeric"}:
            answer = getattr(item, "answer", "")
            if len(item.question) + len(answer) > MOST_SIGNS:
                continue
            yield Asked(_bare(item.question), answer, rule_of(item), item.evidence)


def stated(bank: Bank) -> Iterator[Stated]:
    """What true or false items say that is true: the statement, or what the rationale of a false one puts right."""
    for item in live(bank):
        if item.kind == "true_false":
            text = item.question if item.answer else item.why if item.origin else ""
            if text.strip() and len(text) <= MOST_SIGNS:
                yield Stated(_bare(text), rule_of(item), item.evidence)


def _bare(text: str) -> str:
    cut = _PREFIX.sub("", text.strip())
    return cut[:1].upper() + cut[1:]
