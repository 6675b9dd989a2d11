"""Names for items that never change: other programs update a question by its id, so wording must not matter.

An id is made of what a question asks about (its kind, the sentence that proves it, the answer), never of its words,
so a teacher may reword a stem and a later run still knows the item. Both halves of quizgen need this.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import lru_cache
from typing import assert_never

from quizgen.model import (
    Cloze,
    Essay,
    Item,
    Kind,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

_SHORT: dict[Kind, str] = {
    "multiple_choice": "choice",
    "multiple_answer": "choices",
    "true_false": "true",
    "short_answer": "short",
    "numeric": "number",
    "cloze": "gap",
    "matching": "match",
    "ordering": "order",
    "essay": "essay",
}
_LONGEST_PREFIX = 24
# Fields that items have had only since banks were made, and which are left out where they say nothing.
_LATER = frozenset({"pin", "last"})


def item_id(kind: Kind, quote: str, answer: str, tag: str = "") -> str:
    """Return an id such as "who-7f3a2c": `tag` (else a short name of the kind) and six hex digits.

    The digits hash the kind, the evidence sentence `quote` and the `answer`, the last two without regard to case,
    white space, punctuation and accents, so that a mended comma does not make a new item.
    """
    facts = "\x1f".join((kind, _plain(quote), _plain(answer)))
    return f"{_prefix(tag) or _SHORT[kind]}-{hashlib.sha256(facts.encode()).hexdigest()[:6]}"


def with_ids(items: Iterable[Item]) -> tuple[Item, ...]:
    """Give an id to every item without one; ids that are there stay. A clash takes "-2", "-3" and so on, in order."""
    listed = tuple(items)
    taken = {item.id for item in listed if item.id}
    named: list[Item] = []
    for item in listed:
        if not item.id:
            item = replace(item, id=_free(_id_of(item), taken))
            taken.add(item.id)
        named.append(item)
    return tuple(named)


def distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    """Make the ids of freshly made items differ: of two that are alike the second takes "-2", and so on, in order."""
    taken: set[str] = set()
    named: list[Item] = []
    for item in items:
        named.append(replace(item, id=_free(item.id or _id_of(item), taken)))
        taken.add(named[-1].id)
    return tuple(named)


def text_sha(text: str) -> str:
    """Twelve hex digits over a text: they tell whether it is still the same."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def content_sha(item: Item) -> str:
    """Twelve hex digits over what an item says: all but its id, its status and the notes for making again."""
    bare = replace(item, id="", status="keep", lint=(), locked=False, review="", origin=None)
    # A file does not tell 5 from 5.0. A field that came later counts only where it is used: else every question of an
    # older bank would seem to be edited.
    fields = {
        name: float(value) if type(value) is int else value
        for name, value in asdict(bare).items()
        if name not in _LATER or value
    }
    return text_sha(json.dumps({**fields, "kind": item.kind}, sort_keys=True))


def answer_text(item: Item) -> str:
    """The key of an item as one line of text, whatever its kind."""
    match item:
        case MultipleChoice() | ShortAnswer() | Numeric() | Essay():
            return item.answer
        case MultipleAnswer():
            return "; ".join(item.answers)
        case TrueFalse():
            return "true" if item.answer else "false"
        case Cloze():
            return "; ".join(gap.split("|")[0].strip() for gap in re.findall(r"\{\{(.*?)\}\}", item.question))
        case Matching():
            return "; ".join(f"{pair.left} = {pair.right}" for pair in item.pairs)
        case Ordering():
            return "; ".join(item.sequence)
        case _:
            assert_never(item)


def _id_of(item: Item) -> str:
    # A hand-written item has no evidence: its own stem must tell it from others with the same answer.
    quote = " ".join(proof.quote for proof in item.proofs) or item.question
    return item_id(item.kind, quote, answer_text(item), item.tags[0] if item.tags else "")


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


@lru_cache(maxsize=2048)
def _plain(text: str) -> str:
    flat = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"\w+", flat.casefold())
    # A text of signs alone ("+", "?!") still has to differ from another.
    return " ".join(words) or text.strip()


def _prefix(tag: str) -> str:
    flat = unicodedata.normalize("NFKD", tag).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", flat)[:_LONGEST_PREFIX].strip("-")
