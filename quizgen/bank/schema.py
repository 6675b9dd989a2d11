"""The format of the bank as a JSON Schema, for editors: they complete names, explain fields and mark slips while typing.

It is made from the table of fields. Where an editor cannot see what was typed (a blank value and the word null are one
to it) it lets things pass that the reader reports, and it never marks what the reader takes without a word.
"""

from __future__ import annotations

import json
from pathlib import Path

from quizgen.bank.fields import AFTER, BANK, BEFORE, ITEMS, KIND_TOLD
from quizgen.bank.shapes import Schema, inside, level_of_a_rule, of_field, told
from quizgen.errors import BankError
from quizgen.files import write_whole
from quizgen.model import KINDS, Kind

SCHEMA_NAME = "quizgen.schema.json"
SCHEMA_LINE = f"# yaml-language-server: $schema=./{SCHEMA_NAME}"
_START = b'"$schema"'
_NEAR = 200


def schema_text() -> str:
    """The schema as JSON, always the same bytes."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def write_schema(folder: Path) -> Path:
    """Write the schema into a bank's folder, whole or not at all, and only when it is not there as it should be."""
    return write_schema_file(folder / SCHEMA_NAME)


def write_schema_file(path: Path) -> Path:
    """Write the schema to a file, as `write_schema` does. Raises BankError, also where another file is in the way."""
    content = schema_text().encode()
    try:
        old = path.read_bytes() if path.exists() else content[:0]
        if old and _START not in old[:_NEAR]:
            raise BankError(f"{path} is there already and is no schema; give the schema another name with -o.")
        if old != content:
            write_whole(path, content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BankError(f"The schema for editors, {path}, cannot be written: {reason}.") from None
    return path


def schema() -> Schema:
    """The schema as a value. It has no `$id`, so that no editor looks for it elsewhere."""
    kinds = {kind: _kind(kind) for kind in KINDS}
    shared = {one.name: of_field(one) for one in (*BEFORE, *AFTER)}
    top = inside(BANK)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A question bank of quizgen",
        **told(BANK.told),
        "type": "object",
        **top,
        "properties": {**top["properties"], "lint": _shared("lint")},
        "$defs": {"item": _item(), **kinds, **shared, "level_of_a_rule": level_of_a_rule()},
    }


def _item() -> Schema:
    """An item: its kind decides which fields it may have; without one it may have any, and the kind is asked for.

    Editors complete and report best with a condition for each kind; with alternatives they guess which was meant.
    """
    known = {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": list(KINDS)}}}
    anything = {name: True for kind in KINDS for name in ITEMS[kind].names}
    return {
        "title": "Question",
        **told("a question: its kind, its words and its answer; everything else may be left out"),
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": _shared("kind")},
        "if": known,
        "then": {"allOf": [_when(kind) for kind in KINDS]},
        "else": {
            "properties": {**anything, "id": _shared("id"), "question": _shared("question")},
            "additionalProperties": False,
        },
    }


def _when(kind: Kind) -> Schema:
    return {"if": {"properties": {"kind": {"const": kind}}}, "then": {"$ref": f"#/$defs/{kind}"}}


def _kind(kind: Kind) -> Schema:
    group = ITEMS[kind]
    shared = {one.name for one in (*BEFORE, *AFTER)}
    properties = {one.name: _shared(one.name) if one.name in shared else of_field(one) for one in group.fields}
    return {
        "title": kind.replace("_", " ").capitalize(),
        **told(KIND_TOLD[kind]),
        "required": [one.name for one in group.fields if one.required],
        # The kind itself was looked at before.
        "properties": {**properties, "kind": True},
        "additionalProperties": False,
    }


def _shared(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
