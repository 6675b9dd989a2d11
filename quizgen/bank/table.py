"""A mapping of the bank file being read: typed access to its fields, with a note for each thing that is not right."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.source import Source
from quizgen.model import LINT_LEVELS, LintLevel, Severity

Word = TypeVar("Word", bound=str)
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_WHOLE = re.compile(r"[-+]?\d{1,18}", re.ASCII)
_CURLY = re.compile(r"[“„‘][^“”‘’]*[”“’]")
_LONGEST_NUMBER = 400
_FLAGS = {"true": True, "false": False}


@dataclass(frozen=True)
class Table:
    """A mapping: `fields` are its values by key, `what` names it in messages, `item` is the item it belongs to."""

    source: Source
    node: Node
    fields: Mapping[str, Node]
    what: str
    item: str = ""

    def note(self, node: Node, message: str, hint: str = "") -> None:
        """Take a note that stops this table's item from being printed."""
        self.source.note_at(node, message, hint, item=self.item)

    def missing(self, key: str) -> None:
        """Say that a field is not there."""
        self.note(self.node, f"{self.what} has no `{key}`", f'add a line: {key}: "..."')

    def get(self, key: str, *, required: bool = False) -> Node | None:
        """The node of a field; None when it is not there or nothing follows its colon."""
        node = self.fields.get(key)
        if node is None:
            if required:
                self.missing(key)
            return None
        if not is_blank(node):
            return node
        rest = swallowed(self.source, node)
        if rest and not rest.startswith("# "):
            self._lost(node, key, rest)
        elif required:
            self.note(node, f"`{key}` has no value", 'write it in quotes after the colon: "..."')
        return None

    def text(self, key: str, *, required: bool = False) -> str:
        """The text of a field; empty when it is not there."""
        node = self.get(key, required=required)
        return "" if node is None else self.scalar(node, key)

    def word(self, key: str) -> str:
        """A text that is no prose (an id, a version): a comment after it is welcome."""
        typed = self._typed(key)
        return typed[0] if typed else ""

    def scalar(self, node: Node, key: str) -> str:
        """The text of a node as it was typed; a note when it is a list or a mapping."""
        if not isinstance(node, ScalarNode):
            kind = "a list" if isinstance(node, SequenceNode) else "a group of names and values"
            self.note(node, f"`{key}` wants a text, but here is {kind}", "put words that hold [ ] or { } in quotes")
            return ""
        self._lint(node, key)
        text = str(node.value)
        return text.rstrip("\n") if node.style in {"|", ">"} else text

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        return tuple(self.scalar(node, key) for node in self.rows(key, required=required))

    def rows(self, key: str, *, required: bool = False) -> list[Node]:
        """The nodes of a list; a lone text or mapping is a list of one."""
        node = self.get(key, required=required)
        if node is None:
            return []
        return list(node.value) if isinstance(node, SequenceNode) else [node]

    def number(self, key: str, default: float | None = None) -> float:
        """A number of zero or more digits' precision; a missing one without `default` is noted."""
        typed = self._typed(key, required=default is None)
        if typed is None:
            return default or 0
        text, node = typed
        if not _NUMBER.fullmatch(text) or len(text) > _LONGEST_NUMBER or math.isinf(float(text)):
            self.note(
                node, f"`{key}` must be a number, not {_shown(text)}", "write digits alone, such as 5000 or 0.5"
            )
            return default or 0
        return float(text)

    def whole(self, key: str, default: int) -> int:
        """A whole number, which may be negative."""
        typed = self._typed(key)
        if typed is None:
            return default
        text, node = typed
        if not _WHOLE.fullmatch(text):
            self.note(node, f"`{key}` must be a whole number, not {_shown(text)}", "write digits alone, such as 8")
            return default
        return int(text)

    def choice(self, key: str, choices: tuple[Word, ...], default: Word) -> Word:
        """One word of a fixed list."""
        typed = self._typed(key)
        if typed is None:
            return default
        text, node = typed
        found = next((word for word in choices if word == text), None)
        if found is None:
            self.note(node, f"`{key}` cannot be {_shown(text)}", did_you_mean(text, choices))
            return default
        return found

    def levels(self, key: str) -> tuple[tuple[str, LintLevel], ...]:
        """Names of rules with the level that each shall have; a lone text or a list of names switches them off."""
        node = self.get(key)
        if node is None:
            return ()
        if not isinstance(node, MappingNode):
            return tuple((name, "off") for name in self.texts(key))
        known = tuple(str(name.value) for name, _ in node.value)
        part = table(self.source, node, known, f"`{key}`", self.item)
        return tuple((name, part.choice(name, LINT_LEVELS, "off")) for name in part.fields)

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false; a missing one without `default` is noted."""
        typed = self._typed(key, required=default is None)
        if typed is None:
            return bool(default)
        text, node = typed
        if text.lower() not in _FLAGS:
            self.note(
                node, f"`{key}` must be true or false, not {_shown(text)}", f"write {key}: true or {key}: false"
            )
            return bool(default)
        return _FLAGS[text.lower()]

    def _typed(self, key: str, *, required: bool = False) -> tuple[str, Node] | None:
        """The text of a field that is not prose, where a comment after the value is welcome."""
        node = self.get(key, required=required)
        if node is None:
            return None
        if not isinstance(node, ScalarNode):
            self.note(node, f"`{key}` wants one value, not a list or a group", "take the brackets or dashes away")
            return None
        return str(node.value), node

    def _lint(self, node: ScalarNode, key: str) -> None:
        """Report what YAML accepts but hardly anybody means: a half lost after "#", curly quotation marks."""
        if node.style:
            return
        if rest := swallowed(self.source, node):
            self._lost(node, key, rest)
        if _CURLY.fullmatch(str(node.value)):
            message = f"the curly quotation marks around `{key}` will be printed"
            self.source.note_at(node, message, 'use straight ones: "..."', item=self.item, severity="warning")

    def _lost(self, node: Node, key: str, rest: str) -> None:
        """Report what follows "#"; "# 5" may be a comment, but "#5" hardly is, so only that stops the item."""
        message = f"YAML takes {_shown(rest)} for a comment, so `{key}` is only {_shown(str(node.value))}"
        severity: Severity = "warning" if rest.startswith("# ") else "error"
        self.source.note_at(node, message, "put the whole value in quotes", item=self.item, severity=severity)


def table(source: Source, node: Node, known: tuple[str, ...], what: str, item: str = "") -> Table:
    """Read a mapping's keys; unknown, repeated and odd ones are noted. A node of another sort has no fields."""
    fields: dict[str, Node] = {}
    found = Table(source, node, fields, what, item)
    if not isinstance(node, MappingNode):
        found.note(node, f"{what} must be names and values", f"its names are: {', '.join(known[:6])}")
        return found
    for key_node, value in node.value:
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else None
        if key is None:
            found.note(key_node, f"a name in {what} must be a word", "take the brackets away or put quotes around")
        elif key in fields:
            first = fields[key].start_mark.line + 1
            found.note(key_node, f"`{key}` stands twice in {what}, first in line {first}", "delete one of the two")
        # The item can still be printed without a field that quizgen does not know.
        elif key not in known:
            message = f"`{key}` is not a field of {what}"
            hint = did_you_mean(key, known)
            # "staus: drop" would print what was to be thrown out.
            source.note_at(key_node, message, hint, item=item, stops=hint == "did you mean status?")
        else:
            fields[key] = value
    return found


def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """A hint for a word that is not in a list: the nearest one, else the list."""
    near = difflib.get_close_matches(word.lower()[:80], known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"use one of: {', '.join(known)}"


def is_blank(node: Node) -> bool:
    """Tell whether nothing was typed where a value may stand."""
    return isinstance(node, ScalarNode) and not node.style and node.value == ""


def swallowed(source: Source, node: Node) -> str:
    """What follows a plain text on its line from a "#" on: the part that YAML throws away."""
    if not isinstance(node, ScalarNode) or node.style or node.end_mark.line >= len(source.lines):
        return ""
    rest = source.lines[node.end_mark.line][node.end_mark.column :].strip()
    return rest if rest.startswith("#") else ""


def _shown(text: str) -> str:
    short = text if len(text) <= 60 else text[:57] + "..."
    return f'"{short}"'
