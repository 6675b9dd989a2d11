"""Who of a text's people are of one time and have a part in its story: only they are plausible beside one another."""

from __future__ import annotations

import re

from quizgen.document import Document, Name
from quizgen.document.given import GIVEN
from quizgen.document.names import TITLES
from quizgen.roles import is_role

# So long ago that hardly anybody of that time speaks today.
AGES = re.compile(
    r"\b1[0-8]\d\d|\b19[0-7]\d|\bcentur(?:y|ies)\b|\b(?:died|dead|death|buried|born|late|widow|widower|ancestors?|grave|"
    r"memorial|named after|composers?|inventors?|legend\w*)\b"
)

# What a firm is called as well.
FIRMS = frozenset(
    "manufacturer maker producer retailer operator provider supplier publisher owner employer member".split()
)


def present(document: Document) -> frozenset[str]:
    """People for certain who speak, or of whom no sentence tells that they lived long ago."""
    speakers = set(document.speakers.values())
    gone, sure = set[str](), set(document.referents.values())
    for name in document.names:
        if name.kind != "person":
            continue
        if name.title or is_known(name.canonical) or _has_role(document, name):
            sure.add(name.canonical)
        if AGES.search(document.sents[name.sent].text):
            gone.add(name.canonical)
    return frozenset(speakers | (sure - gone))


def is_known(name: str) -> bool:
    """A name with a title or a common given name is nobody's mill."""
    first = name.split()[0].rstrip(".").lower()
    return first in TITLES or (" " in name and first in GIVEN)


def shape(name: str) -> str:
    """A full name, a titled one, or one word: options should look alike."""
    first = name.split()[0].rstrip(".").lower()
    if first in TITLES or (name.count(" ") > 1 and first not in GIVEN and is_role(first)):
        return "titled"
    return "full" if " " in name else "single"


def _has_role(document: Document, name: Name) -> bool:
    """ "Tom Marsh, a boat builder", "the boat builder Tom Marsh"."""
    head = document.sents[name.sent].span.doc[name.head]
    beside = [*(c for c in head.children if c.dep_ == "appos"), *([head.head] if head.dep_ == "appos" else [])]
    return any(t.pos_ == "NOUN" and is_role(t.lemma_) and t.lemma_.lower() not in FIRMS for t in beside)
