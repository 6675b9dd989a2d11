"""The most central sentences: those that share telling words with many others, one from a paragraph.

A sentence counts more when it opens the article or its paragraph, or takes up words of the title. Only sentences that
stand alone are chosen, and none that says much the same as one before.
"""

from __future__ import annotations

import math
from collections import Counter

from quizgen.material.guide.prose import Line, stands_alone
from quizgen.words import content_words

FEWEST_WORDS, MOST_WORDS = 8, 36
# Sentences farther apart are not compared, so that the work grows with the text and not with its square.
REACH = 80
FIRST, OPENS, TITLE = 1.6, 1.25, 1.15
_BACKWARDS = frozenset("therefore however also instead moreover too nevertheless already again".split())


def central(lines: tuple[Line, ...], title: str) -> tuple[Line, ...]:
    """Three to six sentences, by the length of the article, in its order."""
    bags = [_bag(line.text) for line in lines]
    common = Counter(word for bag in bags for word in bag)
    weight = {word: math.log(1 + len(bags) / count) for word, count in common.items() if count > 1}
    named = _bag(title)
    worth = {line.at: _worth(line, bags, weight, named) for line in lines}
    chosen: list[Line] = []
    for line in sorted(lines, key=lambda one: (-worth[one.at], one.at)):
        if len(chosen) == _wanted(len(lines)):
            break
        if worth[line.at] > 0 and _fits(line) and not any(_alike(line, other, bags) for other in chosen):
            chosen.append(line)
    return tuple(sorted(chosen, key=lambda line: line.at))


def _wanted(sentences: int) -> int:
    return 3 if sentences < 12 else 4 if sentences < 25 else 5 if sentences < 60 else 6


def _bag(text: str) -> frozenset[str]:
    """The telling words of a text, plurals as their singular."""
    words = (word.split("’")[0].split("'")[0] for word in content_words(text))
    return frozenset(word[:-1] if len(word) > 4 and word.endswith("s") else word for word in words if len(word) > 2)


def _worth(line: Line, bags: list[frozenset[str]], weight: dict[str, float], named: frozenset[str]) -> float:
    own = bags[line.at]
    near = range(max(0, line.at - REACH), min(len(bags), line.at + REACH))
    ties = sum(_tie(own, bags[other], weight) for other in near if other != line.at)
    return ties * (FIRST if line.at == 0 else OPENS if line.opens else 1) * (TITLE if own & named else 1)


def _tie(one: frozenset[str], other: frozenset[str], weight: dict[str, float]) -> float:
    shared = sum(weight[word] for word in sorted(one & other))
    return shared / (math.log(2 + len(one)) + math.log(2 + len(other)))


def _fits(line: Line) -> bool:
    words = line.text.lower().split()
    quoted = any(mark in line.text for mark in '“”"')
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and not quoted
        and not _BACKWARDS & {word.strip(",.;") for word in words}
        and stands_alone(line.text)
    )


def _alike(line: Line, other: Line, bags: list[frozenset[str]]) -> bool:
    one, two = bags[line.at], bags[other.at]
    return line.paragraph == other.paragraph or len(one & two) > 0.5 * min(len(one), len(two))
