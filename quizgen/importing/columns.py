"""What the columns of a table of questions mean, guessed from its header line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_ROLES: dict[str, frozenset[str]] = {
    "question": frozenset({"question", "question text", "stem", "prompt", "item", "ask", "statement"}),
    "key": frozenset(
        {"answer", "correct", "correct answer", "correct answers", "right answer", "right", "key", "correct option"}
        | {"solution", "answer key", "correct choice", "correct letter"}
    ),
    "why": frozenset({"explanation", "answer explanation", "feedback", "why", "rationale", "comment"}),
    "tags": frozenset({"tags", "tag", "topic", "category"}),
    "points": frozenset({"points", "marks", "score", "grade", "point", "mark"}),
    "id": frozenset({"id"}),
    "kind": frozenset({"type", "question type", "kind"}),
    "time": frozenset({"time limit", "time in seconds", "time"}),
    "image": frozenset({"image", "image link", "picture"}),
    "tolerance": frozenset({"tolerance"}),
    "unit": frozenset({"unit"}),
    "nothing": frozenset({"", "question #", "#", "no", "no.", "number", "nr", "nr."}),
}
_WRONG = re.compile(r"(?:wrong|incorrect|distractor)s?(?: answers?| options?| choices?)?(?: ?\d{1,2})?")
_ACCEPT = re.compile(r"(?:accept|accepted|alternatives?|synonyms?)(?: answers?)?(?: ?\d{1,2})?|also accept")
_OPTION = re.compile(r"(?:(?:option|answer|choice)s? ?)(?:[a-j]|\d{1,2})|[a-j]")
_TAIL = re.compile(r"\s*(?:\(|\s[-–—]\s|\[).*", re.DOTALL)


@dataclass(frozen=True)
class Columns:
    """Which columns (from 0) hold what; -1 where there is none. `numbered` says that options are, not lettered."""

    question: int = -1
    key: int = -1
    why: int = -1
    tags: int = -1
    points: int = -1
    id: int = -1
    kind: int = -1
    time: int = -1
    image: int = -1
    tolerance: int = -1
    unit: int = -1
    wrong: tuple[int, ...] = ()
    options: tuple[int, ...] = ()
    accept: tuple[int, ...] = ()
    numbered: bool = False
    unknown: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether questions can be read by these columns."""
        return self.question >= 0 and (self.key >= 0 or bool(self.options))


def columns_of(header: Sequence[str]) -> Columns:
    """The columns of a header line."""
    found = Columns()
    for at, cell in enumerate(header):
        name = _plain(cell)
        role = next((role for role, names in _ROLES.items() if name in names), "")
        if role and role != "nothing" and getattr(found, role) < 0:
            found = replace(found, **{role: at})  # type: ignore[arg-type]
        elif _WRONG.fullmatch(name):
            found = replace(found, wrong=(*found.wrong, at))
        elif _ACCEPT.fullmatch(name):
            found = replace(found, accept=(*found.accept, at))
        elif _OPTION.fullmatch(name):
            found = replace(found, options=(*found.options, at), numbered=name[-1].isdigit())
        elif role != "nothing":
            found = replace(found, unknown=(*found.unknown, cell.strip()[:40]))
    return found


def _plain(cell: str) -> str:
    text = " ".join(cell.replace("_", " ").split()).lower()[:200]
    text = re.sub(r"\(s\)", "", text)
    return _TAIL.sub("", text).strip(" :*") if text != "question #" else text


def without_header(width: int) -> Columns:
    """The columns of a table that has no header line: the question, the right answer, wrong answers."""
    return Columns(question=0, key=1, wrong=tuple(range(2, width)))
