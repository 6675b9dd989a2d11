"""A short name for how a quiz is laid out, so that answers given to it are never marked against another layout."""

from __future__ import annotations

import json

from quizgen.ids import text_sha
from quizgen.sheet.parts import Question, Sheet


def layout_id(sheet: Sheet) -> str:
    """Eight hex digits over what the letters and places of a sheet stand for.

    The key has no part in it: a wording that a teacher adds to the accepted ones, or another number of points, leaves
    it as it is; so does a stem that is mended. Another option, item or order changes it.
    """
    return text_sha(json.dumps([_shape(question) for question in sheet.questions]))[:8]


def _shape(question: Question) -> list[object]:
    options = [[option.letter, option.text] for option in question.options]
    rows = [row.text for row in question.rows]
    return [question.item.id, question.item.kind, options, rows, len(question.gaps)]
