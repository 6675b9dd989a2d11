"""A name that the article writes in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, short, statement
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import root, words
from quizgen.model import TrueFalse

_NAME = re.compile(r"(?<=[^\W_] )[A-Z][^\W\d_]{4,30}")
_TEXT = "The tower was designed by Isabel Montebourg of Dunmouth. Her brother Alan watched."


@item_rule(
    "misspelt-name",
    level="warning",
    cure="Write it as the article does.",
    source=f"{HALADYNA} 12",
    examples=[
        Bad(short("When did Isabel Montebourgh die?", "1840"), text=_TEXT),
        Bad(choice("What did the tower of Dunmoth cost?", "£100", "£200", "£300"), text=_TEXT),
        Good(short("When did Isabel Montebourg die?", "1840"), text=_TEXT),
        Good(short("What did the people of Norway say?", "nothing"), text="The Norwegian people said nothing."),
        Good(statement("The tower stood in Dunmoth.", answer=False), text=_TEXT),
        Good(short("When did Isabel Montebourgh die?", "1840")),
    ],
)
def misspelt_name(view: View) -> Iterator[Hit]:
    """A name in the stem is one letter off from a name in the article."""
    item = view.item
    if not view.source.words or (isinstance(item, TrueFalse) and not item.answer):
        return
    for name in _NAME.findall(view.stem):
        (plain,) = words(name) or ("",)
        if plain and plain not in view.source.places:
            near = next((other for other in view.source.names if _one_off(plain, other)), "")
            if near:
                yield Hit("question", f'the article writes "{near.capitalize()}", and the stem "{name}"')
                return


def _one_off(one: str, other: str) -> bool:
    """Tell whether one letter more, less, changed or exchanged makes one name the other; endings of words do not count."""
    if abs(len(one) - len(other)) > 1 or one == other or root(one) == root(other):
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    first, second = one[start:], other[start:]
    swapped = first[:2] == second[1::-1] and first[2:] == second[2:]
    return start > 0 and (first[1:] == second or first == second[1:] or first[1:] == second[1:] or swapped)
