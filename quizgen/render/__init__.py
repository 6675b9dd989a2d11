"""A bank as a page of HTML: quiz, worksheet, key or study material, drawn by Jinja templates that a school may replace.

Templates are looked up by plain name: first in the school's folder, then among ours; `builtin/quiz.html` always
names ours, so that a school's `quiz.html` can extend it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args

from quizgen.bounds import refuse_bombs
from quizgen.look import Look
from quizgen.material import MATERIALS, Material, build
from quizgen.model import Bank
from quizgen.render.columns import Spread
from quizgen.render.environment import draw
from quizgen.render.lean_style import with_lean_style
from quizgen.render.numbering import Numbers
from quizgen.render.school import school_of
from quizgen.screen import Screen
from quizgen.sheet import Sheet, lay_out

Page = Literal["quiz", "worksheet", "key"]
What = Page | Material
WHATS: tuple[What, ...] = (*get_args(Page), *MATERIALS)
# Documents whose answers are a paper of their own; "" draws both parts in one.
Part = Literal["", "tasks", "answers"]
PARTED: tuple[What, ...] = ("vocabulary", "transforms")
PLAIN = Look()
USUAL = Screen()


def render_html(
    bank: Bank,
    what: What,
    *,
    seed: int | None = None,
    templates: Path | None = None,
    pictures: Path | None = None,
    look: Look = PLAIN,
    sheets: Sequence[Sheet] = (),
    numbers: Numbers | None = None,
    spreads: Sequence[Spread] = (),
    part: Part = "",
    screen: Screen = USUAL,
) -> str:
    """Draw `bank` as one HTML page that needs no other file.

    `seed` decides the shuffles (default: the bank's own), `templates` is a school's folder; `sheets` are the versions
    to show (default: one, without a letter), of which only a key shows more than the first; `numbers` counts the
    lines of the passage; `spreads` are the columns of the
    passage; `part` leaves out the answers of a document, or all but them; `screen` is how the quiz page works; `pictures` is the folder of the bank, where pictures are found that items name (None: what
    they show is said in words). Raises RenderError, with the template's name and line, when a template fails, or with
    the name of a picture that is missing or refused, or of a question over which layout would take minutes.
    """
    refuse_bombs(bank)
    versions = tuple(sheets) or (lay_out(bank, seed=seed),)
    sheet = versions[0]
    context: dict[str, object] = {
        "sheet": sheet,
        "versions": versions,
        "what": what,
        "look": look,
        "paper": look.paper,
        "numbers": numbers,
        "part": part,
        "screen": screen,
        "spreads": spreads,
        "school": school_of(templates),
    }
    material = next((one for one in MATERIALS if one == what), None)
    if material:
        context["material"] = build(material, bank, sheet, look)
    page = draw(f"{what}.html", context, templates, pictures)
    return with_lean_style(page) if what == "quiz" else page
