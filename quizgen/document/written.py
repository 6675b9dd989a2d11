"""How a text writes its words: looked up by the word, so that no rule has to search the whole text again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Written:
    """Questions about words of a text. A word with other signs than letters and digits in it is searched for."""

    text: str

    @cached_property
    def length(self) -> int:
        """How many words the text has."""
        return len(self.text.split())

    @cached_property
    def small(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    def has(self, word: str) -> bool:
        """The word stands in the text by itself."""
        return word in self._words if _plain(word) else re.search(rf"\b{re.escape(word)}\b", self.text) is not None

    def has_inside(self, word: str) -> bool:
        """The word stands inside a sentence: behind a small letter or a comma."""
        if _plain(word):
            return word in self._inside
        return re.search(rf"[a-z,] {re.escape(word)}\b", self.text) is not None

    def has_elsewhere(self, word: str) -> bool:
        """A word of letters stands where no sentence or line begins."""
        return word in self._elsewhere

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.text))

    @cached_property
    def _inside(self) -> frozenset[str]:
        return frozenset(re.findall(r"(?<=[a-z,] )\w+", self.text))

    @cached_property
    def _elsewhere(self) -> frozenset[str]:
        return frozenset(re.findall(r"(?<![.!?”] )(?<!\n)\b\w+", self.text))


def _plain(word: str) -> bool:
    return re.fullmatch(r"\w+", word) is not None
