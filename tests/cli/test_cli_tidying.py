"""`fmt`: what it writes, what it shows, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
TYPED = "items:\n- kind: essay\n  question: a\n"
LAID = 'items:\n  - kind: essay\n    question: "a"\n'


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "bank.yaml"
    path.write_text(TYPED)
    return path


def test_it_lays_out_a_file_once(run: Run, bank: Path) -> None:
    assert run("fmt", bank) == (0, f"{bank}\n", f"{bank}: laid out anew\n")
    assert bank.read_text() == LAID
    assert run("fmt", bank) == (0, "", f"{bank}: no change\n")
    assert run("fmt", "-q", bank) == (0, "", "")


def test_check_names_what_would_change_and_writes_nothing(run: Run, bank: Path) -> None:
    other = bank.with_name("other.yaml")
    other.write_text(LAID)
    assert run("fmt", "--check", "-q", bank, other) == (1, f"{bank}\n", "")
    assert run("fmt", "--check", "-q", other) == (0, "", "")
    assert bank.read_text() == TYPED
    assert sorted(path.name for path in bank.parent.iterdir()) == ["bank.yaml", "other.yaml"]


def test_diff_shows_what_would_change_and_writes_nothing(run: Run, bank: Path) -> None:
    code, out, err = run("fmt", "--diff", bank)
    assert (code, err) == (0, f"{bank}: would be laid out anew; nothing was written\n")
    assert "-- kind: essay\n" in out
    assert '+    question: "a"\n' in out
    assert run("fmt", "--diff", "--check", bank)[0] == 1
    assert bank.read_text() == TYPED


def test_it_says_what_stays_as_typed(run: Run, bank: Path) -> None:
    bank.write_text(f"{TYPED}- kind: essay\n  points: many\n")
    assert run("fmt", bank)[2] == (
        f"{bank}: laid out anew; what begins in line 5 stays as it was typed, and quizgen check shows why\n"
    )


def test_a_file_that_is_refused_stays_and_the_others_are_laid_out(run: Run, bank: Path) -> None:
    bad = bank.with_name("bad.yaml")
    bad.write_bytes(b"services: [web]  # not a bank\n")
    code, out, err = run("fmt", bad, bank.with_name("none.yaml"), bank)
    assert (code, out) == (1, f"{bank}\n")
    assert f"quizgen: {bad} has no list `items`, so it stays as it is; quizgen check {bad} shows more.\n" in err
    assert "none.yaml; make one with" in err
    assert bad.read_bytes() == b"services: [web]  # not a bank\n"
    assert bank.read_text() == LAID
