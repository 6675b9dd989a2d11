"""What the quiz page knows besides what it shows: what is asked, in plain sight, and the key, packed so that it cannot
be read at a glance in the page's source.

Packing hides nothing from somebody who wants to know: a page that marks itself holds its key. A page that only
collects answers holds none.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Callable, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from quizgen.inline import inline
from quizgen.marking import test_of
from quizgen.material.cards import Sides, sides, texts
from quizgen.model import Article, Evidence, Item
from quizgen.screen import LANGUAGES, Screen
from quizgen.sheet import layout_id
from quizgen.sheet.ascending import ascending

if TYPE_CHECKING:
    from quizgen.sheet import Question, Sheet

_SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase
# Letters and digits, and the letters of other alphabets in whole rows of sixteen.
_TURNED = re.compile("[0-9A-Za-z]|[\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff]")
_CHOICES = {"multiple_choice", "multiple_answer"}


def page_data(sheet: Sheet, screen: Screen) -> dict[str, Any]:
    """What is asked, without any answer and without what the page itself shows: JSON in the page."""
    return {
        "bank": sheet.bank_id,
        "layout": layout_id(sheet),
        "seed": sheet.seed,
        "modes": screen.modes,
        "minutes": screen.minutes,
        "language": screen.language,
        "languages": LANGUAGES,
        "asked": {question.number: asked for question in sheet.questions if (asked := _asked(question))},
    }


def _asked(question: Question) -> dict[str, Any]:
    """One question; what is left out is false, empty or the usual one."""
    item = question.item
    asked: dict[str, Any] = {}
    if item.points != 1:
        asked["points"] = item.points
    if item.tags:
        asked["tags"] = item.tags
    if item.pin:
        asked["pin"] = True
    if last := [option.letter for option in question.options if option.last]:
        asked["last"] = last
    if item.kind in _CHOICES and not _is_mixed(question):
        asked["still"] = True
    return asked


def _is_mixed(question: Question) -> bool:
    """Say whether the page may shuffle the options; a scale or a row of numbers stays as it is."""
    texts = [option.text for option in question.options if not option.last]
    return getattr(question.item, "shuffle", False) and ascending(texts) is None


def packed_key(sheet: Sheet, cards: bool = True, marked: Callable[[str], str] = inline) -> Markup:
    """Return the key of `sheet` as JSON whose letters and digits are turned; `js/key.js` turns them back.

    `cards` says whether the page has cards; `marked` turns texts into safe HTML.
    """
    entries = [_entry(question, sheet.article, marked, cards) for question in sheet.questions]
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    # No sign is left that would begin a tag, or a sign spelt out, in the page.
    return Markup(scrambled(text.replace("<", r"\u003c").replace("&", r"\u0026")))  # noqa: S704 - see above


def scrambled(text: str) -> str:
    """Turn letters and digits into others, by their place; done twice it gives the text again."""
    place = count(1)

    def turned(found: re.Match[str]) -> str:
        at, sign = next(place), found[0]
        if sign.isascii():
            return _SIGNS[(7 * at - _SIGNS.index(sign)) % len(_SIGNS)]
        return chr(ord(sign) ^ (at & 15))

    return _TURNED.sub(turned, text)


def _entry(question: Question, article: Article | None, marked: Callable[[str], str], cards: bool) -> dict[str, Any]:
    """What the page shows and checks for one question, by the first letters of the names in `js/key.js`.

    Texts with marks are safe HTML already. What is left out is empty, false, or said by the page.
    """
    item = question.item
    test = test_of(question)
    right: Sequence[str] = test.get("right", ())
    lines = [str(marked(line)) for line in question.key.lines]
    entry: dict[str, Any] = {
        "r": right[0] if len(right) == 1 else right,
        "e": int(test.get("exact", False)),
        "t": int(test.get("typos", False)),
        "v": test.get("value"),
        "m": test.get("margin"),
        # The letters of a choice may be others in the page, which looks up their words there.
        "s": lines if item.kind not in {*_CHOICES, "true_false"} and lines != right else (),
        "u": [str(marked(line)) for line in item.rubric] if item.kind == "essay" else (),
        "w": str(marked(item.why)) if item.why else "",
        "p": [_place(proof, article) for proof in item.proofs],
        "n": {option.letter: str(marked(option.why)) for option in question.options if option.why},
    }
    if cards:
        entry |= {"i": item.id, "c": [_card(one, item, marked) for one in sides(question)]}
        if entry["c"] == [0]:
            entry["c"] = 1
    return {name: value for name, value in entry.items() if value or (name == "v" and value is not None)}


def _place(proof: Evidence, article: Article | None) -> list[object]:
    """Where a proving sentence stands: paragraph, start and length in UTF-16 units as the page counts, and the line of
    its paragraph where it is not the first; or paragraph and sentence where the page does not show it."""
    for block in article.blocks if article else ():
        for line, words in enumerate(block.lines if block.number == proof.paragraph != 0 else ()):
            if (at := words.find(proof.quote)) >= 0:
                place = [line] if line else []
                return [proof.paragraph, _units(words[:at]), _units(proof.quote), *place]
    return [proof.paragraph, proof.quote]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _card(side: Sides, item: Item, marked: Callable[[str], str]) -> list[str] | str | Literal[0]:
    """A flashcard: its answer, or prompt, front and answer; 0 where it shows the question and what the key says."""
    if item.kind == "matching":
        return [str(marked(text)) for text in (side.prompt, texts(side.front, filled=False), _back(side))]
    return 0 if item.kind in {"short_answer", "numeric", "true_false"} else str(marked(_back(side)))


def _back(side: Sides) -> str:
    return texts(side.answer, filled=True)
