"""The longest option is the key."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View


@item_rule(
    "longest-key",
    level="warning",
    cure="Shorten it or lengthen the others.",
    source=f"{HALADYNA} 24",
    kinds=("multiple_choice",),
    examples=[
        Bad(
            choice(
                "Why did the keepers leave the tower?",
                "because a new electric lamp no longer needed anyone to look after it",
                "because of a fire",
                "because of the cold",
                "they were old",
            )
        ),
        Bad(
            choice("What is a lens?", "a curved piece of glass that bends the light", "a lamp", "a mirror", "a wick")
        ),
        Good(choice("What is a lens?", "a curved piece of glass", "a flat piece of metal", "a lamp with one wick")),
        Good(choice("Who built the tower?", "Isabel Garrow", "Ada", "Ben", "Cy")),
    ],
)
def longest_key(view: View) -> Iterator[Hit]:
    """The right answer is much longer than every other option, and test-wise pupils pick the longest."""
    longest = max((len(option.text) for option in view.wrong), default=0)
    # A few letters more are no clue, and among single words not even twice as many.
    if longest and len(view.keys[0].text) > 1.6 * longest and len(view.keys[0].text) - longest > 15:
        yield Hit("answer", "the right answer is much longer than the others, which gives it away")
