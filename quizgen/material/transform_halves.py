"""Sentences cut in two, so that grammar lets each first half take only its own second half.

"… because" wants a clause, "… could" a verb, "… who" a verb of time, "… in" a noun, "… an" a vowel: one sentence of
each sort stands in an exercise. Only where that gives too few is a sort taken twice, and the key says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from quizgen.material.transform_pool import Found

_DETERMINERS = r"(?:the|an?|his|her|its|their|this|these|those|that|some|many)\b"
_SUBJECTS = r"(?:he|she|it|they|we|there|nobody|people|the|an?|his|her|its|their|this|these|some|many)\b"
_SORTS = {
    "clause": re.compile(
        r"\b(?:(?:while|when|until|that|if) (?=" + _SUBJECTS + r")|(?:because|although) (?!of\b)(?=\w))"
    ),
    "verb": re.compile(
        r"\b(?:can|could|will|would|must|should|might|(?:wanted|decided|had|began|promised|asked|hoped|tried|"
        r"refused|ready|able|learned|learnt|needed|supposed) to) (?!" + _DETERMINERS + r")(?=[a-z])"
    ),
    # After "people who" a plain verb would do as well: only one person or thing binds the form.
    "verb of time": re.compile(
        r"(?<![s’])(?<!people)(?<!men)(?<!children)(?<!police),? (?:who|which) (?=(?:was|is|has|had|did|does|could|would|"
        r"will|can|must|came|went|took|gave|fell|began|became|ran|grew|threw|flew|knew|saw)\b)"
    ),
    "noun": re.compile(
        r"\b(?:in|on|at|from|into|under|over|of|by|through|across|near|with) (?=(?:the|his|her|its|their|this|these)\b)"
    ),
    "consonant": re.compile(r"\ba (?=[a-z])(?!few|lot|little)"),
    "vowel": re.compile(r"\ban (?=[a-z])"),
}
# Verbs that can carry a clause, as far as their form shows it.
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|do|did|does|can|could|will|would|must|came|went|took|gave|made|met|said|stood|"
    r"began|became|fell|ran|lay|led|left|sent|set|shut|struck|got|built|paid|hung|held|kept|lost|found|bought|brought|"
    r"taught|thought|told|felt|knew|saw|drew|grew|threw|flew|blew|won|sold|read|wrote|drove|broke|rose|spoke|stole|chose|"
    r"swam|sang|sank|hid|rode|wore|spent|shook|shone|\w{2,20}ed)\b"
)
MOST = 6
LEAST = 3


@dataclass(frozen=True)
class Cut:
    """A sentence in two halves, and what its first half wants."""

    found: Found
    first: str
    second: str
    sort: str


def cuttable(found: Found) -> bool:
    """Whether a sentence is of a length to cut, and nobody speaks in it."""
    return found.long(8, 20) and not found.quotes and not re.search(r"[();:–—]", found.text) and "?" not in found.text


def cuts(found: Found) -> Iterator[Cut]:
    """Every sort of cut that a sentence allows, each as near its middle as may be."""
    for sort, pattern in _SORTS.items():
        fitting = [
            match.end()
            for match in pattern.finditer(found.text)
            if 5 * match.end() >= len(found.text) and _right_half(sort, found.text[match.end() :])
        ]
        if fitting:
            at = min(fitting, key=lambda end: abs(2 * end - len(found.text)))
            yield Cut(found, found.text[:at].rstrip(), found.text[at:], sort)


def _right_half(sort: str, second: str) -> bool:
    """A clause has a verb; what follows a preposition has none, for it could follow "because" too, and may be short."""
    if len(second.split()) < (2 if sort == "noun" else 3):
        return False
    return bool(_VERB.search(second)) == (sort == "clause") if sort in {"clause", "noun"} else True


def halves(found: tuple[Found, ...], rng: Random) -> tuple[Cut, ...]:
    """Choose the cuts of an exercise, in the order of the article: one of each sort, a second only for the least."""
    all_cuts = [cut for one in found if cuttable(one) for cut in cuts(one)]
    taken: dict[str, Cut] = {}
    for again in range(2):
        for sort in _SORTS:
            seconds = {cut.second for cut in taken.values()}
            free = [c for c in all_cuts if c.sort == sort and c.found.text not in taken and c.second not in seconds]
            if free and len(taken) < (LEAST if again else MOST):
                cut = min(free, key=lambda one: (_crowd(one, taken), rng.random() * (1 if one.found.proof else 2)))
                taken[cut.found.text] = cut
    return tuple(sorted(taken.values(), key=lambda cut: cut.found.place)) if len(taken) >= LEAST else ()


def _crowd(cut: Cut, taken: dict[str, Cut]) -> int:
    """How many of the chosen stand in the same paragraph."""
    return sum(one.found.paragraph == cut.found.paragraph for one in taken.values())
