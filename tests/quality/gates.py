"""A second opinion on finished items: `faults` says what is wrong with one, whatever rule made it.

Written apart from the program's own gates, on the printed item alone: stem, key, options, evidence, article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
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
    Pair,
    ShortAnswer,
    TrueFalse,
)
from tests.quality import form, proof
from tests.quality.articles import evidences
from tests.quality.text import content, plain, share, words

GAP = re.compile(r"\{\{(.*?)\}\}")
NEVER = re.compile(r"\b(?:all|none|both|any) of (?:the|these) (?:above|options|answers)\b", re.IGNORECASE)


def faults(item: Item, article: Article) -> list[str]:
    """All faults of an item, each once, as "class: what"; an empty list is what every printed item must have."""
    found = [*_shared(item, article), *_of_kind(item, article)]
    return list(dict.fromkeys(found))


def _shared(item: Item, article: Article) -> Iterator[str]:
    yield from proof.evidence_faults(item, article)
    for text in (bare(item), item.why, *_options(item)):
        yield from form.mark_faults(text)
    yield from form.sign_faults(bare(item))
    yield from form.meagre(bare(item))
    if item.points <= 0:
        yield "points: none"


def _of_kind(item: Item, article: Article) -> Iterator[str]:
    match item:
        case MultipleChoice():
            yield from _asked(item, (item.answer,), article)
            yield from _choice(item, (item.answer,), tuple(w.text for w in item.wrong))
        case MultipleAnswer():
            yield from _asked(item, item.answers, article)
            yield from _choice(item, item.answers, tuple(w.text for w in item.wrong))
        case ShortAnswer():
            yield from _asked(item, (item.answer,), article)
        case Numeric():
            yield from _asked(item, (item.answer,), article)
            yield from proof.value_faults(item)
        case TrueFalse():
            yield from _statement(item.question, item, article, strange=item.answer)
            yield from _judged(item, article)
        case Cloze():
            yield from _cloze(item, article)
        case Matching():
            yield from _matching(item)
        case Ordering():
            yield from _ordering(item)
        case Essay():
            yield from _essay(item)
        case _:
            assert_never(item)


def bare(item: Item) -> str:
    """The stem as read, its gaps filled with their answers."""
    return GAP.sub(lambda gap: gap[1].split("|")[0], item.question)


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


def _choice(item: Item, keys: Sequence[str], wrong: Sequence[str]) -> Iterator[str]:
    everything = [plain(o) for o in (*keys, *wrong)]
    if len(set(everything)) < len(everything):
        yield "options: two are the same"
    if {plain(k) for k in keys} & {plain(w) for w in wrong}:
        yield "options: the key is among the wrong ones"
    if not 3 <= len(everything) <= 8 or not all(everything):
        yield "options: too few, too many or empty"
    if any(NEVER.search(o) for o in (*keys, *wrong)):
        yield "options: all of the above"
    for key in keys:
        yield from proof.swapped_faults(item, key, wrong)


def _statement(text: str, item: Item, article: Article, *, strange: bool = True) -> Iterator[str]:
    yield from form.statement_faults(text, proof.quotes(item))
    yield from form.pointer_faults(text)
    yield from form.denial_faults(text, proof.quotes(item))
    about = proof.about_faults(item, text, article)
    yield from (f for f in about if strange or not f.startswith("about: a "))


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
    left, right = words(item.question), words(item.why)
    if left == right:
        yield "truth: the false statement is the true one"
    head = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    tail = next((i for i, (a, b) in enumerate(zip(left[::-1], right[::-1], strict=False)) if a != b), 0)
    if min(len(left), len(right)) - head - tail > 8 or head + tail < 2:
        yield "truth: false in more than one place"


def _cloze(item: Cloze, article: Article) -> Iterator[str]:
    gaps = [gap.split("|") for gap in GAP.findall(item.question)]
    rest = GAP.sub(" … ", item.question)
    if not gaps or re.search(r"[{}|]", rest):
        yield "gap: none, or one that does not close"
    yield from _statement(bare(item), item, article)
    for answer, *wrong in gaps:
        yield from proof.key_faults(item, answer.strip(), article)
        yield from proof.leak_faults(rest, answer)
        yield from proof.hedge_faults(item, bare(item), "")
        if len({plain(o) for o in (answer, *wrong)}) <= len(wrong):
            yield "options: two are the same"
    if len(content(rest)) < 3:
        yield "gap: too little is left around it"


def _told(part: str, item: Item) -> bool:
    """Most of what a part says stands in one piece of evidence, or in all together."""
    return share(content(part), proof.known(item)) >= proof.LEAST


def _task(item: Item) -> Iterator[str]:
    if not item.question.endswith((".", ":", "?")) or item.question.count("?") > 1:
        yield "mark: a task ends in a full stop, a colon or one question mark"


def _parts(item: Item, parts: Sequence[str]) -> Iterator[str]:
    if len({plain(p) for p in parts}) < len(parts) or not all(plain(p) for p in parts):
        yield "options: two are the same or one is empty"
    if not all(_told(p, item) for p in parts):
        yield "key: the evidence does not hold it"
    for part in parts:
        yield from form.mark_faults(part)
        yield from form.pointer_faults(part.split(" ")[0])


def _matching(item: Matching) -> Iterator[str]:
    yield from _task(item)
    if len(item.pairs) < 3:
        yield "options: too few, too many or empty"
    rights = [p.right for p in item.pairs]
    yield from _parts(item, [p.left for p in item.pairs])
    yield from _parts(item, rights)
    if len({plain(p) for p in (*rights, *item.extra)}) < len(rights) + len(item.extra):
        yield "options: the key is among the wrong ones"
    for pair in item.pairs:
        yield from proof.leak_faults(pair.left, pair.right)
        if not any(_holds(e.quote, pair) for e in evidences(item)):
            yield "key: no one sentence holds the pair"


def _holds(quote: str, pair: Pair) -> bool:
    """Most words of the right side, and one of the left or a pronoun in its place."""
    known = (*content(quote), *content(" ".join(lemma for _, _, lemma in form.tagged(quote))))
    named = bool(set(content(pair.left)) & set(known)) or bool({"he", "she", "it", "they"} & set(words(quote)))
    return named and share(content(pair.right), known) >= 0.6


def _ordering(item: Ordering) -> Iterator[str]:
    yield from _task(item)
    if len(item.sequence) < 3:
        yield "options: too few, too many or empty"
    yield from _parts(item, item.sequence)
    years = [int(y[0]) for part in item.sequence if (y := re.findall(r"\b1\d{3}\b|\b20\d\d\b", part))]
    if len(years) == len(item.sequence):
        yield "leak: the parts show their years"
    if any(a > b for a, b in pairwise(years)):
        yield "key: the years do not rise"


def _essay(item: Essay) -> Iterator[str]:
    yield from _task(item)
    yield from form.pointer_faults(item.question, reader=True)
    if item.lines < 1 or not all(r.strip() for r in item.rubric):
        yield "task: no lines to write on, or an empty line in the rubric"
