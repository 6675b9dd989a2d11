"""How a laid-out question is marked, as plain values that go into the page and into `mark`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from quizgen.inline import plain

if TYPE_CHECKING:
    from quizgen.sheet import Question


def test_of(question: Question) -> dict[str, Any]:
    """How to mark: the kind, and `right` letters or words, one a part; `value` and `margin` for numbers.

    A short answer also says whether it is to be written exactly so (`exact`) and whether slips are forgiven (`typos`).
    An essay has its kind alone: a person marks it.
    """
    return {"kind": question.item.kind, **_rules(question)}


def _rules(question: Question) -> dict[str, Any]:
    item = question.item
    match item.kind:
        case "multiple_choice" | "multiple_answer":
            return {"right": [option.letter for option in question.options if option.right]}
        case "true_false":
            return {"right": ["T" if item.answer else "F"]}
        case "short_answer":
            right = [plain(text) for text in (item.answer, *item.accept)]
            return {"right": right, "exact": item.match == "exact", "typos": item.match == "typos"}
        case "numeric":
            return {"value": item.value, "margin": question.key.margin, "right": [plain(item.answer)]}
        case "cloze":
            return {"right": [plain(gap.answer) for gap in question.gaps]}
        case "matching" | "ordering":
            return {"right": [row.answer for row in question.rows]}
        case "essay":
            return {}
        case _:
            assert_never(item.kind)
