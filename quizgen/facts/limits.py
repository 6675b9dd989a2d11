"""What limits a number: without "on a Saturday in summer" or "on average" the figure would be another one."""

from __future__ import annotations

from dataclasses import replace

from quizgen import gazetteer
from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.reference import RELATIVE_TIME
from quizgen.facts.askable import Unaskable
from quizgen.facts.frame import Frame
from quizgen.facts.parts import SIDE, spoken
from quizgen.syntax import child, original, set_off

DAYS = frozenset(name.lower() for name in (*gazetteer.WEEKDAYS, *gazetteer.MONTHS))
# Words of a time that the reader of the article knows: they tell when, not how often or of what.
DATED = RELATIVE_TIME | DAYS
TOLD = DATED | {"this", "on", "in", "the", "of", "morning", "afternoon", "evening", "night"}
MEANS = frozenset(
    "usually typically normally generally often sometimes annually daily weekly monthly yearly each apiece altogether".split()
)
# The time of the article itself: what is so now is asked in the present.
PRESENT = frozenset({"now", "today", "currently", "nowadays"})
# A clause with one of these tells why, or what was so as well: the number stays what it is.
BESIDE = frozenset({"because", "although", "though", "while", "whereas", "so"})
LONGEST = 10


def with_limits(clause: Clause, asked: Part | None, made: Frame) -> Frame:
    """The frame with all that limits its number; raises Unaskable where a stem cannot say it."""
    if " so far" in f" {made.after}" and made.auxiliaries[:1] in {("was",), ("were",)}:
        raise Unaskable("so far is no word of the simple past")
    for part in (*clause.leads, *clause.parts):
        if part is asked or not part.tokens or part.prep in SIDE or _is_kept(made, part):
            continue
        if _limits(clause, part):
            made = _said_too(clause, part, asked, made)
    return made


def _is_kept(made: Frame, part: Part) -> bool:
    kept = f"{made.lead} {made.moved} {made.subject} {made.before} {made.after} {made.asked}"
    return original(part.tokens[-1]) in kept.replace(",", " ").split()


def _said_too(clause: Clause, part: Part, asked: Part | None, made: Frame) -> Frame:
    """The frame with this limit at its place."""
    if clause.dangles(part.tokens, bound=clause.subject) or len(part.tokens) > LONGEST:
        raise Unaskable("what limits the number is left out")
    text = spoken(clause, part.tokens)
    if part not in clause.leads:
        ahead = asked is not None and part.top.i < asked.top.i
        return replace(made, before=f"{made.before} {text}") if ahead else replace(made, after=f"{made.after} {text}")
    if not made.lead:
        return replace(made, lead=f"{text[0].upper()}{text[1:]},")
    if not made.lead.startswith("According") or made.moved:
        raise Unaskable("what limits the number is left out")
    return replace(made, moved=text)


def _limits(clause: Clause, part: Part) -> bool:
    words = [t.lower_ for t in part.tokens]
    past = clause.verb.tag_ in {"VBD", "VBN"}
    if part.kind == "adverb" and len(words) == 1:
        return words[0] in MEANS
    if part.kind not in {"adjunct", "adverb", "clause"} or (not past and set(words) <= PRESENT):
        return False
    if (part.kind == "clause" and _tells_beside(part)) or (part.prep == "with" and set_off(part.top)):
        return False
    dated = any(w in DATED or w == "ago" for w in words)
    plain = dated and ("ago" in words or all(w in TOLD or w.isdigit() for w in words))
    return not (past and plain)


def exact(tokens: list[Token] | tuple[Token, ...]) -> list[Token]:
    """A measure without "only" or "just"."""
    return [t for t in tokens if t.lower_ not in {"only", "just", "exactly", "barely"}]


def _tells_beside(part: Part) -> bool:
    """A purpose, a cause, or "…, making it the longest": the number does not hang on it."""
    mark, to = child(part.top, "mark"), child(part.top, "aux")
    goal = to is not None and to.lower_ == "to" and set_off(part.top)
    first = part.tokens[0].lower_ == "to" and part.tokens[0].i == part.top.sent.start
    result = part.top.tag_ == "VBG" and set_off(part.top)
    since = mark is not None and mark.lower_ == "since" and set_off(part.top)
    return result or goal or first or since or (mark is not None and mark.lower_ in BESIDE)
