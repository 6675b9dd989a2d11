"""The fields of a bank laid out as quizgen writes them, from what stands in the file and with its remarks.

Nothing comes in and nothing goes: fields that are not there stay away, and of those that quizgen does not know every
value stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.fields import ARTICLE, BEFORE, EVIDENCE, MADE, ORIGIN, WRONG, Field, Group
from quizgen.bank.lines import Lines
from quizgen.bank.remarks import Remark, Remarks, parts
from quizgen.bank.table import is_blank
from quizgen.bank.write import ids_value, quoted, tag_value, text_value

# What follows a field's colon on its line, and the lines below it.
Value = tuple[str, list[str]]
_WORD = re.compile(r"[-+.]?\w[\w.+-]*", re.ASCII)
_PROSE = ARTICLE.fields[-1]
_IDS = MADE.fields[-1]
# Read letter for letter: to these even the line end of a block belongs.
_NAMES = (BEFORE[0], *MADE.fields, *ORIGIN.fields)


@dataclass(frozen=True)
class Layout:
    """What lays out: the file's lines and the remarks in them. Depths are columns."""

    lines: Lines
    remarks: Remarks

    def fields(self, node: MappingNode, group: Group | None, depth: int, beside: Sequence[Remark] = ()) -> list[str]:
        """The lines of a group; `beside` are remarks that its first line must take."""
        known = {one.name: one for one in group.fields} if group else {}
        found: list[str] = []
        for at, (key, value) in enumerate(in_order(node, group)):
            found += self.field(key, value, known.get(key.value), depth, beside if at == 0 else ())
        return [*found, *own(self.remarks.below(node), depth)]

    def field(
        self,
        key: Node,
        value: Node,
        one: Field | None,
        depth: int,
        beside: Sequence[Remark] = (),
        *,
        above: bool = True,
    ) -> list[str]:
        """The lines of a field with its remarks; without `above` those on the lines before it are left to others."""
        inline, body = self.value(value, one, depth)
        name = key.value if one else self.typed(key)
        line = f"{name}: {inline}" if inline else f"{name}:"
        told = own(self.remarks.above(key), depth) if above else []
        return [*told, *self.headed(line, key, value, depth, beside), *body]

    def headed(self, line: str, key: Node, value: Node, depth: int = 0, beside: Sequence[Remark] = ()) -> list[str]:
        """The line that begins a field, with the remarks beside it."""
        # A bracket with nothing in it stands on one line, so what was said in it stands above.
        hidden = [] if parts(value) else self.remarks.below(value)
        return [*own(hidden, depth), *self._beside(line, [*beside, *self.remarks.beside(key)], depth)]

    def value(self, node: Node, one: Field | None, depth: int) -> Value:
        """A field's value in the form that quizgen writes; `one` is None for a field that it does not know."""
        if is_blank(node):
            return "", []
        if one is None:
            return self._any(node, depth)
        match one.shape:
            case "text" | "share" | "number" | "whole" | "flag" | "word":
                return self._scalar(node, one, depth)
            case "texts":
                return self._texts(node, one, depth)
            case "levels":
                return self._levels(node, depth)
            case "group":
                return self._group(node, one.group, depth)
            case "some" | "groups":
                return self._some(node, one, depth)
            case _:
                return self._any(node, depth)

    def typed(self, node: Node) -> str:
        """A scalar as it was typed where that is one line and no block; else in quotes."""
        start, end = self.lines.slice_of(node)
        style = node.style if isinstance(node, ScalarNode) else None
        text = self.lines.text[start:end]
        return quoted(str(node.value)) if style in {"|", ">"} or not one_line(node) else text

    def _beside(self, line: str, remarks: Sequence[Remark], depth: int) -> list[str]:
        """A line with the last of some remarks behind it, and the others above."""
        told = f"  {remarks[-1].text}" if remarks else ""
        return [*own(remarks[:-1], depth), f"{' ' * depth}{line}{told}"]

    def _is_busy(self, node: Node) -> bool:
        return any(True for _ in self.remarks.inside(node))

    def _scalar(self, node: Node, one: Field, depth: int) -> Value:
        if not isinstance(node, ScalarNode):
            return self._any(node, depth)
        if one is _PROSE:
            inline, *body = text_value(text_of(node), depth + 2).split("\n")
            return inline, body
        if one.shape == "text":
            is_name = any(one is other for other in _NAMES)
            return quoted(node.value if is_name else text_of(node)), []
        if one.shape == "share":
            return quoted(node.value), []
        return node.value if _WORD.fullmatch(node.value) else self.typed(node), []

    def _texts(self, node: Node, one: Field, depth: int) -> Value:
        entries = rows(node)
        texts = [text_of(entry) for entry in entries if isinstance(entry, ScalarNode)]
        if len(texts) < len(entries):
            return self._any(node, depth)
        if not self._is_busy(node):
            if one is _IDS and (words := " ".join(texts).split()):
                inline, *body = ids_value(words, depth + 2).split("\n")
                return inline, body
            if one.name == "tags" or not entries:
                return f"[{', '.join(tag_value(text) for text in texts)}]", []
        return self._list(node, None, depth) if entries else ("[]", [])

    def _levels(self, node: Node, depth: int) -> Value:
        """Names of rules with a level each; names alone mean off."""
        pairs = node.value if isinstance(node, MappingNode) else [(name, None) for name in rows(node)]
        told: list[str] = []
        for name, level in pairs:
            if not isinstance(name, ScalarNode) or not isinstance(level, ScalarNode | None):
                return self._any(node, depth)
            told.append(f"{tag_value(text_of(name))}: {_level(level.value if level else '')}")
        return self._any(node, depth) if self._is_busy(node) or not told else ("{" + ", ".join(told) + "}", [])

    def _group(self, node: Node, group: Group | None, depth: int) -> Value:
        if not isinstance(node, MappingNode) or not node.value or group is None:
            return self._any(node, depth)
        if group is MADE or group is ARTICLE or self._is_busy(node):
            return "", self.fields(node, group, depth + 2)
        known = {one.name: one for one in group.fields}
        told = []
        for key, value in in_order(node, group):
            inline, body = self.value(value, known.get(key.value), depth)
            if body:
                return "", self.fields(node, group, depth + 2)
            told.append(f"{key.value if key.value in known else self.typed(key)}: {inline}".rstrip())
        return "{" + ", ".join(told) + "}", []

    def _some(self, node: Node, one: Field, depth: int) -> Value:
        """A list of groups; where one will do it needs no dash."""
        if not isinstance(node, ScalarNode) and not node.value:
            return self._any(node, depth)
        entries = rows(node)
        bare = not self.remarks.below(node) and not self.remarks.above(entries[0])
        if one.shape == "some" and (entries[0] is node or (len(entries) == 1 and bare)):
            entry = entries[0]
            beside = [] if entry is node else self.remarks.beside(entry)
            if isinstance(entry, MappingNode) and entry.value:
                return "", self.fields(entry, one.group, depth + 2, beside)
            if isinstance(entry, ScalarNode) and not is_blank(entry):
                return "", self._beside(f"quote: {quoted(text_of(entry))}", beside, depth + 2)
        return self._list(node, one.group, depth)

    def _any(self, node: Node, depth: int) -> Value:
        """A value of no known shape."""
        if not isinstance(node, CollectionNode):
            return self.typed(node), []
        if not node.value:
            return "{}" if isinstance(node, MappingNode) else "[]", []
        if node.flow_style and one_line(node) and not self._is_busy(node):
            start, end = self.lines.slice_of(node)
            return self.lines.text[start:end], []
        if isinstance(node, MappingNode):
            return "", self.fields(node, None, depth + 2)
        return self._list(node, None, depth, typed=True)

    def _list(self, node: Node, group: Group | None, depth: int, *, typed: bool = False) -> Value:
        lines = [line for entry in rows(node) for line in self._entry(entry, group, depth + 2, typed)]
        rest = self.remarks.below(node) if isinstance(node, SequenceNode) else []
        return "", [*lines, *own(rest, depth + 2)]

    def _entry(self, node: Node, group: Group | None, depth: int, typed: bool) -> list[str]:
        """The lines of an entry of a list; `typed` is for lists of fields that quizgen does not know."""
        above, beside = own(self.remarks.above(node), depth), self.remarks.beside(node)
        if group is WRONG and (alone := _alone(node, "text")):
            # A wrong answer without a reason needs no name.
            key, text = alone
            above += own([*self.remarks.above(key), *self.remarks.below(node)], depth)
            line, beside = f"- {quoted(text_of(text))}", [*self.remarks.beside(key), *beside]
        elif isinstance(node, ScalarNode):
            told = ("" if is_blank(node) else self.typed(node)) if typed else quoted(text_of(node))
            line = f"- quote: {told}" if group is EVIDENCE else f"- {told}".rstrip()
        else:
            inline, body = self._any(node, depth) if typed or not parts(node) else ("", [])
            if not inline and isinstance(node, MappingNode):
                return [*above, *dashed(self.fields(node, group, depth + 2, beside), depth)]
            if not inline:
                return [*above, *own(beside, depth), *dashed(body or self._any(node, depth)[1], depth)]
            above += own([] if parts(node) else self.remarks.below(node), depth)
            line = f"- {inline}"
        return [*above, *self._beside(line, beside, depth)]


def _alone(node: Node, name: str) -> tuple[Node, ScalarNode] | None:
    """The name and the text of a group's only field, where it is this one and not blank."""
    if not isinstance(node, MappingNode) or [key.value for key, _ in node.value] != [name]:
        return None
    key, text = node.value[0]
    return (key, text) if isinstance(text, ScalarNode) and not is_blank(text) else None


def own(remarks: Iterable[Remark], depth: int) -> list[str]:
    """Remarks on lines of their own."""
    return [f"{' ' * depth}{remark.text}" for remark in remarks]


def dashed(lines: Sequence[str], depth: int) -> list[str]:
    """The lines of a group as an entry of a list: its first field takes the dash, remarks before that stand above."""
    at = next((at for at, line in enumerate(lines) if not line.lstrip().startswith("#")), len(lines))
    pad = " " * depth
    first = [f"{pad}- {line.lstrip()}" for line in lines[at : at + 1]]
    return [*(f"{pad}{line.lstrip()}" for line in lines[:at]), *first, *lines[at + 1 :]]


def in_order(node: MappingNode, group: Group | None) -> list[tuple[Node, Node]]:
    """The fields of a group in the order in which quizgen writes them; those it does not know come last."""
    names = group.names if group else ()
    return sorted(node.value, key=lambda pair: names.index(pair[0].value) if pair[0].value in names else len(names))


def rows(node: Node) -> list[Node]:
    """The entries of a list; anything else is a list of one."""
    return list(node.value) if isinstance(node, SequenceNode) else [node]


def text_of(node: ScalarNode) -> str:
    """A text as the reader takes it: the line end of a block is none of its own."""
    return str(node.value).rstrip("\n") if node.style in {"|", ">"} else str(node.value)


def one_line(node: Node) -> bool:
    """Tell whether a value stands on one line."""
    return bool(node.start_mark.line == node.end_mark.line)


def _level(level: str) -> str:
    """The level of a rule; none means off, which older YAML programs take for no text."""
    return level if level != "off" and _WORD.fullmatch(level) else quoted(level or "off")
