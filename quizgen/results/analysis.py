"""What the marks of a class say about it and about each question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from quizgen.results import figures
from quizgen.results.marked import Marked
from quizgen.sheet import Question
from quizgen.sheet.cloze import blanked

# Below this, figures of a class change much with each pupil.
ROUGH = 20
BINS = 10
_MOST_WRONG = 5
# One pupil more in a group, or a correlation a little below nothing, is chance.
_MORE = 2
AGAINST = -0.1

NOBODY = "nobody chose it"
UPPER = "chosen more by the best pupils than by the weakest"


@dataclass(frozen=True)
class Use:
    """An option of a question: how many of all, of the upper and of the lower group chose it, and what is odd."""

    letter: str
    text: str
    right: bool
    all: int
    upper: int
    lower: int
    flag: str = ""


@dataclass(frozen=True)
class Slip:
    """A wrong answer that was given: the gap or row (empty where there is but one), what was said, how often."""

    part: str
    said: str
    count: int


@dataclass(frozen=True)
class ItemFigures:
    """A question's figures; None where one is not defined.

    `difficulty` is the mean share of its points, so that 1 is easy; `discrimination` the corrected item-total
    correlation; `index` the upper-lower index; `right`, `partly`, `blank` count pupils.
    """

    question: Question
    difficulty: float
    discrimination: float | None
    index: float | None
    right: int
    partly: int
    blank: int
    uses: tuple[Use, ...]
    slips: tuple[Slip, ...]
    flags: tuple[str, ...]

    @property
    def number(self) -> int:
        """The question's number."""
        return self.question.number

    @property
    def stem(self) -> str:
        """The question as pupils see it: gaps are empty."""
        return blanked(self.question.item.question)


@dataclass(frozen=True)
class ClassFigures:
    """The figures of a class, in points of `of`; `bins` counts pupils by tenths of these. `group` is how many pupils
    are in the upper group, and in the lower (0: the two cannot be told apart).
    """

    pupils: int
    of: float
    mean: float | None
    median: float | None
    lowest: float | None
    highest: float | None
    deviation: float | None
    alpha: float | None
    error: float | None
    bins: tuple[int, ...]
    group: int
    items: tuple[ItemFigures, ...]

    @property
    def rough(self) -> bool:
        """There are too few pupils for figures that hold."""
        return self.pupils < ROUGH


def analyse(marked: Marked) -> ClassFigures:
    """Work out all figures of a class."""
    scores = [pupil.points for pupil in marked.pupils]
    points = {question.number: _points(marked, question) for question in marked.by_machine}
    groups = figures.groups(scores) if points else ((), ())
    spread = figures.deviation(scores) if points else None
    reliability = figures.alpha(list(points.values()))
    return ClassFigures(
        len(scores),
        marked.points,
        figures.mean(scores),
        figures.median(scores),
        min(scores, default=None),
        max(scores, default=None),
        spread,
        reliability,
        figures.error_of_measurement(spread, reliability),
        _bins(scores, marked.points),
        len(groups[0]),
        tuple(_item(marked, question, points[question.number], groups) for question in marked.by_machine),
    )


def _points(marked: Marked, question: Question) -> list[float]:
    return [share * question.item.points for share in _shares(marked, question)]


def _shares(marked: Marked, question: Question) -> list[float]:
    return [pupil.cells[question.number - 1].share or 0.0 for pupil in marked.pupils]


def _bins(scores: Sequence[float], of: float) -> tuple[int, ...]:
    """How many pupils have up to a tenth of the points, two tenths, and so on; all of them is in the last."""
    found = [0] * BINS
    for score in scores if of else ():
        # A sum of thirds may miss the edge by a hair.
        found[min(BINS - 1, int(score / of * BINS + 1e-9))] += 1
    return tuple(found)


def _item(
    marked: Marked, question: Question, points: Sequence[float], groups: tuple[tuple[int, ...], tuple[int, ...]]
) -> ItemFigures:
    shares = _shares(marked, question)
    rest = [pupil.points - mine for pupil, mine in zip(marked.pupils, points, strict=True)]
    discrimination = figures.correlation(shares, rest)
    uses = tuple(_uses(marked, question, groups))
    return ItemFigures(
        question,
        fsum(shares) / len(shares) if shares else 0.0,
        discrimination,
        figures.upper_lower(shares, *groups),
        sum(share >= 1 for share in shares),
        sum(0 < share < 1 for share in shares),
        sum(not pupil.cells[question.number - 1].given for pupil in marked.pupils),
        uses,
        tuple(_slips(marked, question)),
        tuple(_flags(uses, discrimination)),
    )


def _uses(marked: Marked, question: Question, groups: tuple[tuple[int, ...], tuple[int, ...]]) -> Iterator[Use]:
    """Each option with those who chose it; none for questions that have no options."""
    given = [pupil.cells[question.number - 1].given for pupil in marked.pupils]
    counts = Counter(letter for one in given for letter in one)
    upper, lower = (Counter(letter for place in group for letter in given[place]) for group in groups)
    for letter, text, right in _options(question):
        flag = ""
        if not right and not counts[letter] and given:
            flag = NOBODY
        elif not right and upper[letter] - lower[letter] >= _MORE:
            flag = UPPER
        yield Use(letter, text, right, counts[letter], upper[letter], lower[letter], flag)


def _options(question: Question) -> list[tuple[str, str, bool]]:
    item = question.item
    if item.kind == "true_false":
        return [("T", "True", item.answer), ("F", "False", not item.answer)]
    if item.kind in {"multiple_choice", "multiple_answer"}:
        return [(option.letter, option.text, option.right) for option in question.options]
    return []


def _slips(marked: Marked, question: Question) -> Iterator[Slip]:
    """The wrong answers that came most often where there are no options to choose from, part by part."""
    if _options(question):
        return
    found: Counter[tuple[int, str]] = Counter()
    for pupil in marked.pupils:
        cell = pupil.cells[question.number - 1]
        if len(cell.parts) == len(cell.given):
            wrong = ((at, said) for at, said in enumerate(cell.given) if said.strip() and not cell.parts[at])
            found.update((at, " ".join(said.split())) for at, said in wrong)
    parts = _parts(question)
    texts = {option.letter: option.text for option in question.options}
    if question.item.kind == "ordering":
        texts = {row.answer: f"place {row.answer}" for row in question.rows}
    best = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:_MOST_WRONG]
    for (at, said), count in best:
        yield Slip(parts[at] if len(parts) > 1 else "", texts.get(said, said), count)


def _parts(question: Question) -> list[str]:
    """What the parts of an answer are called: gaps by number, rows by their text."""
    if question.rows:
        return [row.text for row in question.rows]
    return [f"gap {gap.number}" for gap in question.gaps] or [""]


def _flags(uses: Sequence[Use], discrimination: float | None) -> Iterator[str]:
    """What is to be looked at in a question."""
    keys = [use.all for use in uses if use.right]
    rivals = [use for use in uses if not use.right and keys and use.all > min(keys)]
    if rivals:
        yield "look at the key"
    if discrimination is not None and discrimination < AGAINST:
        yield "the weaker pupils did better"
