"""The text of a bank as YAML nodes that know their line and column, and the notes taken on the way.

Every scalar stays the text that the teacher typed: "no", "12:30" and "010" are words here. What YAML refuses is
reported and mended in memory, so that one bad line does not hide the other problems nor lose the good items.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from yaml.nodes import Node

from quizgen.bank.guard import parsed, too_large
from quizgen.bank.mend import mend
from quizgen.model import Problem, Severity

# What YAML 1.1 does not allow in a file; lone surrogates are among them.
_FORBIDDEN = re.compile("[^\t\n -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Line ends that editors do not count but YAML does; they would shift every line number below them.
_ODD_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
# Below this many characters a round of mending takes milliseconds, so there may be many.
_SMALL = 500_000
_MOST_CONTROL_NOTES = 20


@dataclass(frozen=True)
class Note:
    """A problem, and whether it stops its item from being printed."""

    problem: Problem
    stops: bool


@dataclass(frozen=True)
class Source:
    """A bank's path and lines as typed, with the notes taken so far (the one thing that grows while reading)."""

    path: str
    lines: tuple[str, ...]
    notes: list[Note]

    def note(
        self,
        line: int,
        column: int,
        message: str,
        hint: str = "",
        *,
        item: str = "",
        severity: Severity = "error",
        stops: bool = True,
    ) -> None:
        """Take a note on a place; `line` and `column` count from 1 and may be 0 when unknown."""
        snippet = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        problem = Problem(self.path, line, column, message, hint, severity, item, snippet)
        self.notes.append(Note(problem, stops and severity == "error"))

    def note_at(
        self,
        node: Node,
        message: str,
        hint: str = "",
        *,
        item: str = "",
        severity: Severity = "error",
        stops: bool = True,
    ) -> None:
        """Take a note on the place where a node begins."""
        mark = node.start_mark
        self.note(mark.line + 1, mark.column + 1, message, hint, item=item, severity=severity, stops=stops)

    def by_line(self) -> dict[int, list[int]]:
        """The positions of the notes taken so far, by line."""
        lines: dict[int, list[int]] = {}
        for position, note in enumerate(self.notes):
            lines.setdefault(note.problem.line, []).append(position)
        return lines

    def claim(self, positions: Iterable[int], item: str) -> None:
        """Name the item that notes belong to."""
        for at in positions:
            self.notes[at] = replace(self.notes[at], problem=replace(self.notes[at].problem, item=item))

    def release(self, positions: Iterable[int]) -> None:
        """Let notes stop nothing: their item is not to be printed anyhow."""
        for at in positions:
            self.notes[at] = replace(self.notes[at], stops=False)


def open_source(text: str, path: str) -> tuple[Source, str]:
    """Return the source of a text and the text made readable: LF line ends, no byte order mark, no control signs."""
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    text = text if text.isascii() else text.translate(_ODD_BREAKS)
    if slip := too_large(text):
        source = Source(path, (), [])
        source.note(slip.line + 1, slip.column + 1, slip.message, slip.hint)
        return source, ""
    source = Source(path, tuple(text.split("\n")), [])
    if not _FORBIDDEN.search(text):
        return source, text
    bad = [(number, _FORBIDDEN.search(line)) for number, line in enumerate(source.lines, 1)]
    for number, found in [(number, found) for number, found in bad if found][:_MOST_CONTROL_NOTES]:
        message = f"this line holds the invisible sign U+{ord(found.group()):04X}, which a bank must not contain"
        source.note(number, found.start() + 1, message, "type the line again")
    return source, _FORBIDDEN.sub("\ufffd", text)


def compose(source: Source, text: str) -> Node | None:
    """Return the root node of a readable text, or None when there is nothing to read; problems become notes.

    Each round reports what YAML refuses first, mends a copy of the lines and tries again. The number of rounds is
    bounded, and lower for big files, so that no file can hold the reader up.
    """
    lines: list[str] = []
    blamed: set[int] = set()
    for _ in range(40 if len(text) < _SMALL else 3):
        root, slips = parsed("\n".join(lines) if lines else text)
        if not slips:
            return root
        lines = lines or text.split("\n")
        found = {slip.line: slip for slip in reversed(slips)}
        for line, slip in found.items():
            again = line in blamed
            if not again:
                source.note(line + 1, slip.column + 1, slip.message, slip.hint)
            if slip.fatal or not mend(lines, slip, again=again):
                return None
        blamed |= found.keys()
    source.note(0, 0, "too many lines cannot be read as YAML", "mend the lines named above, then check again")
    return None
