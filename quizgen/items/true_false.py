"""True or false: the clause as a statement, as it is or with the answer exchanged for a distractor."""

from __future__ import annotations

import random
import re

from quizgen import gazetteer
from quizgen.facts.frame import Fact
from quizgen.facts.wording import statement
from quizgen.items.distractors import distractors
from quizgen.items.gates import STATEMENT_GATES
from quizgen.items.make import Unmakeable, check, common
from quizgen.items.multiple_choice import GENDERED
from quizgen.items.pool import Pool
from quizgen.memory import remembered
from quizgen.model import TrueFalse

# Wrong names must be the article's own: a country from nowhere is false on the face of it.
NAMED = frozenset({"person", "character", "country", "state", "city", "place", "organisation"})


@remembered(Unmakeable)
def make(fact: Fact, pool: Pool) -> tuple[TrueFalse, ...]:
    """A true and a false statement, false in one word only: the one the question is about."""
    text = stated(fact)
    if not text or fact.answer.key in gazetteer.MONTHS:
        return ()  # of a month without its year nobody knows whether it snowed in another as well
    spoken = _spoken(fact, text)
    if text.count(spoken) != 1:
        return ()
    if fact.answer.kind == "date" and not (
        fact.rule == "when" and fact.frame and fact.frame.tense == "past" and not fact.frame.auxiliaries
    ):
        return ()  # a date shifted by a year is a trick, and what comes every year cannot be decided
    if fact.answer.kind == "number" and len(re.findall(r"\d[\d,.]*", text)) > 2:
        return ()  # one wrong figure among many is a trap
    if fact.answer.kind in {"work", "law", "event", "product"}:
        return ()
    if (
        fact.rule in {"who", "whom", "agent"}
        or (fact.rule == "detail" and fact.answer.kind == "person")
        or (fact.answer.kind == "person" and GENDERED.search(text))
    ):
        return ()  # a statement with another's name in it is silly more often than not
    wrong = [
        d for d in distractors(fact, pool) if fact.answer.kind not in NAMED or d.removeprefix("the ") in pool.text
    ]
    if not wrong:
        # Statements that can only be true would tell pupils to tick "true".
        return ()
    other = random.Random(f"{pool.seed}:{fact.answer.start}").choice(wrong)
    other = (
        (other[0].upper() if spoken[0].isupper() else other[0].lower()) + other[1:]
        if fact.answer.kind == "number"
        else other
    )
    false = text.replace(spoken, other)
    false = false[0].upper() + false[1:]
    return (
        TrueFalse(question=text, answer=True, **common(fact, "true_false", f"{fact.answer.key}: true")),
        TrueFalse(question=false, answer=False, why=text, **common(fact, "true_false", f"{fact.answer.key}: false")),
    )


def _spoken(fact: Fact, text: str) -> str:
    """The words of the answer in the statement, with a title that goes before the name."""
    asked = fact.frame.asked if fact.frame and fact.answer.kind == "person" else ""
    forms = [
        f
        for t in (asked, fact.answer.key, fact.answer.text)
        if t
        for f in (t, t[0].upper() + t[1:], t[0].lower() + t[1:])
    ]
    return next((f for f in forms if f in text), "\0")


def stated(fact: Fact) -> str:
    """The fact as a statement that stands alone, or "". Raises Unmakeable with the gate that closed."""
    if fact.frame and fact.frame.dropped:
        raise Unmakeable("the statement would leave out what narrows it")
    text = fact.statement or (statement(fact.frame) if fact.frame else "")
    if not text:
        return ""
    if re.match(r"According to paragraph \d+, (?:\w+ )?\d", text):
        raise Unmakeable("two numbers would stand side by side")
    check(STATEMENT_GATES, text, fact)
    return text
