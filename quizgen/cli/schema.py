"""The command `schema`: the format of the bank for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import examples


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(epilog=examples("quizgen schema", "quizgen schema -o lessons/quizgen.schema.json"))(schema)


def schema(
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE|DIR|-", help="Where to write; - shows it on the screen.")
    ] = "-",
) -> None:
    """Give the format of the bank as a JSON Schema, by which an editor helps you to write and correct questions.

    Write it beside the bank as quizgen.schema.json, and let the bank begin with the line
    "# yaml-language-server: $schema=./quizgen.schema.json".
    """
    from quizgen.bank.schema import schema_text, write_schema, write_schema_file

    if out == "-":
        # As bytes, for a console with an old character set would refuse some letters.
        typer.echo(schema_text().encode(), nl=False)
        return
    path = Path(out)
    typer.echo(str(write_schema(path) if path.is_dir() or out.endswith("/") else write_schema_file(path)))
