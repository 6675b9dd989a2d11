"""What counts as right in a QTI item: its declarations, and the comparisons in its response processing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from quizgen.importing.numbers import Quantity, between, exact, number
from quizgen.importing.xml import all_text, text_at


@dataclass(frozen=True)
class Key:
    """The key of one response: right values, the points of each value, the range of a number."""

    base: str = ""
    cardinality: str = "single"
    right: tuple[str, ...] = ()
    points: dict[str, float] = field(default_factory=dict)
    exact: bool = True
    quantity: Quantity | None = None

    def weights(self) -> dict[str, float]:
        """Each value that earns points with its share: 1 for the most that a value can earn."""
        most = max((points for points in self.points.values()), default=0)
        shares = {value: points / most for value, points in self.points.items()} if most > 0 else {}
        for value in self.right:
            shares[value] = max(shares.get(value, 0), 1) if self.cardinality == "single" else shares.get(value, 1)
        return shares


def keys_of(item: Any) -> dict[str, Key]:
    """The keys of an item's responses by their names."""
    return {node.get("identifier") or "": _key(node, item) for node in item.iterchildren("responseDeclaration")}


def _key(node: Any, item: Any) -> Key:
    right = tuple(all_text(value).strip() for value in node.iterfind("correctResponse/value"))
    points: dict[str, float] = {}
    careful = False
    for entry in node.iterfind("mapping/mapEntry"):
        points[entry.get("mapKey") or ""] = number(entry.get("mappedValue") or "") or 0
        careful = careful or entry.get("caseSensitive", "true").lower() in {"true", "1"}
    base = node.get("baseType") or ""
    name = node.get("identifier") or ""
    quantity = _quantity(item, name, right) if base in {"float", "integer"} else None
    return Key(base, node.get("cardinality") or "single", right, points, careful or not points, quantity)


def _quantity(item: Any, name: str, right: tuple[str, ...]) -> Quantity | None:
    """The number with its tolerance: from a comparison with two bounds, or with a tolerance of its own."""
    low, high = _bound(item, name, "gte", "gt"), _bound(item, name, "lte", "lt")
    if low is not None and high is not None:
        found = between(low, high)
        shown = number(right[0]) if right else None
        return found if shown is None or shown != found.value else Quantity(right[0], found.value, found.tolerance)
    for node in item.iterfind("responseProcessing//equal"):
        if _about(node, name) and node.get("tolerance") and right:
            sign = "%" if node.get("toleranceMode") == "relative" else ""
            return exact(right[0], f"{node.get('tolerance').split()[0]}{sign}")
    return exact(right[0]) if right else None


def _bound(item: Any, name: str, *comparisons: str) -> float | None:
    for comparison in comparisons:
        for node in item.iterfind(f"responseProcessing//{comparison}"):
            if _about(node, name):
                return number(text_at(node, "baseValue"))
    return None


def _about(node: Any, name: str) -> bool:
    return any(variable.get("identifier") == name for variable in node.iter("variable"))
