"""Faults of items that gather several facts: pairs, orders, statements to choose from, texts with several gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from quizgen.model import Article, Cloze, Evidence, Item, Matching, MultipleAnswer, Ordering, Pair
from tests.quality import form, proof
from tests.quality.articles import evidences
from tests.quality.telling import MONTHS, before, differing, lacking, leadless, named, points, said, tells
from tests.quality.text import filled, plain, unquoted, words

DATE = re.compile(
    rf"(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)? )?(?:(?P<month>{'|'.join(MONTHS)}) (?:(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,? )?)?"
    r"\b(?P<year>1\d{3}|20\d\d)\b",
    re.IGNORECASE,
)
# Year, month and day; 0 where it is not told.
Date = tuple[int, int, int]


PRONOUNS = frozenset("he she it they his her its their him them".split())
LONGEST_NAME = 8


def task_faults(text: str) -> Iterator[str]:
    """How the line above a task ends."""
    asked = unquoted(text)
    if not asked.endswith((".", ":", "?")) or asked.count("?") > 1:
        yield "mark: a task ends in a full stop, a colon or one question mark"


def _sides(parts: Sequence[str]) -> Iterator[str]:
    """What holds for all parts that readers match or order."""
    if len({plain(p) for p in parts}) < len(parts) or not all(plain(p) for p in parts):
        yield "options: two are the same or one is empty"
    for part in parts:
        yield from form.mark_faults(part)
        if part.endswith("."):
            yield from _event(leadless(part)[0])
        else:
            yield from form.pointer_faults(unquoted(part).split(" ")[0])


def _event(part: str) -> Iterator[str]:
    """A short statement: nothing in it points outside, and it is a sentence."""
    yield from form.sign_faults(part)
    yield from form.pointer_faults(part)
    yield from (f for f in form.statement_faults(part, part) if "too short" not in f)


def matching_faults(item: Matching, article: Article) -> Iterator[str]:
    """Every pair is held by a sentence, and no side tells another or is there twice."""
    yield from task_faults(item.question)
    if len(item.pairs) < 3:
        yield "options: too few, too many or empty"
    lefts, rights = [p.left for p in item.pairs], [p.right for p in item.pairs]
    yield from _sides(lefts)
    yield from _sides(rights)
    if len({plain(p) for p in (*rights, *item.extra)}) < len(rights) + len(item.extra):
        yield "options: the key is among the wrong ones"
    for pair in item.pairs:
        if _half(pair):
            yield from form.opening_faults(pair.left)
        yield from proof.leak_faults(pair.left, pair.right)
        others = [left for left in lefts if left != pair.left]
        if pair.left.endswith(".") and DATE.search(pair.left):
            yield "leak: an event shows its date"
        if not any(_holds(e, pair, others, article) for e in evidences(item)):
            yield "key: no one sentence holds the pair"


def _holds(evidence: Evidence, pair: Pair, others: Sequence[str], article: Article) -> bool:
    """A sentence has what stands on the right, and the left side belongs to it."""
    if _half(pair):
        halves = (pair.left.rstrip("… "), pair.right.lstrip("… "))
        whole = [joint.join(halves) for joint in (" ", ", ")]
        return any(text in evidence.quote or named_for_pronoun(text, evidence.quote, article) for text in whole)
    speech = pair.right.startswith("“")
    if speech and pair.right.strip("“”") not in evidence.quote and not said(pair.right, evidence.quote):
        return False
    if not speech and not tells(pair.right, evidence, article, strict=bool(DATE.search(pair.right))):
        return False
    if pair.left.endswith("."):
        return tells(leadless(pair.left)[0], evidence, article)
    return _owns(evidence, pair.left, others, article, speech=speech)


def _half(pair: Pair) -> bool:
    """The beginning and the ending of one sentence."""
    return pair.left.endswith("…") and pair.right.startswith("…")


def _owns(evidence: Evidence, left: str, others: Sequence[str], article: Article, *, speech: bool) -> bool:
    """The sentence names the left side; or "he" stands for it, or its words stand alone, and it is named beside it."""
    if named(left, evidence.quote):
        return True
    strangers = any(named(other, evidence.quote) for other in others)
    return (points(evidence.quote) or (speech and not strangers)) and named(left, before(evidence, article))


def ordering_faults(item: Ordering, article: Article) -> Iterator[str]:
    """Every part is told by a sentence; they stand in the order of the text, or of the dates in their sentences."""
    yield from task_faults(item.question)
    parts = [leadless(part)[0] for part in item.sequence]
    if len(parts) < 3:
        yield "options: too few, too many or empty"
    yield from _sides(parts)
    if parts != list(item.sequence):
        yield "leak: a part names its paragraph"
    if all(DATE.search(part) for part in parts):
        yield "leak: the parts show their years"
    places = [_places(part, item, article) for part in parts]
    if not all(places):
        yield "key: the evidence does not hold it"
        return
    by_date = "happened" in item.question
    if by_date:
        if not _rise([[d for at in some for d in dates(evidences(item)[at].quote)] for some in places]):
            yield "key: the dates do not rise"
        yield from _rationale(item)
    elif not _rise(places):
        yield "key: the parts do not stand in the order of the text"


def _places(part: str, item: Item, article: Article) -> list[int]:
    """Which of the sentences tell a part best."""
    told = {i: e.quote for i, e in enumerate(evidences(item)) if tells(part, e, article)}
    gone = {i: len(lacking(part, quote)) for i, quote in told.items()}
    return [i for i, number in gone.items() if number == min(gone.values())]


def dates(text: str) -> list[Date]:
    """All dates of a text that have a year."""
    return [
        (
            int(d["year"]),
            MONTHS.index(d["month"].lower()) + 1 if d["month"] else 0,
            int(d["before"] or d["after"] or 0),
        )
        for d in DATE.finditer(text)
    ]


def _rise(choices: Iterable[Sequence[int] | Sequence[Date]]) -> bool:
    """One of each can be chosen so that none is less than the one before it."""
    last: int | Date | None = None
    for some in choices:
        fit = [one for one in some if last is None or one >= last]  # type: ignore[operator]
        if not fit:
            return False
        last = min(fit)
    return True


def _rationale(item: Ordering) -> Iterator[str]:
    """The rationale tells the parts with their dates, in the same order."""
    at = [item.why.find(part.rstrip(".")) for part in item.sequence]
    if item.why and (-1 in at or any(a > b for a, b in pairwise(at))):
        yield "truth: the rationale has another order"
    told = dates(item.why)
    if any(a > b for a, b in pairwise(told)):
        yield "key: the dates do not rise"


def of_statements(item: MultipleAnswer) -> bool:
    """Its options are sentences, not names."""
    return any(option.endswith(".") and " " in option for option in (*item.answers, *(w.text for w in item.wrong)))


def statement_faults(item: MultipleAnswer, article: Article) -> Iterator[str]:
    """Right statements are a sentence's; wrong ones come with the right one and differ from it in one place."""

    def held(text: str) -> bool:
        return any(tells(leadless(text)[0], e, article, strict=True) for e in evidences(item))

    for option in (*item.answers, *(w.text for w in item.wrong)):
        yield from form.statement_faults(option, proof.quotes(item))
        yield from form.pointer_faults(option)
        yield from form.sign_faults(option)
    if not all(map(held, item.answers)):
        yield "key: the evidence does not hold it"
    for wrong in item.wrong:
        if held(wrong.text):
            yield "truth: the evidence says what should be false"
        if not wrong.why:
            yield "truth: a false statement without the true one"
        else:
            yield from differing(wrong.text, wrong.why)
            yield from [] if held(wrong.why) else ["truth: the evidence does not say so"]


def passage_faults(item: Cloze, article: Article) -> Iterator[str]:
    """A text with several gaps is the article's word for word; only its first sentence must stand alone.

    For one pronoun its name may stand.
    """
    text = filled(item.question)
    whole = " ".join(words(proof.quotes(item))) in " ".join(words(article.text))
    given = whole and named_for_pronoun(text, proof.quotes(item), article)
    if text not in article.text and not given:
        yield "gap: the text is not the article's"
    if words(text) != words(proof.quotes(item)) and not given:
        yield "gap: the text is not its evidence"
    if re.search(r"\}\}\W*\{\{", item.question):
        yield "gap: two side by side"
    if re.search(r"\b[Aa]n? \{\{", item.question):
        yield "leak: “a” or “an” before a gap"
    yield from form.statement_faults(text, proof.quotes(item))
    yield from form.opening_faults(evidences(item)[0].quote if evidences(item) and not given else text)


def named_for_pronoun(text: str, evidence: str, article: Article) -> bool:
    """The text is the evidence but for one pronoun, in whose place a name of the article stands."""
    here, there = [[w.lower() for w in words(t)] for t in (text, evidence)]
    for at, word in enumerate(there):
        behind = len(there) - at - 1
        longer = len(here) - len(there) + 1
        if (
            word not in PRONOUNS
            or word in here[at : at + 1]
            or not 1 <= longer <= LONGEST_NAME
            or here[:at] != there[:at]
        ):
            continue
        name = [w.removesuffix("’s").removesuffix("'s") for w in here[at : at + longer]]
        if here[at + longer :] == there[len(there) - behind :] and set(name) <= {
            w.lower() for w in words(article.text)
        }:
            return True
    return False
