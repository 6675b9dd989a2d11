"""The command `fmt`: the even layout for banks. Nothing that is read from them changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import show
from quizgen.cli.options import BANK, QuietOption, examples
from quizgen.errors import BankError

if TYPE_CHECKING:
    from quizgen.bank.tidy import Tidied


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen fmt bank.yaml",
            "quizgen fmt bank.yaml --diff",
            "quizgen fmt lessons/*.yaml --check",
        )
    )(fmt)


def fmt(
    banks: Annotated[list[Path], BANK],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; name the files that would change, and end with 1 if any.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Give banks the even layout that quizgen writes: order of fields, depth, quotes, blank lines.

    No value changes, and every remark, field, id and item stays where it belongs; the old file is kept as .bak. What
    cannot be laid out anew without a doubt stays as you typed it. The names of the files that changed go to stdout.
    """
    changed = failed = False
    for path in banks:
        try:
            changed |= _one(path, check=check, diff=diff, quiet=quiet)
        except BankError as error:
            # One file that cannot be read is no reason to leave the others.
            failed = True
            show.note(f"quizgen: {error}")
    if failed or (check and changed):
        raise typer.Exit(1)


def _one(path: Path, *, check: bool, diff: bool, quiet: bool) -> bool:
    """Lay out one file or show what that would be; tells whether anything changes."""
    from quizgen.bank.tidy import tidied, write_tidied

    done = tidied(path)
    if not check and not diff:
        write_tidied(done)
    if diff:
        show.put_difference(done.file.text, done.tidy.text, str(path))
    elif done.changes:
        typer.echo(str(path))
    if not quiet:
        show.note(f"{path}: {_told(done, wrote=not check and not diff)}")
    return done.changes


def _told(done: Tidied, *, wrote: bool) -> str:
    """What happened, and what stayed as it was typed."""
    told = "no change"
    if done.changes:
        told = "laid out anew" if wrote else "would be laid out anew; nothing was written"
    if not done.tidy.typed:
        return told
    lines = ", ".join(map(str, done.tidy.typed[:10])) + (", …" if len(done.tidy.typed) > 10 else "")
    at = "line" if len(done.tidy.typed) == 1 else "lines"
    return f"{told}; what begins in {at} {lines} stays as it was typed, and quizgen check shows why"
