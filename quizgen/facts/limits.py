"""What limits a number: without "on a Saturday in summer" or "on average" the figure would be another one."""

from __future__ import annotations

from quizgen import gazetteer
from quizgen.document.clauses import Clause, Part
from quizgen.document.reference import RELATIVE_TIME
from quizgen.facts.askable import Unaskable
from quizgen.facts.frame import Frame
from quizgen.facts.parts import SIDE
from quizgen.syntax import original

DAYS = frozenset(name.lower() for name in (*gazetteer.WEEKDAYS, *gazetteer.MONTHS))
# Words of a time that the reader of the article knows: they tell when, not how often or of what.
DATED = RELATIVE_TIME | DAYS
TOLD = DATED | {"this", "on", "in", "the", "of", "morning", "afternoon", "evening", "night"}
MEANS = frozenset(
    "usually typically normally generally often sometimes annually daily weekly monthly yearly each apiece altogether".split()
)


def check_limits(clause: Clause, asked: Part | None, made: Frame) -> None:
    """Raise Unaskable where a number is asked for without what limits it."""
    kept = f"{made.lead} {made.moved} {made.subject} {made.before} {made.after} {made.asked}"
    for part in (*clause.leads, *clause.parts):
        if part is asked or not part.tokens or part.prep in SIDE or original(part.tokens[-1]) in kept.split():
            continue
        if _limits(clause, part):
            raise Unaskable("what limits the number is left out")


def _limits(clause: Clause, part: Part) -> bool:
    words = [t.lower_ for t in part.tokens]
    if part.kind == "adverb" and len(words) == 1:
        return words[0] in MEANS
    if part.kind not in {"adjunct", "adverb", "clause"}:
        return False
    past = clause.verb.tag_ in {"VBD", "VBN"}
    dated = any(w in DATED or w == "ago" for w in words)
    plain = dated and ("ago" in words or all(w in TOLD or w.isdigit() for w in words))
    return not (past and plain)
