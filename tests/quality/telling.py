"""Whether a sentence says what a statement says: its words in some form, its figures, its names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.model import Article, Evidence
from tests.quality.form import FINITE, PREPOSITIONS, tagged
from tests.quality.numbers import is_number
from tests.quality.text import QUOTED, STOP, content, stem, unquoted, words

TITLES = frozenset("mr mrs ms dr sir lord lady president captain the a an of".split())
# A stretch of capitals: "Rosa Quint", "Chancellor of the Exchequer".
_CAPITAL = r"(?:\w{1,3}[-’])?[A-Z][\w’'-]*"
NAME = re.compile(rf"\b{_CAPITAL}(?: (?:(?:of|the|de|von|van) )*{_CAPITAL})*")
SELF = frozenset("he she it they him them her hers theirs i we".split())
OWN = frozenset("his her its their my our".split())
MONTHS = "january february march april may june july august september october november december".split()
DATED = frozenset({*MONTHS, *"monday tuesday wednesday thursday friday saturday sunday".split()})
# In names "May" is a month.
EMPTY = STOP - {"may"}
POINTING = frozenset("the this these that".split())


# How much of a part's words its sentence has; the rest may be what makes clear which thing is meant.
LEAST = 0.6
LEAD = re.compile(r"(?:According to|In) paragraph (\d+), ")


def leadless(text: str) -> tuple[str, int]:
    """A text without "According to paragraph 3, " or "In paragraph 3, " at its head, and that number; 0 where there is none."""
    lead = LEAD.match(text)
    if lead is None:
        return text, 0
    rest = text[lead.end() :]
    return f"{rest[:1].upper()}{rest[1:]}", int(lead[1])


def forms(text: str) -> tuple[str, ...]:
    """The stems of all words of a text, as they stand there and in their plain form."""
    return (*content(text), *content(" ".join(lemma for _, _, lemma in tagged(text))))


def said(quoted: str, quote: str) -> bool:
    """The words in quotation marks are spoken in a sentence, its pieces joined by a comma: “A lamp,” she said, “is old.”"""
    marked = QUOTED.findall(quote) or re.findall(r"‘[^‘]+?’(?!\w)", quote)
    pieces = [piece.strip('“”‘’".,') for piece in marked]
    return quoted.strip('“”".,') in ", ".join(pieces)


def parted(text: str, article: Article) -> tuple[str, tuple[str, ...]]:
    """A statement without its names, and its names; its first word is one where the article has it amid a sentence."""
    head, _, rest = text.partition(" ")
    amid = re.search(rf"(?<=[\w,;] ){re.escape(head)}(?!\w)", f"{article.text}\n{article.title}")
    if words(head) and (is_number(words(head)[0]) or not (amid or rest[:1].isupper())):
        text = text[:1].lower() + text[1:]
    names = tuple(name for name in NAME.findall(text) if set(words(name)) - EMPTY)
    return NAME.sub(" ", text), names


def points(text: str) -> bool:
    """A sentence has, outside quotation marks, a pronoun that somebody named before can stand for."""
    return bool((SELF | OWN) & set(words(unquoted(text))))


def named(name: str, text: str) -> bool:
    """A text has a telling word of a name."""
    return bool((set(words(name)) - TITLES - EMPTY) & set(words(text)))


def lacking(text: str, quote: str) -> set[str]:
    """The telling words of a text that a sentence has in no form."""
    known = set(forms(quote))
    mine = {word for word, _, lemma in tagged(text) if stem(lemma) in known}
    return {word for word in words(text) if word not in STOP | mine and stem(word) not in known}


def before(evidence: Evidence, article: Article) -> str:
    """The paragraph of a sentence and the one above it: where a pronoun of the sentence points."""
    numbers = {evidence.paragraph - 1, evidence.paragraph} - {0}
    return " ".join(b.text for b in article.blocks if b.number in numbers)


def _written_out(text: str, beside: str) -> set[str]:
    """Words of a statement that may have come from beside its sentence: its subject, owners, "the railway crossing"."""
    found = tagged(text)
    verb = next((i for i, (_, tag, _) in enumerate(found) if tag in FINITE), 0)
    owners = {word for word, _, _ in found[:verb]} | set(re.findall(r"[\w-]+(?=’s\b)", text.lower()))
    pairs = {
        one for (one, _, _), (other, tag, _) in pairwise(found) if tag[:2] == "NN" and f"{one} {other}" in beside
    }
    return (owners & set(words(beside))) | pairs


def stands_for(name: str, text: str, quote: str, article: Article) -> bool:
    """A name has in a statement the place that "he" or "the retailer" has in its sentence.

    The next word follows there, or the last word goes before; or it is the subject of all the sentence, or the source.
    Behind another name, the first "he" is that one.
    """
    head, _, tail = text.partition(name)
    told = words(unquoted(quote))
    pronouns = OWN if re.search(r"[’']s?$", name) else SELF
    subject = not head and bool(set(told[:1]) & pronouns)
    source = head == "According to " and points(quote)
    found = [other for other in parted(unquoted(quote), article)[1] if not named(other, text)]
    others = {w for other in found for w in words(other) if w not in EMPTY} - DATED
    end = next((i for i, w in enumerate(told) if w in others and not set(told[:i][-1:]) & PREPOSITIONS), len(told))
    end = len(told) if pronouns & set(told[:end]) else end
    free = tuple("…" if word in others else word for word in told[:end])
    things = [i for i in range(end - 1) if told[i] in POINTING and told[i + 1] not in words(text)]
    people = [i for i in range(end) if told[i] in pronouns]
    ahead, behind = words(head)[-1:], words(tail)[:1]
    after = any(_follows(behind, free[i + 1 : i + 5]) for i in people)
    after = after or any(_follows(behind, free[i + 2 : i + 7]) for i in things)
    return subject or source or after or any(i and ahead == (told[i - 1],) for i in (*people, *things))


def _follows(wanted: tuple[str, ...], near: tuple[str, ...]) -> bool:
    """The word comes, in some form, before another name does."""
    near = near[: near.index("…")] if "…" in near else near
    return bool(set(wanted) & set(near) or set(forms(" ".join(wanted))) & set(forms(" ".join(near))))


def tells(text: str, evidence: Evidence, article: Article, *, strict: bool = False) -> bool:
    """A sentence says what a statement says: most of its words, all figures, and its names.

    A name may stand for "he" or "the retailer" there. `strict`: all words; "it" as the subject, "its" and "the crossing"
    may be written out with words that stand before.
    """
    bare, names = parted(text, article)
    gone, every = lacking(bare, evidence.quote), set(words(bare)) - STOP
    placed = all(
        named(name, evidence.quote)
        or (
            not DATED & set(words(name))
            and named(name, article.text)
            and stands_for(name, text, evidence.quote, article)
        )
        for name in names
    )
    most = len(every - gone) >= LEAST * len(every) and not any(is_number(w) for w in gone)
    return placed and most and (not strict or gone <= _written_out(bare, before(evidence, article).lower()))


def differing(false: str, true: str) -> Iterator[str]:
    """A false statement differs from the true one, and in one stretch."""
    left, right = words(false), words(true)
    if left == right:
        yield "truth: the false statement is the true one"
    head = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    tail = next((i for i, (a, b) in enumerate(zip(left[::-1], right[::-1], strict=False)) if a != b), 0)
    if min(len(left), len(right)) - head - tail > 8 or head + tail < 2:
        yield "truth: false in more than one place"
