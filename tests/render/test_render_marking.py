"""The page's marking, run by Node on the very scripts that go into the page."""

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


def shares(vectors: list[tuple[dict[str, Any], list[str], float]]) -> list[float]:
    found = run("(rows) => rows.map(([key, given]) => mark(key, given).share)", vectors, "text", "number", "mark")
    return [round(share, 3) for share in found]


CHOICE = {"kind": "multiple_choice", "right": ["B"]}
SEVERAL = {"kind": "multiple_answer", "right": ["A", "D"]}
SHORT = {"kind": "short_answer", "right": ["the Café Royal", "a pub"], "exact": False}
EXACT = {"kind": "short_answer", "right": ["DNA"], "exact": True}
COUNT = {"kind": "numeric", "value": 5000, "margin": 0, "right": ["approximately 5,000"]}
ABOUT = {"kind": "numeric", "value": 600, "margin": 30, "right": ["about 600"]}
HALF = {"kind": "numeric", "value": 3.5, "margin": 0, "right": ["3.5"]}
MILLION = {"kind": "numeric", "value": 2_500_000, "margin": 0, "right": ["2.5 million"]}
COLD = {"kind": "numeric", "value": -4, "margin": 0, "right": ["-4"]}
DOZEN = {"kind": "numeric", "value": 12, "margin": 0, "right": ["a dozen"]}
GAPS = {"kind": "cloze", "right": ["lens", "beam"]}
ROWS = {"kind": "ordering", "right": ["2", "1", "3"]}
VECTORS: list[tuple[dict[str, Any], list[str], float]] = [
    (CHOICE, ["B"], 1),
    (CHOICE, ["A"], 0),
    (CHOICE, [], 0),
    (SEVERAL, ["A", "D"], 1),
    (SEVERAL, ["A"], 0.5),
    (SEVERAL, ["A", "B"], 0),
    (SEVERAL, ["A", "B", "D"], 0.5),
    (SEVERAL, ["A", "B", "C", "D"], 0),
    *((SHORT, [text], 1) for text in ("the Café Royal", "cafe royal", "CAFÉ   ROYAL. ", "“Cafe” Royal", "a pub!")),
    *((SHORT, [text], 0) for text in ("royal", "cafe", "", "the", "cafe royale")),
    ({"kind": "short_answer", "right": ["3.5", "1,200"], "exact": False}, ["35"], 0),
    ({"kind": "short_answer", "right": ["3.5", "1,200"], "exact": False}, ["1200."], 1),
    (EXACT, ["DNA"], 1),
    (EXACT, [" DNA "], 1),
    (EXACT, ["dna"], 0),
    *((COUNT, [text], 1) for text in ("5000", "5,000", "5 000", "5.000", "5'000", "about 5000 ships")),
    *((COUNT, [text], 1) for text in ("five thousand", "5 thousand")),
    *((COUNT, [text], 0) for text in ("500", "50,000", "five", "5", "", "thousand", "5,00")),
    *((ABOUT, [text], 1) for text in ("600", "570", "630", "six hundred")),
    *((ABOUT, [text], 0) for text in ("569", "631", "6")),
    *((HALF, [text], 1) for text in ("3.5", "3,5", "3.50", "£3.5")),
    *((HALF, [text], 0) for text in ("35", "3", "3.5.5")),
    *((MILLION, [text], 1) for text in ("2.5 million", "2,500,000", "2,5 million", "2 500 000", "2.500.000")),
    (MILLION, ["2.5"], 0),
    *((COLD, [text], 1) for text in ("-4", "−4", "-4.0 degrees")),
    (COLD, ["4"], 0),
    *((DOZEN, [text], 1) for text in ("twelve", "Twelve", "a dozen", "12")),
    (GAPS, ["Lens", "beam"], 1),
    (GAPS, ["beam", "lens"], 0),
    (GAPS, ["the lens", ""], 0.5),
    (ROWS, ["2", "1", "3"], 1),
    (ROWS, ["1", "2", "3"], 0.333),
]  # fmt: skip


def test_marking_by_the_table() -> None:
    found = shares(VECTORS)
    assert [(key["right"], given, share) for (key, given, _), share in zip(VECTORS, found, strict=True)] == [
        (key["right"], given, share) for key, given, share in VECTORS
    ]


def test_the_page_unpacks_what_we_packed() -> None:
    key = run("(packed) => unpack(packed)", packed_key(lay_out(BANK)), "key")
    assert [entry["n"] for entry in key] == list(range(1, 21))
    assert key[1]["right"] == [lay_out(BANK).questions[1].key.short]
    assert "£38,500" in key[15]["shown"]


def test_an_answer_of_signs_alone_is_compared_as_typed() -> None:
    signs = {"kind": "short_answer", "right": ["?!"], "exact": False}
    assert shares([(signs, ["?!"], 1), (signs, ["!"], 0), (signs, [""], 0)]) == [1, 0, 0]
