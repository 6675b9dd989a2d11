"""Gaps whose answers may change places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import cloze
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View, around_gaps, gaps

_BETWEEN = re.compile(r"\s{0,3}(?:,|,? ?and|,? ?or|&|,? ?and the|,? ?and an?)\s{1,3}", re.IGNORECASE)
_ORDERED = re.compile(r"\b(?:between|from|respectively|first|then)\b", re.IGNORECASE)


@item_rule(
    "interchangeable-gaps",
    level="warning",
    cure="Leave only one of the two as a gap.",
    source=OURS,
    kinds=("cloze",),
    examples=[
        Bad(cloze("The ships carried {{salt}} and {{wool}}.")),
        Bad(cloze("They sold {{bread}}, {{fish}} and oil.")),
        Good(cloze("The ships carried {{salt}} and wool.")),
        Good(cloze("The ships carried {{salt|coal|sand}} and {{wool|silk|linen}}.")),
        Good(cloze("It was open between {{1811}} and {{1820}}.")),
        Good(cloze("{{Ada}} painted the boat and {{Ben}} watched.")),
        Good(cloze("Some {{200}} and {{forty}} more came.")),
    ],
)
def interchangeable_gaps(view: View) -> Iterator[Hit]:
    """Two gaps stand side by side in a list, so that their answers may change places and still be right."""
    text = view.item.question
    pieces, found = around_gaps(text), gaps(text)
    for at, between in enumerate(pieces[1:-1]):
        one, other = found[at], found[at + 1]
        if not _BETWEEN.fullmatch(between) or _ORDERED.search(pieces[at]) or _ORDERED.search(pieces[at + 2]):
            continue
        # Choices that differ tell the gaps apart; numbers stand in their order.
        if len(one) == len(other) == 1 and not any(sign.isdigit() for sign in one[0] + other[0]):
            yield Hit("question", f'"{one[0]}" and "{other[0]}" may change places')
            return
