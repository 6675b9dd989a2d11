"""How many: a number and what it counts, with its hedge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import TIME_UNITS, Quantity, quantity, shown
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal
from quizgen.facts.frame import Fact
from quizgen.facts.limits import with_limits
from quizgen.facts.rule import Found, Miss, No, Yes, clause_rule
from quizgen.syntax import child, set_off, strip_punctuation

# Prepositions that a question may leave behind ("How many boats did the fleet consist of?").
# Measures have questions of their own ("How tall", "How long").
UNITS = TIME_UNITS | frozenset(
    "metre meter kilometre kilometer mile foot inch yard acre hectare ton tonne kilo kilogram pound degree gallon litre liter".split()
)
COVERING = frozenset({"cover", "occupy", "own", "farm", "drain", "flood"})
AREAS = frozenset({"acre", "hectare"})
# What is told of the things that are counted stands beside them in the stem: "How many boats built in Ashby …".
LONGEST_TAIL = 8
LEFT_BEHIND = frozenset({"of", "to", "with", "about", "on"})


@clause_rule(
    "how_many",
    examples=[
        Yes(
            "More than 300 volunteers cleaned the beach at Carn Point.",
            "How many volunteers cleaned the beach at Carn Point?",
            "More than 300",
        ),
        Yes(
            "The rescue team of Ashby saved 42 sailors in 1871.",
            "How many sailors did the rescue team of Ashby save in 1871?",
            "42",
        ),
        Yes(
            "Police in Ashby said there were about 2,000 visitors at the fair in Lisbon.",
            "According to police in Ashby, how many visitors were there at the fair in Lisbon?",
            "about 2,000",
        ),
        No("They saved 42 sailors.", why="a pronoun"),
        No("One sailor of the rescue team came home.", why='"one" is no number to ask for'),
        No("The rescue team sailed in 1871.", why="a year"),
        No("Thousands of people cleaned the beach.", why="a vague number"),
        No("Noor 2 opened in Ashby.", why="a number in a name"),
        No("About 90 sailors came to Ashby, so many that the doors were left open.", why="what so many led to"),
        No("Roughly one in six workers of Ashby is on the job at night.", why="a share"),
        No(
            "The otters of Ashby live on their fur, with as many as 900 hairs in places.",
            why="the count is told in an aside",
        ),
        No("There are eight species, four in Africa and four in Asia.", why="species of what?"),
        No("About 70 more boats came to Ashby in 1871.", why="more than which?"),
        Yes(
            "About 900 walkers cross the new bridge of Ashby on a Saturday in summer.",
            "How many walkers cross the new bridge of Ashby on a Saturday in summer?",
            "About 900",
        ),
        Yes(
            "In the first week 300 walkers crossed the new bridge at Ashby.",
            "How many walkers crossed the new bridge at Ashby in the first week?",
            "300",
        ),
        Yes(
            "The museum of Ashby owns 30 boats built in Norway.",
            "How many boats built in Norway does the museum of Ashby own?",
            "30",
        ),
        Yes(
            "The mill of Ashby uses 30 litres of water a day.",
            "How many litres of water a day does the mill of Ashby use?",
            "30",
        ),
        Yes(
            "In 1871 the harbour of Ashby held 30 boats, 12 barges and four steamers.",
            "How many boats did the harbour of Ashby hold in 1871?",
            "30",
        ),
        No(
            "The clerks stood in two long lines where the old trams once waited in Ashby.",
            why="nobody waited the lines",
        ),
        Miss(
            "The fleet of Ashby was made up of 12 boats.",
            "How many boats was the fleet of Ashby made up of?",
            why="a preposition inside a complement",
        ),
    ],
)
def how_many(clause: Clause) -> Found:
    """A number that counts things, in the subject, the object or at the end of a verb with its preposition."""
    if any(a.lower_ in {"could", "may", "might"} for a in clause.auxiliaries):
        return  # what may be is no figure to ask for
    for part, head, number in _counted(clause):
        try:
            found = quantity(number)
            if (
                found is None
                or found.value < 2
                or (found.value > 1899 and found.value < 2100 and not found.hedge and "," not in number.text)
            ):
                continue
            if any(_joined(t, head, number) for p in clause.parts for t in p.tokens):
                raise Unaskable("two numbers are joined")
            yield _fact(clause, part, head, found)
        except Unaskable as reason:
            yield refusal(clause, "how_many", reason)


def _counted(clause: Clause) -> Iterator[tuple[Part | None, Token, Token]]:
    """The places for a count: (part, or None for the subject; the noun; the numeral)."""
    if not clause.relative:
        for number in _numerals(clause.subject):
            yield None, clause.subject, number
    for part in clause.parts:
        aside = bool(part.prep) and set_off(part.top)
        if aside or (part.head.lemma_.lower() in UNITS and not _of_something(clause, part)):
            continue
        usable = part.kind == "object" or (part.kind == "complement" and part.head.pos_ == "NOUN") or (
            part.kind == "adjunct" and part.prep in LEFT_BEHIND and part.head.lemma_.lower() not in TIME_UNITS
        )  # fmt: skip
        if usable:
            for number in _numerals(part.head):
                yield part, part.head, number


def _of_something(clause: Clause, part: Part) -> bool:
    """ "30 litres of water", "covers 60 hectares": a measure that is counted."""
    of = child(part.head, "prep")
    filled = of is not None and of.lower_ == "of" and part.head.lemma_.lower() not in TIME_UNITS
    return part.kind == "object" and (
        filled or (clause.verb.lemma_ in COVERING and part.head.lemma_.lower() in AREAS)
    )


def _numerals(head: Token) -> Iterator[Token]:
    if head.tag_ in {"NNS", "NN", "NNPS"} and head.lower_ not in {"%", "percent", "cent"}:
        numbers = [c for c in head.children if c.dep_ == "nummod" and c.i < head.i and (c.like_num or c.tag_ == "CD")]
        if len(numbers) == 1 and head.tag_ != "NN":
            yield numbers[0]


def _joined(token: Token, head: Token, number: Token) -> bool:
    """Another number that is joined to something else than what is counted here."""
    return token.dep_ == "nummod" and token.head.dep_ == "conj" and token != number and head not in token.ancestors


def _without_others(tokens: list[Token], head: Token) -> list[Token]:
    """ "30 boats and 12 rafts": each number is a fact of its own."""
    others = [c for c in head.children if c.dep_ == "conj" and child(c, "nummod") is not None]
    lost = {t.i for c in others for t in c.subtree} | {c.i for c in head.children if others and c.dep_ == "cc"}
    return strip_punctuation([t for t in tokens if t.i not in lost])


def _check_whole(clause: Clause, found: Quantity, rest: list[Token]) -> None:
    """Raise Unaskable for "one in six workers", and for a count whose size has led to something."""
    if any(one.lower_ == "so" and other.lower_ in {"many", "few"} for one, other in pairwise(clause.sent.tokens)):
        raise Unaskable("what so many led to would stand in the stem")
    if found.tokens[-1].nbor(1).lower_ == "in" and any(t.tag_ == "CD" for t in rest):
        raise Unaskable("a share")


def _fact(clause: Clause, part: Part | None, head: Token, found: Quantity) -> Fact:
    tokens = _without_others(clause.subject_tokens() if part is None else list(part.tokens), head)
    rest = [t for t in tokens if t.i > found.tokens[-1].i]
    if clause.dangles(rest, bound=clause.subject if part else None):
        raise Unaskable("what is counted points outside the sentence")
    if rest and rest[0].lower_ in {"more", "fewer", "other", "additional", "further"}:
        raise Unaskable(f"{rest[0].text!r} counts on from another number")
    _check_whole(clause, found, rest)
    if any(t.tag_ in {"JJS", "RBS"} for t in rest):
        raise Unaskable("a superlative stands between the number and what it counts")
    if any(t.dep_ == "conj" and t.head == head for t in rest):
        raise Unaskable("two things are counted, or one is not")
    noun = clause.text([t for t in rest if t.i <= head.i])
    if not noun or noun.split()[0].lower() in {"and", "or", "to", "perhaps"}:
        raise Unaskable("the number is one of two")
    tail = clause.text([t for t in rest if t.i > head.i])
    bare = tuple(t for t in (shown(found)[len(found.hedge) :].strip(),) if found.hedge)
    answer = answer_of(clause, found.tokens, "number", value=found.value, hedge=found.hedge, unit=noun, accept=bare)
    _check_told(clause, part, noun, tail)
    if part is None:
        whole = frame(clause, None)
        return fact(clause, "how_many", f"How many {noun} {tail}".strip(), answer, with_limits(clause, None, whole))
    prep = part.prep if part.kind == "adjunct" else ""
    told = any(t.dep_ in {"acl", "relcl"} for t in rest)
    if told and len(tail.split()) > LONGEST_TAIL:
        raise Unaskable("what is counted is told in a clause of its own")
    if tail.startswith("of ") or told:
        noun, tail = f"{noun} {tail}", ""
    made = with_limits(
        clause, part, frame(clause, part, general=True, prep=prep, shown=f"{prep} {answer.text} {noun}".strip())
    )
    return fact(clause, "how_many", f"How many {noun}", answer, replace(made, after=f"{tail} {made.after}".strip()))


def _check_told(clause: Clause, part: Part | None, noun: str, tail: str) -> None:
    """Raise Unaskable for "there are eight species": eight of what?"""
    there = clause.subject.dep_ == "expl" or clause.subject.lower_ == "there"
    placed = any(p.kind == "adjunct" and p is not part for p in clause.parts)
    if there and not tail and len(noun.split()) == 1 and not placed:
        raise Unaskable("how many there are of what is not said")
