"""Mending a copy of a bank's lines after a slip, so that reading can go on and find the other problems too.

An item with a mended value is never printed: the mend is a guess that only serves to read its neighbours.
"""

from __future__ import annotations

import json
import re

from quizgen.bank.slips import VALUE, Slip

_ITEMS = re.compile(r"items\s*:")
_ENTRY = re.compile(r"(\s*)-(?:\s|$)")


def mend(lines: list[str], slip: Slip, *, again: bool) -> bool:
    """Make the blamed line harmless, in place; when it is blamed `again`, its item is set aside or the line emptied.

    False says that no mend is left.
    """
    if slip.line >= len(lines):
        return False
    here = lines[slip.line]
    if again and _set_aside(lines, slip.line):
        return True
    if again:
        lines[slip.line] = ""
        return bool(here)
    if "\t" in here[: len(here) - len(here.lstrip())]:
        lines[:] = _without_tabs(lines)
    else:
        lines[slip.line] = _mended(here, slip)
    return True


def _mended(here: str, slip: Slip) -> str:
    if slip.bare:
        return here[: slip.column] + re.sub(r"^\S+", "", here[slip.column :])
    found = VALUE.match(here)
    if not found or not found["lead"].strip() or not found["value"]:
        return ""
    return found["lead"] + json.dumps(found["value"].strip(), ensure_ascii=False)


def _without_tabs(lines: list[str]) -> list[str]:
    """Turn a tab before a line's words into two spaces, or into the depth of the line above if that fits better."""
    mended: list[str] = []
    depths = {0}
    above = 0
    for line in lines:
        bare = line.lstrip()
        indent = line[: len(line) - len(bare)]
        if "\t" in indent and bare:
            depth = len(indent.replace("\t", "  "))
            line = " " * (depth if depth in depths or bare.startswith("-") else above) + bare
        mended.append(line)
        if bare:
            above = len(line) - len(re.sub(r"^\s*(?:-\s+)?", "", line))
            depths.add(above)
    return mended


def _set_aside(lines: list[str], number: int) -> bool:
    """Put "- ~" in place of the item around a line: it keeps its place in the count and says nothing."""
    top = next((at for at, line in enumerate(lines) if _ITEMS.match(line)), None)
    if top is None or number <= top:
        return False
    starts = [(at, found[1]) for at, line in enumerate(lines) if at > top and (found := _ENTRY.match(line))]
    ours = [at for at, indent in starts if starts and indent == starts[0][1]]
    start = max((at for at in ours if at <= number), default=None)
    if start is None or lines[start].strip() == "- ~":
        return False
    end = min((at for at in ours if at > start), default=len(lines))
    lines[start:end] = [f"{starts[0][1]}- ~", *[""] * (end - start - 1)]
    return True
