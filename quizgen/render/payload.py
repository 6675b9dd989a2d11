"""What the quiz page needs to mark itself, packed so that the key cannot be read at a glance in the page's source.

Packing hides nothing from somebody who wants to know: a page that marks itself holds its key.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from itertools import cycle
from typing import TYPE_CHECKING, Any

from quizgen.inline import inline
from quizgen.marking import test_of

if TYPE_CHECKING:
    from quizgen.sheet import Question, Sheet

_MASK = b"quizgen"


def packed_key(sheet: Sheet, marked: Callable[[str], str] = inline) -> str:
    """Return the key of `sheet` as base64 of JSON, each byte crossed with a mask; `js/key.js` unpacks it.

    `marked` turns texts into safe HTML.
    """
    text = json.dumps(
        [_entry(question, marked) for question in sheet.questions], ensure_ascii=False, separators=(",", ":")
    )
    return base64.b64encode(bytes(a ^ b for a, b in zip(text.encode(), cycle(_MASK), strict=False))).decode()


def _entry(question: Question, marked: Callable[[str], str]) -> dict[str, Any]:
    """What the page shows and checks for one question; text fields with marks are safe HTML already."""
    item = question.item
    entry: dict[str, Any] = {
        "n": question.number,
        "points": item.points,
        "shown": [str(marked(line)) for line in question.key.lines],
        **test_of(question),
    }
    if item.kind == "essay":
        entry["rubric"] = [str(marked(line)) for line in item.rubric]
    if item.why:
        entry["why"] = str(marked(item.why))
    if item.proofs:
        entry["proofs"] = [{"quote": proof.quote, "paragraph": proof.paragraph} for proof in item.proofs]
    notes = {option.letter: str(marked(option.why)) for option in question.options if option.why}
    return entry | ({"notes": notes} if notes else {})
