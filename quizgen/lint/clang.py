"""A word of the stem comes back in the key alone."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View
from quizgen.lint.words import bare, root, telling, words

_SHORTEST = 4
_LONGEST = 12
_TOPIC = 5


@item_rule(
    "clang",
    level="style",
    cure="Use another word in the stem or in the key, or use it in a wrong option too.",
    source=f"{HALADYNA} 28b",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("What did the keepers use to signal ships?", "a signal lamp", "a bell", "a gun", "a kite")),
        Bad(choice("What is a storm glass?", "a glass that foretells weather", "a drink", "a mirror", "a lamp")),
        Good(choice("What did the keepers use to warn ships?", "a signal lamp", "a bell", "a gun", "a kite")),
        Good(choice("Which lamp was used first?", "the oil lamp", "the gas lamp", "the electric lamp")),
        Good(choice("What did Walter Pym study?", "Pym's own notes", "birds", "the tides", "stars")),
    ],
)
def clang(view: View) -> Iterator[Hit]:
    """A telling word of the stem comes back in the right answer and in no other option."""
    if len(view.wrong) < 2 or view.keys[0].words == ():
        return
    asked = {word: root(word) for word in telling(bare(view.words)) if len(word) >= _SHORTEST}
    known = _roots(view.keys[0]) - _names(view.stem)
    for option in view.wrong:
        known -= _roots(option)
    for word, plain in asked.items():
        # A word that the whole article is about gives nothing away.
        if plain in known and _is_short(view.keys[0]) and len(view.source.places.get(word, ())) < _TOPIC:
            yield Hit("answer", f'"{word}" stands in the stem and in the right answer alone')
            return


def _roots(option: Option) -> set[str]:
    return {root(word) for word in telling(bare(option.words)) if len(word) >= _SHORTEST}


def _names(text: str) -> set[str]:
    """The words with a capital inside a text: the name of what is asked about may come back anywhere."""
    capitals = " ".join(word for word in text.split()[1:] if word[:1].isupper())
    return {root(word) for word in bare(words(capitals))}


def _is_short(option: Option) -> bool:
    """In a long key a word of the topic is no clue."""
    return len(option.words) <= _LONGEST
