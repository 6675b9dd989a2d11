"""Nothing stays in the folder for temporary files, however a run ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.bank import bank_text
from tests.sample_bank import BANK

RUN = "from quizgen.cli import main; main()"
# A runner in the background passes on that it ignores two of the signals.
HEEDED = "import signal; [signal.signal(getattr(signal, n), getattr(signal, h)) for n, h in (('SIGHUP', 'SIG_DFL'), ('SIGINT', 'default_int_handler'))]; "
STOPPED = HEEDED + "import os; import quizgen.pdf as pdf; pdf._finish = lambda *_: os.kill(os.getpid(), {}); " + RUN
# Such a sheet shares no fonts with others (see `quizgen.pdf.shared`).
OWN = '{% extends "builtin/worksheet.html" %}{% block own %}{{ super() }} p { color: red !important }{% endblock %}'


def left_by(tmp_path: Path, code: str, *words: str) -> tuple[int, list[str]]:
    """How a run ended that printed a worksheet, and what it left in the folders for temporary files and for the PDF."""
    folders = [tmp_path / "temporary", tmp_path / "made"]
    for folder in folders:
        folder.mkdir()
    (tmp_path / "bank.yaml").write_text(bank_text(BANK), "utf-8")
    (tmp_path / "worksheet.html").write_text(OWN, "utf-8")
    call = [sys.executable, "-c", code, "render", "bank.yaml", "--to", "worksheet", "-o", "made/sheet.pdf", *words]
    surroundings = os.environ | {"TMPDIR": str(folders[0])}
    done = subprocess.run(call, cwd=tmp_path, env=surroundings, capture_output=True, timeout=120, check=False)
    return done.returncode, [path.name for folder in folders for path in folder.iterdir()]


@pytest.mark.parametrize(
    "words",
    [(), ("--line-numbers",), ("--columns", "2"), ("--templates", "."), ("--templates", ".", "--line-numbers")],
    ids=" ".join,
)
def test_a_run_that_is_done_leaves_its_page_only(words: tuple[str, ...], tmp_path: Path) -> None:
    assert left_by(tmp_path, RUN, *words) == (0, ["sheet.pdf"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops programs in another way")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_run_that_is_stopped_leaves_nothing(name: str, tmp_path: Path) -> None:
    number = int(getattr(signal, name))
    assert left_by(tmp_path, STOPPED.format(number)) == (128 + number, [])
