"""A gap that the article fills in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.lint.build import cloze
from quizgen.lint.frames import frames_of
from quizgen.lint.rule import OURS, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_TEXT = (
    "In spring the barge brought granite from Hale to the rocks. In autumn the barge brought coal from Hale to the rocks. "
    "It never carried wool."
)


@item_rule(
    "gap-with-two-fills",
    level="warning",
    cure="Add words that only the right answer fits, or make the gap elsewhere.",
    source=OURS,
    kinds=("cloze",),
    examples=[
        Bad(cloze("The barge brought {{granite}} from Hale to the rocks."), text=_TEXT),
        Bad(cloze("The barge brought {{coal|wool|granite}} from Hale to the rocks."), text=_TEXT),
        Good(cloze("In spring the barge brought {{granite}} from Hale to the rocks."), text=_TEXT),
        Good(cloze("It never carried {{wool}}."), text=_TEXT),
        Good(cloze("The barge brought {{granite|wool}} from Hale to the rocks."), text=_TEXT),
    ],
)
def gap_with_two_fills(view: View) -> Iterator[Hit]:
    """The words round the gap stand in the article with another fill too, so that there are two right answers."""
    if not view.source.words:
        return
    for frame in frames_of(view.item.question):
        if not frame.is_telling(3):
            continue
        for fill in frame.fills(view.source):
            # A gap with choices has no other fill than these.
            if fill != frame.answer and (not frame.choices or fill in frame.choices):
                yield Hit("question", f'the article fills this gap with "{" ".join(fill)}" too')
                return
