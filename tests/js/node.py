"""Node as Python's tests use it: where it is, and a function of a script called with many arguments at once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import ROOT

HERE = Path(__file__).parent
NODE = shutil.which("node")
TOOLS = HERE / "node_modules"
# Drawn by no page yet: the page that collects answers will use them, and then this is empty.
AHEAD: set[str] = set()
needs_node = pytest.mark.skipif(
    NODE is None and not os.environ.get("CI"), reason="Node.js is not installed: .ci/setup test installs it"
)
needs_tools = pytest.mark.skipif(
    (NODE is None or not TOOLS.is_dir()) and not os.environ.get("CI"),
    reason="the checkers of scripts are not installed: npm ci --ignore-scripts --prefix tests/js",
)


def node(*words: object, given: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run Node with the loader for our scripts."""
    command = [NODE or "node", "--import", (HERE / "loader.js").as_uri(), *map(str, words)]
    return subprocess.run(command, cwd=cwd, input=given, capture_output=True, encoding="utf-8", timeout=300)


def call(module: str, name: str, calls: list[list[Any]]) -> list[Any]:
    """What the function `name` of templates/js/`module` returns for each list of arguments."""
    done = node(HERE / "call.js", module, name, given=json.dumps(calls))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]
