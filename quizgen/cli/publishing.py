"""The command `render`: a bank as pages. It never loads spaCy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from quizgen.cli import show
from quizgen.cli.options import (
    BANK,
    ColumnsOption,
    FillableOption,
    FlipOption,
    FontOption,
    LanguageOption,
    LayoutOption,
    LineNumbersOption,
    MinutesOption,
    ModeOption,
    PaperOption,
    PdfaOption,
    QuietOption,
    TemplatesOption,
    VariantOption,
    VersionsOption,
    examples,
)
from quizgen.errors import BankError, UsageError
from quizgen.look import Look
from quizgen.model import Bank
from quizgen.printing import Printing, content, draw, publish, write, write_layout
from quizgen.screen import Screen

Page = Literal[
    "quiz", "worksheet", "key", "flashcards", "study-guide", "vocabulary", "transforms", "discussion", "bubble-sheet"
]
To = Literal[Page, "html", "pdf"]
Form = Literal["pdf", "html"]


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen render bank.yaml",
            "quizgen render bank.yaml --to worksheet -o lesson-5.pdf",
            "quizgen render bank.yaml --to key --format html",
            "quizgen render bank.yaml --to quiz --mode test --minutes 20",
        )
    )(render)


def render(
    bank: Annotated[Path, BANK],
    to: Annotated[
        To | None,
        typer.Option(
            "--to",
            metavar="WHAT",
            help=f"{', '.join(get_args(Page))} (else the first three); html = quiz, pdf = worksheet.",
        ),
    ] = None,
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE|DIR|-", help="Where to write (else beside the bank).")
    ] = "",
    form: Annotated[Form | None, typer.Option("--format", help="PDF or HTML (else by the name of the file).")] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Another shuffle than the bank's own.")] = None,
    templates: TemplatesOption = None,
    paper: PaperOption = "a4",
    variant: VariantOption = "standard",
    font: FontOption = "source",
    line_numbers: LineNumbersOption = False,
    columns: ColumnsOption = 1,
    flip: FlipOption = "long",
    versions: VersionsOption = 1,
    pdfa: PdfaOption = False,
    fillable: FillableOption = False,
    layout: LayoutOption = None,
    mode: ModeOption = "any",
    minutes: MinutesOption = 0,
    language: LanguageOption = "en",
    quiet: QuietOption = False,
) -> None:
    """Print a bank again after you edited it: quiz page, worksheet, answer key, or other study material."""
    look = Look(paper, variant, line_numbers, columns, flip, pdfa, fillable, font)
    screen = Screen(mode, minutes, language)
    printing = Printing(look, templates, versions, source=bank, screen=screen)
    made = printable(bank)
    made = made if seed is None else replace(made, seed=seed)
    what = _page(to, out)
    if what is None and (form or out == "-"):
        what = "worksheet" if form == "pdf" else "quiz"
    _check_screen(screen, what)
    _check_paper(printing, what)
    _check_layout(layout, what)
    # First of all: it may be refused, and then no page is written either.
    beside = write_layout(made, layout, look) if layout else ()
    if what is None:
        folder = Path(out) if out else bank.parent
        paths = _all(made, folder, printing, quiet)
    else:
        paths = _one(made, what, out or f"{bank.parent}/", form, printing)
    for path in (*paths, *beside):
        typer.echo(str(path), err=out == "-")
    if not quiet:
        show.note(show.summary(made))


def _check_screen(screen: Screen, what: Page | None) -> None:
    if what not in {None, "quiz"} and screen != Screen():
        raise UsageError(
            f"--mode, --minutes and --language are for the quiz page, not for the {what}; leave them out."
        )


def _check_paper(printing: Printing, what: Page | None) -> None:
    """What is asked for must show in the page that is asked for; of all pages it shows in some."""
    look = printing.look
    if what not in {None, "worksheet", "key"} and (printing.versions > 1 or look.columns > 1 or look.line_numbers):
        raise UsageError(
            f"--versions, --columns and --line-numbers are for worksheet and key, not for the {what}; leave them out."
        )
    if what not in {None, "flashcards"} and look.flip != "long":
        raise UsageError(f"--flip is for flashcards, not for the {what}; leave it out.")


def _check_layout(layout: Path | None, what: Page | None) -> None:
    if layout and what != "bubble-sheet":
        raise UsageError("--layout tells where the bubbles stand and goes with --to bubble-sheet alone.")
    if layout and layout.suffix.lower() != ".json":
        raise UsageError(f"--layout writes JSON and files beside it; call it {layout.with_suffix('.json').name}.")


def printable(path: Path) -> Bank:
    """Read a bank for printing: problems are shown, and those in an item to be printed end the command.

    Notes on style are left to `check`.
    """
    from quizgen.bank import examine

    reading = examine(path)
    waiting = {
        place.label
        for place, item in zip(reading.located.places, reading.bank.items, strict=True)
        if item.status != "keep"
    }
    shown = [one for one in reading.problems if one.item not in waiting and one.severity != "style"]
    show.put_problems(shown, err=True)
    if reading.stops:
        broken = len({problem.item for problem in reading.stops})
        raise BankError(
            f"{show.counted(broken, 'item')} of {path} cannot be printed as it stands; mend what is named above, "
            "or give it status: draft."
        )
    if not reading.bank.kept():
        raise BankError(f"There is nothing to print in {path}: no item with status keep can be read.")
    return reading.bank


def _page(to: To | None, out: str) -> Page | None:
    """Which page is meant; None for all of them. The suffix of the file decides when nothing else does."""
    by_suffix: dict[str, Page] = {".html": "quiz", ".htm": "quiz", ".pdf": "worksheet"}
    if to is None:
        return by_suffix.get(Path(out).suffix.lower()) if not Path(out).is_dir() else None
    return "quiz" if to == "html" else "worksheet" if to == "pdf" else to


def _all(made: Bank, folder: Path, printing: Printing, quiet: bool) -> tuple[Path, ...]:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; give -o a folder for the pages, or say which page with --to.")
    with show.progress(quiet) as step:
        paths, notes = publish(made, folder, printing, progress=step)
    for sentence in notes:
        show.note(f"quizgen: note: {sentence}")
    return paths


def _one(made: Bank, what: Page, out: str, form: Form | None, printing: Printing) -> tuple[Path, ...]:
    form = _form(what, out, form)
    if out == "-":
        typer.echo(_only(made, what, form, printing), nl=False)
        return ()
    path = Path(out)
    if path.is_dir() or out.endswith("/") or not path.suffix:
        return write(made, what, form, path, printing)
    if path.suffix.lower() not in {".pdf", ".html", ".htm"}:
        raise UsageError(f"{path} is no name for a page; let it end in .{form}, or give a folder.")
    return write(made, what, form, path.parent, printing, name=path.name)


def _only(made: Bank, what: Page, form: Form, printing: Printing) -> bytes:
    """The one page that goes to stdout. Raises UsageError where there are several."""
    drawn = draw(made, what, form, printing)
    if len(drawn) > 1:
        raise UsageError(f"{len(drawn)} pages cannot go to -o -; give -o a folder.")
    return content(drawn[0].html, what, form, printing)


def _form(what: Page, out: str, form: Form | None) -> Form:
    """PDF or HTML: as the user says, else as the file is called, else as the page is mostly used."""
    suffix = Path(out).suffix.lower()
    named: Form | None = "pdf" if suffix == ".pdf" else "html" if suffix in {".html", ".htm"} else None
    if form and named and form != named:
        raise UsageError(f"--format {form} and the file {out} do not agree; leave one of them out.")
    chosen = form or named or ("html" if what == "quiz" else "pdf")
    if what == "quiz" and chosen == "pdf":
        raise UsageError("The quiz is a web page and has no PDF; for paper choose --to worksheet.")
    return chosen
