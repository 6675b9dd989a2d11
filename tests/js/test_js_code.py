"""A pupil's code, made by the page's script, is read again in Python without loss."""

from __future__ import annotations

import json
import random
import zlib
from typing import Any
from urllib.parse import unquote_plus

from tests.js.node import call, needs_node

pytestmark = needs_node
PIECES = [
    "",
    "a",
    " ",
    "  ",
    ":",
    ";",
    ",",
    "+",
    "%",
    "%20",
    "é",
    "ß",
    "e\u0301",
    "中文",
    "😀",
    "\u202e",
    "\t",
    "\n",
    "\0",
    '"',
]
PIECES += ["\\", "'", "()", "!*~", "10,5", "½", "\ufeff", "\u2028", "QZ1", "\U0010fffd", "&amp;", "<b>"]
RECORDS = 200


def text(dice: random.Random) -> str:
    return "".join(dice.choices(PIECES, k=dice.randrange(6)))


def answer(dice: random.Random) -> list[str]:
    parts = [text(dice) for _ in range(dice.randrange(5))]
    return parts if any(parts) else []


def record(dice: random.Random) -> dict[str, Any]:
    return {
        "bank": f"{dice.randrange(16**6):06x}",
        "layout": f"{dice.randrange(16**8):08x}",
        "seed": dice.randrange(2**31),
        "name": text(dice),
        "took": dice.randrange(10_000),
        "answers": [answer(dice) for _ in range(dice.randrange(1, 30))],
    }


def decoded(code: str) -> dict[str, Any]:
    """Read a code by its description alone."""
    body, _, checked = code.rpartition(":")
    assert checked == f"{zlib.crc32(body.encode('ascii')):08x}"
    sign, bank, layout, seed, took, name, answers = body.split(":")
    assert sign == "QZ1"
    return {
        "bank": bank,
        "layout": layout,
        "seed": int(seed),
        "name": unquote_plus(name, errors="strict"),
        "took": int(took),
        "answers": [
            [unquote_plus(part, errors="strict") for part in one.split(",")] if one else []
            for one in answers.split(";")
        ],
    }


def test_every_code_gives_its_record_back() -> None:
    dice = random.Random(20)
    records = [record(dice) for _ in range(RECORDS)]
    codes = call("code.js", "answerCode", [[one] for one in records])
    assert len(codes) == RECORDS
    assert [decoded(code) for code in codes] == records


def test_every_file_gives_its_record_back() -> None:
    dice = random.Random(21)
    records = [record(dice) for _ in range(RECORDS)]
    files = call("code.js", "answerFile", [[one] for one in records])
    assert all(file.endswith("}\n") for file in files)
    assert [json.loads(file) for file in files] == [{"quizgen": "answers", "version": 1} | one for one in records]
