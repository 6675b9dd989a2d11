"""The article before the gap fits only the key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_ARTICLE = re.compile(r"\b(an?)[ ]{0,3}(?:_{2,}|…|\.{3})?[ ]{0,3}[:.?]?\s*$", re.IGNORECASE)
_BEFORE_GAP = re.compile(r"\b(an?)[ ]{1,3}_{2,}", re.IGNORECASE)
# First letters do not tell the first sound of these, nor of numbers and short forms.
_UNSURE = re.compile(r"(?:[^a-z]|[A-Z]{2}|h(?:our|onest|onour|eir)|u(?:ni|se|su|til|rop)|eu|one|once|ewe)", re.ASCII)


@item_rule(
    "article-cue",
    level="warning",
    cure='Write "a/an" in the stem, or put the article into each option.',
    source=f"{HALADYNA} 28c",
    kinds=("multiple_choice",),
    examples=[
        Bad(choice("The boat was steered with an ___.", "oar", "rope", "sail", "pole")),
        Bad(choice("The lamp stood in a", "lantern", "attic", "oven", "arch")),
        Good(choice("The boat was steered with a/an ___.", "oar", "rope", "sail", "pole")),
        Good(choice("The boat was steered with an ___.", "oar", "anchor", "engine", "umbrella")),
        Good(choice("The ship was a ___.", "union ship", "ice-breaker", "MP's yacht")),
    ],
)
def article_cue(view: View) -> Iterator[Hit]:
    """The stem's "a" or "an" goes with the key alone, so that grammar gives the answer."""
    found = _BEFORE_GAP.search(view.stem) or _ARTICLE.search(view.stem)
    if found is None or view.stem[: found.start()].endswith(("/", "(")) or not view.wrong:
        return
    texts = [option.text.strip() for option in view.options]
    if any(_UNSURE.match(text.lower() if text[1:2].islower() else text) for text in texts) or not all(texts):
        return
    wants_vowel = found[1].lower() == "an"
    fits = [(text[0].lower() in "aeiou") == wants_vowel for text in texts]
    if fits[0] and not any(fits[1:]):
        yield Hit("question", f'only the right answer goes with "{found[1]}"')
