"""Checking what a bank says: each item by the rules of its kind, and all of them by the rules of good questions."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.bank.calm import calm
from quizgen.bank.flaws import Flaw, flaws_of
from quizgen.bank.located import Located
from quizgen.bank.pictured import bombs, looker, picture_flaws
from quizgen.bank.read import Reading, read_file
from quizgen.bounds import heading_excess
from quizgen.lint import Finding, lint, rules
from quizgen.model import Bank, Item, LintLevel, Problem

_SEE = "the reference page of the rules lists them all"


def check(bank: Bank, located: Located | None = None) -> list[Problem]:
    """Return what is wrong in the items of a bank (those that are dropped or obsolete are left in peace).

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


@calm()
def _check(bank: Bank, located: Located) -> list[tuple[Problem, bool]]:
    """All problems of the content, each with whether it keeps an item from being printed."""
    found = [(problem, False) for problem in (*_unknown(bank, located), *_heading(bank, located))]
    path = Path(located.path)
    look = looker(path.parent) if path.is_file() else lambda _: None
    by_item: dict[int, list[Finding]] = {}
    for finding in lint(bank):
        by_item.setdefault(finding.position, []).append(finding)
    for position, item in enumerate(bank.items):
        if item.status in {"keep", "draft"}:
            flaws = [*flaws_of(item), *picture_flaws(item, look), *bombs(item), *_levels(item.lint)]
            found += [(_problem(flaw, item, position, located), _stops(flaw, item)) for flaw in flaws]
            for finding in by_item.get(position, ()):
                flaw = _flaw(finding, bank, located)
                found.append((_problem(flaw, item, position, located, finding.rule.name), _stops(flaw, item)))
    return found


def _stops(flaw: Flaw, item: Item) -> bool:
    return flaw.stops and flaw.severity == "error" and item.status == "keep"


def _flaw(finding: Finding, bank: Bank, located: Located) -> Flaw:
    """A finding of the linter in the form of the checks of a kind."""
    other = located.place(finding.other, bank.items[finding.other].id).label if finding.other >= 0 else ""
    return Flaw(
        finding.hit.field, finding.hit.told(other), finding.rule.hint, finding.level, stops=finding.rule.stops
    )


def _problem(flaw: Flaw, item: Item, position: int, located: Located, rule: str = "") -> Problem:
    place = located.place(position, item.id)
    line, column = place.spot(flaw.field)
    return Problem(
        located.path,
        line,
        column,
        flaw.message,
        flaw.hint,
        flaw.severity,
        place.label,
        _snippet(located, line),
        rule,
    )


def _snippet(located: Located, line: int) -> str:
    return located.lines[line - 1] if 0 < line <= len(located.lines) else ""


def _levels(levels: Sequence[tuple[str, LintLevel]]) -> Iterator[Flaw]:
    """Levels that are set for rules which do not exist."""
    if not levels:
        return
    known = [rule.name for rule in rules()]
    for name, _ in levels:
        if name not in known:
            near = difflib.get_close_matches(name.lower()[:80], known, n=1, cutoff=0.6)
            hint = f"did you mean {near[0]}?" if near else _SEE
            yield Flaw(f"lint.{name}", f"there is no rule `{name[:60]}`", hint, "warning", stops=False)


def _unknown(bank: Bank, located: Located) -> Iterator[Problem]:
    """The same in the levels of the whole bank."""
    for flaw in _levels(bank.lint):
        line, column = located.top("lint", flaw.field.removeprefix("lint."))
        yield Problem(
            located.path, line, column, flaw.message, flaw.hint, flaw.severity, snippet=_snippet(located, line)
        )


def _heading(bank: Bank, located: Located) -> Iterator[Problem]:
    """What is too much to print in the title, the glossary and what is told of the article."""
    for field, told in heading_excess(bank):
        line, column = located.top(field.partition(".")[0], field.partition(".")[2])
        yield Problem(located.path, line, column, told, "make it shorter", snippet=_snippet(located, line))
