"""Checking what a bank says: each item by the rules of its kind, its evidence by the article."""

from __future__ import annotations

from pathlib import Path

from quizgen.bank.flaws import Flaw, flaws_of
from quizgen.bank.located import Located
from quizgen.bank.read import Reading, read_file
from quizgen.model import Bank, Problem


def check(bank: Bank, located: Located | None = None) -> list[Problem]:
    """Return what is wrong in the items of a bank (those with status drop are left in peace).

    `located` says where the items stand in their file; without it the problems have line 0.
    """
    return [problem for problem, _ in _check(bank, located or Located())]


def check_file(path: str | Path) -> list[Problem]:
    """Read and check a bank file: all problems by line. Raises BankError when the file cannot be opened."""
    return list(examine(path).problems)


def examine(path: str | Path) -> Reading:
    """Read and check a bank file, and tell which problems keep an item from being printed."""
    reading = read_file(path)
    content = _check(reading.bank, reading.located)
    problems = sorted(
        [*reading.problems, *(problem for problem, _ in content)], key=lambda problem: (problem.line, problem.column)
    )
    stops = (*reading.stops, *(problem for problem, stops in content if stops))
    return Reading(reading.bank, tuple(problems), stops, reading.located)


def _check(bank: Bank, located: Located) -> list[tuple[Problem, bool]]:
    found: list[tuple[Problem, bool]] = []
    asked: dict[str, str] = {}
    for position, item in enumerate(bank.items):
        if item.status == "drop":
            continue
        place = located.place(position, item.id)
        flaws = [*flaws_of(item, bank.article)]
        stem = " ".join(item.question.casefold().split())
        # A spare is often the same question in another kind; only what is printed together must differ.
        if item.status == "keep" and item.kind not in {"cloze", "true_false"} and stem:
            first = asked.setdefault(stem, place.label)
            if first != place.label:
                message = f"the same question stands in {first}"
                flaws.append(Flaw("question", message, "drop one of the two", severity="warning"))
        for flaw in flaws:
            line, column = place.spot(flaw.field)
            snippet = located.lines[line - 1] if 0 < line <= len(located.lines) else ""
            problem = Problem(
                located.path, line, column, flaw.message, flaw.hint, flaw.severity, place.label, snippet
            )
            stops = flaw.stops and flaw.severity == "error" and item.status == "keep"
            found.append((problem, stops))
    return found
