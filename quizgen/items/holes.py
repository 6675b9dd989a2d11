"""Words of a sentence that may become a gap: names, figures, telling nouns and verbs, each with its class and worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.document import Document, Sent, Token
from quizgen.document.names import PARTICLES
from quizgen.document.numbers import TIME_UNITS
from quizgen.document.topics import VAGUE
from quizgen.items.narrative import UNEVENTFUL
from quizgen.memory import remembered
from quizgen.roles import is_role
from quizgen.syntax import child, original

# Names and figures have one right word; of nouns alone a passage would be guesswork.
CERTAIN = 3
SHARE = re.compile(r"per ?cent\b|%")
POINTS = frozenset("north south east west northern southern eastern western".split())
SHARED = re.compile(r" of the \d")
PLACES = frozenset({"country", "state", "city", "place"})
# Nouns that nobody would look for.
PALE = (
    VAGUE
    | TIME_UNITS
    | frozenset(
        "number part way side end top kind piece lot name set order case place day thing people person one morning night "
        "moment challenge phase prospect share lack example situation cent hand story answer question route effect region direction matter back front chance problem result idea sense use start".split()
    )
)
MIN_VERB = 6
# Verbs for which many others would do.
EMPTY = UNEVENTFUL | frozenset(
    "exist make take give put use find show tell ask bring leave set send receive build create provide offer allow cause lead "
    "help move turn hold include produce require need want like change follow consider describe develop introduce discover "
    "reach pass carry place design expect force announce argue choose claim notice mention accept".split()
)


@dataclass(frozen=True)
class Hole:
    """Words that may become a gap: characters of the article, and a class of which a passage has but one gap."""

    start: int
    end: int
    text: str
    group: str
    worth: int


def holes(document: Document, stretch: Sequence[Sent], *, sure: bool = True) -> Iterator[Hole]:
    """All words of some sentences that may become gaps; not `sure`: names of no certain class as well."""
    for sent in stretch:
        yield from _names(document, sent, sure)
        yield from _words(sent, document)


@remembered()
def _words(sent: Sent, document: Document) -> tuple[Hole, ...]:
    told = (token for token in sent.tokens if token.i not in sent.quoted)
    found = (_number(document, sent, token) or _noun(document, sent, token) or _verb(sent, token) for token in told)
    return tuple(hole for hole in found if hole is not None)


def _names(document: Document, sent: Sent, sure: bool) -> Iterator[Hole]:
    doc = sent.span.doc
    for name in document.names_in(sent):
        known = name.sure or (not sure and name.tokens[0] > sent.span.start and name.kind not in {"people", "?"})
        if (
            not known
            or name.kind == "character"
            or name.head in sent.quoted
            or doc[name.head].dep_ in {"compound", "amod", "nmod", "poss"}
        ):
            continue
        before = doc[name.tokens[0] - 1] if name.tokens[0] > sent.span.start else None
        behind = doc[name.head + 1] if name.head + 1 < sent.span.end else None
        whole = before is None or not (
            before.pos_ == "PROPN"
            or before.text == "-"
            or before.i in name.title_tokens
            or _within_title(sent, before)
        )
        ended = behind is None or not (
            behind.pos_ == "PROPN"
            or behind.text in {"-", "("}
            or behind.tag_ == "POS"
            or (behind.lower_ == "the" and behind.i + 1 < sent.span.end and behind.nbor(1).text[:1].isupper())
        )
        torn = any(w.islower() and w not in PARTICLES for w in name.text.split())  # "Halvorsen put Fargo"
        turned = before is not None and before.lower_ in POINTS  # "south Asia" is one name
        if whole and ended and not torn and not turned and not _after_article(before):
            group = "place" if name.kind in PLACES or not name.sure else name.kind
            yield Hole(name.start, name.end, name.text, group, CERTAIN)


def _within_title(sent: Sent, before: Token) -> bool:
    """ "Half the World Away", "The Force Awakens": an article that a capital goes before, or that has one itself."""
    if before.lower_ != "the" or before.i == sent.span.start:
        return False
    return before.text[0].isupper() or (before.i - 1 > sent.span.start and before.nbor(-1).text[:1].isupper())


def _after_article(token: Token | None) -> bool:
    return token is not None and token.lower_ in {"a", "an"}


def _number(document: Document, sent: Sent, token: Token) -> Hole | None:
    """A sum of money, a year, or a figure with what it counts outside the gap; one of each a passage."""
    before = token.nbor(-1) if token.i > sent.span.start else None
    if before is not None and before.text in {"$", "£", "€"}:
        return _money(sent, before, token)
    joined = token.i + 1 < sent.span.end and token.nbor(1).text in {"-", "–", "to"}
    if (
        token.tag_ != "CD"
        or _after_article(before)
        or joined
        or (before is not None and before.text in {"-", "–", "to"})
    ):
        return None
    if document.name_at(sent, token) or (before is not None and before.tag_ == "CD") or token.head.tag_ == "CD":
        return None
    text = original(token)
    start = sent.offset + token.idx
    dated = before is not None and before.ent_type_ == "DATE"
    if re.fullmatch(r"1\d{3}|20\d\d", text) and token.ent_type_ == "DATE" and token.dep_ == "pobj" and not dated:
        return Hole(start, start + len(text), text, "year", CERTAIN)
    share = token.i + 2 < sent.span.end and SHARE.match(token.doc[token.i + 1 : token.i + 3].text)
    if share and re.fullmatch(r"\d[\d,.]*", text):
        return Hole(start, start + len(text), text, "share", CERTAIN)
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i
    if SHARED.match(sent.text[start - sent.start + len(text) :]) and re.fullmatch(r"\d[\d,.]*", text):
        return Hole(start, start + len(text), text, "number", CERTAIN)  # "142 of the 153 days"
    if counted and re.fullmatch(r"\d[\d,.]*", text) and token.ent_type_ != "DATE":
        return Hole(start, start + len(text), text, "number", CERTAIN)
    return None


def _verb(sent: Sent, token: Token) -> Hole | None:
    """What somebody or something did to what, in a word that tells much: one such gap fills a passage of few names."""
    if token.tag_ not in {"VBD", "VBZ", "VBN"} or len(token.text) < MIN_VERB or not token.is_alpha:
        return None
    if token.lemma_.lower() in EMPTY or token.i == sent.span.start or token.dep_ in {"amod", "compound"}:
        return None
    object_ = child(token, "dobj", "nsubjpass") is not None
    if not object_ or child(token, "prt", "xcomp", "ccomp", "dative", "oprd", "neg") is not None:
        return None
    start = sent.offset + token.idx
    return Hole(start, start + len(token.text), original(token), f"verb {token.tag_}", 1)


def _money(sent: Sent, sign: Token, token: Token) -> Hole | None:
    """ "£9,400", "$2.3 million": the whole sum; not one end of a span, nor a sum for each of many."""
    behind = token.nbor(1) if token.i + 1 < sent.span.end else None
    scaled = behind is not None and behind.lower_ in {"million", "billion", "trillion"}
    last = behind if scaled and behind is not None else token
    after = list(token.doc[last.i + 1 : min(last.i + 3, sent.span.end)])
    joined = bool(after) and after[0].text in {"-", "–", "a", "per"}
    joined |= len(after) == 2 and after[0].text == "to" and (after[1].is_currency or after[1].tag_ == "CD")
    spanned = sign.i > sent.span.start and sign.nbor(-1).lower_ in {"-", "–", "to", "a"}
    if joined or spanned or token.tag_ != "CD":
        return None
    start, end = sent.offset + sign.idx, sent.offset + last.idx + len(last.text)
    return Hole(start, end, sent.text[start - sent.start : end - sent.start], "money", CERTAIN)


def _noun(document: Document, sent: Sent, token: Token) -> Hole | None:
    """A telling noun: one singular thing as object, one after a preposition, one plural, one that acts."""
    before = token.nbor(-1) if token.i > sent.span.start else None
    if before is None or any(c.lower_ == "of" for c in token.children):
        return None  # its capital would tell it; "the back of" wants its "of"
    if token.lower_ in {"none", "nobody", "nothing"}:
        return None
    if token.pos_ != "NOUN" or not token.is_alpha or len(token.text) < 4 or token.lemma_.lower() in PALE:
        return None
    if is_role(token.lemma_) or _after_article(before) or document.name_at(sent, token) or token.ent_type_:
        return None
    if before is not None and (before.text == "-" or (before.tag_ in {"NN", "NNP", "CD"} and before.head == token)):
        return None
    if token.dep_ not in {"dobj", "pobj", "attr", "nsubj", "nsubjpass"} or any(t.text == "-" for t in token.children):
        return None
    bare = child(token, "det", "amod", "compound", "poss", "nummod") is None
    if token.dep_ == "pobj" and (token.head.lower_ in {"as", "at", "like"} or bare):
        return None  # "in force", "at work"
    plural = token.tag_ == "NNS"
    # "Others in the industry", "the market": two that nothing describes could change places.
    described = plural or child(token, "amod", "compound") is not None
    place = "plural" if plural else "acts" if token.dep_.startswith("nsubj") else token.dep_
    group = place if described else "bare"
    start = sent.offset + token.idx
    return Hole(start, start + len(token.text), original(token), f"noun {group}", 2)
