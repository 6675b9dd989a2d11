"""Where the items of a bank stand in its file, for checks that look at the finished items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from yaml.nodes import MappingNode, Node, SequenceNode

Spot = tuple[int, int]


@dataclass(frozen=True)
class Place:
    """An item's name in messages, and the line and column (from 1) of its fields.

    Fields are named by their path: "answer", "wrong.1" (the second), "evidence.quote"; "" is the item itself. They are
    looked up in `spots`, or in the `node` that the item was read from, when somebody asks: most items have no problem.
    """

    label: str
    spots: Mapping[str, Spot] = field(default_factory=dict)
    node: Node | None = None

    def spot(self, field: str) -> Spot:
        """The place of a field, or of what holds it when it has none of its own."""
        while field and field not in self._spots:
            field = field.rpartition(".")[0]
        return self._spots.get(field, (0, 0))

    @cached_property
    def _spots(self) -> Mapping[str, Spot]:
        return self.spots if self.node is None else dict(_spots(self.node, ""))


@dataclass(frozen=True)
class Located:
    """A bank's path, its source lines, and a place for each of its items, in the order of `Bank.items`."""

    path: str = "bank"
    lines: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()

    def place(self, position: int, name: str) -> Place:
        """The place of the item at a position (from 0); a bank that was not read from a file has none."""
        if position < len(self.places):
            return self.places[position]
        return Place(name or f"item {position + 1}")

    def top(self, key: str, name: str) -> Spot:
        """The place of a name below, or beside, a key of the bank itself; that of nothing when there is none."""
        start = next((at for at, line in enumerate(self.lines) if line.startswith(f"{key}:")), None)
        if start is None:
            return (0, 0)
        for at, line in enumerate(self.lines[start:], start + 1):
            if at > start + 1 and line[:1].strip() not in {"", "#", "}"}:
                break
            if name in line:
                return at, line.index(name) + 1
        return start + 1, 1


def _spots(node: Node, path: str) -> Iterator[tuple[str, Spot]]:
    yield path, (node.start_mark.line + 1, node.start_mark.column + 1)
    inside = f"{path}." if path else ""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _spots(value, f"{inside}{key.value}")
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.value):
            yield from _spots(value, f"{inside}{number}")
