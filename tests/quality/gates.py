"""A second opinion on finished items: `faults` says what is wrong with one, whatever rule made it.

Written apart from the program's own gates, on the printed item alone: stem, key, options, evidence, article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from quizgen.model import (
    Article,
    Cloze,
    Essay,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from tests.quality import essays, form, proof, sets
from tests.quality.telling import differing, leadless
from tests.quality.text import GAP, content, filled, plain, share

# The place of the options in a sentence of the article.
BLANK = "___"
NEVER = re.compile(r"\b(?:all|none|both|any) of (?:the|these) (?:above|options|answers)\b", re.IGNORECASE)


def faults(item: Item, article: Article) -> list[str]:
    """All faults of an item, each once, as "class: what"; an empty list is what every printed item must have."""
    bare_item, pointed = _without_pointer(item)
    # Where the paragraph is named, two words around a gap are enough.
    least = 3 if bare_item is item else 2
    found = [*pointed, *_shared(bare_item, article), *_of_kind(bare_item, article, least)]
    return list(dict.fromkeys(found))


def _without_pointer(item: Item) -> tuple[Item, list[str]]:
    """The item without "According to paragraph 3, ", and what is wrong with that number."""
    rest, number = leadless(item.question)
    if not number:
        return item, []
    right = item.evidence is not None and item.evidence.paragraph == number
    fault = [] if right else [f"paragraph: {number} is not that of the evidence"]
    return replace(item, question=rest, why=leadless(item.why)[0]), fault


def _shared(item: Item, article: Article) -> Iterator[str]:
    yield from proof.evidence_faults(item, article)
    for text in (bare(item), item.why, *_options(item)):
        yield from form.mark_faults(text)
    yield from form.sign_faults(bare(item))
    yield from form.meagre(bare(item))
    if item.points <= 0:
        yield "points: none"


def _of_kind(item: Item, article: Article, least: int) -> Iterator[str]:
    match item:
        case MultipleChoice():
            yield from _one_of(item, article)
            yield from _choice(item, (item.answer,), tuple(w.text for w in item.wrong))
        case MultipleAnswer():
            yield from _several(item, article)
        case ShortAnswer():
            yield from _asked(item, (item.answer,), article)
        case Numeric():
            yield from _asked(item, (item.answer,), article)
            yield from proof.value_faults(item)
        case TrueFalse():
            yield from _statement(item.question, item, article, strange=item.answer)
            yield from _judged(item, article)
        case Cloze():
            yield from _cloze(item, article, least)
        case Matching():
            yield from sets.matching_faults(item, article)
        case Ordering():
            yield from sets.ordering_faults(item, article)
        case Essay():
            yield from essays.faults(item, article)
        case _:
            assert_never(item)


def _one_of(item: MultipleChoice, article: Article) -> Iterator[str]:
    """A question with its key, or a sentence of the article that the key completes."""
    if BLANK not in item.question:
        yield from _asked(item, (item.answer,), article)
        return
    yield from _statement(item.question.replace(BLANK, item.answer), item, article)
    yield from proof.key_faults(item, item.answer, article)


def bare(item: Item) -> str:
    """The stem as read, its gaps filled with their answers."""
    return filled(item.question)


def _options(item: Item) -> tuple[str, ...]:
    wrong = tuple(w.text for w in getattr(item, "wrong", ()))
    given = getattr(item, "answers", ()) or (getattr(item, "answer", ""),)
    return tuple(o for o in (*given, *wrong) if isinstance(o, str))


def _asked(item: Item, keys: Sequence[str], article: Article) -> Iterator[str]:
    """What holds for all questions with keys."""
    yield from form.question_faults(item.question, proof.quotes(item))
    several = isinstance(item, MultipleAnswer)
    # Several right options need a stem above their sentences, and "which of these" points at the options.
    pointed = item.question.replace("of these", "of the", 1) if several else item.question
    yield from form.pointer_faults(pointed)
    yield from form.denial_faults(item.question, proof.quotes(item))
    about = proof.about_faults(item, item.question, article)
    yield from (f for f in about if not several or f.startswith("about: a "))
    if not several:
        yield from form.subject_faults(item.question, proof.quotes(item))
    for key in keys:
        yield from proof.key_faults(item, key, article)
        yield from proof.leak_faults(item.question, key)
        yield from proof.hedge_faults(item, item.question, key)


def _choice(item: Item, keys: Sequence[str], wrong: Sequence[str], *, swapped: bool = True) -> Iterator[str]:
    everything = [plain(o) for o in (*keys, *wrong)]
    if len(set(everything)) < len(everything):
        yield "options: two are the same"
    if {plain(k) for k in keys} & {plain(w) for w in wrong}:
        yield "options: the key is among the wrong ones"
    if not 3 <= len(everything) <= 8 or not all(everything):
        yield "options: too few, too many or empty"
    if any(NEVER.search(o) for o in (*keys, *wrong)):
        yield "options: all of the above"
    for key in keys if swapped else ():
        yield from proof.swapped_faults(item, key, wrong)


def _statement(text: str, item: Item, article: Article, *, strange: bool = True) -> Iterator[str]:
    yield from form.statement_faults(text, proof.quotes(item))
    yield from form.pointer_faults(text)
    yield from form.denial_faults(text, proof.quotes(item))
    about = proof.about_faults(item, text, article)
    yield from (f for f in about if strange or not f.startswith("about: a "))


def _several(item: MultipleAnswer, article: Article) -> Iterator[str]:
    """Names of which some are right, or statements."""
    statements = sets.of_statements(item)
    if statements:
        yield from sets.statement_faults(item, article)
    else:
        yield from _asked(item, item.answers, article)
    yield from _choice(item, item.answers, tuple(w.text for w in item.wrong), swapped=not statements)


def _judged(item: TrueFalse, article: Article) -> Iterator[str]:
    """True statements are the evidence's; false ones come with the true one and differ from it in one stretch."""
    if item.answer:
        yield from proof.hedge_faults(item, item.question, "")
        if item.why and plain(item.why) != plain(item.question):
            yield "truth: a true statement with another for a correction"
        if share(content(item.question), (*proof.known(item), *content(item.why))) < proof.LEAST:
            yield "truth: the evidence does not say so"
        return
    if not item.why:
        yield "truth: a false statement without the true one"
        return
    yield from (f"correction {f}" for f in _statement(item.why, item, article))
    yield from differing(item.question, item.why)


def _cloze(item: Cloze, article: Article, least: int) -> Iterator[str]:
    """`least` words of meaning are left around the gaps."""
    gaps = [gap.split("|") for gap in GAP.findall(item.question)]
    rest = GAP.sub(" … ", item.question)
    if not gaps or re.search(r"[{}|]", rest):
        yield "gap: none, or one that does not close"
    several = len(gaps) > 1
    stated = GAP.sub(lambda gap: "then" if form.RELATIVE_TIME.search(gap[1]) else gap[1].split("|")[0], item.question)
    yield from sets.passage_faults(item, article) if several else _statement(stated, item, article)
    for answer, *wrong in gaps:
        yield from proof.key_faults(item, answer.strip(), article)
        yield from proof.leak_faults(rest, answer)
        yield from proof.hedge_faults(item, bare(item), "")
        if len({plain(o) for o in (answer, *wrong)}) <= len(wrong):
            yield "options: two are the same"
    if len(content(rest)) < least:
        yield "gap: too little is left around it"
