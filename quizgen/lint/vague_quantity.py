"""How often is often?"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import proof, statement
from quizgen.lint.rule import NBME, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import words

_VAGUE = ("often", "usually", "sometimes", "rarely", "seldom", "frequently", "generally", "occasionally", "commonly")


@item_rule(
    "vague-quantity",
    level="style",
    cure="Give a number or a time, or take the word out.",
    source=NBME,
    kinds=("true_false",),
    examples=[
        Bad(statement("The keepers often slept by day.")),
        Bad(statement("Storms are usually seen from the tower.", answer=False)),
        Good(statement("The keepers slept by day.")),
        Good(statement("The keepers often slept by day.", evidence=proof("They often slept by day."))),
        Good(statement("Fish were usually sold here.", answer=False), text="In winter, fish was usually sold here."),
    ],
)
def vague_quantity(view: View) -> Iterator[Hit]:
    """Whether the statement is true hangs on a word such as "often", which everybody reads in another way."""
    quoted = {word for one in view.item.proofs for word in words(one.quote)}
    for word in _VAGUE:
        if word in view.words and word not in quoted and word not in view.source.places:
            yield Hit("question", f'whether it is true hangs on how often "{word}" is')
            return
