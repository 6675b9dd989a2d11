"""What a clause with "where" or "when" says of the place or time before it: "Toronto, where she taught until 1973"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.document import Document, Sent
from quizgen.document.clauses import Clause, part_of
from quizgen.syntax import (
    FINITE_TAGS,
    child,
    is_finite,
    is_negated,
    noun_phrase,
    set_off,
    strip_punctuation,
    verb_group,
)
from quizgen.tokens import Token

ADVERBS = frozenset({"where", "when"})


@dataclass(frozen=True, eq=False)
class Beside:
    """A clause, the word that joins it ("where", "when"), and the noun of the place or time that it tells of."""

    clause: Clause
    word: str
    noun: Token
    phrase: tuple[Token, ...]


def beside(document: Document, sent: Sent) -> Iterator[Beside]:
    """The clauses that a comma and "where" or "when" hang on a noun, each with its noun."""
    for verb in sent.tokens:
        if verb.dep_ != "relcl" or verb.i in sent.quoted or not is_finite(verb) or is_negated(verb):
            continue
        word = verb.left_edge
        subject = child(verb, "nsubj", "nsubjpass")
        if word.lower_ not in ADVERBS or subject is None or subject.i > verb.i or not _comma_before(word):
            continue
        noun = verb.head
        auxiliaries, adverbs = verb_group(verb)
        parts = tuple(p for p in (part_of(c) for c in verb.children if c.i > verb.i) if p)
        clause = Clause(
            document, sent, verb, subject, tuple(auxiliaries), tuple(a for a in adverbs if a is not word), parts, (),
            negated=False, modal=any(a.tag_ == "MD" for a in auxiliaries),
        )  # fmt: skip
        inner = {t.i for t in verb.subtree}
        phrase = strip_punctuation([t for t in noun_phrase(noun) if t.i not in inner and t.i < word.i])
        if phrase and phrase[-1].i == word.i - 2 and verb.tag_ in FINITE_TAGS | {"VBN", "VBG", "VB"}:
            yield Beside(clause, word.lower_, noun, tuple(phrase))


def _comma_before(word: Token) -> bool:
    return set_off(word) and word.i >= 2 and word.nbor(-1).text == ","
