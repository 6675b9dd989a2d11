"""Line numbers beside the passage, in two passes: where each word came to stand, then a number at every fifth line.

WeasyPrint has no line numbers of its own. In the first pass every word is an anchor; in the second one the first word
of a line to be numbered carries the number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from quizgen.model import Article, Block, Evidence

STEP = 5
Place = tuple[int, float, float]


@dataclass(frozen=True)
class Numbers:
    """The lines of an article's paragraphs and lists: `lines` holds the line (from 1) of each word, in order.

    Without `lines` it is the first pass. Every `step`th line is numbered (0: none). Headings are not counted.
    """

    article: Article
    lines: tuple[int, ...] = ()
    step: int = STEP
    _first: Mapping[tuple[int, int], int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Count the words before each line of text, by the start of its block and its row there."""
        first: dict[tuple[int, int], int] = {}
        count = 0
        for block in self.article.blocks:
            for row, line in enumerate(block.lines if block.kind != "heading" else ()):
                first[block.start, row] = count
                count += len(line.split())
        object.__setattr__(self, "_first", first)

    def show(self, block: Block, row: int = 0, first: int = 0, end: int | None = None) -> Markup:
        """A line of a block as HTML, or its words from `first` to before `end`: with an anchor at each word, or with
        the numbers of its lines."""
        number = self._first[block.start, row]
        words = block.lines[row].split()
        shown = [
            self._word(number + at, str(escape(words[at]))) for at in range(first, len(words) if end is None else end)
        ]
        return Markup(" ".join(shown))  # noqa: S704 - every part was escaped

    def _word(self, at: int, word: str) -> str:
        if not self.lines:
            return f'<span id="w{at}">{word}</span>'
        line = self.lines[at]
        starts = self.step and (at == 0 or self.lines[at - 1] != line)
        # Behind the word: a paragraph that begins with the number would be a paragraph in a paragraph to a screen reader.
        number = f'<span class="line-number">{line}</span>' if starts and line % self.step == 0 else ""
        # Every word is an element again: else spaces come out a little wider or narrower, and lines break elsewhere.
        return f"<span>{word}</span>{number}"

    def where(self, proof: Evidence) -> str:
        """Where a sentence stands: "line 12" or "lines 12–13"; empty where it is not found."""
        for block in self.article.blocks:
            for row, text in enumerate(block.lines if block.kind != "heading" else ()):
                at = text.find(proof.quote)
                if at >= 0 and self.lines and self.step and block.number == (proof.paragraph or block.number):
                    first = self._first[block.start, row] + len(text[:at].split())
                    last = first + max(len(proof.quote.split()) - 1, 0)
                    return _named(self.lines[first], self.lines[min(last, len(self.lines) - 1)])
        return ""


def _named(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}\N{EN DASH}{last}"


def lines_of(places: Sequence[Place]) -> tuple[int, ...]:
    """The line of each word, from the page, x and y (any unit) that it came to stand at, in order."""
    lines: list[int] = []
    for at, (page, _, y) in enumerate(places):
        before = places[at - 1] if at else None
        same = before is not None and before[0] == page and abs(before[2] - y) < 1
        lines.append(lines[-1] if same else (lines[-1] if lines else 0) + 1)
    return tuple(lines)
