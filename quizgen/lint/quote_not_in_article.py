"""Evidence that no longer stands in the article."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import proof, short, statement
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View, proofs_of

_TEXT = "Ada painted the boat.\n\nBen watched."


@item_rule(
    "quote-not-in-article",
    level="error",
    cure="Copy the sentence from the article's text above, or correct it there too.",
    source=OURS,
    stops=True,
    drafts=True,
    examples=[
        Bad(short("Who painted?", "Ada", evidence=proof("Ada painted a boat.")), text=_TEXT),
        Bad(statement("Ben watched.", evidence=proof("Ben watched her.", 2)), text=_TEXT),
        Good(short("Who painted?", "Ada", evidence=proof("Ada painted the boat.", 1)), text=_TEXT),
        Good(statement("Ben watched.", evidence=proof("Ben watched her."))),
    ],
)
def quote_not_in_article(view: View) -> Iterator[Hit]:
    """The evidence does not stand in the article word for word, so that the proof of the answer is gone."""
    article = view.source.article
    if article is None or not article.text:
        return
    for field, one in proofs_of(view):
        if not one.quote or one.quote not in article.text:
            yield Hit(f"{field}.quote", "this quote does not stand in the article word for word")
