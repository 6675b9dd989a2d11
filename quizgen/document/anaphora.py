"""What "the retailer" is: a definite phrase that points to one named thing told of before.

One certain case only: a noun that one named body or place of the text, and no other, is called by ("John Lewis, a
retailer …"; "the Harbour Museum … the museum"). A noun that came before with a description of its own ("a hall in
Mill Street … the hall") is left alone: which of two is meant, its paragraph says better than a description from elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.syntax import child, noun_phrase
from quizgen.tokens import Token

NAMED_KINDS = frozenset({"organisation", "place", "city", "product", "event"})
LONGEST = 8
LEAST_FOR_CITY = 3
WEAK = frozenset(
    "other another same such similar different certain new next last first second third whole own many few several more most this that".split()
)
# Nouns too weak to point with, even to one antecedent.
NEVER = frozenset(
    "state country nation region town area village road street square hill field sea sun moon world government public police years days thing way time part kind sort one lot people man woman year day number place area".split()
)


def antecedents(sents: tuple[Sent, ...], names: tuple[Name, ...]) -> dict[tuple[int, int], str]:
    """Map (sentence index, noun's token index) of a bare "the NOUN" to the words that say what it is."""
    by_sent: dict[int, list[Name]] = {}
    for name in names:
        by_sent.setdefault(name.sent, []).append(name)
    bearers = _bearers(sents, by_sent)
    described: set[str] = set()
    found: dict[tuple[int, int], str] = {}
    for sent in sents:
        for token in sent.tokens:
            if token.pos_ != "NOUN" or token.i in sent.quoted:
                continue
            noun = token.lower_
            if not _is_bare_definite(token) or noun in NEVER:
                if _tells_which(token, sent):
                    described.add(noun)
                continue
            known = bearers.get(noun, {})
            if len(known) == 1 and noun not in described and (noun != "city" or _often(next(iter(known)), names)):
                found[sent.index, token.i] = next(iter(known.values()))[1]
    return found


def _often(plain: str, names: tuple[Name, ...]) -> bool:
    """The one city of a text is named again and again."""
    return sum(_plain(n.canonical) == plain for n in names) >= LEAST_FOR_CITY


def _bearers(sents: tuple[Sent, ...], by_sent: Mapping[int, list[Name]]) -> dict[str, dict[str, tuple[int, str]]]:
    """Nouns that names are called by: noun to {canonical name: (sentence of the first time, words for it)}."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for sent in sents:
        for name in by_sent.get(sent.index, []):
            if name.kind not in NAMED_KINDS and name.kind != "person":
                continue
            head = sent.span.doc[name.head]
            article = "the " if _articled(sent, name) else ""
            for noun in _nouns(head, name):
                found.setdefault(noun, {}).setdefault(_plain(name.canonical), (sent.index, article + name.text))
    return {noun: _joined(bearers) for noun, bearers in found.items()}


def _joined(bearers: dict[str, tuple[int, str]]) -> dict[str, tuple[int, str]]:
    """ "Maritime Museum" is "International Maritime Museum"."""
    return {k: v for k, v in bearers.items() if not any(o != k and o.endswith(k) for o in bearers)}


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _articled(sent: Sent, name: Name) -> bool:
    return name.tokens[0] > sent.span.start and sent.span.doc[name.tokens[0] - 1].lower_ == "the"


def _nouns(head: Token, name: Name) -> set[str]:
    """The common nouns for a name: its own last word, an apposition, "is a …", the noun before it."""
    nouns: set[str] = set()
    if any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in head.children):
        return nouns  # "Customs and Border Protection, the agency": one body, of which this is half, or two
    if name.kind in NAMED_KINDS and len(name.tokens) > 1:
        nouns.add(head.lower_)
    nouns |= {c.lower_ for c in head.children if c.dep_ == "appos" and c.pos_ == "NOUN"}
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.head.i < head.i:
        nouns.add(head.head.lower_)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        attr = child(head.head, "attr")
        if attr is not None and attr.tag_ == "NN":
            nouns.add(attr.lower_)
    before = head.doc[name.tokens[0] - 1] if name.tokens[0] else None
    if before is not None and before.pos_ == "NOUN" and before.head == head and name.kind != "person":
        nouns.add(before.lower_)
    if name.title:
        nouns.add(name.title.lower().rstrip("."))
    return nouns


def _is_bare_definite(token: Token) -> bool:
    kids = list(token.children)
    article = child(token, "det")
    loose = {"det", "punct", "case"}
    return article is not None and article.lower_ == "the" and all(c.dep_ in loose for c in kids)


def _tells_which(token: Token, sent: Sent) -> bool:
    """The noun comes with telling words of its own ("a hall in Mill Street"): it may be another one than the named."""
    if any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children):
        return False  # "the charity Age UK" is a name
    if token.dep_ in {"compound", "npadvmod"} or (token.dep_ in {"nmod", "appos"} and token.head.pos_ == "PROPN"):
        return False
    own = [t for t in noun_phrase(token) if t is not token and t.dep_ != "det"]
    loose = any(
        t.pos_ == "PRON" or t.lower_ in WEAK or t.i in sent.quoted or t.dep_ in {"nummod", "conj"} for t in own
    )
    return bool(own) and not loose and len(own) < LONGEST
