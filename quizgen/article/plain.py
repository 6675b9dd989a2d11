"""Plain text: which lines belong together. Blank lines part paragraphs; lines that were wrapped are joined.

Lines are taken for wrapped when most of those with a line below are long for this text and stop in mid-sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from quizgen.article.draft import Draft, Dropped, Piece, drop, lists_joined

Style = Literal["wrapped", "lines", "groups"]
"""See `style_of`."""

_HEADING = re.compile(r"(#{1,6}) {1,9}(\S.{0,300}?)(?: {1,9}#{1,9})?$")
_RULE = re.compile(r"[-=_*~#•·\s]{3,}$")
# Two digits at most: "1945. That was the year" is no list.
_BULLET = re.compile(r"(?:[-*•·‣▪●◦] {1,9}|\(?\d{1,2}[.)] {1,9})(?=\S)")
_ENDS = re.compile(r"[.!?…:][\"”’»')\]*_]{0,3}$")
_EMPHASIS = re.compile(r"(?<!\w)(_{1,3}|\*{1,3})(?=[^\s_*])([^_*\n]{1,200}?)(?<=\S)\1(?!\w)")
_DASH = re.compile(r"\w[-—]$")
_LONG = 120
_MANY_LINES = 14  # more lines than that between blank ones are no paragraph
# First halves that keep their hyphen at a line's end: "self-\nmade" is "self-made".
_FIRST_HALVES = """
self well ill non ex all half semi quasi vice mid co anti pro pre post cross high low long short old new full part
multi first second third two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy
eighty ninety north south east west so then ever much
"""
_HYPHENATED = frozenset(_FIRST_HALVES.split())


def read_plain(text: str) -> Draft:
    """Read plain text; emphasis marks and ruled lines go. `clean` takes a short first line as the title later."""
    lines = [line.rstrip() for line in text.split("\n")]
    lines, dropped = _without_running_heads(lines)
    pieces = (
        replace(piece, lines=tuple(_EMPHASIS.sub(r"\2", line) for line in piece.lines))
        for piece in _pieces(lines, style_of(lines))
    )
    return Draft(tuple(pieces), dropped=tuple(dropped))


def paragraphs(text: str) -> tuple[str, ...]:
    """Cut the text of one element of a page into paragraphs, each on one line.

    Blank lines part them; other lines are joined.
    """
    return tuple(piece.text for piece in _pieces(text.split("\n"), "groups"))


def style_of(lines: list[str]) -> Style:
    """Say how the lines relate.

    "lines": each line is a paragraph; "groups": blank lines part the paragraphs;
    "wrapped": a paragraph runs over several lines, and without blank lines indents and short lines part them.
    """
    inner = [line for line, below in pairwise(lines) if line.strip() and below.strip()]
    if not inner:
        return "groups"
    # The ninth decile, so that one endless line does not set the measure.
    lengths = sorted(map(len, inner))
    usual = lengths[len(lengths) * 9 // 10]
    unfinished = sum(1 for line in inner if len(line) >= usual / 2 and not _ENDS.search(line))
    groups = 1 + sum(1 for line, below in pairwise(lines) if not line.strip() and below.strip())
    if unfinished * 2 >= len(inner):
        return "groups" if groups > 1 and len(inner) < groups * _MANY_LINES else "wrapped"
    return "groups" if groups > 1 and usual <= _LONG else "lines"


def _without_running_heads(lines: list[str]) -> tuple[list[str], list[Dropped]]:
    """Take out lines that stand three times or more and are no sentences: a page's header or footer."""
    counts = Counter(line.strip() for line in lines)
    heads = {
        line
        for line, times in counts.items()
        if times >= 3 and 2 <= len(line) <= 90 and any(map(str.isalpha, line)) and not _ENDS.search(line[-4:])
        and not line.endswith((",", ";", "-", "”", '"', "’", "'", "—"))
    }  # fmt: skip
    kept = [line for line in lines if line.strip() not in heads]
    return kept, [drop(line, "repeated line") for line in counts if line in heads]


def _pieces(lines: list[str], style: Style) -> tuple[Piece, ...]:
    width = max((len(line) for line in lines if len(line) <= _LONG), default=0)
    known = Counter(re.findall(r"[\w-]{2,60}", "\n".join(lines).lower()))
    found: list[Piece] = []
    group: list[str] = []
    for line in [*lines, ""]:
        if group and _parts(group[-1], line, style, width):
            found.append(_piece(group, known))
            group = []
        if line.strip() and not _RULE.match(line):
            group.append(line)
    return lists_joined(found)


def _parts(above: str, line: str, style: Style, width: int) -> bool:
    """Tell whether a new piece begins with `line`."""
    if not line.strip() or _BULLET.match(line.lstrip()) or _RULE.match(line):
        return True
    if _HEADING.match(line) or _HEADING.match(above) or style == "lines":
        return True
    if style == "groups":
        return False
    indented = line.startswith(("  ", "\t")) and not above.startswith((" ", "\t")) and not _BULLET.match(above)
    closed = bool(_ENDS.search(above)) and (len(above) < width * 0.8 or len(above) > _LONG)
    return indented or closed


def _piece(group: list[str], known: Counter[str]) -> Piece:
    if heading := _HEADING.match(group[0]):
        return Piece("heading", (heading.group(2),), len(heading.group(1)))
    first = group[0].strip()
    bullet = _BULLET.match(first)
    text = first[bullet.end() :] if bullet else first
    for line in group[1:]:
        text = _joined(text, line.strip(), known)
    return Piece("list" if bullet else "paragraph", (text,))


def _joined(above: str, below: str, known: Counter[str]) -> str:
    """Join two lines; a word broken at the line's end loses its hyphen unless the text spells it with one."""
    head = re.search(r"([^\W\d_]{1,40})[-‐]$", above[-41:])
    tail = re.match(r"[a-z]{1,40}", below)
    if not head or not tail:
        return f"{above}{'' if _DASH.search(above) and below[:1].isalpha() else ' '}{below}"
    whole, hyphened = (head.group(1) + tail.group()).lower(), f"{head.group(1)}-{tail.group()}".lower()
    keeps = known[hyphened] > known[whole] or (not known[whole] and head.group(1).lower() in _HYPHENATED)
    return above[:-1] + ("-" if keeps else "") + below
