"""The words to know of an article: what is hard by the word list of `levels`, each with the sentence it stands in.

No parse: only words in small letters count, so that names stay out, and nothing with a hyphen, an apostrophe or a
digit. The hardest words come first, but one paragraph never gives two before each has given one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.material.levels import CEFR, Cefr, level_of
from quizgen.model import blocks
from quizgen.sentences import sentences, whole
from quizgen.words import FUNCTION

# Small letters alone, and no part of an address or of a word with hyphens.
_WORD = re.compile(r"(?<![\w’'./@#&-])[a-z]{4,20}(?![\w’'/@&-]|\.\w)")
# They tie a text together and name nothing; no pupil would learn them from a list.
_TYING = frozenset(
    "although though whereas whether while unless because despite within without throughout toward towards upon amid among "
    "amongst along alongside across against beneath beside besides beyond below above behind between inside outside near "
    "nearby except including concerning regarding per via than then thus hence therefore however moreover furthermore "
    "meanwhile otherwise nevertheless nonetheless instead indeed rather quite even ever never always often once twice "
    "again also only just still already almost perhaps maybe such same other another others each every either neither "
    "both none nobody nothing something somebody someone anyone anything everyone everything everybody themselves himself "
    "herself itself ourselves yourself myself whose whoever whatever whichever wherever whenever ought cannot next last "
    "former latter further later ago till until onto around past round these those this that they them your yours ours "
    "theirs here there away apart together down have having does doing done being been very much many several few fewer "
    "less least more most some any zero three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens first second third fourth fifth half".split()
)
# A gapped sentence shows what the word does only if enough of it is left, and can be read at a glance only if short.
_SHORTEST, _LONGEST = 7, 260


@dataclass(frozen=True)
class Word:
    """A word to know as it stands in the article, its lemma, its estimated level, its sentence and the paragraph."""

    text: str
    lemma: str
    level: Cefr
    sentence: str
    paragraph: int


@dataclass(frozen=True)
class _Place:
    """A word where it stands; `rank` is 0 for A1, `at` the place of its sentence in the article."""

    word: Word
    rank: int
    at: int
    awkward: bool


def words(text: str, *, lowest: Cefr = "B1", most: int = 12) -> tuple[Word, ...]:
    """Choose at most `most` words of level `lowest` or higher from an article's text, in the order of the article.

    Each lemma comes once. Where there is a choice each word has a sentence of its own.
    """
    places = list(_places(text, CEFR.index(lowest)))
    chosen: list[_Place] = []
    from_paragraph: Counter[int] = Counter()
    used: Counter[int] = Counter()
    while places and len(chosen) < most:
        best = min(
            places,
            key=lambda place: (
                used[place.at],
                from_paragraph[place.word.paragraph],
                place.awkward,
                -place.rank,
                place.at,
            ),
        )
        chosen.append(best)
        from_paragraph[best.word.paragraph] += 1
        used[best.at] += 1
        places = [place for place in places if place.word.lemma != best.word.lemma]
    return tuple(place.word for place in sorted(chosen, key=_in_the_article))


def _in_the_article(place: _Place) -> tuple[int, int]:
    return place.at, place.word.sentence.index(place.word.text)


def _places(text: str, lowest: int) -> Iterator[_Place]:
    """Where words of the level stand: every sentence of paragraphs and lists, each word once in it."""
    at = 0
    for block in blocks(text):
        if block.kind == "heading":
            continue
        for sentence in (one for line in block.lines for one in sentences(line)):
            at += 1
            length = len(sentence.split())
            awkward = not whole(sentence) or length < _SHORTEST or len(sentence) > _LONGEST
            for token in dict.fromkeys(_WORD.findall(sentence)):
                found = None if token in FUNCTION or token in _TYING else level_of(token)
                if found and CEFR.index(found[1]) >= lowest and found[0] not in _TYING:
                    word = Word(token, *found, sentence, block.number)
                    yield _Place(word, CEFR.index(found[1]), at, awkward)
