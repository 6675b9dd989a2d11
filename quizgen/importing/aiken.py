"""Aiken: a question on a line, its options "A." or "A)" below, and the line "ANSWER: B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from quizgen.importing import build
from quizgen.importing.build import Option
from quizgen.importing.decode import to_text
from quizgen.importing.finish import imported
from quizgen.importing.head import Head
from quizgen.importing.imported import Imported, Notes, new_notes
from quizgen.importing.markup import from_plain
from quizgen.model import Item

OPTION = re.compile(r"\s{0,20}([A-Za-z])[.)]\s+(\S.*)")
KEY = re.compile(r"\s{0,20}ANSWERS?:\s{0,20}([A-Z](?:\s{0,5}[,;]\s{0,5}[A-Z]){0,25})\s{0,20}", re.IGNORECASE)
FEEDBACK = re.compile(r"\s{0,20}(?:FEEDBACK|EXPLANATION):\s{0,20}(\S.*)", re.IGNORECASE)


@dataclass
class _Entry:
    """A question being read line by line."""

    line: int
    stem: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    key: str = ""
    why: str = ""


def read(content: bytes, name: str) -> Imported:
    """Read an Aiken file."""
    notes = new_notes()
    return imported(PurePath(name).stem, _items(to_text(content, name), notes), notes, "aiken")


def _items(text: str, notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    for count, entry in enumerate(_entries(text), 1):
        place = notes.at(f"question {count}", entry.line)
        yield _item(entry, place), place


def _entries(text: str) -> Iterator[_Entry]:
    entry = _Entry(0)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        feedback = FEEDBACK.fullmatch(line)
        if entry.key and feedback:
            entry.why = feedback[1].strip()
            continue
        if entry.key or (entry.options and not OPTION.fullmatch(line) and not KEY.fullmatch(line) and _ends(entry)):
            yield entry
            entry = _Entry(number)
        entry.line = entry.line or number
        _take(entry, line)
    if entry.stem or entry.options:
        yield entry


def _ends(entry: _Entry) -> bool:
    """A line after two options and more belongs to the next question; the key was forgotten."""
    return len(entry.options) > 1


def _take(entry: _Entry, line: str) -> None:
    option, key = OPTION.fullmatch(line), KEY.fullmatch(line)
    if key:
        entry.key = re.sub("[^A-Z]", "", key[1].upper())
    elif option and entry.stem and option[1].upper() not in entry.options:
        entry.options[option[1].upper()] = option[2].strip()
    else:
        entry.stem.append(line.strip())


def _item(entry: _Entry, notes: Notes) -> Item | None:
    if not entry.key:
        notes.leave_out("the line ANSWER: is missing", build.MARK_IT)
        return None
    if not entry.options:
        notes.leave_out("there are no options A. and B. above the line ANSWER:")
        return None
    if missing := [letter for letter in entry.key if letter not in entry.options]:
        notes.leave_out(f"ANSWER: names the option {missing[0]}, which is not there")
        return None
    head = Head(from_plain("\n".join(entry.stem), notes), why=from_plain(entry.why, notes))
    options = [Option(from_plain(text, notes), float(letter in entry.key)) for letter, text in entry.options.items()]
    return build.choice(head, options, notes, many=len(entry.key) > 1)
