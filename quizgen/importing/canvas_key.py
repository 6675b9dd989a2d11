"""What counts as right in a QTI 1.2 item: the conditions of its response processing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from quizgen.importing.imported import Notes
from quizgen.importing.numbers import Quantity, between, exact, number
from quizgen.importing.xml import all_text


def _scoring(node: Any) -> Iterator[Any]:
    """The conditions that give points."""
    for condition in node.iterfind("resprocessing/respcondition"):
        points = [number(all_text(one)) for one in condition.iterfind("setvar")]
        if any(value is not None and value > 0 for value in points):
            yield condition


def _equal(condition: Any) -> Iterator[tuple[str, str]]:
    """The response and the value of each comparison that is not turned round by <not>."""
    for one in condition.iterfind("conditionvar//varequal"):
        if not any(up.tag == "not" for up in one.iterancestors()):
            yield one.get("respident") or "", all_text(one).strip()


def right_of(node: Any, response: str) -> set[str]:
    """The values that count as right for a response."""
    return {value for one in _scoring(node) for name, value in _equal(one) if name == response}


def right_order(node: Any) -> list[str]:
    """The values in the order in which they count as right."""
    return [value for one in _scoring(node) for _, value in _equal(one)]


def accepted(node: Any) -> list[str]:
    """All texts that count as right, in the file's order."""
    return list(dict.fromkeys(value for one in _scoring(node) for _, value in _equal(one)))


def number_of(node: Any, notes: Notes) -> list[Quantity]:
    """The numbers that count as right, each with its tolerance."""
    found: list[Quantity] = []
    for condition in _scoring(node):
        groups = condition.findall("conditionvar/or") or condition.findall("conditionvar")
        for group in groups:
            quantity = _quantity(group)
            if quantity is None:
                notes.lose("an answer that is no number is left out")
            else:
                found.append(quantity)
    return found


def _quantity(group: Any) -> Quantity | None:
    """A value, two bounds, or both; bounds that lie evenly around the value give its tolerance."""
    value = _short_number(next((all_text(one).strip() for one in group.iter("varequal")), ""))
    low, high = _bound(group, "vargte", "vargt"), _bound(group, "varlte", "varlt")
    if low is None or high is None:
        return exact(value) if value else None
    found = between(low, high)
    shown = exact(value, found.tolerance) if value else None
    if shown is None:
        return found
    half = high - shown.value
    even = abs(half - (shown.value - low)) <= 1e-9 * max(1.0, abs(shown.value))
    return shown if even else found


def _short_number(text: str) -> str:
    """A number without the zeros that programs write behind it ("18.5000")."""
    return text.rstrip("0").rstrip(".") if re.fullmatch(r"-?\d{1,15}\.\d{4,15}", text, re.ASCII) else text


def _bound(group: Any, *names: str) -> float | None:
    found = (number(all_text(one)) for name in names for one in group.iter(name))
    return next(found, None)
