"""Options made of other options."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View
from quizgen.lint.words import plain
from quizgen.sheet.leaning import lists_letters

_FEWEST = 2
_BOTH = re.compile(r"(?:both|neither) (.{1,80}?) (?:and|nor) (.{1,80})", re.IGNORECASE)


@item_rule(
    "combined-options",
    level="warning",
    cure="Ask for one thing, or make it a question with more than one answer (multiple_answer).",
    source=f"{HALADYNA} 9",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("What did the barge carry?", "both A and B", "granite", "lime", "oil")),
        Bad(choice("What did the barge carry?", "Both A and C.", "granite", "lime", "oil")),
        Bad(choice("What did the barge carry?", "granite and lime", "granite", "lime", "oil")),
        Good(choice("What did the barge carry?", "granite and lime", "oil and coal", "sand and water")),
        Bad(choice("What did the barge carry?", "A and B", "granite", "lime", "oil")),
        Good(choice("Which vitamins did it hold?", "A and D", "B and C", "C and E")),
        Good(choice("How long did it last?", "between 3 and 4 hours", "an hour", "a day")),
    ],
)
def combined_options(view: View) -> Iterator[Hit]:
    """An option is made of others ("both A and B"), and quizgen shuffles options, so that letters mislead."""
    by_text = {plain(option.text) for option in view.options}
    for option in view.options:
        parts = _parts(option)
        if lists_letters(option.text) and _points(option, view):
            yield Hit(option.field, f'"{option.text.strip()}" names other options by their letters')
        elif len(parts) == 2 and all(part and part in by_text for part in parts):
            yield Hit(option.field, "this option is made of two others")


def _parts(option: Option) -> list[str]:
    found = _BOTH.fullmatch(option.text.strip(" ."))
    if found:
        return [plain(found[1]), plain(found[2])]
    return [plain(part) for part in option.text.strip(" .").split(" and ")]


def _points(option: Option, view: View) -> bool:
    """Tell whether letters or numbers stand for other options, and are not what is asked for (vitamins A and D)."""
    if {"both", "neither", "only"}.intersection(option.words):
        return True
    texts = [other for other in view.options if len(other.text.strip(" .()")) > 1]
    return sum(not lists_letters(other.text) for other in texts) >= _FEWEST and option.text[:1].isalpha()
