"""An accepted answer that is there already."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import short
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View
from quizgen.lint.words import ARTICLES, words
from quizgen.model import ShortAnswer


@item_rule(
    "repeated-accept",
    level="style",
    cure="Delete it.",
    source=OURS,
    kinds=("short_answer",),
    examples=[
        Bad(short("What did Ada paint?", "a boat", "the boat", "a ship")),
        Bad(short("What did Ada paint?", "a boat", "a ship", "Ship")),
        Good(short("What did Ada paint?", "a boat", "a ship")),
        Good(short("What did Ada write?", "A boat", "a boat", match="exact")),
    ],
)
def repeated_accept(view: View) -> Iterator[Hit]:
    """What `accept` lists is accepted anyhow: case, accents and articles are ignored."""
    item = view.item
    if not isinstance(item, ShortAnswer):
        return
    seen = {_lenient(item, item.answer)}
    for at, text in enumerate(item.accept):
        if text.strip() and _lenient(item, text) in seen:
            yield Hit(f"accept.{at}", f'"{text.strip()}" is accepted already')
        seen.add(_lenient(item, text))


def _lenient(item: ShortAnswer, text: str) -> str:
    if item.match == "exact":
        return text.strip()
    kept = " ".join(word for word in words(text) if word not in ARTICLES)
    # A text of signs alone has no words to compare.
    return kept or text.strip()
