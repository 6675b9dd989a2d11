"""The wheel holds all that a teacher needs: built, installed in a new environment, and put to work in another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT

pytestmark = pytest.mark.wheel
FILES = ["answer-key.pdf", "bank.yaml", "quiz.html", "quizgen.schema.json", "worksheet.pdf"]


def run(*command: object, cwd: Path) -> str:
    # Nothing of this test's own environment may help the installed package.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{words}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        folder,
        ROOT,
        cwd=folder,
    )
    found = list(folder.glob("quizgen-*.whl"))
    assert len(found) == 1
    return found[0]


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment's Python: the wheel is installed in it, and the dependencies are borrowed from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    # pip of this environment installs into the other one; its site-packages come first on the path.
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel, cwd=folder
    )
    # As a path alone: this environment's own .pth files, which lead to the checkout, are not read there.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def test_the_wheel_carries_templates_and_seeds(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = [
        f"quizgen/_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("templates", "seeds")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    ]
    assert len(wanted) > 40
    assert [path for path in wanted if path not in held] == []
    assert {"quizgen/py.typed", "quizgen/places.txt"} <= held
    assert any(path.endswith("licenses/LICENSE") for path in held)
    assert [path for path in held if path.startswith(("tests/", "docs/"))] == []


def test_everything_comes_from_the_wheel(python: Path, tmp_path: Path) -> None:
    code = (
        "import quizgen; from quizgen.resources import data_dir; "
        "print(quizgen.__file__, data_dir('templates'), data_dir('seeds'), sep='\\n')"
    )
    places = [Path(line) for line in run(python, "-c", code, cwd=tmp_path).splitlines()]
    assert len(places) == 3
    for place in places:
        assert place.is_relative_to(python.parent.parent), place
        assert not place.is_relative_to(ROOT), place


def test_the_installed_program_makes_a_pack(python: Path, tmp_path: Path) -> None:
    article = tmp_path / "harbour lights.md"
    article.write_bytes((ROOT / "seeds" / "eddystone-lighthouses.md").read_bytes())
    said = run(python.with_name("quizgen"), "make", article.name, "--items", "5", cwd=tmp_path)
    folder = tmp_path / "output" / "harbour-lights"
    assert said.splitlines() == [
        f"output/harbour-lights/{name}" for name in ("bank.yaml", "quiz.html", "worksheet.pdf", "answer-key.pdf")
    ]
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert all(path.stat().st_size > 2_000 for path in folder.iterdir())
    assert run(python.with_name("quizgen"), "--version", cwd=tmp_path).startswith("quizgen 0.")
