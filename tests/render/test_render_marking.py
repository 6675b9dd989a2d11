"""The page's key, read by Node with the very script that goes into the page."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from quizgen.render.environment import environment
from quizgen.render.payload import packed_key
from quizgen.sheet import lay_out
from tests.sample_bank import BANK

NODE = shutil.which("node") or shutil.which("nodejs")
pytestmark = pytest.mark.skipif(NODE is None, reason="Node is not installed")


def run(expression: str, value: object, *modules: str) -> Any:
    """Evaluate `expression`, a function, on `value` with our modules in scope."""
    environ = environment()
    script = environ.from_string("{{ script(" + ", ".join(f"'js/{name}.js'" for name in modules) + ") }}").render()
    end = f"\nconsole.log(JSON.stringify(({expression})({json.dumps(value)})));\n"
    code = script.removesuffix("})();") + end + "})();"
    done = subprocess.run([NODE or "", "-"], input=code, capture_output=True, text=True, check=False, timeout=30)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_page_unpacks_what_we_packed() -> None:
    key = run("(packed) => unpack(packed)", packed_key(lay_out(BANK)), "key")
    assert [entry["n"] for entry in key] == list(range(1, 21))
    assert key[1]["right"] == [lay_out(BANK).questions[1].key.short]
    assert key[15]["right"] == ["£38,500"]
