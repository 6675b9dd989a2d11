"""The command `check`: what is wrong in a bank, and which of its questions are poor ones. It never loads spaCy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quizgen.cli import show
from quizgen.cli.options import BANK, JsonOption, QuietOption, examples
from quizgen.errors import UsageError
from quizgen.model import Problem, Severity

if TYPE_CHECKING:
    from quizgen.bank import Reading

Form = Literal["text", "json", "github", "sarif"]
_NOUNS: dict[Severity, str] = {"error": "error", "warning": "warning", "style": "style note"}


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen check bank.yaml",
            "quizgen check lessons/*.yaml --strict",
            "quizgen check bank.yaml --format github",
            "quizgen check bank.yaml --json",
        )
    )(check)


def check(
    banks: Annotated[list[Path], BANK],
    strict: Annotated[
        bool, typer.Option("--strict", help="Let warnings count as errors; style notes never do.")
    ] = False,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="Text to read (the default), or what another program reads: see below."),
    ] = None,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Look for mistakes and poor questions in banks; each is shown with its line and a way to mend it.

    Ends with 1 when there is an error, with 0 when there are only warnings and notes on style. A rule that does not
    suit you can be switched off in the bank, for all items or for one.

    The formats: json is a list of problems, github marks the lines of a change on GitHub, and sarif (2.1.0) is what
    code scanners and editors read.
    """
    from quizgen.bank import examine

    chosen = _form(form, as_json)
    found: list[Problem] = []
    for path in banks:
        reading = examine(path)
        found += reading.problems
        if chosen == "text":
            show.put_problems(reading.problems)
            if not quiet:
                show.note(_verdict(path, reading))
    _put(found, chosen)
    if any(problem.severity == "error" or (strict and problem.severity == "warning") for problem in found):
        raise typer.Exit(1)


def _form(form: Form | None, as_json: bool) -> Form:
    if as_json and form not in {None, "json"}:
        raise UsageError(f"--json and --format {form} do not agree; leave one of them out.")
    return "json" if as_json else form or "text"


def _put(problems: list[Problem], form: Form) -> None:
    """Write the problems for another program."""
    if form == "json":
        show.put_json(problems)
    elif form == "sarif":
        from quizgen.cli.sarif import log

        show.put_json(log(problems))
    elif form == "github":
        from quizgen.cli.annotations import annotation

        for problem in problems:
            typer.echo((annotation(problem) + "\n").encode(), nl=False)


def _verdict(path: Path, reading: Reading) -> str:
    numbers = {
        noun: sum(problem.severity == severity for problem in reading.problems) for severity, noun in _NOUNS.items()
    }
    counts = [show.counted(number, noun) for noun, number in numbers.items() if number]
    told = " and ".join(filter(None, [", ".join(counts[:-1]), *counts[-1:]])) or "no problems"
    return f"{path}: {show.counted(len(reading.bank.items), 'good item')}, {told}"
