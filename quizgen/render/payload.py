"""What the quiz page knows besides what it shows: what is asked, in plain sight, and the key, packed so that it cannot
be read at a glance in the page's source.

Packing hides nothing from somebody who wants to know: a page that marks itself holds its key. A page that only
collects answers holds none.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from itertools import cycle
from typing import TYPE_CHECKING, Any

from quizgen.inline import inline
from quizgen.marking import test_of
from quizgen.material.cards import Sides, sides, texts
from quizgen.model import Article, Evidence, Item
from quizgen.screen import LANGUAGES, Screen
from quizgen.sheet import layout_id
from quizgen.sheet.ascending import ascending

if TYPE_CHECKING:
    from quizgen.sheet import Question, Sheet

_MASK = b"quizgen"


def page_data(sheet: Sheet, screen: Screen) -> dict[str, Any]:
    """What is asked, without any answer: JSON in the page."""
    return {
        "bank": sheet.bank_id,
        "layout": layout_id(sheet),
        "seed": sheet.seed,
        "modes": screen.modes,
        "minutes": screen.minutes,
        "language": screen.language,
        "languages": LANGUAGES,
        "asked": [
            _asked(question, place) for place, section in enumerate(sheet.sections) for question in section.questions
        ],
    }


def _asked(question: Question, section: int) -> dict[str, Any]:
    """One question; what is left out is false, empty or the usual one."""
    item = question.item
    asked: dict[str, Any] = {"n": question.number, "kind": item.kind, "section": section}
    if item.points != 1:
        asked["points"] = item.points
    if item.tags:
        asked["tags"] = item.tags
    if item.pin:
        asked["pin"] = True
    if last := [option.letter for option in question.options if option.last]:
        asked["last"] = last
    if item.kind in {"multiple_choice", "multiple_answer"}:
        asked["letters"] = [option.letter for option in question.options]
        asked["mix"] = (
            item.shuffle and ascending([option.text for option in question.options if not option.last]) is None
        )
    return asked


def packed_key(sheet: Sheet, marked: Callable[[str], str] = inline) -> str:
    """Return the key of `sheet` as base64 of JSON, each byte crossed with a mask; `js/key.js` unpacks it.

    `marked` turns texts into safe HTML.
    """
    text = json.dumps(
        [_entry(question, sheet.article, marked) for question in sheet.questions],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return base64.b64encode(bytes(a ^ b for a, b in zip(text.encode(), cycle(_MASK), strict=False))).decode()


def _entry(question: Question, article: Article | None, marked: Callable[[str], str]) -> dict[str, Any]:
    """What the page shows and checks for one question; text fields with marks are safe HTML already."""
    item = question.item
    entry: dict[str, Any] = {"n": question.number, **test_of(question)}
    # What is asked says it already.
    entry.pop("kind")
    if item.id:
        entry["id"] = item.id
    lines = [str(marked(line)) for line in question.key.lines]
    # The letters of a choice may be others in the page, which looks up their words there.
    if item.kind not in {"multiple_choice", "multiple_answer", "true_false"} and lines != entry.get("right"):
        entry["shown"] = lines
    if item.kind == "essay":
        entry["rubric"] = [str(marked(line)) for line in item.rubric]
    if item.why:
        entry["why"] = str(marked(item.why))
    if item.proofs:
        entry["proofs"] = [_place(proof, article) for proof in item.proofs]
    notes = {option.letter: str(marked(option.why)) for option in question.options if option.why}
    cards = [_card(one, item, marked) for one in sides(question)]
    return entry | ({"notes": notes} if notes else {}) | ({"cards": cards} if cards else {})


def _place(proof: Evidence, article: Article | None) -> dict[str, object]:
    """Where a proving sentence stands: in line `line` of its paragraph, `at` and `long` in UTF-16 units as the page
    counts; or the sentence itself where the page does not show it."""
    for block in article.blocks if article else ():
        for line, words in enumerate(block.lines if block.number == proof.paragraph != 0 else ()):
            if (at := words.find(proof.quote)) >= 0:
                place = {"line": line} if line else {}
                return {"paragraph": proof.paragraph, **place, "at": _units(words[:at]), "long": _units(proof.quote)}
    return {"quote": proof.quote, "paragraph": proof.paragraph}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _card(side: Sides, item: Item, marked: Callable[[str], str]) -> dict[str, str]:
    """A flashcard; the question's own text and answer are left out."""
    if item.kind == "matching":
        shown = {"prompt": side.prompt, "front": texts(side.front, filled=False)}
        return {name: str(marked(text)) for name, text in shown.items()} | {"answer": str(marked(_back(side)))}
    usual = {"short_answer", "numeric", "true_false"}
    return {} if item.kind in usual else {"answer": str(marked(_back(side)))}


def _back(side: Sides) -> str:
    return texts(side.answer, filled=True)
