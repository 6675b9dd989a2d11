"""Dates in a clause: put together where the parser has cut them, and said with their preposition."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part


def joined(clause: Clause) -> Clause:
    """ "from 1914 to 1918": one stretch of time, which the parser takes for two phrases."""
    for one, other in pairwise(clause.parts):
        ends = one.prep == "from" and other.prep in {"to", "until", "till"} and other.head.ent_type_ == "DATE"
        if ends and one.head.ent_type_ == "DATE" and one.tokens[-1].i + 1 == other.tokens[0].i:
            whole = replace(one, tokens=(*one.tokens, *other.tokens))
            return replace(clause, parts=tuple(whole if p is one else p for p in clause.parts if p is not other))
    return clause


def shown_with(part: Part, date: str) -> str:
    """The time as a statement has it, with its preposition."""
    if part.prep and part.prep in date.lower().split():
        return date  # "between 1914 and 1918", "early in 1888"
    return f"{part.prep or _preposition(date)} {date}".strip()


def _preposition(date: str) -> str:
    """A day takes "on" where the sentence had it before a weekday that is left out."""
    return "on" if re.match(r"\d{1,2}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]+ \d{1,2}\b", date) else ""


def whole_date(tokens: tuple[Token, ...]) -> list[Token]:
    """The date with the year that a comma parts from it."""
    out = list(tokens)
    while (
        out
        and out[-1].i + 1 < out[-1].sent.end
        and out[-1].nbor(1).ent_type_ == "DATE"
        and out[-1].nbor(1).ent_iob_ == "I"
    ):
        out.append(out[-1].nbor(1))
    last = out[-1].i if out else 0
    comma = list(out[-1].doc[last + 1 : last + 6]) if out else []
    if len(comma) > 1 and comma[0].text == "," and comma[1].ent_type_ == "DATE":
        rest = comma[:1] + [t for t in comma[1:] if t.ent_type_ == "DATE"]
        # "Wednesday, 27 December 2023" is one date.
        if [t.i for t in rest] == list(range(last + 1, last + 1 + len(rest))):
            out.extend(rest)
    return out


def cut_claim(clause: Clause) -> bool:
    """ "discovered that the book showed, to within an inch, where …": a comma has cut what was discovered."""
    claims = [p for p in clause.parts if p.top.dep_ == "ccomp" and p.tokens]
    return any(p.top.right_edge.i > p.tokens[-1].i + 1 for p in claims)
