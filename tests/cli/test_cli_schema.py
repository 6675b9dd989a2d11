"""`schema`: on the screen, into a file, into a folder, and never over another file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from quizgen.bank.schema import schema_text

Run = Callable[..., tuple[int, str, str]]


def test_it_shows_the_schema(run: Run) -> None:
    assert run("schema") == run("schema", "-o", "-") == (0, schema_text(), "")


def test_it_writes_the_schema(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "lessons" / "quizgen.schema.json"
    assert run("schema", "-o", file) == (0, f"{file}\n", "")
    assert file.read_text("utf-8") == schema_text()
    assert run("schema", "-o", file)[0] == 0


def test_a_folder_gets_it_under_its_usual_name(run: Run, tmp_path: Path) -> None:
    assert run("schema", "-o", tmp_path)[1] == f"{tmp_path / 'quizgen.schema.json'}\n"
    assert run("schema", "-o", f"{tmp_path}/new/")[1] == f"{tmp_path / 'new' / 'quizgen.schema.json'}\n"


def test_another_file_stays(run: Run, tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text("items: []\n")
    code, out, err = run("schema", "-o", bank)
    assert (code, out) == (1, "")
    assert err.startswith(f"quizgen: {bank} is there already and is no schema")
    assert bank.read_text() == "items: []\n"
