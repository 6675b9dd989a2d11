"""Short ways to an understood text, with the packaged model (loaded once a run) or with a parse made by hand."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.tokens import Doc as Parse

from quizgen.document import Document, read
from quizgen.document.mirror import mirror
from quizgen.model import Article
from quizgen.tokens import Doc

VOCAB = spacy.blank("en").vocab
CLOSE = {",", ".", "?", "!", ")", ";", ":", "'s", "n't"}


@lru_cache(maxsize=512)
def understood(text: str, title: str = "") -> Document:
    """A text read with the packaged model."""
    return read(Article("test", text, title=title))


def called(document: Document) -> list[tuple[str, str]]:
    """What the names of a text are called by: (as printed, bearer), in order."""
    return [(name.text, name.canonical) for name in document.names]


def kinds(document: Document) -> dict[str, str]:
    """The class of each name."""
    return {name.text: name.kind for name in document.names}


def pronouns(document: Document) -> list[tuple[str, str]]:
    """The resolved pronouns in order, each with its bearer."""
    at = sorted(document.referents)
    return [(document.sents[s].span.doc[i].text, document.referents[s, i]) for s, i in at]


def definites(document: Document) -> list[tuple[str, str]]:
    """The nouns of "the retailer" and the like that are known, with what they are."""
    at = sorted(document.antecedents)
    return [(document.sents[s].span.doc[i].text, document.antecedents[s, i]) for s, i in at]


def tree(rows: str, *, asides: frozenset[int] = frozenset(), written: str = "") -> Doc:
    """A parse made by hand: each word as word/part of speech/tag/label/head, heads counted from 0."""
    cells = [row.rsplit("/", 4) for row in rows.split()]
    words = [cell[0] for cell in cells]
    parse = Parse(
        VOCAB,
        words=words,
        spaces=[after not in CLOSE and word != "(" for word, after in zip(words, [*words[1:], "."], strict=True)],
        pos=[cell[1] for cell in cells],
        tags=[cell[2] for cell in cells],
        deps=[cell[3] for cell in cells],
        heads=[int(cell[4]) for cell in cells],
        lemmas=[cell[0].lower() for cell in cells],
    )
    doc = mirror(parse, written)
    doc.asides = asides
    return doc
