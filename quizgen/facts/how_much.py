"""How much: money, and shares of a whole."""

from __future__ import annotations

from dataclasses import replace

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import FAR, HEAVY, HEDGES, SCALES, TIME_UNITS, value_of
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.frame import Fact
from quizgen.facts.limits import with_limits
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.syntax import child

FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths tenth tenths".split())
COSTS = frozenset({"cost", "charge", "fetch"})


@clause_rule(
    "how_much",
    examples=[
        Yes(
            "The new bridge at Ashby cost more than $4 million.",
            "How much did the new bridge at Ashby cost?",
            "more than $4 million",
        ),
        Yes(
            "Rosa Quint raised £12,000 for the library.",
            "How much money did Rosa Quint raise for the library?",
            "£12,000",
        ),
        Yes(
            "Only 5% of the boats in Ashby carry a radio.",
            "What percentage of the boats in Ashby carry a radio?",
            "5%",
        ),
        Yes(
            "Nearly three-quarters of the sailors in Ashby were women.",
            "What proportion of the sailors in Ashby were women?",
            "Nearly three-quarters",
        ),
        Yes(
            "The tower of Ashby lost about a third of the height of the mill.",
            "What proportion of the height of the mill did the tower of Ashby lose?",
            "about a third",
        ),
        No("A quarter of them stayed in Ashby.", why="of whom?"),
        No("It cost £12,000.", why="a pronoun"),
        No("The bridge did not cost £12,000.", why="negated"),
        No("The new bridge cost a fortune.", why="no sum"),
        No("On a good night in summer, Rosa Quint earned £900 for the library.", why="on other nights it was less"),
    ],
)
def how_much(clause: Clause) -> Found:
    """A sum of money as object, or a percentage as subject or object."""
    try:
        subject = clause.subject
        if _is_share(subject) and not clause.relative:
            yield _percent(clause, None, subject)
        for part in clause.parts:
            if part.kind in {"object", "complement"} and _is_share(part.head):
                yield _percent(clause, part, part.head)
            elif (
                part.kind in {"object", "complement", "adjunct"} and not part.prep and part.head.ent_type_ == "MONEY"
            ) and clause.verb.lemma_ != "weigh":
                yield _money(clause, part)
    except Unaskable as reason:
        yield refusal(clause, "how_much", reason)


def is_percent(token: Token) -> bool:
    """ "%", "percent" or "per cent" with its number."""
    british = token.lower_ == "cent" and token.i > 0 and token.nbor(-1).lower_ == "per"
    return (british or token.lower_ in {"%", "percent"}) and any(c.dep_ == "nummod" for c in token.children)


def _is_share(token: Token) -> bool:
    """A percentage, or a fraction of something ("about a third of its height", "three-quarters of the boats")."""
    if is_percent(token):
        return True
    of = child(token, "prep")
    inside = token.lower_.split("-")[-1] in FRACTIONS or (token.lower_ == "half" and token.pos_ != "ADV")
    whole = child(of, "pobj") if of is not None else None
    if whole is None or of is None or whole.lemma_.lower() in TIME_UNITS | FAR | HEAVY:
        return False
    return inside and of.lower_ == "of" and of.i == token.i + 1


def _money(clause: Clause, part: Part) -> Fact:
    tokens = [t for t in part.tokens if t.ent_type_ == "MONEY"]
    if not any(t.text[:1].isdigit() or (t.like_num and t.lower_ not in SCALES) for t in tokens):
        raise Unaskable("no exact sum")
    if any(t.lower_ in {"%", "percent", "per"} for t in part.tokens):
        raise Unaskable("a share is no sum")
    if tokens[0].i and tokens[0].nbor(-1).is_currency:
        tokens = [tokens[0].nbor(-1), *tokens]
    hedge = _hedge(tokens[0])
    tokens = [*hedge, *tokens]
    tail = [t for t in part.tokens if t.i > tokens[-1].i]
    if clause.dangles(tail, bound=clause.subject):
        raise Unaskable("what the money is for points outside the sentence")
    answer = answer_of(clause, tokens, "money")
    bare = answer.text.split()[-1] if " " in answer.text else answer.text
    answer = replace(
        answer,
        value=value_of(answer.text.split("$")[-1]) or value_of(bare),
        hedge=" ".join(t.lower_ for t in hedge),
    )
    made = with_limits(clause, part, frame(clause, part, shown=answer.text, general=True))
    if clause.verb.lemma_ in {"spend", "pay", "invest", "raise"} and not (tail or made.after or made.before):
        raise Unaskable("it is not said for what")
    wh = "How much" if clause.verb.lemma_ in COSTS or clause.is_copular else "How much money"
    return fact(clause, "how_much", wh, answer, replace(made, after=f"{clause.text(tail)} {made.after}".strip()))


def _hedge(first: Token) -> list[Token]:
    for size in (3, 2, 1):
        if first.i - size >= first.sent.start:
            tokens = list(first.doc[first.i - size : first.i])
            if " ".join(t.lower_ for t in tokens) in HEDGES:
                return tokens
    return []


def _percent(clause: Clause, part: Part | None, head: Token) -> Fact:
    tokens = clause.subject_tokens() if part is None else list(part.tokens)
    rest = [t for t in tokens if t.i > head.i]
    if not rest or rest[0].lower_ != "of" or clause.dangles(rest):
        raise Unaskable("a share of what is not said")
    number = [t for t in tokens if t.i <= head.i and t.lower_ not in {"the", "only", "just"}]
    value = value_of("".join(t.text for t in number if t.like_num))
    if is_percent(head):
        answer = answer_of(clause, number, "percent", value=value, unit="%")
    else:
        answer = answer_of(clause, number, "phrase")
    made = with_limits(clause, part, frame(clause, part, shown=answer.text if part is not None else ""))
    whole = f"What {'percentage' if is_percent(head) else 'proportion'} {clause.text(rest)}"
    return fact(clause, "how_much", whole, answer, made if part is None else replace(made, asked=clause.text(tokens)))
