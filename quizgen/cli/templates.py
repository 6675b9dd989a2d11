"""The command `templates`: which pages can be changed, and copies of them to change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

import typer

from quizgen.cli import show
from quizgen.cli.options import QuietOption, examples
from quizgen.errors import UsageError
from quizgen.resources import data_dir

Action = Literal["list", "copy"]
_NOTE = re.compile(r"\A\{#-?(.*?)-?#\}|\A/\*(.*?)\*/|\A# (.*?)\n", re.DOTALL)
_SHOWN = {".html", ".css", ".yaml"}


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen templates list",
            "quizgen templates copy school.yaml -o school",
            "quizgen templates copy worksheet.html css/theme.css -o school",
        )
    )(templates)


def templates(
    action: Annotated[Action, typer.Argument(metavar="list|copy", help="What to do.")],
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME...", help="The templates to copy, as list names them.")
    ] = None,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Your folder of templates.")] = Path(
        "school"
    ),
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    quiet: QuietOption = False,
) -> None:
    """List the templates that draw the pages, or copy some into a folder of yours to change them.

    A template in your folder takes the place of ours when you add --templates DIR. For a name, a logo and a colour no
    template is needed: copy school.yaml and change three lines.
    """
    if action == "list":
        if names:
            raise UsageError("quizgen templates list takes no names; to copy some: quizgen templates copy NAME...")
        for name, told in listed():
            typer.echo(f"{name:28} {told}".rstrip())
        return
    if not names:
        raise UsageError(
            "Say which templates to copy, such as worksheet.html; quizgen templates list shows them all."
        )
    for path in _copied(names, out, force):
        typer.echo(str(path))
    if not quiet:
        show.note(f"Change them, then print with: quizgen render BANK --templates {out}")


def listed() -> list[tuple[str, str]]:
    """The names of all templates and styles, with what each draws."""
    folder = data_dir("templates")
    paths = sorted(path for path in folder.rglob("*") if path.suffix in _SHOWN and path.parent.name != "fonts")
    return [(path.relative_to(folder).as_posix(), _first(path.read_text("utf-8"))) for path in paths]


def _first(text: str) -> str:
    """The first sentence of a template's opening note."""
    found = _NOTE.match(text)
    note = " ".join(next((part for part in found.groups() if part), "").split()) if found else ""
    return re.split(r"(?<=[.;])\s", note, maxsplit=1)[0].rstrip(".;")


def _copied(names: list[str], folder: Path, force: bool) -> list[Path]:
    """Copy templates. Raises UsageError, before anything is written, for a name that is unknown or taken."""
    from quizgen.printing import write_file

    ours = data_dir("templates")
    known = {name for name, _ in listed()}
    wanted = [name.removeprefix("builtin/") for name in names]
    for name in wanted:
        if name not in known:
            raise UsageError(f"There is no template {name!r}; quizgen templates list shows them all.")
        if (folder / name).exists() and not force:
            raise UsageError(f"{folder / name} is there already; add --force to replace it.")
    return [write_file(folder / name, (ours / name).read_bytes()) for name in wanted]
