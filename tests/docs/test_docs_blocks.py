"""What pages show works: their commands and programs run, their banks are in order."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.bank import check, read_text
from tests.docs.blocks import PAGES, ROOT, blocks, name, with_info

KNOWN = {"sh", "sh not-run", "text", "text output", "python", "yaml"}
# What a block must show that a test cannot run.
REASONS = re.compile(r"sudo|apt|brew|\bmake\b|source|pip|https:|\.venv/|omr/bin")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds only the sample articles, as a page's reader has them."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


def run(script: str, folder: Path) -> str:
    """Run a page's commands; what they say on both streams."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}"
    return done.stdout


@pytest.mark.parametrize("page", with_info("sh"), ids=name)
def test_commands_run_and_say_what_the_page_says(page: Path, folder: Path) -> None:
    said = ""
    for block in blocks(page):
        if block.info == "sh":
            said = run(block.text, folder)
        elif block.info == "text output":
            missing = [line for line in block.text.splitlines() if line not in said.splitlines()]
            assert not missing, f"{name(page)}:{block.line}: the command printed\n{said}"


@pytest.mark.parametrize("page", with_info("python"), ids=name)
def test_programs_run(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    known: dict[str, object] = {"__name__": "__page__"}
    for block in blocks(page):
        if block.info == "python":
            # Lines before it, so that a failure names the line of the page.
            exec(compile("\n" * block.line + block.text, name(page), "exec"), known)


@pytest.mark.parametrize("page", with_info("yaml"), ids=name)
def test_banks_are_in_order(page: Path) -> None:
    for block in blocks(page):
        if block.info == "yaml":
            bank, problems = read_text(block.text, f"{name(page)}:{block.line}")
            assert [*problems, *check(bank)] == []
            assert bank.items


def test_every_block_is_of_a_known_sort() -> None:
    found = [(name(page), block.line, block.info) for page in PAGES for block in blocks(page)]
    assert len(found) > 40
    assert [one for one in found if one[2] not in KNOWN] == []


def test_what_is_not_run_has_a_reason() -> None:
    skipped = [block for page in PAGES for block in blocks(page) if block.info == "sh not-run"]
    assert skipped
    assert [block for block in skipped if not REASONS.search(block.text)] == []


def test_fences_pair() -> None:
    for page in PAGES:
        assert page.read_text("utf-8").count("```") % 2 == 0, name(page)
