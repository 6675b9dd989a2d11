"""Small files and small functions: what is small can be read, tested and replaced."""

from __future__ import annotations

import ast
from statistics import median

from tests.house.tree import modules, name, tree_of

Sized = tuple[int, str]


def at(share: float, sizes: list[Sized]) -> int:
    """The size that this share of all does not exceed."""
    ordered = sorted(lines for lines, _ in sizes)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def worst(sizes: list[Sized]) -> str:
    """The ten longest, for the message."""
    return "\n".join(f"{lines:4} {what}" for lines, what in sorted(sizes, reverse=True)[:10])


def functions() -> list[Sized]:
    return [
        (node.end_lineno - node.lineno + 1, f"{name(path)}:{node.lineno} {node.name}")
        for path in modules()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    ]


def test_files_are_small() -> None:
    sizes = [(len(path.read_text("utf-8").splitlines()), name(path)) for path in modules()]
    assert len(sizes) > 50
    assert median(lines for lines, _ in sizes) <= 130, worst(sizes)
    assert at(0.9, sizes) <= 300, worst(sizes)


def test_functions_are_small() -> None:
    sizes = functions()
    assert len(sizes) > 300
    assert median(lines for lines, _ in sizes) <= 10, worst(sizes)
    assert at(0.9, sizes) <= 30, worst(sizes)
    assert max(lines for lines, _ in sizes) <= 80, worst(sizes)
