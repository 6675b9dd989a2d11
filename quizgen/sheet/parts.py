"""What a laid-out quiz is made of: frozen values that every page and the key read, so that their numbers agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model import Article, Gloss, Item, Kind

Space = Literal["word", "phrase", "line", "lines"]


def letter(index: int) -> str:
    """Name the option at `index` (from 0): A to Z, then AA, AB and so on, as spreadsheets do."""
    return (letter(index // 26 - 1) if index > 25 else "") + chr(65 + index % 26)


def space_for(answer: str) -> Space:
    """Say how much room to leave for writing `answer` by hand: hand-writing takes about 4 mm a letter.

    Four sizes only, so that the length of a line gives little away.
    """
    length = len(answer)
    if length <= 10:
        return "word"
    if length <= 26:
        return "phrase"
    return "line" if length <= 50 else "lines"


@dataclass(frozen=True)
class Option:
    """A lettered choice; `right` says whether it belongs to the key, `why` what is wrong with it (may be empty).

    `last` marks one of those that stay at the end, whatever is shuffled.
    """

    letter: str
    text: str
    right: bool = False
    why: str = ""
    last: bool = False


@dataclass(frozen=True)
class Gap:
    """A gap in a cloze text, numbered from 1 in its item. `choices` hold the key too; none: the pupil writes."""

    number: int
    answer: str
    choices: tuple[str, ...] = ()

    @property
    def space(self) -> Space:
        """The room to leave on paper."""
        return space_for(self.answer)


@dataclass(frozen=True)
class Row:
    """A line that the pupil labels: with a letter (matching) or with its place from 1 (ordering)."""

    text: str
    answer: str


@dataclass(frozen=True)
class Key:
    """What the teacher needs to mark one question.

    `short` goes in the grid ("B", "1C 2A", "True"); `lines` spell the answer out, `accept` what else is right.
    `margin` is how far from its value a number may lie.
    """

    short: str
    lines: tuple[str, ...]
    accept: tuple[str, ...] = ()
    margin: float = 0


@dataclass(frozen=True)
class Question:
    """An item in its place: numbered through from 1, its options in the order of print.

    `options` are the choices of a choice item and the right-hand sides of a matching item; `rows` the lines to label
    (matching, ordering); `pieces` the text of a cloze item, cut at its gaps.
    """

    number: int
    item: Item
    key: Key
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    pieces: tuple[str | Gap, ...] = ()

    @property
    def space(self) -> Space:
        """The room to leave for a written answer, by the longest line of the key."""
        return space_for(max(self.key.lines, key=len, default=""))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of a cloze item."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Gap))


@dataclass(frozen=True)
class Section:
    """Questions of one sort with their title and instruction; `word_bank` is what fits the gaps, shuffled."""

    title: str
    instruction: str
    questions: tuple[Question, ...]
    word_bank: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind that names the section: that of its questions, numbers counted among short answers."""
        kind = self.questions[0].item.kind
        return "short_answer" if kind == "numeric" else kind

    @property
    def points(self) -> float:
        """The points to be had here."""
        return sum(question.item.points for question in self.questions)


@dataclass(frozen=True)
class Sheet:
    """A whole quiz, ready to be drawn: what `lay_out` makes of a bank.

    `version` is its letter where there are several; `bank_id` six hex digits that name the bank's questions.
    """

    title: str
    sections: tuple[Section, ...]
    seed: int
    article: Article | None = None
    version: str = ""
    bank_id: str = ""
    glossary: tuple[Gloss, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in order."""
        return tuple(question for section in self.sections for question in section.questions)

    @property
    def points(self) -> float:
        """The points to be had in all."""
        return sum(section.points for section in self.sections)
