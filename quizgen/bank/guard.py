"""What stands between a file and the YAML library: limits against bombs, and marks that have no use in a bank.

A small file can hold a bomb (nested lists that crash the C parser, aliases that multiply for minutes), so its events
are counted first and nothing is built from a file that goes over a limit. Anchors, aliases and tags have no use here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
)

from quizgen.bank.slips import Slip, explain

# The base loader leaves every scalar a text; the C one is ten times faster, but not in every installation.
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_BYTES = 5_000_000
MAX_DEPTH = 20
MAX_NODES = 100_000


def slips(text: str) -> list[Slip]:
    """Return what keeps a text from being read: all anchors, aliases and tags, and the first thing YAML refuses."""
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return [_fatal(f"the file is larger than {MAX_BYTES // 1_000_000} MB", "cut it into several banks")]
    found: list[Slip] = []
    try:
        for slip in _walk(text):
            found.append(slip)
            if slip.fatal:
                break
    except yaml.YAMLError as error:
        found.append(explain(error, text.split("\n")))
    return found


def _walk(text: str) -> Iterator[Slip]:
    depth = nodes = documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        nodes += isinstance(event, NodeEvent)
        documents += isinstance(event, DocumentStartEvent)
        line = event.start_mark.line if event.start_mark else 0
        if depth > MAX_DEPTH:
            yield _fatal(f"lists are nested more than {MAX_DEPTH} deep", "a bank needs four levels at most", line)
        if nodes > MAX_NODES:
            yield _fatal(f"the file holds more than {MAX_NODES:,} values", "cut it into several banks", line)
        if documents > 1 and isinstance(event, DocumentStartEvent):
            yield Slip(line, 0, 'a line of three dashes ("---") begins a second file', "take that line out")
        elif slip := _mark(event):
            yield slip


def _fatal(message: str, hint: str, line: int = 0) -> Slip:
    return Slip(line, 0, message, hint, fatal=True)


def _mark(event: Event) -> Slip | None:
    """Report an anchor, an alias or a tag: in a bank they are always words that wanted quotes."""
    mark = event.start_mark
    if not isinstance(event, NodeEvent) or mark is None:
        return None
    if isinstance(event, AliasEvent):
        sign, name = "*", "an alias"
    elif event.anchor is not None:
        sign, name = "&", "an anchor"
    elif getattr(event, "tag", None) is not None:
        sign, name = "!", "a tag"
    else:
        return None
    # Before a list or a mapping the mark alone goes; before a word the word is what was meant.
    bare = isinstance(event, CollectionStartEvent)
    message = f'"{sign}" at the start of a value has a meaning of its own in YAML ({name}), so the words are lost'
    return Slip(mark.line, mark.column, message, "put the value in quotes", bare=bare)
