"""Halves of sentences: beginnings and endings from different paragraphs, to be put together again.

The words are the article's own, cut before a conjunction or a relative pronoun; what joins them is their sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.document import Document, Sent, Token
from quizgen.document.pronouns import PERSONAL
from quizgen.document.reference import dangling
from quizgen.items.alone import LEAST_OR_MOST, LOOKING_BACK, LOOSE_START, WITHIN, Named, named, of_before, told_here
from quizgen.items.gather import alike, common, in_order
from quizgen.items.score import scored_set
from quizgen.model import Matching, Pair, Scored, Sentence
from quizgen.syntax import SUBJECTS, child, is_finite
from quizgen.words import content_words

STEM = "Match each beginning with the ending that completes the sentence as the article has it."
LEAST, MOST, LEAST_PARAGRAPHS = 4, 5, 3
SHORTEST, LONGEST = 12, 34
SIDE = 4
TELLING = 3
# So many words may stand between the comma and the subject ("…, in the end the tube …").
LEAD = 4
OPENINGS = frozenset("when if because as after before although though once while since unless until whenever".split())
BEFORE = frozenset("exactly just only them even and but as not or".split())
VAGUE_SUBJECTS = frozenset("most many some few all both none each one others another half".split())
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
    """One item where four sentences or more, of three paragraphs or more, can be cut.

    `told` are the starts of sentences that other questions use: a sentence in print would give their answers away.
    """
    found = list(_cuts(document, told))
    chosen = _choose(found, [], again=False)
    if len({c.sentence.paragraph for c in chosen}) < LEAST_PARAGRAPHS:
        return ()
    chosen = sorted(_choose(found, chosen, again=True), key=lambda c: c.sentence.start)
    if len(chosen) < LEAST:
        return ()
    pairs = tuple(Pair(f"{c.left} …", f"… {c.right}") for c in chosen)
    proofs = in_order(c.sentence for c in chosen)
    answer = "; ".join(f"{p.left} = {p.right}" for p in pairs)
    item = Matching(
        question=STEM, pairs=pairs, points=len(pairs), **common("matching", "halves", answer, proofs, "understand")
    )
    names = tuple(f"{s.start}:{s.start}" for s in proofs)
    return (scored_set(item, "halves", 0.85, [p.right for p in pairs], names, proofs[0]),)


def _choose(found: list[Cut], chosen: list[Cut], *, again: bool) -> list[Cut]:
    """These and more cuts that differ, one a paragraph first; `again`: a second one of a paragraph too."""
    chosen = list(chosen)
    for cut in found:
        apart = again or cut.sentence.paragraph not in {c.sentence.paragraph for c in chosen}
        known = any(alike(cut.right, c.right) or alike(cut.left, c.left) for c in chosen)
        if len(chosen) < MOST and apart and not known:
            chosen.append(cut)
    return chosen


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
    if not SHORTEST <= len(sent.text.split()) <= LONGEST or sent.in_list or not sent.text.endswith("."):
        return None
    if re.search(r"[“”\"‘\[\];:?!…]", sent.text):
        return None
    joint = _opening(sent) or next((t for t in sent.tokens if _is_joint(t, sent) or _is_verbal(t, sent)), None)
    if joint is None or joint.nbor(-1).dep_ == "npadvmod":
        return None
    if joint.nbor(-1).tag_ == "RB" and joint.nbor(-1).head == joint.head and joint.i - sent.span.start > SIDE:
        joint = joint.nbor(-1)  # "…, largely because"
    known = named(document, sent)
    if known is not None and known.at >= joint.i:
        return None
    at = sent.offset + joint.idx - sent.start
    left, right = sent.text[:at].rstrip(" ,"), sent.text[at:].rstrip(". ")
    if (
        min(len(left.split()), len(right.split())) < SIDE
        or min(map(len, map(content_words, (left, right)))) < TELLING
    ):
        return None
    left = left if known is None else f"{left[: known.start]}{known.text}{left[known.end :]}"
    return Cut(left, right, sent.plain()) if _stands(document, sent, left, joint.i, known) else None


def _stands(document: Document, sent: Sent, left: str, joint: int, known: Named | None) -> bool:
    """The beginning needs no sentence before it, and "he" or "it" behind the cut goes back to it."""
    subject = child(sent.span.root, "nsubj", "nsubjpass")
    tokens = [t for t in sent.tokens if not t.is_punct and t.lower_ not in WITHIN]
    unsaid = any(t.lower_ in PERSONAL and not told_here(document, sent, t, known) for t in sent.tokens)
    it = any(
        t.lower_ in {"it", "they", "them"} and t.i < joint and t.dep_ in {*SUBJECTS, "dobj"} for t in sent.tokens
    )
    vague = subject is not None and subject.lower_ in VAGUE_SUBJECTS
    return not (
        unsaid
        or it
        or vague
        or LOOSE_START.match(left)
        or LEAST_OR_MOST.match(left)
        or LOOKING_BACK.search(left)
        or any(of_before(document, sent, t) for t in sent.tokens if t.lower_ in {"it", "they"})
        or dangling(document, sent, tokens, subject, pointed=True)
    )


def _opening(sent: Sent) -> Token | None:
    """The first word behind the comma that ends "When the tide comes in, …"."""
    root = sent.span.root
    first = sent.span[0]
    clause = next((c for c in root.children if c.dep_ == "advcl" and c.i < root.i), None)
    if first.lower_ not in OPENINGS or clause is None or first.head != clause:
        return None
    comma = next((t for t in sent.tokens if t.text == "," and t.i > clause.i), None)
    subject = child(root, "nsubj", "nsubjpass")
    if comma is None or subject is None or comma.i >= root.i:
        return None
    start = min(t.i for t in subject.subtree)
    return comma.nbor(1) if comma.i < start <= comma.i + LEAD else None


def _is_verbal(token: Token, sent: Sent) -> bool:
    """ ", leaving a layer of silt": what came of it, behind a comma."""
    near = token.i - sent.span.start >= SIDE and token.nbor(-1).text == ","
    return (
        near
        and token.tag_ == "VBG"
        and token.dep_ == "advcl"
        and token.head.i < token.i
        and token.head == sent.span.root
    )


def _is_joint(token: Token, sent: Sent) -> bool:
    """A word that begins a clause with a subject and a verb of its own, behind a comma or a main clause."""
    if token.lower_ not in JOINTS or token.i - sent.span.start < SIDE or sent.span.end - token.i < SIDE:
        return False
    if token.i < sent.span.root.i or token.nbor(-1).lower_ in BEFORE or token.nbor(1).lower_ in JOINTS:
        return False
    head = token.head
    if token.dep_ in {"mark", "advmod"}:
        return (
            head.dep_ == "advcl"
            and head.head == sent.span.root
            and head.i > token.i
            and any(c.dep_ in SUBJECTS for c in head.children)
        )
    if token.dep_ in SUBJECTS:
        ends = max(t.i for t in head.subtree) >= sent.span.end - 2
        return head.dep_ == "relcl" and token.nbor(-1).text == "," and ends
    joined = next((c for c in head.children if c.dep_ == "conj" and c.i > token.i), None)
    return token.dep_ == "cc" and head.dep_ == "ROOT" and joined is not None and _whole(joined)


def _whole(verb: Token) -> bool:
    """A clause with its own subject and a finite verb."""
    return verb.pos_ in {"VERB", "AUX"} and is_finite(verb) and any(c.dep_ in SUBJECTS for c in verb.children)
