"""Everything public says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.tree import Definition, modules, name, tree_of

Place = tuple[str, str]


def definitions(node: ast.Module | ast.ClassDef, inside: str = "") -> Iterator[tuple[str, Definition]]:
    """Public functions and classes, and the public methods of public classes."""
    for child in node.body:
        if isinstance(child, Definition) and not child.name.startswith("_"):
            yield f"{inside}{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from definitions(child, f"{child.name}.")


def test_every_module_has_a_docstring() -> None:
    assert len(modules()) > 50
    assert [name(path) for path in modules() if not ast.get_docstring(tree_of(path))] == []


def test_everything_public_has_a_docstring() -> None:
    found = [(name(path), what, node) for path in modules() for what, node in definitions(tree_of(path))]
    assert len(found) > 200
    assert [(path, what) for path, what, node in found if not ast.get_docstring(node)] == []


def test_docstrings_are_sentences() -> None:
    for path in modules():
        for what, node in definitions(tree_of(path)):
            first = (ast.get_docstring(node) or "").split("\n\n")[0].strip()
            assert first[-1] in ".:?!\"'`)", f"{name(path)} {what}: {first}"
