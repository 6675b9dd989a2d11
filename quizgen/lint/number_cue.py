"""The stem asks for several and only the key names several, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View

_COUNT = r"(?:two|three|four|five|six|[2-6])"
_SEVERAL = re.compile(
    rf"^(?:(?:which|what) (?:of )?{_COUNT}\b|who were (?:the )?{_COUNT}\b|name (?:the )?{_COUNT}\b)", re.IGNORECASE
)
_ONE = re.compile(r"^(?:which one\b|who was the\b|which (?:person|man|woman|boy|girl)\b)", re.IGNORECASE)


@item_rule(
    "number-cue",
    level="warning",
    cure="Let every option name as many as the stem asks for.",
    source=f"{HALADYNA} 28c",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("Which two towns built the bridge?", "Hale and Corvin", "Dunmouth", "Selby", "Marl")),
        Bad(choice("Who was the first keeper?", "Walter Pym", "Ada and Ben", "Cy and Dora", "Eve and Finn")),
        Good(choice("Which two towns built the bridge?", "Hale and Corvin", "Dunmouth and Hale", "Selby and Marl")),
        Good(choice("Which town built the bridge?", "Hale", "Dunmouth", "Selby")),
        Good(choice("Who were the first keepers?", "Ada and Ben", "the Pyms", "two fishermen")),
    ],
)
def number_cue(view: View) -> Iterator[Hit]:
    """The stem asks for one or for several, and only the key answers with as many."""
    if len(view.wrong) < 2:
        return
    key, *wrong = view.options
    if _SEVERAL.match(view.stem) and _joins(key) and all(_is_one(option) for option in wrong):
        yield Hit("answer", "the stem asks for several, and only the right answer names several")
    elif _ONE.match(view.stem) and _is_one(key) and all(_joins(option) for option in wrong):
        yield Hit("answer", "the stem asks for one, and only the right answer names one")


def _joins(option: Option) -> bool:
    return "and" in option.words[1:-1] or "," in option.text


def _is_one(option: Option) -> bool:
    """Tell whether an option surely names one: no list, and no word that could be a plural."""
    ends = any(word.endswith("s") for word in option.words)
    return bool(option.words) and not _joins(option) and not ends and not {"both", "all"} & set(option.words)
