"""How long something went on, or took."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.numbers import TIME_UNITS
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import base_form, fact, frame, refusal, says_something
from quizgen.facts.frame import Fact
from quizgen.facts.limits import exact
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.wording import DO
from quizgen.syntax import child, set_off
from quizgen.words import content_words

# What may have a stretch of time as its object: "spent six years", "waited ten minutes".
LASTING = frozenset(
    "take spend wait serve live stay sleep work reign rule train study survive rest hide burn stand".split()
)


@clause_rule(
    "how_long",
    examples=[
        Yes(
            "The old lighthouse at Carn Point burned for five days.",
            "How long did the old lighthouse at Carn Point burn?",
            "five days",
        ),
        Yes(
            "For 14 years, Rosa Quint ran the library in Ashby.",
            "How long did Rosa Quint run the library in Ashby?",
            "14 years",
        ),
        Yes(
            "The old church bell, which had lain in the river for 80 years, was found in a net.",
            "How long had the old church bell lain in the river?",
            "80 years",
        ),
        Yes(
            "The boat of Tom Marsh took sixteen hours to reach the coast of Norway.",
            "How long did the boat of Tom Marsh take to reach the coast of Norway?",
            "sixteen hours",
        ),
        Yes(
            "It takes about two years to train a guide dog.",
            "How long does it take to train a guide dog?",
            "about two years",
        ),
        Yes(
            "Rosa Quint spent six years in a glass works at Dover.",
            "How long did Rosa Quint spend in a glass works at Dover?",
            "six years",
        ),
        No("He waited for five days.", why="a pronoun"),
        No("The old lighthouse burned in 1871.", why="a date"),
        No("Rosa Quint did not wait for five days.", why="negated"),
        Yes(
            "The grey geese of Ashby remained for ten weeks or more over the salt marsh.",
            "How long did the grey geese of Ashby remain?",
            "ten weeks or more",
        ),
        No("Rosa Quint has spent about twenty hours in a week at the stove.", why="of how long a time"),
        No("It took Rosa Quint two years.", why="to do what?"),
        No("It takes two years to train them.", why="whom?"),
        No("The wages of the sailors were paid late for five months.", why="it is the delay that lasted"),
    ],
)
def how_long(clause: Clause) -> Found:
    """A number of days, months or years with "for", or as the object of "take", "spend" and the like."""
    if says_something(clause):
        return
    for part in (*clause.parts, *clause.leads):
        try:
            if _is_span(clause, part):
                yield _takes(clause, part) if clause.subject.lower_ == "it" else _lasts(clause, part)
            elif _is_length(part):
                _check_alone(clause, part)
                yield _lasts(clause, part)
        except Unaskable as reason:
            yield refusal(clause, "how_long", reason)


def _check_alone(clause: Clause, part: Part) -> None:
    """Raise Unaskable where something else than the verb lasted so long."""
    if any(p.kind == "clause" and not set_off(p.top) for p in clause.parts) or any(
        t.dep_ in {"mark", "relcl"} for t in part.tokens
    ):
        raise Unaskable("a clause hangs on it")
    behind = part.tokens[-1].nbor(1) if part.tokens[-1].i + 1 < clause.sent.span.end else None
    if behind is not None and part in clause.leads and behind.lower_ in {"after", "before"}:
        raise Unaskable("after or before what, another clause tells")
    if any(p.kind == "adverb" and len(p.tokens) == 1 and p.top.dep_ == "advmod" for p in clause.parts):
        raise Unaskable("how it was done is left out")


def _lasts(clause: Clause, part: Part) -> Fact:
    tokens = exact([t for t in part.tokens if not part.prep or t.i > part.top.i])
    if tokens and tokens[0].lower_ == "the":
        tokens = [t for t in tokens if t.lower_ not in {"the", "next", "following"}]
    behind = [t for t in tokens if t.i > part.head.i]
    if (behind and behind[0].lower_ in {"in", "of", "out"}) or any(
        p.prep == "in" and p.top.i == part.tokens[-1].i + 1 and p.head.lemma_.lower() in TIME_UNITS
        for p in clause.parts
    ):
        raise Unaskable("a part of a longer time")
    hung = next((t.i for t in behind if t.pos_ == "ADP"), None)
    if behind and behind[0].lower_ not in {"and", "or"}:
        hung = behind[0].i
    tokens = [t for t in tokens if hung is None or t.i < hung]  # "16 days over Christmas"
    if any(t.lower_ in {"first", "last"} for t in tokens):
        raise Unaskable("it went on before or after")
    if any(a.lower_ in {"can", "could", "may", "might"} for a in clause.auxiliaries):
        raise Unaskable("it may be longer or shorter")
    passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    jailed = passive or clause.verb.lemma_ in {"jail", "send", "ban", "suspend"}
    answer = answer_of(clause, tokens, "phrase")
    made = frame(clause, part, general=True)
    if made.after.startswith(("only ", "but ", "just ")):
        raise Unaskable("what is set against it would stand in its place")
    return fact(clause, "how_long", "For how long" if jailed else "How long", answer, made)


def _takes(clause: Clause, part: Part) -> Fact:
    """ "It takes two years to train a dog"."""
    verb = clause.verb
    doing = next((p for p in clause.parts if p.kind == "clause" and p.tokens and p.tokens[0].lower_ == "to"), None)
    whom = [p for p in clause.parts if p.kind in {"object", "indirect"} and p is not part]
    if verb.lemma_ != "take" or doing is None or clause.negated or len(clause.auxiliaries) > 1:
        raise Unaskable("what took so long is not said")
    whom += [p for p in clause.parts if p.prep == "for"]
    words = [t for p in (*whom, doing) for t in p.tokens]
    if clause.dangles(words) or len(content_words(clause.text(words))) < 2 or len(words) > 16:
        raise Unaskable("what took so long points outside, or is told too shortly or at too great length")
    aux = clause.auxiliaries[0].lower_ if clause.auxiliaries else DO[_tense(verb)]
    form = base_form(verb.lower_, verb.lemma_, verb.tag_) if aux in {*DO.values(), "will", "would"} else verb.lower_
    middle = " ".join(clause.text(p.tokens) for p in (*whom, doing))
    answer = answer_of(clause, exact(part.tokens), "phrase")
    return Fact("how_long", "How long", answer, clause.sent.plain(), question=f"How long {aux} it {form} {middle}?")


def _tense(verb: Token) -> str:
    return "past" if verb.tag_ in {"VBD", "VBN"} else "present_s"


def _is_span(clause: Clause, part: Part) -> bool:
    """A stretch of time as an object: with "spend" there is something that it was spent on."""
    if clause.verb.lemma_ not in LASTING or part.prep or part.top.dep_ not in {"dobj", "npadvmod"}:
        return False
    number = child(part.head, "nummod")
    counted = number is not None and number.like_num and part.head.lemma_.lower() in TIME_UNITS
    told = [p for p in clause.parts if p is not part and p.tokens and not set_off(p.top)]
    rate = any(c.dep_ == "npadvmod" and c.lower_ not in {"more", "later"} for c in part.head.children)
    return counted and not rate and part.head.tag_ == "NNS" and (clause.verb.lemma_ != "spend" or bool(told))


def _is_length(part: Part) -> bool:
    counted = any(c.dep_ == "nummod" for c in part.head.children)
    often = any(c.dep_ == "npadvmod" for c in part.head.children)  # "three hours a week"
    return not often and part.prep == "for" and part.head.lemma_.lower() in TIME_UNITS and counted
