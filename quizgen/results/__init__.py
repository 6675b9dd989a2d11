"""A class marked: answers of pupils read, marked and told in tables and a report.

It reads what the page for collecting answers sends back; how an answer is marked is the business of `marking`.
"""

from quizgen.results.analysis import ClassFigures, ItemFigures, analyse
from quizgen.results.answers import Answers, Left
from quizgen.results.code import find_codes, read_code
from quizgen.results.document import read_document
from quizgen.results.files import File, files_of, write_files
from quizgen.results.marked import Cell, Marked, Pupil, mark_class
from quizgen.results.reading import STDIN, Reading, read_all, read_bytes

__all__ = [
    "STDIN",
    "Answers",
    "Cell",
    "ClassFigures",
    "File",
    "ItemFigures",
    "Left",
    "Marked",
    "Pupil",
    "Reading",
    "analyse",
    "files_of",
    "find_codes",
    "mark_class",
    "read_all",
    "read_bytes",
    "read_code",
    "read_document",
    "write_files",
]
