"""Putting things on the screen: results to stdout, all else to stderr."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from quizgen.model import KINDS, Bank, Kind, Problem, Severity

if TYPE_CHECKING:
    from rich.console import Console

_WINDOW = 100
_NAMES: dict[Kind, str] = {
    "multiple_choice": "multiple choice",
    "multiple_answer": "multiple answer",
    "true_false": "true or false",
    "short_answer": "short answer",
    "numeric": "number",
    "cloze": "gap filling",
    "matching": "matching",
    "ordering": "ordering",
    "essay": "essay",
}

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "style": "cyan"}


def console(*, err: bool = False) -> Console:
    """A screen that writes lines as they are; colours only on a terminal, and never under NO_COLOR."""
    from rich.console import Console

    return Console(stderr=err, markup=False, highlight=False, emoji=False, soft_wrap=True)


def note(sentence: str) -> None:
    """Say something that is no result."""
    typer.echo(sentence, err=True)


def put_json(value: Any) -> None:
    """Write a result as JSON, letters as they are."""
    # As bytes, for a console with an old character set would refuse some letters.
    typer.echo((json.dumps(value, ensure_ascii=False, indent=2, default=_plain) + "\n").encode(), nl=False)


def _plain(value: Any) -> Any:
    return (
        dataclasses.asdict(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else str(value)
    )


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """Give a function that shows the step being taken; on a terminal a line that changes, else nothing."""
    screen = console(err=True)
    if quiet or not screen.is_terminal:
        yield lambda _: None
        return
    with screen.status("Starting …") as status:
        yield lambda step: status.update(f"{step} …")


def put_problems(problems: Sequence[Problem], *, err: bool = False) -> None:
    """Write each problem with its source line and a caret below the place."""
    if not problems:
        return
    from rich.text import Text

    screen = console(err=err)
    for problem in problems:
        colour = _COLOURS[problem.severity]
        head, _, rest = str(problem).partition(f" {problem.severity}: ")
        screen.print(Text.assemble((head, "bold"), " ", (f"{problem.severity}:", colour), f" {rest}"))
        if problem.snippet:
            line, caret = caret_lines(problem.snippet, problem.column)
            screen.print(Text.assemble(f"{line}\n", (caret, colour)))


def put_difference(old: str, new: str, name: str) -> None:
    """Write what changes between two texts as a unified difference; coloured on a terminal."""
    from difflib import unified_diff

    from rich.text import Text

    screen = console()
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in unified_diff(old.splitlines(), new.splitlines(), name, f"{name} (new)", lineterm=""):
        screen.print(Text(line, colours.get(line[:1], "")))


def caret_lines(snippet: str, column: int) -> tuple[str, str]:
    """The source line, cut to a window around the column (from 1) when it is long, and the line with the caret."""
    from rich.cells import cell_len

    at = min(max(column - 1, 0), len(snippet))
    start = max(0, at - _WINDOW // 2) if len(snippet) > _WINDOW else 0
    shown = "".join(sign if sign.isprintable() else " " for sign in snippet[start : start + _WINDOW])
    before = "…" if start else ""
    after = "…" if start + _WINDOW < len(snippet) else ""
    return f"    {before}{shown}{after}", " " * (4 + len(before) + cell_len(shown[: at - start])) + "^"


def summary(bank: Bank, noun: str = "item") -> str:
    """One sentence on what a bank holds: "18 items: 6 multiple choice, ...; 3 drafts in the bank"."""
    counts = Counter(item.kind for item in bank.kept())
    total = counted(sum(counts.values()), noun)
    kinds = ", ".join(f"{counts[kind]} {_NAMES[kind]}" for kind in KINDS if counts[kind])
    drafts = sum(item.status == "draft" for item in bank.items)
    spare = f"; {counted(drafts, 'draft')} in the bank" if drafts else ""
    return f"{total}: {kinds}{spare}" if kinds else f"{total}{spare}"


def contents(bank: Bank) -> dict[str, Any]:
    """What a bank holds, as numbers for `--json`."""
    statuses = Counter(item.status for item in bank.items)
    kinds = Counter(item.kind for item in bank.kept())
    return {
        "title": bank.title,
        "seed": bank.seed,
        "items": {status: statuses[status] for status in ("keep", "draft", "drop")},
        "kinds": {kind: kinds[kind] for kind in KINDS if kinds[kind]},
    }


def counted(number: int, noun: str) -> str:
    """A number with its noun in the singular or the plural."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
