"""The gaps of a cloze text: `{{answer}}` or `{{answer|distractor|distractor}}`."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

from quizgen.sheet.parts import Gap

_GAP = re.compile(r"\{\{([^{}]{1,2000})\}\}")


def blanked(text: str) -> str:
    """A text with its gaps empty: nothing of the key is left."""
    return _GAP.sub("___", text)


def pieces(text: str, rng: Random) -> tuple[str | Gap, ...]:
    """Cut `text` at its gaps, which are numbered from 1; the choices of a gap are shuffled by `rng`."""
    found: list[str | Gap] = []
    for index, part in enumerate(_GAP.split(text)):
        if index % 2:
            found.append(_gap(index // 2 + 1, part, rng))
        elif part:
            found.append(part)
    return tuple(found)


def _gap(number: int, marked: str, rng: Random) -> Gap:
    words = [word.strip() for word in marked.split("|")]
    choices = [word for word in dict.fromkeys(words) if word]
    rng.shuffle(choices)
    return Gap(number, words[0], tuple(choices) if len(choices) > 1 else ())


def word_bank(gaps: list[Gap], rng: Random) -> tuple[str, ...]:
    """Gather what may stand in the gaps, a word as often as it is needed; empty when it would give the answer away."""
    needed = Counter(gap.answer for gap in gaps)
    wrong = {word for gap in gaps for word in gap.choices} - needed.keys()
    words = sorted([*needed.elements(), *wrong])
    rng.shuffle(words)
    return tuple(words) if len(set(words)) > 1 else ()
