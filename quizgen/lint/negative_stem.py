"""A negative question whose negation is easily read over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.build import choice, choices
from quizgen.lint.rule import CHOICE, HALADYNA, Bad, Good, Hit, item_rule
from quizgen.lint.view import View

_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)"
# The negation must belong to the question itself: no clause may begin between the question word and it.
_NOT = re.compile(
    rf"^(?:which|what|who|whom)\b(?P<head>[^,;:?]{{0,90}}?)\b{_AUXILIARY}(?P<between>(?: [^\s,;:?]{{1,30}}){{0,4}}?)"
    rf" (?P<word>not)\b(?! (?:only|until|sure|able|allowed|known|possible|yet|always|just|quite|enough|far|a)\b)",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(
    r"^which of (?:the following|these|those|them)\b[^,;:?]{0,60}?\b(?P<word>[a-z]{2,6}n['’]t)\b", re.IGNORECASE
)
_EXCEPT = re.compile(r"\b(?P<word>except)(?: for)?\s{0,3}(?:_{2,}|…)?\s{0,3}[?:.]?\s*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:that|who|whom|whose|which|what|where|when|while|because|although|if|whether|how|why|said|say|says|for|of|by|about|without|if|to)\b",
    re.IGNORECASE,
)


@item_rule(
    "negative-stem",
    level="warning",
    cure="Ask for what is true, or set the word off: NOT, *not* or EXCEPT.",
    source=f"{HALADYNA} 17",
    kinds=CHOICE,
    examples=[
        Bad(choice("Which of these was not carried by the barge?", "coal", "granite", "lime", "oil")),
        Bad(choices("The barge carried all of these except:", ("coal", "wool"), "granite", "lime")),
        Bad(choice("Which of these doesn't float?", "granite", "cork", "wood")),
        Good(choice("Which of these was NOT carried by the barge?", "coal", "granite", "lime", "oil")),
        Good(choice("Which of these was *not* carried by the barge?", "coal", "granite", "lime", "oil")),
        Good(choice("What was in the chest that could not be opened?", "letters", "coins", "maps")),
        Good(choice("Why did the ship not sail?", "there was ice", "it had no mast", "it leaked")),
    ],
)
def negative_stem(view: View) -> Iterator[Hit]:
    """The stem asks for what is not so, and its negative word is not set off, so that pupils read over it."""
    text = view.item.question
    for pattern in (_NOT, _SHORT_FORM, _EXCEPT):
        found = pattern.search(text)
        if found and found["word"].upper() != found["word"] and not _hidden(found):
            yield Hit("question", f'the stem is negative, and "{found["word"]}" is not set off')
            return


def _hidden(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    return bool(
        _CLAUSE.search(
            f"{parts.get('head') or ''} {parts.get('between') or ''}".replace(" of these", "")
            .replace(" of the following", "")
            .replace(" of those", "")
        )
    )
