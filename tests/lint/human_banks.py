"""Lint questions that people wrote: `python -m tests.lint.human_banks QUESTIONS.json OUTDIR`.

QUESTIONS.json holds lists of multiple-choice questions by the name of their article; beside it stands a folder `news`
with the articles. OUTDIR gets a bank for each. What is printed: how often each rule flags, and a sample of flags with
their items, to be judged by eye.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from quizgen.bank import check, write_bank
from quizgen.ids import with_ids
from quizgen.model import Article, Bank, Item, MultipleChoice, Problem, Wrong

_PART = "news/"
_SAMPLE = 30


def bank_of(name: str, questions: list[dict[str, Any]], folder: Path) -> Bank:
    """The questions about one article as a bank."""
    text = (folder / f"{name}.md").read_text("utf-8").strip()
    items = [
        MultipleChoice(
            question=one["question"], answer=one["answer"], wrong=tuple(Wrong(option) for option in one["wrong"])
        )
        for one in questions
    ]
    return Bank(name, with_ids(items), Article(f"{name}.md", text))


def shown(problem: Problem, item: Item) -> str:
    """A flag with the item that it is about."""
    assert isinstance(item, MultipleChoice)
    lines = [f"[{problem.rule}] {problem.severity}: {problem.message} ({problem.hint})", f"  Q: {item.question}"]
    lines += [f"  KEY: {item.answer}", *(f"       {option.text}" for option in item.wrong)]
    return "\n".join(lines)


def main(questions: Path, out: Path) -> None:
    """Write the banks, check them, and print what was flagged."""
    out.mkdir(parents=True, exist_ok=True)
    flags: list[tuple[Problem, Item, Bank]] = []
    items = 0
    for name, listed in json.loads(questions.read_text("utf-8")).items():
        if name.startswith(_PART):
            bank = bank_of(name.removeprefix(_PART), listed, questions.parent / _PART)
            write_bank(bank, out / f"{bank.title}.yaml")
            items += len(bank.items)
            by_id: dict[str, Item] = {item.id: item for item in bank.items}
            flags += [(problem, by_id[problem.item], bank) for problem in check(bank)]
    counts = Counter(f"{problem.severity:8}{problem.rule}" for problem, _, _ in flags)
    print(f"{items} items, {len(flags)} flags, {len({item.id for _, item, _ in flags})} items flagged")
    print("\n".join(f"{count:5}  {rule}" for rule, count in sorted(counts.items(), key=lambda pair: -pair[1])))
    for number, (problem, item, bank) in enumerate(Random(1).sample(flags, min(_SAMPLE, len(flags))), 1):
        print(f"\n{number}. {bank.title}\n{shown(problem, item)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
