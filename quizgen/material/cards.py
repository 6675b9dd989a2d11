"""Which questions make a flashcard, and what stands on its two sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, assert_never

from quizgen.model import Evidence, Matching, MultipleAnswer, MultipleChoice, TrueFalse
from quizgen.sheet import Gap, Question, Sheet
from quizgen.sheet.leaning import may_lean

Pieces = tuple[str | Gap, ...]
Reason = Literal["options", "order", "essay", "text", "unclear", "long"]
# A stem that only works with its options beside it, or that has many right answers without them.
_NEEDS_OPTIONS = re.compile(
    r"\b(?:which|what|who) of\b|\bof (?:these|those|the following)\b|\b(?:following|below|above|options?|statements?|choices?)\b"
    r"|\b(?:choose|select|tick|pick|circle|mark|complete)\b|\b(?:not|except|never|least|best|most likely)\b|n[’']t\b",
    re.IGNORECASE,
)
MOST_GAPS = 2
_POINTS = re.compile(r"according to paragraph \d", re.IGNORECASE)
# Sorts of matching of which one pair is a question of its own: its prompt, and whether it asks for the left side.
_SORTS: dict[str, tuple[str, bool]] = {
    "roles": ("Who is this?", False),
    "deeds": ("What did this person do?", False),
    "terms": ("What is this?", False),
    "dates": ("When was this?", False),
    "speakers": ("Who said this?", True),
}


@dataclass(frozen=True)
class Sides:
    """What a card asks and tells: a prompt, the front, the answer, more of it, and the sentence that proves it."""

    front: Pieces
    answer: Pieces
    prompt: str = ""
    more: str = ""
    proof: Evidence | None = None


def sides_of(sheet: Sheet) -> tuple[tuple[Sides, ...], Counter[Reason]]:
    """The cards of a sheet in its order, and how many questions are left out for which reason."""
    made: list[Sides] = []
    left_out: Counter[Reason] = Counter()
    for question in sheet.questions:
        found = _sides(question)
        if isinstance(found, str):
            left_out[found] += 1
        else:
            made += found
    return tuple(made), left_out


def sides(question: Question) -> tuple[Sides, ...]:
    """The cards of one question; none where it makes no card."""
    found = _sides(question)
    return () if isinstance(found, str) else found


def _sides(question: Question) -> tuple[Sides, ...] | Reason:
    item = question.item
    # Whoever has only the card in hand cannot look into a paragraph, nor fill many gaps.
    if _POINTS.match(item.question) or len(question.gaps) > MOST_GAPS:
        return "text"
    match item.kind:
        case "multiple_choice" | "multiple_answer":
            return _without_options(item)
        case "true_false":
            return (_judged(item),)
        case "short_answer" | "numeric":
            # Whom a pronoun means can be told only with the article in hand.
            if _origin(item) == "refers":
                return "text"
            return (Sides((item.question,), (item.answer,), proof=item.evidence),)
        case "cloze":
            prompt = "Fill the gap." if len(question.gaps) == 1 else "Fill the gaps."
            return (Sides(question.pieces, question.pieces, prompt, proof=_elsewhere(question)),)
        case "matching":
            return _pairs(item) or "unclear"
        case "ordering":
            return "order"
        case "essay":
            return "essay"
        case _:
            assert_never(item.kind)


def _origin(item: object) -> str:
    origin = getattr(item, "origin", None)
    return str(origin.rule) if origin else ""


def _without_options(item: MultipleChoice | MultipleAnswer) -> tuple[Sides, ...] | Reason:
    answers = (item.answer,) if item.kind == "multiple_choice" else item.answers
    if not item.question.rstrip(" *_").endswith("?") or _NEEDS_OPTIONS.search(item.question):
        return "options"
    if any(map(may_lean, answers)):
        return "options"
    return (Sides((item.question,), ("\n".join(answers),), proof=item.evidence),)


def _judged(item: TrueFalse) -> Sides:
    """A statement; the back says whether it is true, and what is true."""
    verdict = "True" if item.answer else "False"
    more = item.why if not item.answer else ""
    told = item.evidence.quote if item.evidence else ""
    proof = None if _same(more, told) else item.evidence
    if proof is None and item.evidence:
        proof = Evidence("", item.evidence.paragraph)
    return Sides((item.question,), (verdict,), "True or false?", more, proof)


def _elsewhere(question: Question) -> Evidence | None:
    """The proof of a cloze text is mostly the text itself: then its paragraph is enough."""
    proof = question.item.evidence
    if proof is None:
        return None
    whole = "".join(piece if isinstance(piece, str) else piece.answer for piece in question.pieces)
    return Evidence("", proof.paragraph) if _same(whole, proof.quote) or whole.rstrip(".") in proof.quote else proof


def _same(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _pairs(item: Matching) -> tuple[Sides, ...]:
    """One card a pair, where each side has one partner; halves of sentences say too little alone."""
    sort = _origin(item)
    prompt, turned = _SORTS.get(sort, (item.question, False))
    if sort == "halves" or any("…" in pair.left for pair in item.pairs):
        return ()
    sides = [(pair.right, pair.left) if turned else (pair.left, pair.right) for pair in item.pairs]
    fronts = Counter(front for front, _ in sides)
    return tuple(Sides((front,), (back,), prompt) for front, back in sides if fronts[front] == 1)


_REASONS: dict[Reason, tuple[str, str]] = {
    "options": ("that needs its options", "that need their options"),
    "order": ("to put in order", "to put in order"),
    "essay": ("to write about", "to write about"),
    "text": ("that needs the article", "that need the article"),
    "unclear": ("whose pairs are unclear alone", "whose pairs are unclear alone"),
    "long": ("too long for a card", "too long for a card"),
}


def told(left_out: Counter[Reason]) -> str:
    """Say what is not on cards, as a sentence; empty where everything is."""
    parts = [f"{left_out[why]} {words[left_out[why] > 1]}" for why, words in _REASONS.items() if left_out[why]]
    if not parts:
        return ""
    noun = "question" if _first(left_out) == 1 else "questions"
    first, _, rest = parts[0].partition(" ")
    return f"Not on cards: {', '.join([f'{first} {noun} {rest}', *parts[1:]])}."


def _first(left_out: Counter[Reason]) -> int:
    return next((left_out[why] for why in _REASONS if left_out[why]), 0)


def texts(pieces: Iterable[str | Gap], *, filled: bool) -> str:
    """The words of a side, a gap as its answer or as room to fill (in signs of the same width)."""
    return "".join(piece if isinstance(piece, str) else _gap(piece, filled) for piece in pieces)


def _gap(gap: Gap, filled: bool) -> str:
    if filled:
        return gap.answer
    room = "m" * {"word": 6, "phrase": 9, "line": 10, "lines": 10}[gap.space]
    return f"{room} ({' / '.join(gap.choices)})" if gap.choices else room
