"""Two options that say the same."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View
from quizgen.lint.words import bare, singular

# Where the form itself is asked for, an ending is an answer.
_FORM = frozenset(
    "plural singular spell spelt spelling spelled form forms grammar grammatical word words noun verb sentence correctly".split()
)
_EMPTY = frozenset({"in", "on", "at", "by", "to", "of", "about", "around", "approximately"})


@item_rule(
    "near-duplicate-options",
    level="warning",
    cure="Change or delete one of them.",
    source=f"{HALADYNA} 22",
    kinds=CHOICE,
    examples=[
        Bad(choice("What did she paint?", "the boat", "a boat", "the tower", "a bell")),
        Bad(choice("How many came?", "5,000", "50", "five thousand", "500")),
        Bad(choices("What was sold?", ("rope", "boats"), "the boat", "oil")),
        Good(choice("What is the plural of boat?", "boats", "boat", "boaten")),
        Good(choice("How many came?", "5,000", "500", "50")),
        Good(choice("Where did it stand?", "on the rock", "under the rock", "by a river")),
    ],
)
def near_duplicate_options(view: View) -> Iterator[Hit]:
    """Two options differ only in an article, an ending or in how a number is written."""
    if _FORM.intersection(view.words):
        return
    seen: dict[tuple[str, ...], Option] = {}
    for option in view.options:
        key = tuple(singular(word) for word in bare(option.words))
        key = key[1:] if len(key) > 1 and key[0] in _EMPTY and key[1].isdigit() else key
        first = seen.setdefault(key, option)
        # Options that are alike in every letter are an error of their own.
        if key and first is not option and _letters(first) != _letters(option) and _same_signs(first, option):
            yield Hit(option.field, f'"{option.text.strip()}" says the same as "{first.text.strip()}"')


def _letters(option: Option) -> str:
    return " ".join(option.text.casefold().split()).rstrip(".")


def _same_signs(one: Option, other: Option) -> bool:
    """Signs may be what the question is about: £5 is not 5%, and -3 is not 3."""
    return _signs(one) == _signs(other)


def _signs(option: Option) -> list[str]:
    return [sign for sign in option.text if not sign.isalnum() and sign not in " .,'’“”\"()"]
