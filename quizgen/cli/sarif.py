"""Problems as a SARIF 2.1.0 log, the format of static analysis that code scanners and editors read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from quizgen import __version__
from quizgen.lint import Rule, rules
from quizgen.model import Problem, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "style": "note"}
# Slips in the file are found while reading, by no rule of their own.
_SLIP = "bank-format"


def log(problems: Sequence[Problem]) -> dict[str, Any]:
    """The whole log: one run, with all rules and a result for each problem."""
    known = rules()
    ids = [_SLIP, *(rule.name for rule in known)]
    driver = {"name": "quizgen", "version": __version__, "rules": [_slip(), *map(_rule, known)]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, ids) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _slip() -> dict[str, Any]:
    return {
        "id": _SLIP,
        "shortDescription": {"text": "The bank cannot be read or used as it stands."},
        "help": {"text": "Mend what the message names."},
        "defaultConfiguration": {"level": "error"},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.flaw},
        "fullDescription": {"text": f"{rule.flaw} Source: {rule.source}."},
        "help": {"text": rule.cure},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(problem: Problem, ids: Sequence[str]) -> dict[str, Any]:
    name = problem.rule or _SLIP
    hint = f" ({problem.hint})" if problem.hint else ""
    return {
        "ruleId": name,
        "ruleIndex": ids.index(name),
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message}{hint}"},
        "locations": [{"physicalLocation": _place(problem)}],
    }


def _place(problem: Problem) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem.path)}}
    if problem.line > 0:
        place["region"] = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
        if problem.snippet:
            place["region"]["snippet"] = {"text": problem.snippet}
    return place


def _uri(path: str) -> str:
    """A path as a URI: relative ones stay relative, for they are read from the root of the checkout."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(Path(path).as_posix())
