"""Study material beside the quiz: what each document shows, worked out of a bank; no HTML, no parse.

One module a document, with one function `build(bank, sheet, look)` that gives what its template draws. The same bank
and seed give the same material.
"""

from __future__ import annotations

from importlib import import_module
from typing import Literal, get_args

from quizgen.look import Look
from quizgen.model import Bank
from quizgen.sheet import Sheet

Material = Literal["flashcards", "study-guide", "vocabulary", "transforms", "discussion", "bubble-sheet"]
MATERIALS: tuple[Material, ...] = get_args(Material)


def build(what: Material, bank: Bank, sheet: Sheet, look: Look) -> object:
    """What the template of a document draws; its module is loaded here, so that the others cost nothing.

    Raises RenderError where the bank holds nothing that the document could show.
    """
    module = import_module(f"quizgen.material.{what.replace('-', '_')}")
    made: object = module.build(bank, sheet, look)
    return made
