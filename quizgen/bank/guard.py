"""What stands between a file and the YAML library: limits against bombs, and marks that have no use in a bank.

A small file can hold a bomb (nested lists that crash the C parser, aliases that multiply for minutes). So the library
only cuts the text into events, and the nodes are built from them here while they are counted: what goes over a limit
is never built. Anchors, aliases and tags have no use here.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.slips import Slip, explain

# The base loader leaves every scalar a text; the C one is ten times faster, but not in every installation.
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_BYTES = 5_000_000
MAX_LINES = 100_000
MAX_DEPTH = 20
# About 1,250 questions as quizgen makes them, and more of plainer ones; refused in less than a tenth of a second.
MAX_NODES = 50_000
MAX_ENTRIES = 10_000
MAX_MARKS = 1_000
_STARTS = frozenset({SequenceStartEvent, MappingStartEvent})
_ENDS = frozenset({SequenceEndEvent, MappingEndEvent})


def too_large(text: str) -> Slip | None:
    """Tell whether a text (with LF line ends) is more than a bank may hold, before anything is made of it."""
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return _fatal(f"the file is larger than {MAX_BYTES // 1_000_000} MB", "cut it into several banks")
    if text.count("\n") > MAX_LINES:
        return _fatal(f"the file has more than {MAX_LINES:,} lines", "cut it into several banks")
    return None


def parsed(text: str) -> tuple[Node | None, list[Slip]]:
    """Return the root node of a text (None where it holds nothing), and what keeps the text from being read.

    That is all anchors, aliases and tags, and the first thing that YAML refuses; or one limit that it goes over. There
    is no node then.
    """
    if slip := too_large(text):
        return None, [slip]
    root: Node | None = None
    found: list[Slip] = []
    try:
        root = _built(text, found)
    except yaml.YAMLError as error:
        found.append(explain(error, text.split("\n")))
    return None if found else root, [slip for slip in found if slip.fatal] or found


def _built(text: str, found: list[Slip]) -> Node | None:
    """Build the nodes of a text up to a limit, and add the slips to those `found`.

    What is still open waits on a stack of our own, for a recursion could be made to overflow.
    """
    opened: list[tuple[Any, list[Node]]] = []
    inside: list[Node] = []
    nodes = 0
    # This runs for each value of the file, so what is frequent is asked for first, and by its exact class.
    for event in iter(LOADER(text).get_event, None):
        kind = type(event)
        if kind is ScalarEvent:
            nodes += 1
            inside.append(ScalarNode("", event.value, event.start_mark, event.end_mark, event.style))
        elif kind in _ENDS:
            inside = _closed(*opened.pop(), inside, event)
        elif kind in _STARTS:
            nodes += 1
            opened.append((event, inside))
            inside = []
        elif kind is AliasEvent:
            nodes += 1
            inside.append(ScalarNode("", "", event.start_mark, event.end_mark))
        elif kind is DocumentStartEvent and inside:
            hint = "take that line out"
            found.append(Slip(event.start_mark.line, 0, 'a line of three dashes ("---") begins a second file', hint))
        if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
            found.append(_mark(event))
        if nodes > MAX_NODES or len(opened) > MAX_DEPTH or len(inside) > MAX_ENTRIES or len(found) > MAX_MARKS:
            found.append(_over(event, len(opened), inside, nodes))
            return None
    return inside[0] if inside else None


def _closed(start: Any, outside: list[Node], inside: list[Node], end: Any) -> list[Node]:
    """Add a list or a group, whose nodes are all read, to what stands around it."""
    is_list, flow = isinstance(start, SequenceStartEvent), start.flow_style
    if is_list:
        outside.append(SequenceNode("", inside, start.start_mark, end.end_mark, flow))
    else:
        pairs = list(zip(inside[::2], inside[1::2], strict=True))
        outside.append(MappingNode("", pairs, start.start_mark, end.end_mark, flow))
    return outside


def _over(event: Any, depth: int, inside: list[Node], nodes: int) -> Slip:
    """Say which limit a text goes over."""
    line = event.start_mark.line
    if depth > MAX_DEPTH:
        return _fatal(f"lists are nested more than {MAX_DEPTH} deep", "a bank needs four levels at most", line)
    if len(inside) > MAX_ENTRIES:
        line = inside[-1].start_mark.line
        return _fatal(f"one list or group holds more than {MAX_ENTRIES:,} values", "cut it into several banks", line)
    if nodes > MAX_NODES:
        return _fatal(f"the file holds more than {MAX_NODES:,} values", "cut it into several banks", line)
    message = f'more than {MAX_MARKS:,} places hold a sign with a meaning of its own in YAML ("&", "*", "!" or "---")'
    return _fatal(message, "put such values in quotes", line)


def _fatal(message: str, hint: str, line: int = 0) -> Slip:
    return Slip(line, 0, message, hint, fatal=True)


def _mark(event: Any) -> Slip:
    """Report an anchor, an alias or a tag: in a bank they are always words that wanted quotes."""
    mark = event.start_mark
    if isinstance(event, AliasEvent):
        sign, name = "*", "an alias"
    elif getattr(event, "anchor", None) is not None:
        sign, name = "&", "an anchor"
    else:
        sign, name = "!", "a tag"
    # Before a list or a mapping the mark alone goes; before a word the word is what was meant.
    bare = isinstance(event, CollectionStartEvent)
    message = f'"{sign}" at the start of a value has a meaning of its own in YAML ({name}), so the words are lost'
    return Slip(mark.line, mark.column, message, "put the value in quotes", bare=bare)
