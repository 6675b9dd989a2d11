"""A whole bank laid out: its blocks in their order, its items with a blank line between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, SequenceNode

from quizgen.bank.fields import BANK, Group
from quizgen.bank.layout import Layout, dashed, in_order
from quizgen.bank.lines import Slot
from quizgen.bank.remarks import Remark

# An item by its number, or a field of the bank by its name.
Unit = int | str
# The blocks with a blank line above; fields that quizgen does not know stand before them, where they are seen.
_BLOCKS = ("article", "glossary", "items")
_DASH = 2


@dataclass(frozen=True)
class Page:
    """A bank to be laid out; `groups` are the fields that each item may have, `typed` is what stays as it was typed."""

    layout: Layout
    root: MappingNode
    groups: Mapping[int, Group]
    typed: frozenset[Unit]

    def text(self) -> str:
        """The bank as text, with the line ends and the byte order mark that the file has."""
        lines = self.layout.lines
        mark = "\ufeff" if lines.text.startswith("\ufeff") else ""
        return mark + "".join(f"{line}{lines.newline}" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        first = self.root.value[0][0]
        yield from self._above(self.layout.remarks.above(first), 0, first.start_mark.line)
        for at, (key, value) in enumerate(self._in_order()):
            is_block = key.value in _BLOCKS
            if is_block and at:
                yield ""
            remarks = [] if key is first else self.layout.remarks.above(key)
            yield from self._field(key, value, remarks, first_apart=at > 0 and not is_block)
        yield from spaced(self.layout.remarks.below(self.root), 0, first_apart=True)

    def _in_order(self) -> list[tuple[Node, Node]]:
        pairs = in_order(self.root, BANK)
        return sorted(pairs, key=lambda pair: _BLOCKS.index(pair[0].value) + 1 if pair[0].value in _BLOCKS else 0)

    def _field(self, key: Node, value: Node, remarks: Sequence[Remark], *, first_apart: bool) -> Iterator[str]:
        slot = self.layout.lines.blocks[key.value]
        typed = key.value in self.typed
        remarks = [one for one in remarks if not typed or one.line < slot.first]
        yield from self._above(remarks, 0, slot.first, first_apart=first_apart)
        if typed:
            yield from self._as_typed(slot, -self.root.start_mark.column)
        elif key.value == "items":
            yield from self._items(key, value)
        else:
            known = {one.name: one for one in BANK.fields}
            yield from self.layout.field(key, value, known.get(key.value), 0, above=False)

    def _above(self, remarks: Sequence[Remark], depth: int, line: int, *, first_apart: bool = False) -> Iterator[str]:
        """Remarks above something that begins in a line, with a blank line behind them where there was one."""
        yield from spaced(remarks, depth, first_apart=first_apart)
        if remarks and line and not self.layout.lines.lines[line - 1].strip():
            yield ""

    def _items(self, key: Node, value: Node) -> Iterator[str]:
        entries = value.value if isinstance(value, SequenceNode) else []
        yield from self.layout.headed("items:" if entries else "items: []", key, value)
        for at, entry in enumerate(entries):
            slot = self.layout.lines.items[at]
            if at:
                yield ""
            yield from self._above(self.layout.remarks.above(entry), _DASH, slot.first)
            if at in self.typed:
                yield from self._as_typed(slot, _DASH - slot.dash)
            else:
                beside = self.layout.remarks.beside(entry)
                yield from dashed(self.layout.fields(entry, self.groups[at], _DASH + 2, beside), _DASH)
        if entries:
            yield from spaced(self.layout.remarks.below(value), _DASH, first_apart=True)

    def _as_typed(self, slot: Slot, shift: int) -> Iterator[str]:
        """The lines of a block with the remarks that end it, moved to the left or the right as a whole."""
        last = max([slot.end - 1, *(one.line for one in self.layout.remarks.inside(slot.node))])
        for line in self.layout.lines.lines[slot.first : last + 1]:
            yield _shifted(line.rstrip("\r\n").removeprefix("\ufeff"), shift)


def spaced(remarks: Sequence[Remark], depth: int, *, first_apart: bool) -> Iterator[str]:
    """Remarks on lines of their own, with the blank lines between them."""
    for at, remark in enumerate(remarks):
        if remark.apart and (at or first_apart):
            yield ""
        yield f"{' ' * depth}{remark.text}"


def _shifted(line: str, shift: int) -> str:
    if shift >= 0:
        return f"{' ' * shift}{line}" if line else line
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(blanks, -shift) :]
