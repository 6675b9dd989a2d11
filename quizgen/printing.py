"""From a bank to files: the quiz page, the worksheets and their key, and the other documents. Never loads spaCy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from quizgen.errors import PangoError, UsageError
from quizgen.files import write_whole
from quizgen.look import Look, Paper
from quizgen.model import Bank
from quizgen.screen import Screen

if TYPE_CHECKING:
    from quizgen.render import Part, What
    from quizgen.render.columns import Spread
    from quizgen.render.numbering import Numbers
    from quizgen.sheet import Sheet

Progress = Callable[[str], None]
Format = Literal["html", "pdf"]
PAGES: tuple[What, ...] = ("quiz", "worksheet", "key")
NO_PAGE = ("quiz", "pdf")
_NAMES = {"key": "answer-key"}
MOST_VERSIONS = 26
USUAL = Look()
USUAL_SCREEN = Screen()


def quiet(_: str) -> None:
    """Progress for those who do not look."""


@dataclass(frozen=True)
class Printing:
    """How pages are to be made: the paper's look, a school's templates, how many versions, and the shuffle's seed.

    `source` is the bank's file: pictures that items name lie beside it, and the key of an archive holds it. `screen` is how the
    quiz page works.
    """

    look: Look = USUAL
    templates: Path | None = None
    versions: int = 1
    seed: int | None = None
    source: Path | None = None
    screen: Screen = USUAL_SCREEN


PLAIN = Printing()


@dataclass(frozen=True)
class Drawn:
    """A page that waits to be written: the stem of its file's name, and its HTML."""

    name: str
    html: str


def draw(bank: Bank, what: What, form: Format, printing: Printing = PLAIN) -> tuple[Drawn, ...]:
    """Draw a document: one page, or one for each version of a worksheet, or one for tasks and one for their answers.

    A key tells of all versions in one.

    Raises RenderError, or UsageError for what does not go together.
    """
    from quizgen.render import PARTED, render_html
    from quizgen.sheet import lay_out_versions

    _check(what, form, printing)
    # All other papers are the same for every version.
    count = printing.versions if what in {"worksheet", "key"} else 1
    sheets = lay_out_versions(bank, count, seed=printing.seed)
    numbers, columns = _measured(bank, printing) if what in {"worksheet", "key"} and form == "pdf" else (None, ())

    def page(shown: Sequence[Sheet], part: Part = "") -> str:
        return render_html(
            bank,
            what,
            seed=printing.seed,
            templates=printing.templates,
            pictures=printing.source and printing.source.parent,
            look=printing.look,
            sheets=shown,
            numbers=numbers,
            spreads=columns,
            part=part,
            screen=printing.screen,
        )

    name = _NAMES.get(what, what)
    if what in PARTED:
        return (Drawn(name, page(sheets, "tasks")), Drawn(f"{name}-answers", page(sheets, "answers")))
    if what != "worksheet" or len(sheets) == 1:
        return (Drawn(name, page(sheets)),)
    return tuple(Drawn(f"{name}-{sheet.version.lower()}", page([sheet])) for sheet in sheets)


def _check(what: What, form: Format, printing: Printing) -> None:
    from quizgen.render import WHATS

    if what not in WHATS or form not in get_args(Format) or (what, form) == NO_PAGE:
        raise UsageError(
            f"There is no {what} as {form}; ask for quiz (html), or {', '.join(WHATS[1:])} (html or pdf)."
        )
    if not 1 <= printing.versions <= MOST_VERSIONS:
        raise UsageError(f"--versions must be 1 to {MOST_VERSIONS}, not {printing.versions}.")
    if printing.look.columns > 1 and printing.look.variant in {"large", "dyslexia"}:
        raise UsageError(f"The variant {printing.look.variant} has one wide column; leave --columns 2 out.")
    if printing.look.fillable and what != "worksheet":
        raise UsageError("Only the worksheet can be filled in on the screen; ask for --to worksheet --fillable.")
    if printing.look.archive and form == "html":
        raise UsageError("--pdfa makes a PDF; leave it out for a page in HTML.")
    if (printing.look.line_numbers or printing.look.columns > 1) and form == "html" and what != "quiz":
        raise UsageError(
            "A web page breaks its lines anew in every window, so --line-numbers and --columns need the PDF."
        )


def _measured(bank: Bank, printing: Printing) -> tuple[Numbers | None, tuple[Spread, ...]]:
    """Set the worksheet once to learn where the lines of its passage break: their numbers, and its columns."""
    look, article = printing.look, bank.article
    if article is None or not (look.line_numbers or look.columns > 1):
        return None, ()
    from quizgen.pdf import places
    from quizgen.render import render_html
    from quizgen.render.columns import spreads, whole
    from quizgen.render.numbering import STEP, Numbers, lines_of

    first = Numbers(article)
    narrow = whole(article) if look.columns > 1 else ()
    empty = replace(bank, items=())
    html = render_html(empty, "worksheet", templates=printing.templates, look=look, numbers=first, spreads=narrow)
    found = places(html, "w", look)
    numbers = replace(first, lines=lines_of(found), step=STEP if look.line_numbers else 0)
    return numbers, spreads(article, found, look) if narrow else ()


def publish(
    bank: Bank, folder: Path, printing: Printing = PLAIN, *, progress: Progress = quiet
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the quiz page, the worksheets and the key of a bank into a folder; paths and notes.

    Where WeasyPrint cannot load, print-ready HTML is written instead, with a note. Raises RenderError, or UsageError
    where a place cannot be written.
    """
    files: list[tuple[Path, bytes]] = []
    notes: list[str] = []
    for what in PAGES:
        progress(f"Making the {what}")
        # Of these three only the worksheet can be filled in, and the quiz is no paper.
        fillable = printing.look.fillable and what == "worksheet"
        look = replace(printing.look, fillable=fillable, archive=printing.look.archive and what != "quiz")
        mine = replace(printing, look=look)
        try:
            files += made(bank, what, "html" if what == "quiz" else "pdf", folder, mine)
        except PangoError as error:
            plain = replace(mine, look=replace(look, line_numbers=False, columns=1, archive=False))
            files += made(bank, what, "html", folder, plain)
            notes += [str(error)] if str(error) not in notes else []
    # Nothing is written before everything is made: no new page lies beside an old one.
    return tuple(write_file(*file) for file in files), tuple(notes)


def made(
    bank: Bank, what: What, form: Format, folder: Path, printing: Printing = PLAIN, *, name: str = ""
) -> list[tuple[Path, bytes]]:
    """Make the files of a document, for a folder, under the name of a file or its usual one.

    The versions of a worksheet add their letter to the name. The key of several versions comes with a table of their
    numbers (CSV). Raises RenderError or UsageError.
    """
    from quizgen.sheet import lay_out_versions, table_csv

    usual = _NAMES.get(what, what)
    stem, suffix = (Path(name).stem, Path(name).suffix) if name else (usual, f".{form}")
    files = [
        (folder / f"{stem}{drawn.name.removeprefix(usual)}{suffix}", content(drawn.html, what, form, printing))
        for drawn in draw(bank, what, form, printing)
    ]
    if what == "key" and printing.versions > 1:
        table = table_csv(lay_out_versions(bank, printing.versions, seed=printing.seed))
        # The mark tells spreadsheets that it is UTF-8.
        files.append((folder / f"{stem if name else 'versions'}.csv", f"\ufeff{table}".encode()))
    return files


def write(
    bank: Bank, what: What, form: Format, folder: Path, printing: Printing = PLAIN, *, name: str = ""
) -> tuple[Path, ...]:
    """Make the files of a document (see `made`) and write them; the paths."""
    return tuple(write_file(*file) for file in made(bank, what, form, folder, printing, name=name))


def content(html: str, what: What, form: Format, printing: Printing = PLAIN) -> bytes:
    """The bytes of a drawn page. Raises PangoError where a PDF cannot be set."""
    if form == "html":
        return html.encode()
    from quizgen.pdf import write_pdf

    # In an archive the bank lies in the key; in a pupil's paper it would hand the key out.
    return write_pdf(html, printing.look, printing.source if what == "key" else None)


def write_file(path: Path, content: bytes) -> Path:
    """Write a page whole or not at all. Raises UsageError when the place cannot be written."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}.") from None
    return path


def write_layout(bank: Bank, path: Path, look: Look = USUAL) -> tuple[Path, ...]:
    """Write what a program needs to mark scans of the bubble sheet: `path` (JSON), a picture, and the key as CSV.

    Raises RenderError, or UsageError where a place cannot be written or holds a file of another origin.
    """
    from quizgen.render.bubble_picture import is_ours, layout_files

    files = [(path.with_name(name), content) for name, content in layout_files(bank, path.stem, look)]
    for place, _ in files:
        if place.exists() and not is_ours(place):
            raise UsageError(f"{place} is there and is no file of --layout; give --layout another name or folder.")
    return tuple(write_file(*file) for file in files)


def render(
    bank: Bank,
    what: What,
    *,
    format: Format = "html",  # noqa: A002 - the word that the command line uses
    seed: int | None = None,
    templates: Path | None = None,
    paper: Paper = "a4",
    look: Look | None = None,
    source: Path | None = None,
) -> str | bytes:
    """Draw a bank as one page (`quizgen.render.WHATS` lists them); HTML as text, or a PDF as bytes.

    `seed` decides the shuffles (default: the bank's own), `templates` is a folder with your own templates, `source`
    the bank's file (for pictures beside it, and for an archive); `look` says more than `paper` alone. Of a document in
    two parts this is the one for pupils. The quiz is a web page and has no PDF. Raises RenderError or UsageError.
    """
    printing = Printing(look or Look(paper), templates, seed=seed, source=source)
    html = draw(bank, what, format, printing)[0].html
    return html if format == "html" else content(html, what, format, printing)
