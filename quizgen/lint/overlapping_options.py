"""One option holds another."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View
from quizgen.lint.words import bare

# What may follow the shorter option in the longer one and leave the shorter one true.
_ADDS = frozenset("and in on at near by with from during after before because when while for".split())


@item_rule(
    "overlapping-options",
    level="warning",
    cure="Change one of the two, so that they cannot both be right.",
    source=f"{HALADYNA} 22",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("What drove the ferry?", "wind and steam", "steam", "oil", "horses")),
        Bad(choice("Where is the inn?", "in a valley near the border", "in a valley", "on a hill", "by the sea")),
        Bad(
            choice(
                "What did Ada do?", "She rang the bell", "She rang the bell and lit the lamp", "She left", "She slept"
            )
        ),
        Good(choice("What drove the ferry?", "steam", "oil", "horses")),
        Good(choice("Whose was the boat?", "Ada's sister", "Ada", "Ben", "Cy")),
        Good(choice("Who kept the light?", "the keeper of the north tower", "the keeper", "the cook")),
    ],
)
def overlapping_options(view: View) -> Iterator[Hit]:
    """The right answer holds a wrong option as a part of what it says, or the other way round, so that they overlap."""
    key = view.keys[0]
    for option in view.wrong:
        if _holds(key, option):
            yield Hit(option.field, f'"{option.text.strip()}" is a part of the right answer')
        elif _holds(option, key):
            yield Hit(option.field, "this option says what the right answer says, and more")


def _holds(key: Option, option: Option) -> bool:
    whole, part = bare(key.words), bare(option.words)
    if not part or len(part) >= len(whole):
        return False
    if whole[: len(part)] == part:
        return whole[len(part)] in _ADDS
    return whole[-len(part) :] == part and whole[-len(part) - 1] == "and"
