"""Whether a text is a story: told in the past, of a "he" or a "she" who acts, with talk in it or an old beginning."""

from __future__ import annotations

import re

from quizgen.document.sentences import Sent
from quizgen.syntax import is_finite
from quizgen.tokens import Token

LEAST_SENTENCES, LEAST_PAST, MOST_FIGURES, LEAST_ACTING = 12, 0.7, 0.15, 0.35
REPORT = re.compile(r"\b(?:according to|researchers|officials|1[5-9]\d\d|20\d\d|per ?cent)\b|%", re.IGNORECASE)
OPENING = re.compile(
    r"(?:Once|One (?:\w+ )?(?:day|night|evening|morning|winter|summer)|Long ago|There (?:was|lived)|In the (?:old )?(?:days|time))\b"
)
ACTING = frozenset({"he", "she", "i"})
TALK = frozenset({"you", "your", "i", "me", "my"})
LEAST_TALK = 2


def is_story(sents: tuple[Sent, ...]) -> bool:
    """Most main verbs in the past, hardly a figure and no year outside dialogue, somebody who goes on acting."""
    plain = [t for s in sents for t in s.tokens if t.i not in s.quoted]
    if len(sents) < LEAST_SENTENCES or _is_report(plain, len(sents)):
        return False
    roots = [s.span.root for s in sents if s.span.root.i not in s.quoted and s.span.root.pos_ in {"VERB", "AUX"}]
    finite = [r for r in roots if is_finite(r)]
    if sum(map(_is_past, finite)) < LEAST_PAST * len(finite) or not finite:
        return False
    acting = sum(t.lower_ in ACTING and t.dep_ in {"nsubj", "nsubjpass"} for t in plain)
    return acting >= LEAST_ACTING * len(finite) and (_begins_so(sents) or _talk(sents) >= LEAST_TALK)


def _is_report(plain: list[Token], number: int) -> bool:
    words = " ".join(t.text for t in plain)
    return len(REPORT.findall(words)) > 0 or sum(t.text.isdigit() for t in plain) > MOST_FIGURES * number


def _begins_so(sents: tuple[Sent, ...]) -> bool:
    return any(OPENING.match(s.text) for s in sents[:6])


def _talk(sents: tuple[Sent, ...]) -> int:
    """Sentences of dialogue in which somebody says "you" or "I"."""
    return sum(any(t.i in s.quoted and t.lower_ in TALK for t in s.tokens) for s in sents)


def _is_past(root: Token) -> bool:
    first = next((c for c in root.children if c.dep_ in {"aux", "auxpass"}), root)
    return first.tag_ == "VBD" or first.lower_ in {"could", "would", "might", "did", "had", "was", "were"}
