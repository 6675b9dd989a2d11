"""The command `mark`: a class's answers into marks, figures and a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import show
from quizgen.cli.options import BANK, JsonOption, QuietOption, TemplatesOption, examples
from quizgen.cli.publishing import printable
from quizgen.errors import AnswersError, UsageError

if TYPE_CHECKING:
    from quizgen.results import ClassFigures, Marked

_HARDEST = 3
_LEFT_SHOWN = 50


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen mark bank.yaml answers/",
            "quizgen mark bank.yaml answers/*.json late.txt -o results-7b",
            "quizgen mark bank.yaml form-export.csv",
        )
    )(mark)


def mark(
    bank: Annotated[Path, BANK],
    answers: Annotated[
        list[str],
        typer.Argument(
            metavar="ANSWERS", help="Answer files (JSON), texts or CSV with codes, folders of these, or - for stdin."
        ),
    ],
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FOLDER", help="Where to write (else results/ beside the answers).")
    ] = "",
    both: Annotated[
        bool, typer.Option("--both", help="Answers that came under one name are of several pupils: mark all.")
    ] = False,
    templates: TemplatesOption = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace tables that you edited; the old ones are kept as .bak.")
    ] = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Mark the answers of a class: marks, figures of each question, and a report to read.

    Answers to another bank, or to the bank as it was before you changed it, are left out and named. When answers
    come twice under one name, those named last count.
    """
    from quizgen.results import analyse, files_of, mark_class, read_all, write_files

    made = printable(bank)
    folder = _folder(out, answers)
    with show.progress(quiet) as step:
        step("Reading the answers")
        reading = read_all(answers)
        step("Marking")
        marked = mark_class(made, reading.answers, reading.left, both=both)
        _note_losses(marked)
        if not marked.pupils:
            raise AnswersError("No answers could be marked, so nothing was written; see what is named above.")
        found = analyse(marked)
        step("Making the report")
        files = files_of(made, marked, found, templates=templates, pictures=bank.parent)
    paths = write_files(files, folder, force=force)
    _report(marked, found, paths, quiet=quiet, as_json=as_json)


def _folder(out: str, answers: Sequence[str]) -> Path:
    """Where the results go: as the user says, else `results` in the folder where the first answers are."""
    if out:
        folder = Path(out)
    else:
        first = Path(answers[0])
        home = Path() if answers[0] == "-" else first if first.is_dir() else first.parent
        folder = home / "results"
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; give -o a folder for the results.")
    return folder


def _note_losses(marked: Marked) -> None:
    for left in marked.left[:_LEFT_SHOWN]:
        show.note(_shown(f"quizgen: left out: {left}"))
    if len(marked.left) > _LEFT_SHOWN:
        show.note(f"quizgen: left out: {len(marked.left) - _LEFT_SHOWN} more.")
    for sentence in marked.notes:
        show.note(_shown(f"quizgen: note: {sentence}"))


def _report(marked: Marked, found: ClassFigures, paths: Sequence[Path], *, quiet: bool, as_json: bool) -> None:
    """The files on stdout; a short table on stderr."""
    if as_json:
        show.put_json(_as_json(marked, found, paths))
        return
    for path in paths:
        typer.echo(str(path))
    if quiet:
        return
    from rich.text import Text

    screen = show.console(err=True)
    for line, heading in _lines(marked, found):
        screen.print(Text(_shown(line), style="bold" if heading else ""))


def _lines(marked: Marked, found: ClassFigures) -> Iterator[tuple[str, bool]]:
    """The short table: lines, and whether each is a heading."""
    from quizgen.inline import plain

    yield f"{marked.sheet.title}: {show.counted(found.pupils, 'pupil')}", True
    if marked.by_hand:
        numbers = ", ".join(str(question.number) for question in marked.by_hand)
        yield (
            f"  for you      {marked.points_by_hand:g} of {marked.sheet.points:g} points (question {numbers})",
            False,
        )
    if found.of and found.mean is not None and found.median is not None:
        yield f"  mean         {found.mean:.1f} of {found.of:g} points ({found.mean / found.of:.0%})", False
        yield f"  median       {found.median:.1f}, from {found.lowest:g} to {found.highest:g}", False
    if found.alpha is not None:
        rough = f", rough with fewer than {_rough()} pupils" if found.rough else ""
        yield f"  reliability  {found.alpha:.2f}{rough}", False
    if marked.left:
        yield f"  left out     {len(marked.left)}, named above", False
    if found.items:
        yield "  Hardest questions", True
    for item in sorted(found.items, key=lambda item: item.difficulty)[:_HARDEST]:
        yield f"  {item.number:>3}  {item.difficulty:>4.0%}  {_short(plain(item.stem))}", False
    keys = [str(item.number) for item in found.items if "look at the key" in item.flags]
    if keys:
        yield f"  Look at the key of question {', '.join(keys)}: a wrong option was chosen more often.", True


def _rough() -> int:
    from quizgen.results.analysis import ROUGH

    return ROUGH


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:57]}..."


def _shown(text: str) -> str:
    """A line without what no screen should be sent."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _as_json(marked: Marked, found: ClassFigures, paths: Sequence[Path]) -> dict[str, object]:
    """The class in numbers; an item by its number and id."""
    items = [
        {
            "number": item.number,
            "id": item.question.item.id,
            "difficulty": item.difficulty,
            "discrimination": item.discrimination,
            "index": item.index,
            "empty": item.blank,
            "flags": list(item.flags),
        }
        for item in found.items
    ]
    figures = {name: getattr(found, name) for name in ("mean", "median", "deviation", "alpha", "error")}
    return {
        "title": marked.sheet.title,
        "pupils": found.pupils,
        "of": found.of,
        "by_hand": marked.points_by_hand,
        **figures,
        "items": items,
        "left_out": list(marked.left),
        "notes": list(marked.notes),
        "paths": [str(path) for path in paths],
    }
