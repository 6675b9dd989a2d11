"""A bank's text as it stands in the file, with the place of every item and field: what edits by slices need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.calm import calm
from quizgen.bank.guard import parsed
from quizgen.errors import BankError

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_ODD_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")


@dataclass(frozen=True)
class Edit:
    """Put `text` in place of the characters from `start` to `end` of the file."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Slot:
    """A block of the file: a field with its key, or an item with its dash. Lines count from 0, `end` is behind it.

    `dash` is the column where it begins and `column` the one of its keys; `fields` are its values by name.
    """

    node: Node
    first: int
    end: int
    dash: int
    column: int
    fields: Mapping[str, Node]

    @property
    def is_flow(self) -> bool:
        """Whether it is written in braces."""
        return isinstance(self.node, MappingNode) and bool(self.node.flow_style)

    def word(self, name: str) -> str:
        """The text of a field; empty when it is not there or no text."""
        node = self.fields.get(name)
        return str(node.value) if isinstance(node, ScalarNode) else ""


@dataclass(frozen=True)
class Lines:
    """The text of a bank: its lines with their ends, where each begins, its blocks at the left, its items.

    `root` is the mapping that it is; None when there is nothing but remarks.
    """

    text: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]
    newline: str
    blocks: Mapping[str, Slot]
    items: tuple[Slot, ...]
    root: MappingNode | None

    def at(self, line: int, column: int = 0) -> int:
        """The offset of a place in the text; a line behind the last is the end."""
        if line >= len(self.starts):
            return len(self.text)
        bom = 1 if line == 0 and self.text.startswith("\ufeff") else 0
        return self.starts[line] + column + bom

    def slice_of(self, node: Node) -> tuple[int, int]:
        """The offsets of a node's value."""
        start, end = node.start_mark, node.end_mark
        return self.at(start.line, start.column), self.at(end.line, end.column)

    def insert(self, line: int, text: str) -> Edit:
        """An edit that puts whole lines (LF) before a line; behind the last line the file's own end stays as it is."""
        body = text.replace("\n", self.newline)
        if line < len(self.lines) or not self.lines or self.lines[-1].endswith(("\n", "\r")):
            return Edit(self.at(line), self.at(line), body)
        return Edit(len(self.text), len(self.text), self.newline + body.removesuffix(self.newline))

    def replace(self, slot: Slot, text: str) -> Edit:
        """An edit that puts whole lines (LF) in place of a block."""
        body = text.replace("\n", self.newline)
        end = self.at(slot.end)
        if slot.end >= len(self.lines) and not self.lines[-1].endswith(("\n", "\r")):
            body = body.removesuffix(self.newline)
        return Edit(self.at(slot.first), end, body)

    def set(self, slot: Slot, name: str, value: str) -> Edit:
        """An edit that gives a field a value (LF): in its place, or as a new line at the end of its block."""
        value = value.replace("\n", self.newline)
        node = slot.fields.get(name)
        if node is not None:
            start, end = self._span(node)
            # The mark of an empty value is right behind its colon.
            return Edit(start, end, f" {value}" if start == end else value)
        if slot.is_flow:
            at = self.slice_of(slot.node)[1] - 1
            return Edit(at, at, f", {name}: {value}" if slot.fields else f"{name}: {value}")
        return self.insert(slot.end, f"{' ' * slot.column}{name}: {value}\n".replace(self.newline, "\n"))

    def _span(self, node: Node) -> tuple[int, int]:
        """The offsets of a value; a block's end mark is at the next sign, so its own last line is looked for."""
        start, end = self.slice_of(node)
        if isinstance(node, ScalarNode) and node.style in {"|", ">"}:
            last = _end_of_block(node, self.lines) - 1
            end = self.at(last) + len(self.lines[last].rstrip("\r\n"))
        return start, end

    def has_comment(self, slot: Slot) -> bool:
        """Tell whether a "#" in a block stands outside its values; in doubt yes."""
        signs = self.text.count("#", self.at(slot.first), self.at(slot.end))
        return signs > sum(self._signs(node) for node in scalars(slot.node))

    def _signs(self, node: ScalarNode) -> int:
        if node.style in {"|", ">"}:
            return str(node.value).count("#")
        start, end = self.slice_of(node)
        return self.text.count("#", start, end)


@calm()
def lines_of(text: str, path: str) -> Lines:
    """Find the places of a bank's blocks and items. Raises BankError where YAML cannot read it as it stands."""
    clean = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff")).translate(_ODD_BREAKS)
    root, found = parsed(clean)
    if found:
        where = f"line {found[0].line + 1}: {found[0].message}"
        raise BankError(f"{path} cannot be read ({where}), so it stays as it is; quizgen check {path} shows more.")
    if root is not None and not isinstance(root, MappingNode):
        raise BankError(f"{path} is not a question bank, so it stays as it is; quizgen check {path} shows more.")
    lines = tuple(_LINE.findall(text))
    starts = tuple(accumulate((len(line) for line in lines[:-1]), initial=0)) if lines else ()
    blocks = {str(key.value): _block(key, value, lines) for key, value in root.value} if root else {}
    items = blocks["items"].node if "items" in blocks else None
    slots = tuple(_slot(node, items, lines) for node in items.value) if isinstance(items, SequenceNode) else ()
    newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    return Lines(text, lines, starts, newline, blocks, slots, root)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; edits at one place come in their order. They must not overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < done:
            raise ValueError("edits overlap")
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def _block(key: Node, value: Node, lines: tuple[str, ...]) -> Slot:
    fields = _fields(value)
    column = value.start_mark.column if fields else 2
    return Slot(value, key.start_mark.line, _end(value, lines, key.start_mark.line), 0, column, fields)


def dash_of(node: Node, items: SequenceNode, lines: tuple[str, ...]) -> tuple[int, int]:
    """The place of the dash of an entry, which may stand on a line above; in brackets where the entry begins."""
    line = min(node.start_mark.line, len(lines) - 1)
    if items.flow_style:
        return node.start_mark.line, node.start_mark.column
    top, dash = items.start_mark.line, items.start_mark.column
    while line > top and (lines[line][dash : dash + 1] != "-" or lines[line][:dash].strip(" -")):
        line -= 1
    return line, dash


def _slot(node: Node, items: SequenceNode, lines: tuple[str, ...]) -> Slot:
    first, dash = dash_of(node, items, lines)
    line = node.start_mark.line
    return Slot(node, first, _end(node, lines, line), dash, node.start_mark.column, _fields(node))


def _fields(node: Node) -> dict[str, Node]:
    return {str(key.value): value for key, value in node.value} if isinstance(node, MappingNode) else {}


def _end(node: Node, lines: tuple[str, ...], line: int) -> int:
    """The line behind a node's last line of content."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        key, value = last if isinstance(last, tuple) else (last, last)
        return _end(value, lines, max(line, key.start_mark.line))
    if isinstance(node, ScalarNode) and node.style in {"|", ">"}:
        return _end_of_block(node, lines)
    return max(line, node.end_mark.line if node.end_mark.column else node.end_mark.line - 1) + 1


def _end_of_block(node: ScalarNode, lines: tuple[str, ...]) -> int:
    """A block's end mark is at the next sign; blank lines before that are not its own."""
    first = node.start_mark.line
    end = min(node.end_mark.line + (1 if node.end_mark.column else 0), len(lines))
    while end > first + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def scalars(node: Node) -> Iterator[ScalarNode]:
    """All names and texts below a node, as they follow one another."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from scalars(key)
            yield from scalars(value)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from scalars(value)
