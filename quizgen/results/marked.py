"""A class marked: every pupil's answers to every question, with what each is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from quizgen.marking import mark
from quizgen.model import Bank
from quizgen.results.answers import Answers, Left, UnreadableError, same_name
from quizgen.results.layouts import Layout, Layouts, order, translated
from quizgen.sheet import Question, Sheet


@dataclass(frozen=True)
class Cell:
    """One answer: what was given, in the letters and rows of the class's sheet; its share of the points, 0 to 1.

    The share is None where a person marks. `parts` says which gaps or rows are right.
    """

    given: tuple[str, ...]
    share: float | None
    parts: tuple[bool, ...] = ()


@dataclass(frozen=True)
class Pupil:
    """A pupil: the name to show, where the answers were found, the seconds, a cell a question, and the points."""

    name: str
    source: str
    took: int
    cells: tuple[Cell, ...]
    points: float


@dataclass(frozen=True)
class Marked:
    """A class: its sheet (as most pupils had it) and pupils by name; what was left out, and what else to know.

    `layouts` is how many different layouts were answered.
    """

    sheet: Sheet
    pupils: tuple[Pupil, ...]
    left: tuple[Left, ...] = ()
    notes: tuple[str, ...] = ()
    layouts: int = 1

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of the sheet."""
        return self.sheet.questions

    @property
    def by_machine(self) -> tuple[Question, ...]:
        """The questions that are marked here."""
        return tuple(question for question in self.questions if question.item.kind != "essay")

    @property
    def by_hand(self) -> tuple[Question, ...]:
        """The questions that a person marks."""
        return tuple(question for question in self.questions if question.item.kind == "essay")

    @property
    def points(self) -> float:
        """The points that are marked here."""
        return fsum(question.item.points for question in self.by_machine)

    @property
    def points_by_hand(self) -> float:
        """The points that a person gives."""
        return fsum(question.item.points for question in self.by_hand)


def mark_class(bank: Bank, found: Sequence[Answers], left: Sequence[Left] = (), *, both: bool = False) -> Marked:
    """Mark a class. What does not belong to the bank is left out and told, and so are the earlier of two answers by
    one name, unless `both` says that they are two pupils.
    """
    layouts = Layouts(bank)
    fitting: list[tuple[Answers, Layout]] = []
    out = list(left)
    for answers in found:
        try:
            fitting.append((answers, layouts.fitting(answers)))
        except UnreadableError as error:
            out.append(Left(_who(answers), str(error)))
    counted, notes = _apart(fitting) if both else _last_of_each(fitting)
    seeds = Counter(answers.seed for answers, _ in counted)
    shown = layouts.of(seeds.most_common(1)[0][0]) if seeds else Layout(bank, bank.seed)
    pupils = [_pupil(answers, layout, shown) for answers, layout in counted]
    pupils.sort(key=lambda pupil: (same_name(pupil.name), pupil.name, pupil.source))
    names = {layout.name for _, layout in counted}
    return Marked(shown.sheet, tuple(pupils), tuple(out), tuple(notes), len(names))


def _who(answers: Answers) -> str:
    return f"{answers.name} ({answers.source})" if answers.name else answers.source


def _shown_name(answers: Answers) -> str:
    return answers.name or f"(no name, {answers.source})"


Placed = list[tuple[Answers, Layout]]


def _last_of_each(fitting: Placed) -> tuple[Placed, list[str]]:
    """Of answers by one name the last; those without a name are all pupils of their own."""
    last: dict[str, tuple[Answers, Layout]] = {}
    notes = []
    for number, (answers, layout) in enumerate(fitting):
        key = same_name(answers.name) if answers.name else f"\n{number}"
        if key in last:
            notes.append(_doubled(last.pop(key)[0], answers))
        last[key] = (answers, layout)
    return list(last.values()), notes


def _doubled(before: Answers, answers: Answers) -> str:
    if replace(before, source="", took=0) == replace(answers, source="", took=0):
        return f"{answers.name} sent the same answers twice ({before.source}; {answers.source}); they count once."
    return (
        f"{answers.name} sent answers twice: those in {answers.source} count, as they were named later, and those in "
        f"{before.source} do not. If these are two pupils, add --both."
    )


def _apart(fitting: Placed) -> tuple[Placed, list[str]]:
    """Answers by one name as several pupils, told apart by a number."""
    seen: Counter[str] = Counter()
    found = []
    for answers, layout in fitting:
        key = same_name(answers.name)
        seen[key] += 1
        twice = answers.name and seen[key] > 1
        found.append((replace(answers, name=f"{answers.name} ({seen[key]})") if twice else answers, layout))
    return found, []


def _pupil(answers: Answers, layout: Layout, shown: Layout) -> Pupil:
    cells = tuple(_cell(layout, shown, place, given) for place, given in enumerate(answers.given))
    points = fsum(
        (cell.share or 0) * question.item.points for cell, question in zip(cells, shown.questions, strict=True)
    )
    return Pupil(_shown_name(answers), answers.source, answers.took, cells, points)


def _cell(layout: Layout, shown: Layout, place: int, given: tuple[str, ...]) -> Cell:
    """Mark an answer by the layout that the pupil had, then say it in the letters of the layout to show."""
    own, other = layout.questions[place], shown.questions[place]
    if own.item.kind == "essay":
        return Cell(given, None)
    marked = mark(layout.tests[place], given)
    if layout is shown:
        return Cell(given, marked.share, marked.parts)
    parts = marked.parts
    if own.item.kind == "ordering" and len(parts) == len(own.rows):
        parts = tuple(parts[at] for at in order(own, other))
    return Cell(translated(own, other, given), marked.share, parts)
