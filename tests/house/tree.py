"""What is in the house: its files, as git sees them, and its Python modules."""

from __future__ import annotations

import ast
import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "quizgen"
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@lru_cache(maxsize=1)
def files() -> tuple[Path, ...]:
    """All files that belong to the project: tracked ones, and new ones that git does not ignore."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return tuple(path for name in sorted(filter(None, listed)) if (path := ROOT / name).is_file())


def modules() -> tuple[Path, ...]:
    """The modules of the package."""
    return tuple(sorted(PACKAGE.rglob("*.py")))


@lru_cache(maxsize=256)
def tree_of(path: Path) -> ast.Module:
    """A module's syntax."""
    return ast.parse(path.read_text("utf-8"))


def name(path: Path) -> str:
    """A path from the root, as tests name it."""
    return path.relative_to(ROOT).as_posix()
