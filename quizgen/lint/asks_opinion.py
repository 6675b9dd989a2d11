"""A matter of opinion with one right answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, short
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_OPINION = re.compile(
    r"\b(?:do|would|did) you (?:think|believe|agree|prefer)\b|\bin your (?:own )?(?:opinion|view)\b"
    r"|\bhow do you feel\b|\byour favou?rite\b",
    re.IGNORECASE,
)


@item_rule(
    "asks-opinion",
    level="warning",
    cure="Ask what the text says, or make it an essay.",
    source=f"{HALADYNA} 6",
    kinds=("multiple_choice", "multiple_answer", "true_false", "short_answer", "numeric"),
    examples=[
        Bad(choice("Why do you think the keepers left?", "for the lamp", "for the cold", "for the food")),
        Bad(short("In your opinion, who was the best keeper?", "Walter Pym")),
        Good(choice("Why did the keepers leave?", "for the lamp", "for the cold", "for the food")),
        Good(short("Where would you find a keeper at night?", "in the tower")),
        Good(short("Who asked: “Do you think it will storm?”", "Ada")),
        Good(short("Who did Ada think was the best keeper?", "Walter Pym")),
    ],
)
def asks_opinion(view: View) -> Iterator[Hit]:
    """The stem asks what the pupil thinks, and yet one answer is marked right."""
    found = _OPINION.search(view.stem)
    # What somebody in the article asked stands in quotation marks.
    if found and not any(mark in view.stem[: found.start()] for mark in '“"‘'):
        yield Hit("question", f'"{found[0]}" asks for an opinion, and opinions have no key')
