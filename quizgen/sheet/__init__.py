"""A bank laid out as a quiz: sections, numbers, letters and keys, the same for paper, key and screen.

Pure: the same bank and seed give the same sheet. Choices are shuffled, but numbers and dates ascend, options that lean
on the others stand last, and the key's letters are spread evenly. Nothing here knows HTML.
"""

from quizgen.sheet.fingerprint import layout_id
from quizgen.sheet.layout import lay_out
from quizgen.sheet.parts import Gap, Key, Option, Question, Row, Section, Sheet, letter, space_for
from quizgen.sheet.versions import Twin, lay_out_versions, table_csv, twins

__all__ = [
    "Gap",
    "Key",
    "Option",
    "Question",
    "Row",
    "Section",
    "Sheet",
    "Twin",
    "lay_out",
    "lay_out_versions",
    "layout_id",
    "letter",
    "space_for",
    "table_csv",
    "twins",
]
