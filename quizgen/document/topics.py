"""What a text is about: the few nouns that come back all through it.

A reader of a text on a bottle knows what "the bottle" is; "the agency" or "the measure" he has to look up.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from quizgen.document.names import BODY_WORDS
from quizgen.document.sentences import Sent
from quizgen.tokens import Token

LEAST = 3
MOST = 12
# Words that point back to something said more exactly before, however often they come.
VAGUE = frozenset(
    "agency measure group number plan issue report part thing way problem area place event move decision case fact point "
    "result effort step idea question statement study project people person man woman official year day time month week "
    "country city town state company side member work use rest kind sort lot one other figure amount level rate pair half "
    "reason change system process service person child family expert leader worker name word line piece bit end start "
    "percent century hour minute decade age home life world program programme organisation organization".split()
)


# What shows that a text knows more than one of a kind: "the second tower", "another bridge".
ONE_OF_SEVERAL = frozenset(
    "first second third fourth fifth next other another new old each every any latest last".split()
)


def topics(sents: tuple[Sent, ...]) -> frozenset[str]:
    """The commonest clear nouns, in the form that "the" may stand before: singular only where the text knows one."""
    seen: dict[str, list[int]] = defaultdict(list)
    several: Counter[str] = Counter()
    for token, paragraph in ((t, s.paragraph) for s in sents for t in s.tokens):
        if token.pos_ != "NOUN" or token.dep_ in {"compound", "npadvmod"} or not token.is_alpha or _weak(token):
            continue
        seen[token.lower_].append(paragraph)
        several[token.lower_] += token.tag_ == "NN" and any(
            c.lower_ in ONE_OF_SEVERAL or c.dep_ == "nummod" for c in token.children
        )
    counted = _numbered(sents)
    several.update({n: len(at) for n, at in seen.items() if n in counted})
    spread = min(2, len({s.paragraph for s in sents}))
    common = [
        n for n, at in seen.items() if len(at) >= LEAST and len(set(at)) >= spread and several[n] <= len(at) / 4
    ]
    return frozenset(sorted(common, key=lambda n: (-len(seen[n]), n))[:MOST])


def _numbered(sents: tuple[Sent, ...]) -> frozenset[str]:
    """Nouns of which the text counts several ("four towers"): "the tower" could be any of them."""
    return frozenset(
        t.lemma_.lower()
        for s in sents
        for t in s.tokens
        if t.tag_ == "NNS" and any(c.dep_ == "nummod" for c in t.children)
    )


def _weak(token: Token) -> bool:
    """Too vague for a topic; people in the plural ("the children") are clear enough."""
    lemma = token.lemma_.lower()
    people = token.tag_ == "NNS" and lemma in {
        "child",
        "student",
        "pupil",
        "worker",
        "teacher",
        "villager",
        "parent",
        "player",
    }
    centres = token.tag_ == "NNS" and lemma in BODY_WORDS
    return (lemma in VAGUE or lemma in BODY_WORDS) and not people and not centres
