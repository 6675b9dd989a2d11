"""Problems as workflow commands, which GitHub shows at their lines in a change."""

from __future__ import annotations

from quizgen.model import Problem, Severity

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "style": "notice"}


def annotation(problem: Problem) -> str:
    """One line: `::error file=…,line=…,col=…,title=…::message`; signs that mean something there are written as codes."""
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.rule or "quizgen"}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value)
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"::{_COMMANDS[problem.severity]} {listed}::{_data(problem.message + hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
