"""A transparent score from 0 to 1: named features, weights in one table. `explain` prints both.

Ranking alone doubled the share of good questions in Heilman and Smith (2010); stems with four or five content
words are acceptable more than twice as often as those with one or two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizgen.facts.frame import Fact
from quizgen.model import Item, Scored, Sentence
from quizgen.words import content_words

RULE_WORTH = {
    "said": 0.95, "spoken": 0.85, "replied": 0.95, "bidden": 0.95, "asked": 0.9, "plot": 0.9, "how_much": 0.95, "gap": 0.8, "how": 0.85, "why": 0.9, "what": 0.8, "what_of": 0.9, "worded": 0.9, "change": 0.9, "title": 0.9,
    "superlative": 0.9, "situated": 0.9, "become": 0.9, "described": 0.85, "measure": 0.85, "used_for": 0.85, "adjective": 0.85,
    "role": 0.85, "when": 0.85, "called": 0.85, "acronym": 0.6, "refers": 0.85, "sentence": 0.85, "somebody": 0.8, "detail": 0.66, "term": 0.85, "who": 0.62,
    "how_many": 0.8, "what_did": 0.68, "where": 0.8, "to_do": 0.7, "did": 0.75, "whose": 0.75, "whom": 0.7, "explained": 0.75,
    "listed": 0.6, "definition": 0.6, "which": 0.65, "spot": 0.74, "where_to": 0.75, "happened": 0.55, "apposition": 0.5,
    "known_as": 0.9, "identity": 0.9, "cleft": 0.9, "bound": 0.9, "granted": 0.9, "termed": 0.9, "stood": 0.9,
    "concluded": 0.9, "occasion": 0.5, "agent": 0.5, "cause_agent": 0.4, "how_long": 0.8, "how_often": 0.8,
    "contrary": 0.2, "how_far": 0.9, "age": 0.85, "there": 0.8,
}  # fmt: skip
# What a rule is worth where its key says more than one word: a short one is often the first thing that comes to mind,
# or half of a name. Of a hundred such items that their few words alone kept back, nine in ten were found good.
TELLING = {"who": 0.75, "what": 0.82}
KIND_WORTH = {"multiple_choice": 1.0, "cloze": 0.9, "short_answer": 0.9, "numeric": 0.9, "true_false": 0.65}
# What a choice loses where its options are people (one is too old, or has no part in it), and a statement with one
# detail exchanged, which is often a trifle.
MISFIT = {
    ("multiple_choice", "country"): 0.5,
    ("true_false", "date"): 1.0,
    ("true_false", "number"): 0.3,
}
ASKING = frozenset("who whom what which when where why how".split())
WEIGHTS = {
    "rule": 0.5,
    "kind": 0.3,
    "content": 0.15,
    "length": 0.05,
    "misfit": -0.15,
    "trifle": -0.12,
    "guessable": -0.5,
}


def scored(item: Item, fact: Fact, *, guessable: bool = False, trifle: bool = False) -> Scored:
    """The item with its score and the features behind it; `guessable` items are never better than drafts.

    A `trifle` is printed only where a text has little else.
    """
    stem = re.sub(r"^According to paragraph \d+, ", "", item.question.replace("{{", "").replace("}}", ""))
    content = len(content_words(stem))
    features = {
        "rule": rule_worth(item, fact),
        "kind": KIND_WORTH[item.kind],
        "content": min(content, 8) / 8,
        "length": 1.0 if len(stem.split()) <= 20 else 0.7 if len(stem.split()) <= 26 else 0.3,
        # Who is quoted might have said anything that is quoted.
        "misfit": 0.0 if fact.rule == "said" else MISFIT.get((item.kind, fact.answer.kind), 0.0),
        "trifle": float(trifle),
        "guessable": float(guessable),
    }
    score = max(0.0, round(sum(WEIGHTS[name] * value for name, value in features.items()), 4))
    return Scored(
        item,
        fact.rule,
        score,
        fact.sentence.paragraph,
        fact.sentence.start,
        (fact_name(fact),),
        features,
        about(fact),
    )


def rule_worth(item: Item, fact: Fact) -> float:
    """How far its rule is to be trusted: further where a short answer has a key of several telling words."""
    telling = item.kind == "short_answer" and len(content_words(fact.answer.key)) > 1
    worth = RULE_WORTH.get(fact.rule, 0.7)
    return max(worth, TELLING.get(fact.rule, worth)) if telling else worth


def told_score(
    item: Item,
    rule: str,
    content: int,
    words: int,
    first: Sentence,
    facts: tuple[str, ...],
    *,
    trifle: bool = False,
) -> Scored:
    """An item that prints a sentence of the article whole: the same features, from the words that are left of it."""
    features = {
        "rule": RULE_WORTH.get(rule, 0.7),
        "kind": KIND_WORTH[item.kind],
        "content": min(content, 8) / 8,
        "length": 1.0 if words <= 20 else 0.7 if words <= 32 else 0.3,
        "misfit": 0.0,
        "trifle": float(trifle),
        "guessable": 0.0,
    }
    score = max(0.0, round(sum(WEIGHTS[name] * value for name, value in features.items()), 4))
    return Scored(item, rule, score, first.paragraph, first.start, facts, features)


def about(fact: Fact) -> tuple[str, ...]:
    """What a fact is about, in the words of a choice: the sort of its answer, and what a stem asks with."""
    words = re.findall(r"[a-z]+", fact.wh.lower())
    asks = next((n for n, word in enumerate(words) if word in ASKING), len(words))
    first = words[asks : asks + 1]
    more = ["_".join(words[asks : asks + 2])] if words[asks + 1 : asks + 2] in (["many"], ["much"], ["long"]) else []
    return (fact.answer.kind, *(more or first))


def parts(features: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, tuple[float, float, float]]:
    """Each feature with its value, its weight, and what it adds to the sum."""
    return {name: (value, weights[name], round(weights[name] * value, 4)) for name, value in features.items()}


def fact_name(fact: Fact) -> str:
    """What `Scored.facts` calls a fact: where its sentence and its answer begin."""
    return f"{fact.sentence.start}:{fact.answer.start}"


# What counts for items that gather several facts. `worth`: how well this sort of item works; `parts`: five and more
# parts count in full; `spread`: parts from three and more paragraphs count in full; `even`: parts of like length.
SET_WEIGHTS = {"worth": 0.6, "parts": 0.15, "spread": 0.15, "even": 0.1}


def scored_set(
    item: Item, rule: str, worth: float, parts: Sequence[str], facts: Sequence[str], first: Sentence
) -> Scored:
    """An item that gathers several facts, with its score. `parts` are what it is made of, `first` its first proof."""
    lengths = [len(part) for part in parts] or [1]
    features = {
        "worth": worth,
        "parts": min(len(parts), 5) / 5,
        "spread": min(len({proof.paragraph for proof in item.proofs}), 3) / 3,
        "even": min(lengths) / max(lengths),
    }
    score = round(sum(SET_WEIGHTS[name] * value for name, value in features.items()), 4)
    return Scored(item, rule, score, first.paragraph, first.start, tuple(facts), features)
