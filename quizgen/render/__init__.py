"""A bank as a page of HTML: the quiz, the worksheet or the key, drawn by Jinja templates that a school may replace.

Templates are looked up by plain name: first in the school's folder, then among ours; `builtin/quiz.html` always
names ours, so that a school's `quiz.html` can extend it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from quizgen.model import Bank
from quizgen.render.environment import draw
from quizgen.sheet import lay_out

What = Literal["quiz", "worksheet", "key"]
Paper = Literal["a4", "letter"]


def render_html(
    bank: Bank, what: What, *, seed: int | None = None, templates: Path | None = None, paper: Paper = "a4"
) -> str:
    """Draw `bank` as one HTML page that needs no other file.

    `seed` decides the shuffles (default: the bank's own), `templates` is a school's folder, `paper` the sheet's size.
    Raises RenderError, with the template's name and line, when a template fails.
    """
    context = {"sheet": lay_out(bank, seed=seed), "what": what, "paper": paper}
    return draw(f"{what}.html", context, templates)
