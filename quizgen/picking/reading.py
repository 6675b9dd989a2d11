"""Reading a blueprint: all that is wrong in it at once, each with its line, its column and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from quizgen.bank.source import Source, compose, open_source
from quizgen.bank.table import Table, swallowed, table
from quizgen.errors import BankError, UsageError
from quizgen.model import Problem
from quizgen.picking.blueprint import MOST_ITEMS, Blueprint, Part, Wish, is_half
from quizgen.picking.short import short_form
from quizgen.picking.words import known_word

MAX_BYTES = 200_000
MOST_PARTS = 100
_TOP = ("title", "seed", "points", "parts")
_LONG = ("count", "difficulty", "level", "kind", "tags", "points", "title")
_SORTS = {"difficulty": "difficulty", "level": "level", "kind": "kinds", "tags": "tags"}


def read_blueprint(path: str | Path, tags: Iterable[str] = ()) -> tuple[Blueprint, list[Problem]]:
    """Read a blueprint file; `tags` are those that the banks have. Never raises for content.

    Raises UsageError when there is no such file, BankError when it cannot be opened.
    """
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(
            f"There is no blueprint {path}; look at the name, or say with --items what to pick."
        ) from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).rstrip(".").lower()
        raise BankError(f"The blueprint {path} cannot be opened: {reason}.") from None
    if len(raw) > MAX_BYTES:
        raise BankError(f"{path} is too large for a blueprint; name a file of some lines that lists the parts.")
    try:
        return blueprint_of(raw.decode("utf-8-sig"), str(path), tags)
    except UnicodeDecodeError:
        raise BankError(f"The blueprint {path} is not saved as UTF-8; save it as UTF-8 in your editor.") from None


def blueprint_of(
    text: str, path: str = "blueprint.yaml", tags: Iterable[str] = ()
) -> tuple[Blueprint, list[Problem]]:
    """Read a blueprint from a text; `path` is the name that problems carry."""
    source, clean = open_source(text, path)
    root = compose(source, clean)
    slips = len(source.notes)
    slipped = {note.problem.line for note in source.notes}
    found = Blueprint(())
    if isinstance(root, MappingNode):
        found = _whole(table(source, root, _TOP, "a blueprint"), tuple(tags))
    elif root is not None:
        source.note_at(root, "this is not a blueprint", 'begin with a line "parts:" and list what you want below it')
    elif not source.notes:
        source.note(1, 1, "the file is empty", 'write a line "parts:" and below it, for example:  - 5 easy who')
    # What stands in a line after it was mended is a guess, and worth no second complaint.
    problems = [
        note.problem for at, note in enumerate(source.notes) if at < slips or note.problem.line not in slipped
    ]
    return found, sorted(problems, key=lambda problem: (problem.line, problem.column))


def _whole(top: Table, tags: tuple[str, ...]) -> Blueprint:
    nodes = top.rows("parts", required="parts" not in top.fields)
    if "parts" in top.fields and not nodes:
        top.note(top.fields["parts"], "`parts` lists nothing", "write below it, for example:  - 5 easy who")
    if len(nodes) > MOST_PARTS:
        top.note(nodes[MOST_PARTS], f"there are more than {MOST_PARTS} parts", "join parts that want the same sort")
    read = [_part(top.source, node, number, tags) for number, node in enumerate(nodes[:MOST_PARTS], 1)]
    parts = tuple(part for part in read if part is not None)
    wanted = sum(part.count for part in parts)
    if wanted > MOST_ITEMS and all(part.count <= MOST_ITEMS for part in parts):
        message = f"the parts want {wanted} questions together"
        top.note(top.fields["parts"], message, f"a quiz has at most {MOST_ITEMS}; want fewer")
    return Blueprint(
        parts,
        top.text("title"),
        top.whole("seed", 0),
        _points(top),
    )


def _part(source: Source, node: Node, number: int, tags: tuple[str, ...]) -> Part | None:
    if isinstance(node, ScalarNode):
        rest = swallowed(source, node)
        if rest and not rest.startswith("# "):
            source.note_at(node, f'YAML takes "{rest[:60]}" for a comment', "put the whole line in quotes")
        return short_form(source, node, tags)
    if isinstance(node, MappingNode):
        return _long_form(table(source, node, _LONG, f"part {number}"), tags)
    source.note_at(node, f"part {number} is a list in the list", "write it as: - 5 easy who")
    return None


def _long_form(entry: Table, tags: tuple[str, ...]) -> Part | None:
    if "count" not in entry.fields:
        entry.note(entry.node, f"{entry.what} has no `count`", "say how many questions: count: 5")
        return None
    count = entry.whole("count", 1)
    if not 1 <= count <= MOST_ITEMS:
        entry.note(
            entry.fields["count"], f"`count` must be from 1 to {MOST_ITEMS}", "write how many questions to take"
        )
    wish = Wish()
    for key, sort in _SORTS.items():
        words: dict[str, Any] = {sort: _known(entry, key, sort, tags)}
        wish = replace(wish, **words)
    return Part(count, wish, _points(entry), entry.text("title"))


def _known(entry: Table, key: str, sort: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a field, each in its right spelling; a note for each that is unknown."""
    look_up, found = known_word(sort, tags), []
    for node in entry.rows(key):
        if not isinstance(node, ScalarNode):
            entry.note(node, f"`{key}` wants words", f"write {key}: [one, another]")
            continue
        word, hint = look_up(str(node.value))
        if word:
            found.append(word)
        elif sort == "tags":
            entry.note(node, f'no question in the banks has the tag "{str(node.value)[:60]}"', hint)
        else:
            entry.note(node, f'there is no {key} "{str(node.value)[:60]}"', hint)
    return tuple(dict.fromkeys(found))


def _points(entry: Table) -> float | None:
    if entry.get("points") is None:
        return None
    points = entry.number("points", 1)
    if points <= 0 or points > 10_000 or not is_half(points):
        entry.note(entry.fields["points"], "`points` must be whole or half points above 0", "such as 2 or 0.5")
        return None
    return points
