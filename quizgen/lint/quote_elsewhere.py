"""Evidence that stands in another paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import proof, short, statement
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View, proofs_of

_TEXT = "Ada painted the boat.\n\nBen watched."


@item_rule(
    "quote-elsewhere",
    level="error",
    cure="Correct the number, or leave `paragraph` out.",
    source=OURS,
    drafts=True,
    examples=[
        Bad(short("Who painted?", "Ada", evidence=proof("Ada painted the boat.", 2)), text=_TEXT),
        Bad(statement("Ben watched.", evidence=proof("Ben watched.", 9)), text=_TEXT),
        Good(short("Who painted?", "Ada", evidence=proof("Ada painted the boat.", 1)), text=_TEXT),
        Good(statement("Ben watched.", evidence=proof("Ben watched.")), text=_TEXT),
    ],
)
def quote_elsewhere(view: View) -> Iterator[Hit]:
    """The evidence stands in another paragraph than the item says, and pupils are sent to the wrong place."""
    article = view.source.article
    if article is None or not article.text:
        return
    for field, one in proofs_of(view):
        if not one.paragraph or not one.quote or one.quote not in article.text:
            continue
        homes = [block.number for block in view.source.blocks if one.quote in block.text]
        if one.paragraph not in homes:
            real = f", but in paragraph {homes[0]}" if homes and homes[0] else ""
            yield Hit(f"{field}.paragraph", f"this quote does not stand in paragraph {one.paragraph}{real}")
