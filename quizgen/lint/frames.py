"""The words round a gap, and where they stand in the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.lint.article import Source
from quizgen.lint.view import around_gaps, gaps
from quizgen.lint.words import Words, bare, telling, words

_REACH = 4
_LONGEST_FILL = 4
# Commoner words begin no search: a long article has them thousands of times.
_MOST_PLACES = 500


@dataclass(frozen=True)
class Frame:
    """A gap's answer and wrong choices as words, and the words before and behind it in its sentence."""

    answer: Words
    choices: tuple[Words, ...]
    before: Words
    behind: Words

    def is_telling(self, least: int) -> bool:
        """Tell whether the frame is no accident: words on both sides, enough of them with a meaning."""
        return bool(self.before and self.behind) and len(telling((*self.before, *self.behind))) >= least

    def fills(self, source: Source) -> Iterator[Words]:
        """What stands in the article where the gap is, before and behind it the same words."""
        last = self.before[-1]
        places = source.places.get(last, ())
        for place in places[:_MOST_PLACES]:
            start = place + 1
            if source.words[max(0, start - len(self.before)) : start] != self.before:
                continue
            for size in range(1, _LONGEST_FILL + 1):
                if source.words[start + size : start + size + len(self.behind)] == self.behind:
                    yield source.words[start : start + size]


def frames_of(text: str) -> Iterator[Frame]:
    """The frames of a cloze text; gaps that have another gap close by end the frame there."""
    pieces = around_gaps(text)
    for at, gap in enumerate(gaps(text)):
        answer, *choices = (bare(words(choice)) for choice in gap)
        before, behind = bare(words(pieces[at])), bare(words(pieces[at + 1]))
        yield Frame(answer, tuple(choices), before[-_REACH:], behind[:_REACH])
