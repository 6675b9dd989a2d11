"""The commands put together, and how the program ends: its exit codes, and one sentence for every error."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
import threading
from typing import Annotated

import typer

from quizgen import __version__
from quizgen.cli import (
    checking,
    counting,
    doctor,
    importing,
    making,
    marking,
    picking,
    publishing,
    schema,
    telling,
    templates,
    tidying,
)
from quizgen.cli.options import examples
from quizgen.errors import QuizgenError

app = typer.Typer(
    name="quizgen",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("quizgen make article.txt", "quizgen render output/article/bank.yaml", "quizgen COMMAND --help"),
)
making.add_to(app)
checking.add_to(app)
tidying.add_to(app)
publishing.add_to(app)
marking.add_to(app)
picking.add_to(app)
counting.add_to(app)
importing.add_to(app)
telling.add_to(app)
schema.add_to(app)
templates.add_to(app)
doctor.add_to(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quizgen {__version__}")
        raise typer.Exit


@app.callback()
def _quizgen(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Say which quizgen this is.")
    ] = False,
) -> None:
    """Turn an article into questions, a worksheet with its key, and a quiz page that marks itself.

    Everything happens on this computer, and the questions stay in a file that you can edit.
    """


def main(argv: list[str] | None = None) -> None:
    """Run the command line and end the process: 0 done, 1 bad content, 2 a wrong call, 130 interrupted, 143 stopped."""
    for stream in (sys.stdout, sys.stderr):
        # An old Windows console cannot show every letter; a question mark there is better than a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    _stop_tidily()
    # When the process ends, going once more through all that was made would only take time.
    atexit.register(gc.freeze)
    try:
        app(args=argv, prog_name="quizgen")
    except QuizgenError as error:
        _end(str(error), error.exit_code)
    except Exception as error:
        if os.environ.get("QUIZGEN_DEBUG") == "1":
            raise
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        _end(f"{reason}. This is a fault in quizgen: please report it, with what QUIZGEN_DEBUG=1 adds.", 1)


def _stop_tidily() -> None:
    """Let a run that is told to stop (`timeout`, a closed terminal) throw away its temporary files first."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Under `nohup` a closed terminal shall stop nothing.
        if number and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(number: int, _: object) -> None:
    sys.exit(128 + number)


def _end(sentence: str, code: int) -> None:
    typer.echo(f"quizgen: {sentence}", err=True)
    sys.exit(code)
