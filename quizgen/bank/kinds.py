"""What each kind of item is made of in the file, and how its mapping becomes a frozen item."""

from __future__ import annotations

import re
from typing import Literal, TypedDict, assert_never, get_args

from yaml.nodes import Node, ScalarNode

from quizgen.bank.fields import fields_of as fields_of
from quizgen.bank.table import Table, table
from quizgen.model import (
    DIFFICULTIES,
    LEVELS,
    STATUSES,
    Cloze,
    Difficulty,
    Essay,
    Evidence,
    Item,
    Kind,
    Level,
    LintLevel,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Origin,
    Pair,
    ShortAnswer,
    Status,
    TrueFalse,
    Wrong,
)

_Match = Literal["exact", "lenient", "typos"]
_TOLERANCE = re.compile(r"\d+(?:\.\d+)?\s*%?", re.ASCII)


class _Common(TypedDict):
    question: str
    id: str
    why: str
    evidence: Evidence | None
    further: tuple[Evidence, ...]
    points: float
    level: Level
    difficulty: Difficulty
    tags: tuple[str, ...]
    status: Status
    pin: bool
    lint: tuple[tuple[str, LintLevel], ...]
    locked: bool
    review: str
    origin: Origin | None


def item_of(kind: Kind, entry: Table) -> Item:
    """Build an item; a field that is missing or wrong leaves a note, and the item is then not to be used."""
    match kind:
        case "multiple_choice":
            return MultipleChoice(
                answer=entry.text("answer", required=True),
                wrong=_wrong(entry),
                shuffle=entry.flag("shuffle", True),
                last=entry.texts("last"),
                **_common(entry),
            )
        case "multiple_answer":
            return MultipleAnswer(
                answers=entry.texts("answers", required=True),
                wrong=_wrong(entry),
                shuffle=entry.flag("shuffle", True),
                last=entry.texts("last"),
                **_common(entry),
            )
        case "true_false":
            return TrueFalse(answer=entry.flag("answer"), **_common(entry))
        case "short_answer":
            return ShortAnswer(
                answer=entry.text("answer", required=True),
                accept=entry.texts("accept"),
                match=entry.choice("match", get_args(_Match), "lenient"),
                **_common(entry),
            )
        case "numeric":
            return Numeric(
                answer=entry.text("answer", required=True),
                value=entry.number("value"),
                tolerance=_tolerance(entry),
                unit=entry.text("unit"),
                **_common(entry),
            )
        case "cloze":
            return Cloze(**_common(entry))
        case "matching":
            pairs = tuple(_pair(entry, node) for node in entry.rows("pairs", required=True))
            return Matching(pairs=pairs, extra=entry.texts("extra"), **_common(entry))
        case "ordering":
            return Ordering(sequence=entry.texts("sequence", required=True), **_common(entry))
        case "essay":
            return Essay(
                answer=entry.text("answer"),
                lines=entry.whole("lines", 8),
                rubric=entry.texts("rubric"),
                **_common(entry),
            )
        case _:
            assert_never(kind)


def status_of(entry: Table) -> Status:
    """Whether the item is kept, a spare or thrown out."""
    return entry.choice("status", STATUSES, "keep")


def _common(entry: Table) -> _Common:
    points = entry.number("points", 1)
    if points < 0:
        entry.note(entry.fields["points"], "`points` must not be negative", "write 0 for a question without marks")
    proofs = tuple(_evidence(entry, node) for node in entry.rows("evidence"))
    return {
        "question": entry.text("question", required=True),
        "id": entry.word("id"),
        "why": entry.text("why"),
        "evidence": proofs[0] if proofs else None,
        "further": proofs[1:],
        "points": points,
        "level": entry.choice("level", LEVELS, "remember"),
        "difficulty": entry.choice("difficulty", DIFFICULTIES, "medium"),
        "tags": entry.texts("tags"),
        "status": status_of(entry),
        "pin": entry.flag("pin", False),
        "lint": entry.levels("lint"),
        "locked": entry.flag("locked", False),
        "review": entry.text("review"),
        "origin": _origin(entry),
    }


def _wrong(entry: Table) -> tuple[Wrong, ...]:
    return tuple(_distractor(entry, node) for node in entry.rows("wrong", required=True))


def _distractor(entry: Table, node: Node) -> Wrong:
    if isinstance(node, ScalarNode):
        return Wrong(entry.scalar(node, "wrong"))
    part = table(entry.source, node, ("text", "why"), "an entry of `wrong`", entry.item)
    return Wrong(part.text("text", required=bool(part.fields)), part.text("why"))


def _pair(entry: Table, node: Node) -> Pair:
    part = table(entry.source, node, ("left", "right"), "an entry of `pairs`", entry.item)
    return Pair(part.text("left", required=bool(part.fields)), part.text("right", required=bool(part.fields)))


def _evidence(entry: Table, node: Node) -> Evidence:
    """One proving sentence: its text alone, or a mapping with its paragraph."""
    if isinstance(node, ScalarNode):
        return Evidence(entry.scalar(node, "evidence"))
    part = table(entry.source, node, ("paragraph", "quote"), "`evidence`", entry.item)
    paragraph = part.whole("paragraph", 0)
    if paragraph < 0:
        part.note(part.fields["paragraph"], "`paragraph` must not be negative", "count paragraphs from 1")
    return Evidence(part.text("quote", required=bool(part.fields)), paragraph)


def _origin(entry: Table) -> Origin | None:
    """What quizgen noted when it made the item; one without a hash is none."""
    node = entry.get("origin")
    if node is None:
        return None
    part = table(entry.source, node, ("rule", "sha", "status"), "`origin`", entry.item)
    found = Origin(part.word("rule"), part.word("sha"), part.choice("status", STATUSES, "keep"))
    return found if found.sha else None


def _tolerance(entry: Table) -> str:
    text = entry.word("tolerance") or "0"
    if not _TOLERANCE.fullmatch(text):
        hint = "write a number such as 0.5, or a share such as 5%"
        entry.note(entry.fields["tolerance"], "`tolerance` must be a number or a percentage", hint)
    return text
