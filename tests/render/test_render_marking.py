"""The page's key, read by Node with the very script that goes into the page."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from typing import Any

import pytest

from quizgen.render.environment import environment
from quizgen.render.payload import packed_key, scrambled
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
    assert key[1]["cards"]
    assert all(entry["right"] for entry in key[:-1])


def test_without_cards_the_key_is_shorter_and_marks_the_same() -> None:
    sheet = lay_out(BANK)
    full, bare = (run("(packed) => unpack(packed)", packed_key(sheet, cards), "key") for cards in (True, False))
    assert len(packed_key(sheet, False)) < len(packed_key(sheet))
    assert [entry["right"] for entry in full] == [entry["right"] for entry in bare]
    assert not any(entry["cards"] or "id" in entry for entry in bare)


@pytest.mark.parametrize(
    "text", ["Ab9 zz", "Ωμέγα, ёлка – наука", "東京 한국 \U0001f600", '<b>&amp;"\\u0041', "é" * 99, "0" * 99]
)
def test_what_is_turned_twice_is_as_before_in_both_languages(text: str) -> None:
    turned = scrambled(text)
    assert turned != text
    assert scrambled(turned) == text
    assert run("(text) => scrambled(text)", text, "key") == turned
    assert not any(word in turned for word in text.split() if len(word) > 3 and word.isalpha())


def test_the_key_holds_no_sign_of_a_tag() -> None:
    item = replace(BANK.items[0], why="</template><b>*R & D* < 5</b>")
    packed = packed_key(lay_out(replace(BANK, items=(item,))))
    assert "<" not in packed
    assert "&" not in packed
    assert "R &amp; D" in run("(packed) => unpack(packed)", packed, "key")[0]["why"]
