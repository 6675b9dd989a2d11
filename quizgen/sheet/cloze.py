"""The gaps of a cloze text: `{{answer}}` or `{{answer|distractor|distractor}}`."""

from __future__ import annotations

import re
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
    """Gather what may stand in the gaps, each word once, shuffled; empty when it would give the only answer away."""
    words = sorted({word for gap in gaps for word in (gap.answer, *gap.choices)})
    rng.shuffle(words)
    return tuple(words) if len(words) > 1 else ()
