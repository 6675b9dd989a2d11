"""The whole story: article -> document -> facts -> items -> selection -> bank -> pages."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from quizgen.errors import ArticleError, RenderError, UsageError
from quizgen.files import write_whole
from quizgen.look import Look, Paper
from quizgen.model import KINDS, Article, Bank, Explanation, Item, Kind, Origin, Scored

if TYPE_CHECKING:
    from quizgen.bank import Reading
    from quizgen.choice import Choice
    from quizgen.render import What

Progress = Callable[[str], None]
PAGES: tuple[tuple[str, What, str], ...] = (
    ("quiz", "quiz", ".html"),
    ("worksheet", "worksheet", ".pdf"),
    ("answer-key", "key", ".pdf"),
)
Format = Literal["html", "pdf"]
NO_PAGE = ("quiz", "pdf")
PLAIN = Look()
RESERVED = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True)
class Pack:
    """What `make` wrote: the bank, the files, and sentences about what could not be made."""

    bank: Bank
    paths: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def quiet(_: str) -> None:
    """Progress for those who do not look."""


def explain(
    article: Article,
    *,
    seed: int = 0,
    items: int = 15,
    kinds: Sequence[Kind] = (),
    focus: Sequence[str] = (),
    avoid: Sequence[str] = (),
    level: Sequence[str] = (),
    difficulty: Sequence[str] = (),
    model: str = "",
    progress: Progress = quiet,
) -> Explanation:
    """Understand an article, ask all that can be asked, and choose; with the reasons for what was refused.

    For `focus`, `avoid`, `level` and `difficulty` see `make_bank`.
    """
    from quizgen import document, facts
    from quizgen.choice import left_over
    from quizgen.items import make as make_items
    from quizgen.select import select

    _check(items, kinds)
    wanted = _wanted(focus=focus, avoid=avoid, level=level, difficulty=difficulty)
    progress("Loading the language model")
    read = document.read(article, model)
    progress("Finding what can be asked")
    found, refused = facts.find(read)
    candidates, closed = make_items(found, read, seed=seed, kinds=tuple(kinds))
    progress("Choosing the questions")
    chosen = select([c for c in candidates if not wanted.barred(c)], count=items, seed=seed, choice=wanted)
    refusals = sorted(
        (*refused, *closed, *left_over(candidates, chosen, wanted)), key=lambda r: (r.start, r.rule, r.why)
    )
    return Explanation(article, tuple(s.plain() for s in read.sents), chosen, tuple(refusals))


def _wanted(**words: Sequence[str]) -> Choice:
    from quizgen.choice import choice
    from quizgen.facts import rules

    return choice((rule.name for rule in rules()), **words)


def recheck(told: Explanation, *, model: str = "") -> dict[str, str]:
    """Parse the questions to be kept once more: each that does not read as one question, and why.

    A hint and no gate: the small model errs on questions. Raises ModelError.
    """
    from quizgen.document.recheck import faults

    stems = [s.item.question for s in told.items if s.item.status == "keep" and s.item.question.endswith("?")]
    return {stem: why for stem, why in zip(stems, faults(stems, model), strict=True) if why}


def _check(items: int, kinds: Sequence[Kind]) -> None:
    if items < 1:
        raise UsageError(f"--items must be 1 or more, not {items}.")
    unknown = [k for k in kinds if k not in KINDS]
    if unknown:
        raise UsageError(f"There is no kind of item called {unknown[0]!r}; the kinds are {', '.join(KINDS)}.")


def make_bank(
    article: Article | str | Path,
    *,
    seed: int = 0,
    items: int = 15,
    kinds: Sequence[Kind] = (),
    focus: Sequence[str] = (),
    avoid: Sequence[str] = (),
    level: Sequence[str] = (),
    difficulty: Sequence[str] = (),
    title: str = "",
    model: str = "",
    progress: Progress = quiet,
) -> Bank:
    """Make a bank from an article or from where it is (file, URL, "-").

    `focus` and `avoid` name rules, question words or groups ("who", "how_many", "people"): what is in focus is kept
    first, what is to be avoided is not asked. Only items of these `level`s and `difficulty`s are kept; the others stay
    drafts. Raises ArticleError, ModelError or UsageError. The same article, seed and model give the same bank.
    """
    wanted = _wanted(focus=focus, avoid=avoid, level=level, difficulty=difficulty)
    if not isinstance(article, Article):
        from quizgen.article import read_article

        progress("Reading the article")
        article = read_article(article, title=title)
    elif title:
        article = replace(article, title=title)
    told = explain(
        article,
        seed=seed,
        items=items,
        kinds=kinds,
        focus=wanted.focus,
        avoid=wanted.avoid,
        level=wanted.level,
        difficulty=wanted.difficulty,
        model=model,
        progress=progress,
    )
    if not any(one.item.status == "keep" for one in told.items):
        narrow = (("--kinds", kinds), ("--avoid", avoid), ("--level", level), ("--difficulty", difficulty))
        options = " and ".join(name for name, value in narrow if value) or "--kinds"
        raise ArticleError(
            f"quizgen found nothing to ask in {article.source if article.source != '-' else 'the text'}; "
            f"try a longer article that names people, places, dates or numbers, or leave out {options}."
        )
    from quizgen.ids import distinct, text_sha

    made = distinct(_with_origin(scored) for scored in told.items)
    title = article.title or fallback_title(article)
    known = tuple(item.id for item in made)
    return Bank(title, made, article, seed, known=known, article_sha=text_sha(article.text))


def _with_origin(scored: Scored) -> Item:
    from quizgen.ids import content_sha

    item = scored.item
    return replace(item, origin=Origin(scored.rule, content_sha(item), item.status))


def fallback_title(article: Article) -> str:
    """A title for an article without one: its file's name, in words."""
    stem = re.sub(r"^https?://", "", article.source)
    stem = Path(stem).stem if article.source != "-" else ""
    words = re.sub(r"[-_]+", " ", stem).strip()
    return (words[:1].upper() + words[1:]) or "Reading quiz"


def slug(text: str) -> str:
    """A safe folder name: ASCII letters, digits and hyphens, at most 80 characters, no reserved name."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
    if not name:
        # Titles in other scripts must not share one folder.
        return f"quiz-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"
    return f"{name}-quiz" if name in RESERVED else name


def default_folder(source: str | Path, title: str) -> Path:
    """Where a pack goes when nobody says where: output/<name of the article>/."""
    return Path("output") / slug(title if str(source) == "-" else Path(str(source)).stem)


def make(
    source: str | Path,
    out: str | Path | None = None,
    *,
    seed: int = 0,
    items: int = 15,
    kinds: Sequence[Kind] = (),
    focus: Sequence[str] = (),
    avoid: Sequence[str] = (),
    level: Sequence[str] = (),
    difficulty: Sequence[str] = (),
    title: str = "",
    model: str = "",
    force: bool = False,
    templates: Path | None = None,
    paper: Paper = "a4",
    look: Look | None = None,
    progress: Progress = quiet,
) -> Pack:
    """Make the whole pack from an article: bank.yaml, quiz.html, worksheet.pdf and answer-key.pdf.

    `out` is the folder (default output/<slug>/). A bank that is there takes the new questions and keeps every edit,
    unless `force` replaces it, which keeps the old one beside the new. What is asked and kept is told at `make_bank`. Where WeasyPrint cannot load, the pages become print-ready HTML, with a note.
    Raises QuizgenError.
    """
    if out and Path(out).exists() and not Path(out).is_dir():
        raise UsageError(f"{out} is a file; give -o a folder for the pack.")
    bank = make_bank(
        source,
        seed=seed,
        items=items,
        kinds=kinds,
        focus=focus,
        avoid=avoid,
        level=level,
        difficulty=difficulty,
        title=title,
        model=model,
        progress=progress,
    )
    folder = Path(out) if out else default_folder(source, bank.title)
    progress("Writing the bank")
    bank_path = folder / "bank.yaml"
    bank, told = put_bank(bank, bank_path, force=force)
    pages, notes = publish(bank, folder, templates=templates, look=look or Look(paper), progress=progress)
    return Pack(bank, (bank_path, *pages), (*((told,) if told else ()), *notes))


def put_bank(bank: Bank, path: Path, *, force: bool = False) -> tuple[Bank, str]:
    """Write a bank, or bring its questions into the one that is there; the bank as it then is, and what was done.

    No edit in a bank that is there is lost, unless `force` replaces it and keeps the old one beside the new. What
    cannot be printed counts as a draft in what is returned. Raises BankError.
    """
    from quizgen.bank import again, examine, write_again, write_bank
    from quizgen.bank.schema import write_schema

    if force or not path.exists():
        write_bank(bank, path, force=force)
        write_schema(path.parent)
        return bank, ""
    done = again(path, bank)
    write_again(done)
    write_schema(path.parent)
    reading = examine(path)
    told = f"{path} was there: {done.merged.summary()}."
    if reading.stops:
        told += f" Some items cannot be printed as they stand; quizgen check {path} shows them."
    return replace(reading.bank, items=_printable(reading)), told


def _printable(reading: Reading) -> tuple[Item, ...]:
    """The items of a bank, those that stop printing as drafts."""
    stopped = {problem.item for problem in reading.stops}
    pairs = zip(reading.bank.items, reading.located.places, strict=True)
    return tuple(replace(item, status="draft") if place.label in stopped else item for item, place in pairs)


def publish(
    bank: Bank,
    folder: Path,
    *,
    templates: Path | None = None,
    look: Look = PLAIN,
    progress: Progress = quiet,
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the quiz page, the worksheet and the key of a bank into a folder; paths and notes.

    Raises RenderError, or UsageError where a place cannot be written.
    """
    from quizgen.render import render_html

    paths: list[Path] = []
    notes: list[str] = []
    for name, what, suffix in PAGES:
        progress(f"Making {name}{suffix}")
        html = render_html(bank, what, templates=templates, look=look)
        path, note = _page(html, folder / f"{name}{suffix}")
        paths.append(path)
        notes.extend(n for n in (note,) if n and n not in notes)
    return tuple(paths), tuple(notes)


def write_layout(bank: Bank, path: Path, look: Look = PLAIN) -> tuple[Path, ...]:
    """Write what a program needs to mark scans of the bubble sheet: `path` (JSON), a picture, and the key as CSV.

    Raises RenderError, or UsageError where a place cannot be written.
    """
    from quizgen.render.bubble_picture import layout_files

    files = tuple(layout_files(bank, path.stem, look))
    return tuple(write_file(path.with_name(name), content) for name, content in files)


def _page(html: str, path: Path) -> tuple[Path, str]:
    if path.suffix == ".html":
        return write_file(path, html.encode()), ""
    from quizgen.pdf import write_pdf

    try:
        return write_file(path, write_pdf(html)), ""
    except RenderError as error:
        return write_file(path.with_suffix(".html"), html.encode()), str(error)


def write_file(path: Path, content: bytes) -> Path:
    """Write a page whole or not at all. Raises UsageError when the place cannot be written."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}.") from None
    return path


def render(
    bank: Bank,
    what: What,
    *,
    format: Format = "html",  # noqa: A002 - the word that the command line uses
    seed: int | None = None,
    templates: Path | None = None,
    paper: Paper = "a4",
    look: Look | None = None,
    version: str = "",
) -> str | bytes:
    """Draw a bank as one page (`quizgen.render.What` lists them); HTML as text, or a PDF as bytes.

    `seed` decides the shuffles (default: the bank's own), `version` is a letter, `templates` is a folder with your own
    templates; `look` says more than `paper` alone. The quiz is a web page and has no PDF. Raises RenderError or
    UsageError.
    """
    from quizgen.render import WHATS, render_html

    if what not in WHATS or format not in get_args(Format) or (what, format) == NO_PAGE:
        raise UsageError(
            f"There is no {what} as {format}; ask for quiz (html), or {', '.join(WHATS[1:])} (html or pdf)."
        )
    html = render_html(bank, what, seed=seed, templates=templates, look=look or Look(paper), version=version)
    if format == "html":
        return html
    from quizgen.pdf import write_pdf

    return write_pdf(html)
