"""How a text writes its words: the look-up says what a search of the whole text says."""

from __future__ import annotations

import re

import pytest

from quizgen.document.written import Written

TEXT = (
    "Konzo is rare. Konzo weakens legs, and Ann’s boat, Daisy-May, sank off St. Ives.\n\n"
    "Miners met the Miners manager, Tom. Every boat of the U.S. fleet sank, Tom said. “Boats sink,” Ann said."
)
WORDS = sorted({*re.findall(r"\w+", TEXT), *re.findall(r"[^\s]+", TEXT), "konzo", "anns", "U.S.", "oat", ""})


@pytest.mark.parametrize("word", WORDS)
def test_the_look_up_finds_what_a_search_finds(word: str) -> None:
    written, escaped = Written(TEXT), re.escape(word)
    assert written.has(word) == bool(re.search(rf"\b{escaped}\b", TEXT))
    assert written.has_inside(word) == bool(re.search(rf"[a-z,] {escaped}\b", TEXT))
    if word.isalpha():
        assert written.has_elsewhere(word) == bool(re.search(rf"(?<![.!?”] )(?<!\n)\b{escaped}\b", TEXT))


def test_a_word_that_only_begins_sentences_stands_nowhere_else() -> None:
    written = Written(TEXT)
    assert not written.has_elsewhere("Every")
    assert written.has_elsewhere("Miners")
    assert written.length == len(TEXT.split())
    assert written.small == TEXT.lower()
