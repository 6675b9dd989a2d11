"""All options begin with the same words."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import telling

_FEWEST = 3


@item_rule(
    "repeated-words",
    level="style",
    cure="Put the common words into the stem.",
    source=f"{HALADYNA} 13",
    kinds=CHOICE,
    examples=[
        Bad(
            choice(
                "When did the keepers go?",
                "after the end of the war",
                "after the end of the storm",
                "after the end of the strike",
            )
        ),
        Bad(choices("Where was it?", ("in the house of Ada", "in the house of Ben"), "in the house of Cy")),
        Good(choice("After the end of what did the keepers go?", "the war", "the storm", "the strike")),
        Good(choice("When did the keepers go?", "after the war", "after the storm", "before the strike")),
    ],
)
def repeated_words(view: View) -> Iterator[Hit]:
    """All options begin with the same three or more words, which pupils read again and again."""
    listed = [option.words for option in view.options]
    common = 0
    while all(len(words) > common + 1 for words in listed) and len({words[common] for words in listed}) == 1:
        common += 1
    # "That it would be" is grammar and carries nothing that a stem could hold.
    if len(listed) > 2 and common >= _FEWEST and telling(listed[0][:common]):
        yield Hit("answer" if len(view.keys) == 1 else "answers", f"all options begin with {common} equal words")
