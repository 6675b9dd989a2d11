"""The canonical layout for a bank that somebody typed: every value, remark and order of items stays, all else is even.

What cannot be laid out anew without a doubt stays as it was typed, and the whole is proved by reading it again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from yaml.nodes import MappingNode, Node, SequenceNode

from quizgen.bank.fields import BANK, ITEMS, Group
from quizgen.bank.layout import Layout, rows
from quizgen.bank.lines import Lines, Slot, lines_of
from quizgen.bank.page import Page, Unit
from quizgen.bank.read import Reading, reading_of
from quizgen.bank.remarks import Remarks, remarks_of
from quizgen.bank.rewrite import Opened, open_bank, put_back
from quizgen.bank.write import is_unchanged
from quizgen.errors import BankError
from quizgen.model import Item


@dataclass(frozen=True)
class Tidy:
    """The new text of a bank, and the lines (from 1, in the new text) where what stayed as it was typed begins."""

    text: str
    typed: tuple[int, ...]


@dataclass(frozen=True)
class Tidied:
    """A new layout that waits to be written."""

    file: Opened
    tidy: Tidy

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.file.text != self.tidy.text


@dataclass(frozen=True)
class _Parsed:
    """A bank's text in all the forms that are compared: its lines, what was read, its remarks, its items by number."""

    lines: Lines
    root: MappingNode
    reading: Reading
    remarks: Remarks
    items: dict[int, Item]

    def units(self) -> Iterator[tuple[Unit, Slot]]:
        """Everything that can stay as it was typed on its own."""
        yield from enumerate(self.lines.items)
        yield from ((name, slot) for name, slot in self.lines.blocks.items() if name != "items")

    def problems(self) -> dict[tuple[object, ...], list[int]]:
        """The lines (from 0) of all problems, by what is said."""
        found: dict[tuple[object, ...], list[int]] = {}
        for one in self.reading.problems:
            said = (re.sub(r"line \d+", "line", one.message), one.hint, one.severity, one.item)
            found.setdefault(said, []).append(one.line - 1)
        return found


def tidied(path: str | Path) -> Tidied:
    """Lay out the bank in a file; nothing is written yet. Raises BankError where that cannot be done safely."""
    file = open_bank(path)
    return Tidied(file, tidy(file.text, str(path)))


def write_tidied(done: Tidied) -> None:
    """Write the new layout whole or not at all, with the old text beside it as "<name>.bak". Raises BankError."""
    if done.changes:
        put_back(done.file, done.tidy.text)


def tidy(text: str, path: str = "bank.yaml") -> Tidy:
    """Lay out a bank's text. One that quizgen wrote and nobody touched stays. Raises BankError as `tidied` does."""
    return Tidy(text, ()) if is_unchanged(text) else layout_of(text, path)


def layout_of(text: str, path: str = "bank.yaml") -> Tidy:
    """Lay out a bank's text, whoever wrote it."""
    return _laid_out(_parsed(text, path), path)


def _parsed(text: str, path: str) -> _Parsed:
    lines = lines_of(text, path)
    remarks = remarks_of(lines)
    root, items = lines.root, lines.blocks.get("items")
    if root is None or items is None or not (isinstance(items.node, SequenceNode) or not items.node.value):
        raise BankError(f"{path} has no list `items`, so it stays as it is; quizgen check {path} shows more.")
    if remarks is None or len(lines.blocks) < len(root.value):
        raise BankError(_unsafe(path))
    reading = reading_of(text, path)
    by_spot = {place.spot(""): one for place, one in zip(reading.located.places, reading.bank.items, strict=True)}
    spots = [(slot.node.start_mark.line + 1, slot.node.start_mark.column + 1) for slot in lines.items]
    found = {at: by_spot[spot] for at, spot in enumerate(spots) if spot in by_spot}
    if lines.items and not found:
        raise BankError(
            f"{path} has no item that can be read, so it stays as it is; quizgen check {path} shows more."
        )
    return _Parsed(lines, root, reading, remarks, found)


def _laid_out(old: _Parsed, path: str) -> Tidy:
    """Try, and try once more with what did not come back as it was left as it was typed."""
    groups = {at: ITEMS[item.kind] for at, item in old.items.items()}
    typed: set[Unit] = {at for at in range(len(old.lines.items)) if at not in old.items}
    for _ in range(2):
        if typed and not _can_stay(old, typed):
            break
        text = Page(Layout(old.lines, old.remarks), old.root, groups, frozenset(typed)).text()
        try:
            new = _parsed(text, path)
        except BankError:
            break
        changed = _changed(old, new, typed)
        if not changed and _is_same(old, new):
            return Tidy(text, tuple(sorted(slot.first + 1 for unit, slot in new.units() if unit in typed)))
        typed |= changed
    raise BankError(_unsafe(path))


def _unsafe(path: str) -> str:
    return (
        f"{path} is laid out so that it cannot be laid out anew safely, so it stays as it is; quizgen check {path} "
        "shows what to mend first."
    )


def _can_stay(old: _Parsed, typed: set[Unit]) -> bool:
    """Tell whether each of these has lines of its own."""
    items = old.lines.blocks["items"].node
    in_brackets = isinstance(items, SequenceNode) and items.flow_style
    return not old.root.flow_style and not (in_brackets and any(isinstance(unit, int) for unit in typed))


def _changed(old: _Parsed, new: _Parsed, typed: set[Unit]) -> set[Unit]:
    """What was not read as before: other values, another problem, one less."""
    if len(old.lines.items) != len(new.lines.items):
        return set()
    changed: set[Unit] = {at for at in range(len(old.lines.items)) if old.items.get(at) != new.items.get(at)}
    changed |= {name for name, value in _head(old).items() if value != _head(new)[name]}
    before, after = old.problems(), new.problems()
    for said in before.keys() | after.keys():
        lines, others = before.get(said, []), after.get(said, [])
        if len(lines) != len(others):
            changed |= _units_at(old, lines) | _units_at(new, others)
    return changed


def _head(bank: _Parsed) -> dict[str, object]:
    """What was read of each field of the bank but its items."""
    read = bank.reading.bank
    return {
        "title": read.title,
        "lint": read.lint,
        "made": (read.seed, read.known, read.article_sha),
        "article": read.article,
    }


def _units_at(bank: _Parsed, lines: Sequence[int]) -> set[Unit]:
    return {unit for unit, slot in bank.units() if any(slot.first <= line < slot.end for line in lines)}


def _is_same(old: _Parsed, new: _Parsed) -> bool:
    """Prove it: the same bank, the same problems, every remark, every field that quizgen does not know."""
    said = [Counter({key: len(lines) for key, lines in one.problems().items()}) for one in (old, new)]
    remarks = [Counter(remark.text for remark in one.remarks.all) for one in (old, new)]
    return (
        old.reading.bank == new.reading.bank
        and said[0] == said[1]
        and remarks[0] == remarks[1]
        and Counter(_strange(old)) == Counter(_strange(new))
    )


def _strange(bank: _Parsed) -> list[object]:
    """Every field that quizgen does not know, and all of the items that it cannot read."""
    items = bank.lines.blocks["items"].node
    found: list[object] = list(_unknown(bank.root, BANK))
    for at, entry in enumerate(items.value if isinstance(items, SequenceNode) else ()):
        found += _unknown(entry, ITEMS[bank.items[at].kind]) if at in bank.items else [_plain(entry)]
    return found


def _unknown(node: Node, group: Group) -> Iterator[object]:
    known = {one.name: one for one in group.fields}
    for key, value in node.value if isinstance(node, MappingNode) else ():
        one = known.get(key.value)
        if one is None:
            yield _plain(key), _plain(value)
        elif one.group:
            for part in rows(value):
                yield from _unknown(part, one.group)


def _plain(node: Node) -> object:
    if isinstance(node, MappingNode):
        return tuple((_plain(key), _plain(value)) for key, value in node.value)
    return tuple(_plain(entry) for entry in node.value) if isinstance(node, SequenceNode) else node.value
