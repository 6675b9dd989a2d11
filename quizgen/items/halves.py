"""Halves of sentences: beginnings and endings from different paragraphs, to be put together again.

The words are the article's own, cut before a conjunction or a relative pronoun; what joins them is their sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.document import Document, Sent, Token
from quizgen.document.reference import dangling
from quizgen.items.alone import HE, LOOSE_START, POINTING
from quizgen.items.gather import alike, common, in_order
from quizgen.items.score import scored_set
from quizgen.model import Matching, Pair, Scored, Sentence
from quizgen.syntax import SUBJECTS, child
from quizgen.words import content_words

STEM = "Match each beginning with the ending that completes the sentence as the article has it."
LEAST, MOST = 4, 5
SHORTEST, LONGEST = 12, 34
SIDE = 4
JOINTS = frozenset(
    "because although though while whereas when after before so until unless if since which who where and but".split()
)


@dataclass(frozen=True)
class Cut:
    """A sentence in two: verbatim pieces, and the sentence."""

    left: str
    right: str
    sentence: Sentence


def halves(document: Document, told: frozenset[int]) -> tuple[Scored, ...]:
    """One item where four paragraphs or more have a sentence that can be cut.

    `told` are the starts of sentences that other questions use: a sentence in print would give their answers away.
    """
    chosen: list[Cut] = []
    for cut in _cuts(document, told):
        apart = cut.sentence.paragraph not in {c.sentence.paragraph for c in chosen}
        if apart and not any(alike(cut.right, c.right) or alike(cut.left, c.left) for c in chosen):
            chosen.append(cut)
    chosen = sorted(chosen[:MOST], key=lambda c: c.sentence.start)
    if len(chosen) < LEAST:
        return ()
    pairs = tuple(Pair(f"{c.left} …", f"… {c.right}") for c in chosen)
    proofs = in_order(c.sentence for c in chosen)
    answer = "; ".join(f"{p.left} = {p.right}" for p in pairs)
    item = Matching(
        question=STEM, pairs=pairs, points=len(pairs), **common("matching", "halves", answer, proofs, "understand")
    )
    names = tuple(f"{s.start}:{s.start}" for s in proofs)
    return (scored_set(item, "halves", 0.65, [p.right for p in pairs], names, proofs[0]),)


def _cuts(document: Document, told: frozenset[int]) -> Iterator[Cut]:
    """The sentences that can be cut: first those that no other question uses, and with most telling words on both sides."""
    found = [cut for sent in document.sents if (cut := _cut(document, sent)) is not None]
    found.sort(
        key=lambda c: (
            c.sentence.start in told,
            -min(len(content_words(c.left)), len(content_words(c.right))),
            c.sentence.start,
        )
    )
    yield from found


def _cut(document: Document, sent: Sent) -> Cut | None:
    text = sent.text
    if not SHORTEST <= len(text.split()) <= LONGEST or sent.in_list or re.search(r"[“”\"‘()\[\];:—–?!…]", text):
        return None
    if LOOSE_START.match(text):
        return None
    joint = next((t for t in sent.tokens if _is_joint(t, sent)), None)
    if joint is None:
        return None
    at = sent.offset + joint.idx - sent.start
    left, right = text[:at].rstrip(" ,"), text[at:].rstrip(". ")
    if min(len(left.split()), len(right.split())) < SIDE or not text.endswith("."):
        return None
    if len(content_words(left)) < 3 or len(content_words(right)) < 3:
        return None
    tokens = [t for t in sent.tokens if t.i < joint.i and not t.is_punct]
    if (
        POINTING.search(left)
        or HE.search(left)
        or dangling(document, sent, tokens, child(sent.span.root, "nsubj", "nsubjpass"))
    ):
        return None
    return Cut(left, right, sent.plain())


def _is_joint(token: Token, sent: Sent) -> bool:
    """A word that begins a clause with a subject and a verb of its own, behind a comma or a main clause."""
    if token.lower_ not in JOINTS or token.i - sent.span.start < SIDE or sent.span.end - token.i < SIDE:
        return False
    if token.i < sent.span.root.i or token.nbor(-1).lower_ in {
        "exactly",
        "just",
        "only",
        "them",
        "even",
        "and",
        "but",
    }:
        return False
    head = token.head
    if token.dep_ in {"mark", "advmod"}:
        return head.dep_ == "advcl" and head.i > token.i and any(c.dep_ in SUBJECTS for c in head.children)
    if token.dep_ in SUBJECTS:
        return head.dep_ == "relcl" and token.nbor(-1).text == ","
    joined = next((c for c in head.children if c.dep_ == "conj" and c.i > token.i), None)
    return (
        token.dep_ == "cc"
        and joined is not None
        and joined.pos_ in {"VERB", "AUX"}
        and any(c.dep_ in SUBJECTS for c in joined.children)
    )
