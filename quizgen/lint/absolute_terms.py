"""Absolute words in wrong options only."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View

_STRONG = frozenset({"always", "never", "completely", "absolutely", "totally", "entirely", "impossible"})
_WEAK = frozenset({"all", "every", "none", "everyone", "everybody", "nobody", "nothing", "everything", "no"})


@item_rule(
    "absolute-terms",
    level="style",
    cure="Take the absolute word out, or use one in the key too.",
    source=f"{HALADYNA} 28a",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("What is true of the tide?", "It turns twice a day.", "It never turns.", "It is always high.")),
        Bad(
            choice(
                "Why did people trust the light?",
                "It was bright.",
                "All ships had charts.",
                "Every captain knew the keepers.",
                "It was tall.",
            )
        ),
        Good(choice("What is true of the tide?", "It never stops.", "It is always high.", "It comes at noon.")),
        Good(choice("How many ships came?", "one", "none", "only two")),
        # "Only" narrows a place or a number, and is no absolute.
        Good(choice("Where did the lamp burn?", "in the tower", "only in winter", "only on the quay", "at sea")),
        Good(choice("Who came?", "a keeper", "all the pupils", "the captain", "a cook")),
    ],
)
def absolute_terms(view: View) -> Iterator[Hit]:
    """Wrong options use absolute words and the key uses none, and pupils know that little is always so."""
    key, *wrong = view.options
    if len(wrong) < 2 or _absolute(key, _STRONG | _WEAK) or _asks_how(view):
        return
    strong = [option for option in wrong if _absolute(option, _STRONG)]
    weak = [option for option in wrong if _absolute(option, _WEAK)]
    found = strong if len(strong) >= 2 else [o for o in wrong if o in strong or o in weak]
    if len(found) * 2 >= len(wrong) and len(found) >= 2:
        words = sorted({word for option in found for word in _absolute(option, _STRONG | _WEAK)})
        yield Hit(found[0].field, f"only wrong options say {_listed(words)}")


def _absolute(option: Option, wanted: frozenset[str]) -> set[str]:
    # The "no" that begins an answer denies and does not count.
    return set(option.words[1:] if option.words[:1] == ("no",) else option.words) & wanted


def _asks_how(view: View) -> bool:
    """Where frequency or number is asked, such words are answers."""
    return bool({"how"} & set(view.words[:1])) and bool({"often", "many", "much"} & set(view.words[:2]))


def _listed(words: list[str]) -> str:
    return " and ".join(f'"{word}"' for word in words[:3])
