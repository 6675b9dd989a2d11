"""Sentences of the article with a gap for a word: the clue that an article itself gives, with a certain key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.material.rude import RUDE
from quizgen.material.words import Word, stands_alone

# A grid of this side fits on every page but that of large print, which leaves longer words out.
_LONGEST_WORD = 14


@dataclass(frozen=True)
class Clue:
    """A word, and what stands in its sentence before and after it."""

    word: Word
    before: str
    after: str

    def shortened(self, length: int) -> Clue:
        """The same clue with at most about `length` characters on each side of the gap, cut between words."""
        before, after = self.before, self.after
        if len(before) > length:
            before = f"… {before[-length:].partition(' ')[2]}"
        if len(after) > length:
            after = f"{after[:length].rpartition(' ')[0].rstrip(',;: –—')}\N{NO-BREAK SPACE}…"
        return Clue(self.word, before, after)


def clues(words: Iterable[Word]) -> tuple[Clue, ...]:
    """The words whose sentence makes a clue: it can stand alone, holds the word once, and serves no other word."""
    found: dict[str, Clue] = {}
    for word in words:
        clue = _clue(word)
        if clue and word.sentence not in found:
            found[word.sentence] = clue
    return tuple(found.values())


def fit_for_puzzles(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words that a grid can hold, none of them inside another: "keep" would be found in "keeper" too."""
    short = [word for word in words if len(word.text) <= _LONGEST_WORD and word.text not in RUDE]
    texts = {word.text for word in short}
    return tuple(word for word in short if not any(_inside(word.text, other) for other in texts))


def _inside(text: str, other: str) -> bool:
    return text != other and (text in other or text in other[::-1])


def _clue(word: Word) -> Clue | None:
    sentence = word.sentence
    places = list(re.finditer(rf"\b{re.escape(word.text)}\b", sentence, re.IGNORECASE))
    if len(places) != 1 or not stands_alone(sentence):
        return None
    return Clue(word, sentence[: places[0].start()], sentence[places[0].end() :])
