"""What a number rose or fell to, and by how much."""

from __future__ import annotations

from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import TIME_UNITS, quantity, value_of
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.how_much import is_percent
from quizgen.facts.limits import exact, with_limits
from quizgen.facts.rule import Found, No, Yes, clause_rule

MOVES = frozenset("rise increase grow climb jump double fall drop decrease sink shrink decline".split())
# With an object: somebody makes it more or less.
MADE = frozenset("reduce cut raise lower increase decrease shorten lengthen slow widen trim".split())
FRACTIONS = frozenset("half third quarter fifth sixth tenth thirds quarters fifths".split())


@clause_rule(
    "change",
    examples=[
        Yes(
            "The number of lifeboats in Ashby rose to 14 in 1871.",
            "What did the number of lifeboats in Ashby rise to in 1871?",
            "14",
        ),
        Yes(
            "The number of herons at Carn Point has fallen to about 300.",
            "What has the number of herons at Carn Point fallen to?",
            "about 300",
        ),
        Yes(
            "Average temperatures in Ashby fell by about half a degree.",
            "By how much did average temperatures in Ashby fall?",
            "about half a degree",
        ),
        Yes(
            "Shares in the glass works of Ashby rose 3 percent in 1871.",
            "By how much did shares in the glass works of Ashby rise in 1871?",
            "3 percent",
        ),
        Yes(
            "The tunnel of Tom Marsh shortened the steep road to Dover by six miles.",
            "By how much did the tunnel of Tom Marsh shorten the steep road to Dover?",
            "six miles",
        ),
        No("It rose to 14.", why="a pronoun"),
        No("The number of lifeboats did not rise to 14.", why="negated"),
        No("The boats rose to the surface.", why="no number"),
        No("The road to Ashby was widened by two brothers.", why="by whom, not by how much"),
        No("The price of glass in Ashby rose by more than anybody had feared.", why="no number"),
    ],
)
def change(clause: Clause) -> Found:
    """ "The number of … rose to N": the preposition stays behind; "fell by N": "By how much"."""
    if clause.verb.lemma_ not in MOVES | MADE or clause.relative:
        return
    for part in clause.parts:
        try:
            if _is_step(clause, part):
                yield _by_how_much(clause, part)
            elif clause.verb.lemma_ in MOVES and part.prep == "to" and (answer := _goal(clause, part)) is not None:
                if any(p.prep == "from" for p in clause.parts):
                    raise Unaskable("two numbers")
                yield fact(clause, "change", "What", answer, frame(clause, part, prep="to"))
        except Unaskable as reason:
            yield refusal(clause, "change", reason)


def _goal(clause: Clause, part: Part) -> Answer | None:
    """The figure that was reached: a number, or a share."""
    number = part.head
    if is_percent(number):
        return _share(clause, part)
    found = quantity(number) if number.tag_ == "CD" and number.ent_type_ != "DATE" else None
    if found is None:
        return None
    return answer_of(clause, found.tokens, "number", value=found.value, hedge=found.hedge)


def _share(clause: Clause, part: Part) -> Answer:
    tokens = exact([t for t in part.tokens if not part.prep or t.i > part.top.i])
    value = value_of("".join(t.text for t in tokens if t.like_num))
    return answer_of(clause, tokens, "percent", value=value, unit="%")


def _is_step(clause: Clause, part: Part) -> bool:
    """ "by a third", "3 percent": how far a figure moved."""
    beside = part.kind == "adjunct" and not part.prep and clause.verb.lemma_ in MOVES and is_percent(part.head)
    if beside or (part.prep == "by" and is_percent(part.head)):
        return True
    head = part.head.lemma_.lower()
    if part.prep != "by" or head in TIME_UNITS:
        return False
    words = {t.lower_ for t in part.tokens}
    unit = any(c.dep_ == "nummod" for c in part.head.children) or part.head.lower_ in FRACTIONS or "half" in words
    # "was widened by two brothers": by whom.
    return unit and (part.kind != "agent" or part.head.ent_type_ in {"QUANTITY", "MONEY", "PERCENT", "ORDINAL"})


def _by_how_much(clause: Clause, part: Part) -> Fact:
    if is_percent(part.head):
        answer = _share(clause, part)
    else:
        answer = answer_of(clause, exact([t for t in part.tokens if t.i > part.top.i]), "phrase")
    if any(p.kind == "clause" for p in (*clause.parts, *clause.leads)):
        raise Unaskable("a clause hangs on it")
    return fact(clause, "change", "By how much", answer, with_limits(clause, part, frame(clause, part, general=True)))
