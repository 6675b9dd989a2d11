"""Lists that are too long to keep in mind."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import matching, ordering
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.model import Matching, Ordering

MOST = 10
_TEN = "one two three four five six seven eight nine ten".split()


@item_rule(
    "long-list",
    level="style",
    cure="Make two items of it.",
    source=OURS,
    kinds=("matching", "ordering"),
    examples=[
        Bad(matching("Match.", *(f"{word} = number {word}" for word in [*_TEN, "eleven"]))),
        Bad(ordering("Put the numbers in order.", *_TEN, "eleven", "twelve")),
        Good(matching("Match.", *(f"{word} = number {word}" for word in _TEN[:5]))),
        Good(ordering("Put the numbers in order.", *_TEN)),
    ],
)
def long_list(view: View) -> Iterator[Hit]:
    """A list of more than ten lines to match or to order tests patience more than knowledge."""
    item = view.item
    if isinstance(item, Matching) and len(item.pairs) > MOST:
        yield Hit("pairs", f"there are {len(item.pairs)} pairs to find")
    elif isinstance(item, Ordering) and len(item.sequence) > MOST:
        yield Hit("sequence", f"there are {len(item.sequence)} lines to put in order")
