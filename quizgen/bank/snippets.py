"""A whole new item of each kind, for editors to put in: the places to fill are marked and reached with Tab."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quizgen.bank.fields import KIND_TOLD
from quizgen.model import Kind

# Texts stand in quotes, as quizgen writes them, so that no word can turn into a comment or a list.
_BODIES: Mapping[Kind, Mapping[str, Any]] = {
    "multiple_choice": {"question": '"$1"', "answer": '"$2"', "wrong": ['"$3"', '"$4"', '"$5"']},
    "multiple_answer": {"question": '"$1"', "answers": ['"$2"', '"$3"'], "wrong": ['"$4"', '"$5"']},
    "true_false": {"question": '"$1"', "answer": "${2|true,false|}", "why": '"$3"'},
    "short_answer": {"question": '"$1"', "answer": '"$2"', "accept": ['"$3"']},
    "numeric": {"question": '"$1"', "answer": '"$2"', "value": "${3:0}"},
    "cloze": {"question": '"$1 {{$2}} $3"'},
    "matching": {
        "question": '"$1"',
        "pairs": [{"left": '"$2"', "right": '"$3"'}, {"left": '"$4"', "right": '"$5"'}],
    },
    "ordering": {"question": '"$1"', "sequence": ['"$2"', '"$3"', '"$4"']},
    "essay": {"question": '"$1"', "lines": "${2:8}"},
}


def snippet(kind: Kind) -> dict[str, Any]:
    """A new item of a kind, in the form in which editors take it; it is offered after the names of fields."""
    told = KIND_TOLD[kind].replace("`", "")
    return {
        "label": f"new {kind}",
        "description": f"{told[0].upper()}{told[1:]}.",
        "sortText": f"zz {kind}",
        "type": "array",
        "body": {"kind": kind, **_BODIES[kind]},
    }
