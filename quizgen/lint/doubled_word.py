"""A word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from quizgen.lint.build import choice, short, statement
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import Option, View

# "had had" and "that that" may be meant, and so may a name ("Pago Pago") and what is said twice for force.
_TWICE = re.compile(
    r"\b(the|a|an|of|to|in|on|at|for|with|and|is|are|was|were|will|he|she|it|they|his|her|their|who|what) \1\b",
    re.IGNORECASE,
)


@item_rule(
    "doubled-word",
    level="warning",
    cure="Delete one of the two.",
    source=f"{HALADYNA} 11",
    examples=[
        Bad(short("Who lit the the lamp?", "Ada")),
        Bad(choice("What did Ben do?", "He he lit the lamp.", "He slept.", "He left.")),
        Good(statement("Ada knew that that lamp had had a flaw.")),
        Good(choice("What did Ben do?", "He lit the lamp.", "He slept.", "He left.")),
        Good(short("Which article is right: a or the, the or a?", "the")),
    ],
)
def doubled_word(view: View) -> Iterator[Hit]:
    """A small word stands there twice in a row, which is a slip of the hand."""
    stem = Option("question", view.stem, view.words)
    for part in (stem, *view.options):
        # The pattern sees signs between the two, and is dear.
        if any(map(eq, part.words, part.words[1:])) and (found := _TWICE.search(part.text)):
            yield Hit(part.field, f'"{found[1]}" stands there twice in a row')
