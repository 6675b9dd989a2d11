"""The short form of a part: "3 medium why, 2 points each"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml.nodes import ScalarNode

from quizgen.bank.source import Source
from quizgen.picking.blueprint import MOST_ITEMS, Part, is_half
from quizgen.picking.words import hint_for, wish_of

EXAMPLE = "write it like this: 5 easy who, 2 points each"
_COUNT = re.compile(r"\s*(\d{1,6})(?:\s+x\b)?(?=\s|,|$)", re.ASCII)
_POINTS = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s+(?:points?|pts?|marks?)(?:\s+each)?\s*", re.ASCII | re.IGNORECASE)


def short_form(source: Source, node: ScalarNode, tags: Sequence[str]) -> Part | None:
    """Read a short form; what is wrong in it becomes notes at its words."""
    text = str(node.value)
    found = _COUNT.match(text)
    if found is None:
        source.note_at(node, "a part begins with how many questions it wants", EXAMPLE)
        return None
    count, points = int(found[1]), None
    if not 1 <= count <= MOST_ITEMS:
        source.note_at(node, f"a part wants from 1 to {MOST_ITEMS} questions, not {count}", EXAMPLE)
    words: list[str] = []
    for piece in text[found.end() :].split(","):
        if worth := _POINTS.fullmatch(piece):
            points = _points(source, node, worth[1])
        else:
            words += piece.split()
    wish, unknown = wish_of(words, tags)
    for word in unknown:
        message = f'"{word[:60]}" is no difficulty, level or kind, and no question in the banks has it as a tag'
        source.note(*_spot(source, node, word), message, hint_for(word, tags))
    return Part(count, wish, points)


def _points(source: Source, node: ScalarNode, digits: str) -> float | None:
    points = float(digits)
    if points > 0 and is_half(points):
        return points
    message = f"{digits} points each cannot be given"
    source.note(*_spot(source, node, digits), message, "write whole or half points above 0, such as 2 or 0.5")
    return None


def _spot(source: Source, node: ScalarNode, word: str) -> tuple[int, int]:
    """The line and column (from 1) of a word of the node, or of the node where the word is folded or escaped."""
    line, start = node.start_mark.line, node.start_mark.column
    here = source.lines[line] if line < len(source.lines) else ""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(here, start)
    return line + 1, (whole.start() if whole else start) + 1
