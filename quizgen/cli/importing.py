"""The command `import`: questions out of other programs' files into a bank, with every loss told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import show
from quizgen.cli.options import ForceOption, JsonOption, QuietOption, TitleOption, examples
from quizgen.errors import BankError, UsageError
from quizgen.model import Bank

if TYPE_CHECKING:
    from quizgen.importing import Imported


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    # "import" is a word of Python, so the function cannot be written with the name that the user types.
    import_.__name__ = "import"
    app.command(
        "import",
        epilog=examples(
            "quizgen import questions.gift",
            "quizgen import course-export.xml -o lesson-5.yaml",
            "quizgen import test.txt --from aiken",
            "quizgen import quiz.zip -o - --strict",
        ),
    )(import_)


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="GIFT, Moodle XML, Aiken, QTI 2.1, Canvas QTI 1.2, Kahoot xlsx, Quizlet TSV, CSV, or a test in Markdown.",
        ),
    ],
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="BANK|-", help="The bank to write (else <name of FILE>.yaml here).")
    ] = "",
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="FORMAT",
            help="gift, moodle-xml, aiken, qti21, canvas, kahoot, quizlet, csv or markdown (else the file shows it).",
        ),
    ] = "",
    title: TitleOption = "",
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 when something was lost or changed.")] = False,
    force: ForceOption = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Bring existing questions into a bank; what a bank cannot hold is listed, question by question."""
    from quizgen.bank import bank_text
    from quizgen.importing import import_file

    if out == "-" and as_json:
        raise UsageError("--json and -o - both want stdout; give -o a file, or leave one of them out.")
    found = import_file(file, source)
    bank = replace(found.bank, title=title or found.bank.title)
    if out == "-":
        typer.echo(bank_text(bank).encode(), nl=False)
        path = None
    else:
        path = _path(file, out)
        _write(bank, path, force=force)
    _report(found, bank, path, quiet=quiet, as_json=as_json)
    if strict and found.losses:
        raise typer.Exit(1)


def _path(file: Path, out: str) -> Path:
    """Where the bank goes: as the user says, else under the file's name into this folder."""
    name = f"{file.stem or 'bank'}.yaml"
    path = Path(out) if out else Path(name)
    return path / name if path.is_dir() or out.endswith("/") else path


def _write(bank: Bank, path: Path, *, force: bool) -> None:
    """Write a new bank; one that is there and holds something else stays, unless the user says --force."""
    from quizgen.bank import bank_text, write_bank

    try:
        same = not path.exists() or path.read_bytes() == bank_text(bank).encode()
    except OSError as error:
        raise BankError(f"{path} cannot be opened: {(error.strerror or str(error)).lower()}.") from None
    if not same and not force:
        raise BankError(f"{path} is there already and stays as it is; name another file with -o, or say --force.")
    write_bank(bank, path, force=force)


def _report(found: Imported, bank: Bank, path: Path | None, *, quiet: bool, as_json: bool) -> None:
    """The bank's path on stdout; the losses and a summary on stderr."""
    if as_json:
        told = {"format": found.format, "path": str(path), "losses": list(found.losses)}
        show.put_json({**show.contents(bank), **told})
        return
    if path is not None:
        typer.echo(str(path))
    for loss in found.losses:
        show.note(f"  {loss}")
    if not quiet:
        number = len(found.losses)
        show.note(f"{show.summary(bank, 'question')}; {number} {'loss' if number == 1 else 'losses'}")
