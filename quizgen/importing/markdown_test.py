"""Tests as people type them: numbered questions with options below, the right ones marked or listed at the end."""

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
from quizgen.importing.imported import Imported, Notes, new_notes, shown
from quizgen.importing.markup import from_markdown
from quizgen.importing.numbers import exact
from quizgen.importing.rows import keyed
from quizgen.model import Item

STEM = re.compile(r"\s{0,3}(?:#{1,6}\s+)?(\d{1,4})[.)]\s+(\S.*)")
LETTER = re.compile(r"\s{0,8}(?:[-+]\s+)?(\*{0,2})\s?\(?([A-Za-z])[.)]\s+(\S.*)")
BOX = re.compile(r"\s{0,8}(?:[-*+]\s+)\[([ xX])\]\s+(\S.*)")
_TITLE = re.compile(r"\s{0,3}#{1,6}\s+(\S.*?)\s*#*")
_KEYS = re.compile(
    r"\s{0,3}(?:#{1,6}\s+)?\*{0,2}(?:answer key|answers?|key|solutions?):?\*{0,2}:?\s*(.*)", re.IGNORECASE
)
_KEY = re.compile(r"\s{0,8}(?:[-*+]\s+)?(\d{1,4})(?:[.):]\s*|\s+)(\S.*)")
_PAIRS = re.compile(r"(\d{1,4})\s?[.):-]?\s?([A-Ja-j](?:\s?,\s?[A-Ja-j](?![\w)]))*)(?=\s|[,;]|$)")
_REASON = re.compile(r"\s{0,8}(?:>|\.\.\.|(?:why|feedback|explanation):)\s*(\S.*)", re.IGNORECASE)


@dataclass
class _Entry:
    """A question being read line by line; `heading` says that it began as one, which may be the test's title."""

    line: int
    number: str = ""
    stem: list[str] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    heading: bool = False
    why: str = ""
    key: str = ""


def read(content: bytes, name: str) -> Imported:
    """Read a test in Markdown or plain text."""
    text = to_text(content, name)
    notes = new_notes()
    heading = next((found for line in text.split("\n")[:20] if (found := _TITLE.fullmatch(line))), None)
    title = heading[1] if heading and not STEM.fullmatch(heading[0]) else PurePath(name).stem
    return imported(title, _items(text, notes), notes, "markdown")


def _items(text: str, notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    for count, entry in enumerate(_entries(text, notes), 1):
        place = notes.at(f"question {entry.number or count}", entry.line)
        yield _item(entry, place), place


def _entries(text: str, notes: Notes) -> list[_Entry]:
    found: list[_Entry] = []
    keys = False
    fresh = True
    for number, line in enumerate(text.split("\n"), 1):
        heading = _KEYS.fullmatch(line)
        if heading and found and (found[-1].options or not keys) and _starts_keys(heading[1]):
            keys = True
            _take_keys(heading[1], found)
        elif keys:
            _take_keys(line, found)
        elif line.strip():
            _take(line, number, found, fresh)
        fresh = not line.strip()
    for entry in found:
        if not (entry.options or entry.number or entry.heading):
            notes.at(f"line {entry.line}").lose(
                f"text that is no question is left out: {shown(' '.join(entry.stem))}"
            )
    return [entry for entry in found if entry.options or entry.number]


def _starts_keys(rest: str) -> bool:
    return not rest or bool(_PAIRS.match(rest) or _KEY.match(rest))


def _take_keys(line: str, found: list[_Entry]) -> None:
    """Keys at the end of a test: one a line ("3. b"), or several in a line ("1b, 2c, 3a")."""
    known = {entry.number: entry for entry in found}
    several = _PAIRS.findall(line)
    one = _KEY.fullmatch(line)
    if one and len(several) < 2:
        several = [(one[1], one[2])]
    for number, key in several:
        if number in known:
            known[number].key = key.strip()


def _take(line: str, number: int, found: list[_Entry], fresh: bool) -> None:
    box, letter, stem = BOX.fullmatch(line), LETTER.fullmatch(line), STEM.fullmatch(line)
    entry = found[-1] if found else None
    if stem:
        found.append(_Entry(number, stem[1], [stem[2].strip()]))
    elif box and entry:
        entry.options.append(Option(box[2].strip(), float(box[1] != " ")))
    elif letter and entry and (entry.options or letter[2] in "aA"):
        entry.options.append(Option(letter[3].strip(), float(bool(letter[1]))))
    elif entry is None or (fresh and (entry.options or entry.heading) and not _REASON.fullmatch(line)):
        _begin(line, number, found)
    else:
        _go_on(entry, line)


def _begin(line: str, number: int, found: list[_Entry]) -> None:
    """A line that opens a question without a number; a heading alone is the test's title."""
    heading = _TITLE.fullmatch(line)
    words = heading[1] if heading else line.strip()
    found.append(_Entry(number, "", [words], heading=bool(heading)))


def _go_on(entry: _Entry, line: str) -> None:
    """A line that goes on with what stands above it."""
    reason = _REASON.fullmatch(line)
    if reason and entry.options:
        entry.why = f"{entry.why}\n{reason[1].strip()}".strip()
    elif entry.options:
        last = entry.options.pop()
        entry.options.append(Option(f"{last.text} {line.strip()}", last.weight))
    elif not entry.number and _TITLE.fullmatch(line):
        entry.stem = [line.strip().strip("# ")]
    else:
        entry.stem.append(line.strip())


def _item(entry: _Entry, notes: Notes) -> Item | None:
    head = Head(from_markdown("\n".join(entry.stem), notes), why=from_markdown(entry.why, notes))
    if not entry.options:
        return _typed(head, entry.key, notes)
    options = entry.options
    if entry.key and not any(option.weight for option in options):
        right, _ = keyed(entry.key, {number: option.text for number, option in enumerate(options, 1)})
        options = [Option(option.text, float(number in right)) for number, option in enumerate(options, 1)]
    options = [Option(from_markdown(option.text, notes), option.weight) for option in options]
    return build.choice(head, options, notes, many=sum(option.weight > 0 for option in options) > 1)


def _typed(head: Head, key: str, notes: Notes) -> Item | None:
    """A question without options: its answer stands in the list at the end."""
    if not key:
        notes.leave_out("it has neither options nor an answer in a list “Answers:” at the end")
        return None
    if key.lower() in {"true", "false", "t", "f"}:
        return build.true_false(head, key.lower().startswith("t"), "", "", notes)
    quantity = exact(key)
    if quantity:
        return build.numeric(head, [(quantity, 1)], notes)
    return build.short(head, [Option(from_markdown(key, notes), 1)], notes)
