"""The command `stats`: what banks hold, in tables and bars."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import show
from quizgen.cli.options import BANK, JsonOption, QuietOption, examples
from quizgen.errors import UsageError

if TYPE_CHECKING:
    from quizgen.stats import Tally


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen stats bank.yaml",
            "quizgen stats lessons/*.yaml --svg lessons.svg",
            "quizgen stats bank.yaml --json",
        )
    )(stats)


def stats(
    banks: Annotated[list[Path], BANK],
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Draw the tables as a picture (SVG) into this file.")
    ] = None,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Count what is in question banks: kinds, levels, tags, points, keys, and the paragraphs they ask about.

    With several banks there is a table for each and one for all. What cannot be read is not counted, and named.
    """
    from quizgen.stats import tally_file, total

    if svg is not None and svg.suffix.lower() != ".svg":
        raise UsageError(f"--svg writes a picture, so give it a name that ends in .svg, not {svg}.")
    counted = [tally_file(path) for path in dict.fromkeys(banks)]
    shown = [*counted, total(counted)] if len(counted) > 1 else counted
    if svg is not None:
        _draw(shown, svg)
    if as_json:
        show.put_json({"banks": counted, "total": total(counted)})
    else:
        _put(shown)
    if svg is not None:
        typer.echo(str(svg), err=as_json)
    if not quiet:
        _note_losses(counted)


def _put(shown: Sequence[Tally]) -> None:
    """Write the tables: headings are bold on a terminal, and nothing has a colour."""
    from rich.text import Text

    from quizgen.stats import lines_of
    from quizgen.stats.text import signs_for

    screen = show.console()
    signs = signs_for(getattr(sys.stdout, "encoding", None))
    for number, tally in enumerate(shown):
        if number:
            screen.print()
        for line in lines_of(tally, screen.width, signs):
            screen.print(Text(line.text, style="bold" if line.heading else ""))


def _draw(shown: Sequence[Tally], path: Path) -> None:
    from quizgen.printing import write_file
    from quizgen.stats import svg_of

    write_file(path, svg_of(shown).encode())


def _note_losses(counted: Sequence[Tally]) -> None:
    for tally in counted:
        if tally.unread:
            lost = f"{show.counted(tally.unread, 'item')} cannot be read and {'is' if tally.unread == 1 else 'are'} not counted"
        elif tally.problems:
            lost = f"{show.counted(tally.problems, 'problem')} in the file"
        else:
            continue
        show.note(f"quizgen: note: {lost}; see: quizgen check {tally.name}")
