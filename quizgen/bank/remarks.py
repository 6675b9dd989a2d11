"""The remarks of a bank (what stands behind a "#"), each with the field, entry or block that it belongs to.

YAML throws remarks away, so they are looked for between the values, where nothing but a few signs may stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from quizgen.bank.lines import Lines, dash_of, scalars

# What may stand between two values: blanks, the signs of lists and groups, marks of the file's ends, remarks.
_BETWEEN = re.compile(r"[\s\ufeff]+|---(?=\s)|\.\.\.(?=\s|$)|[-:?,\[\]{}]|(?P<remark>#[^\r\n]*)")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*[ \t]*(?P<remark>#[^\r\n]*)?")
Spot = tuple[int, int]


@dataclass(frozen=True)
class Remark:
    """A remark from its "#" on, and its place (from 0); `alone` on its line, `apart`: a blank line is above it."""

    line: int
    column: int
    text: str
    alone: bool
    apart: bool


@dataclass(frozen=True)
class Remarks:
    """Remarks by the node that they belong to: above it, beside it on its line, or below all that it holds.

    A field is known by its name's node, an entry of a list by its own.
    """

    all: tuple[Remark, ...]
    by_place: dict[tuple[str, int], list[Remark]] = field(default_factory=dict)

    def above(self, node: Node) -> list[Remark]:
        """Those on the lines before a field or an entry."""
        return self.by_place.get(("above", id(node)), [])

    def beside(self, node: Node) -> list[Remark]:
        """Those that end a line of a field or an entry."""
        return self.by_place.get(("beside", id(node)), [])

    def below(self, node: Node) -> list[Remark]:
        """Those behind the last field or entry of a group or list."""
        return self.by_place.get(("below", id(node)), [])

    def inside(self, node: Node) -> Iterator[Remark]:
        """All that belong to something in a node."""
        yield from self.below(node)
        for part, value in parts(node):
            yield from self.above(part)
            yield from self.beside(part)
            yield from self.inside(value)


@dataclass(frozen=True)
class _Anchor:
    """What a remark may belong to: a field (`node` is its name) or an entry, with what holds it and its own holder."""

    at: Spot
    node: Node
    value: Node
    holder: CollectionNode
    outer: _Anchor | None

    @property
    def margin(self) -> int:
        """The column where it begins: that of its name or of its dash."""
        return self.at[1]

    def chain(self) -> Iterator[_Anchor]:
        """It, what it stands in, and so on to the left."""
        one: _Anchor | None = self
        while one is not None:
            yield one
            one = one.outer


def parts(node: Node) -> list[tuple[Node, Node]]:
    """The fields of a group or the entries of a list: what remarks belong to, with what it holds."""
    if isinstance(node, MappingNode):
        return list(node.value)
    return [(entry, entry) for entry in node.value] if isinstance(node, SequenceNode) else []


def remarks_of(lines: Lines) -> Remarks | None:
    """Find all remarks and what they belong to; None where something stands between the values that is none."""
    root = lines.root
    found = _found(lines)
    if root is None or found is None:
        return None
    anchors = list(_anchors(root, None, lines.lines))
    spots = [anchor.at for anchor in anchors]
    remarks = Remarks(tuple(found))
    last: tuple[int, str, Node] | None = None
    for remark in found:
        at = bisect_left(spots, (remark.line, remark.column))
        before = anchors[at - 1] if at else None
        after = anchors[at] if at < len(anchors) else None
        where, node = _home(remark, before, after, root)
        # Remarks keep their order: below one that stands above something, no other can end what comes before.
        if last and last[:2] == (at, "above"):
            where, node = last[1:]
        last = (at, where, node)
        remarks.by_place.setdefault((where, id(node)), []).append(remark)
    return remarks


def _found(lines: Lines) -> list[Remark] | None:
    found: list[Remark] = []
    done = 0
    for node in scalars(lines.root) if lines.root else ():
        start, end = lines.slice_of(node)
        offsets = _between(lines.text, done, start)
        if offsets is None:
            return None
        if node.style in {"|", ">"} and (head := _BLOCK_HEAD.match(lines.text, start)) and head["remark"]:
            offsets.append(head.start("remark"))
        found += [_remark(lines, offset) for offset in offsets]
        done = max(start, end)
    offsets = _between(lines.text, done, len(lines.text))
    return None if offsets is None else [*found, *(_remark(lines, offset) for offset in offsets)]


def _between(text: str, start: int, end: int) -> list[int] | None:
    """Where remarks begin in a part of the text that holds no value."""
    offsets = []
    while start < end:
        found = _BETWEEN.match(text, start, end)
        if found is None:
            return None
        if found["remark"]:
            offsets.append(start)
        start = found.end()
    return offsets


def _remark(lines: Lines, offset: int) -> Remark:
    line = bisect_right(lines.starts, offset) - 1
    begin = lines.at(line)
    here = lines.lines[line].rstrip("\r\n")[offset - lines.starts[line] :]
    alone = not lines.text[begin:offset].strip()
    return Remark(line, offset - begin, here.rstrip(" \t"), alone, line > 0 and not lines.lines[line - 1].strip())


def _anchors(node: Node, outer: _Anchor | None, lines: tuple[str, ...]) -> Iterator[_Anchor]:
    for part, value in parts(node):
        if isinstance(node, CollectionNode):
            at = dash_of(part, node, lines) if isinstance(node, SequenceNode) else _start(part)
            anchor = _Anchor(at, part, value, node, outer)
            yield anchor
            yield from _anchors(value, anchor, lines)


def _home(remark: Remark, before: _Anchor | None, after: _Anchor | None, root: Node) -> tuple[str, Node]:
    """Where a remark belongs that stands between two anchors."""
    at = (remark.line, remark.column)
    above = ("above", after.node) if after else ("below", root)
    if before is None:
        return above
    if not remark.alone:
        ended = _ended(before, at)
        return ("beside", ended.node) if ended else above
    brackets = next((one for one in _holders(before, root) if one.flow_style and _start(one) < at < _end(one)), None)
    if brackets is not None:
        return above if after and after.at < _end(brackets) else ("below", brackets)
    if after and after.holder is before.value:
        return above
    if _start(before.value) > at:
        return "above", before.node
    if after and remark.column <= after.margin:
        return above
    return _deep(remark.column, before, after) or above


def _ended(before: _Anchor, at: Spot) -> _Anchor | None:
    """The outermost field or entry that ends on a remark's line, else the one that begins there."""
    ended = [
        one
        for one in before.chain()
        if _end(one.value)[0] == at[0]
        and _end(one.value) <= at
        and (one is before or (isinstance(one.value, CollectionNode) and one.value.flow_style))
    ]
    return ended[-1] if ended else before if before.at[0] == at[0] else None


def _deep(column: int, before: _Anchor, after: _Anchor | None) -> tuple[str, Node] | None:
    """A remark further to the right than what follows it ends the innermost block that is not further still."""
    for one in before.chain():
        if after and one.holder is after.holder:
            return None
        if not one.holder.flow_style and one.margin <= column:
            return "below", one.holder
    return None


def _holders(before: _Anchor, root: Node) -> Sequence[CollectionNode]:
    nodes = [*(one.value for one in before.chain()), root]
    return [node for node in nodes if isinstance(node, CollectionNode)]


def _start(node: Node) -> Spot:
    return node.start_mark.line, node.start_mark.column


def _end(node: Node) -> Spot:
    return node.end_mark.line, node.end_mark.column
