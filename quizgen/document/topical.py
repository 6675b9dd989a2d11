"""The thing that a text goes on telling of: "it", "they" and "its" as the subject of the sentence before.

More than `subjects` dares: the subject of the sentence before, or a thing just brought in ("she opened a dispensary
…"), where no other noun of its number there is a subject, an object or one of a list of these. "It was a great
success" may tell of all that happened, and is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.document.subjects import empty, nouns_of, said_as
from quizgen.syntax import SUBJECTS, child
from quizgen.tokens import Token

FORMS = {"it": False, "its": False, "they": True, "their": True}
POINTING = {
    False: frozenset({"it", "its", "this", "that", "itself"}),
    True: frozenset({"they", "them", "their", "these", "those"}),
}
# What something has and is measured by: nothing that a text goes on with.
MEASURES = frozenset(
    "area length height width depth population capacity diameter value weight effect size range lifespan chance number "
    "role lot sense purpose advantage right power need idea place turn part".split()
)
# "It was a disaster": all that was told.
ALL_THAT = frozenset(
    "explosion guess mistake day time success decision moment event idea way start beginning end disaster failure triumph shock "
    "surprise relief sight scene blow loss victory defeat step change coincidence accident crime".split()
)
MEANT = frozenset({"dobj", "nsubj", "nsubjpass", "dative"})
LONGEST_OWNER = 4
# What a sentence begins with before its subject, and what is no clause of its own.
FRONTED = frozenset({"prep", "npadvmod", "advmod", "appos", "acl", "advcl", "nmod", "dep"})


@dataclass(frozen=True)
class Known:
    """Which words belong to people, and what pronouns stand for so far."""

    people: frozenset[tuple[int, int]]
    found: Mapping[tuple[int, int], str]


def topical(
    sents: tuple[Sent, ...],
    names: tuple[Name, ...],
    told: Mapping[tuple[int, int], object],
    found: Mapping[tuple[int, int], str],
) -> dict[tuple[int, int], str]:
    """Map (sentence index, token index) of a pronoun to the words that it stands for.

    `told` are the places of pronouns that are known otherwise, `found` those that stand for some words already.
    """
    people = frozenset((n.sent, i) for n in names if n.kind in {"person", "character"} for i in n.tokens)
    made = dict(found)
    for last, sent in pairwise(sents):
        if last.paragraph != sent.paragraph or last.quoted:
            continue
        for token in sent.tokens:
            at = (sent.index, token.i)
            if token.lower_ in FORMS and token.i not in sent.quoted and at not in told and at not in made:
                what = _what(token, sent, last, Known(people, made))
                if what and (token.dep_ != "poss" or _owner(what)):
                    made[at] = what
    return {at: what for at, what in made.items() if at not in found}


def _owner(what: str) -> bool:
    """Words short enough to stand before a thing of theirs: "the mill’s"."""
    return len(what.split()) <= LONGEST_OWNER and " of " not in what


def _what(token: Token, sent: Sent, last: Sent, known: Known) -> str:
    plural = FORMS[token.lower_]
    subject = token.head if token.dep_ == "poss" and token.i == token.head.left_edge.i else token
    if subject.dep_ not in SUBJECTS or (token.lower_ == "it" and (empty(token) or _all_that(token, last))):
        return ""
    if not _leads(token, subject, sent, plural, known):
        return ""
    return _before(last, plural, known)


def _all_that(token: Token, last: Sent) -> bool:
    """ "It was a disaster", where nothing was said before of what a thing is."""
    said_of = child(token.head, "attr")
    if token.head.lemma_ != "be" or said_of is None:
        return False
    return said_of.lemma_.lower() in ALL_THAT or last.span.root.lemma_ != "be"


def _leads(token: Token, subject: Token, sent: Sent, plural: bool, known: Known) -> bool:
    """The first of its sentence to point back, with no noun of its number before it but in a phrase that is put before."""
    clause = subject.head
    if clause != sent.span.root and clause.dep_ != "conj":
        return False
    if any(t.lower_ in POINTING[plural] and t.tag_ in {"PRP", "PRP$", "DT"} for t in sent.tokens if t.i < token.i):
        return False
    before = (t for t in nouns_of(sent, plural, known.people) if t.i < token.i)
    return all(_put_before(t, clause, subject) for t in before)


def _put_before(noun: Token, clause: Token, subject: Token) -> bool:
    """The noun stands in a phrase before the subject that has no subject of its own ("in the tenth century, it")."""
    top = noun
    while top.head not in {clause, top}:
        top = top.head
    own = any(c.dep_ in SUBJECTS for c in top.children)
    return top.head == clause and top.dep_ in FRONTED and not own and top.i < subject.left_edge.i


def _before(last: Sent, plural: bool, known: Known) -> str:
    """The words for the subject of the sentence before, or for what it brings in; "" in doubt."""
    root = last.span.root
    nouns = list(nouns_of(last, plural, known.people))
    subject = child(root, *SUBJECTS)
    if subject is None and child(root, "expl") is None:
        return ""
    if subject is not None and subject.pos_ == "PRON":
        chained = FORMS.get(subject.lower_) == plural and subject.lower_ in {"it", "they"}
        others = [t for t in nouns if _may_be_next(t)]
        return known.found.get((last.index, subject.i), "") if chained and not others else _brought(root, nouns, last)
    if subject in nouns:
        return said_as(subject, last) if not any(_may_be_next(t) for t in nouns if t != subject) else ""
    return _brought(root, nouns, last)


def _brought(root: Token, nouns: list[Token], last: Sent) -> str:
    """ "She opened a dispensary in a poor neighbourhood": what a sentence brings in, and nothing else beside it."""
    new = child(root, "dobj") if child(root, "expl") is None else child(root, "attr")
    if new is None or new not in nouns or any(_may_be_next(t) for t in nouns if t != new):
        return ""
    article = child(new, "det")
    first = article.lower_ in {"a", "an"} if article is not None else new.tag_ == "NNS" and not _owned(new)
    return said_as(new, last) if first and new.lemma_.lower() not in MEASURES else ""


def _owned(noun: Token) -> bool:
    return child(noun, "poss") is not None


def _may_be_next(noun: Token) -> bool:
    """A noun that acts or is acted on in any clause, is listed with one that does, or stands behind "by"."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    if noun.dep_ == "pobj":
        return noun.head.dep_ == "agent"
    measured = noun.dep_ == "dobj" and noun.head.lemma_ in {"have", "measure", "weigh", "reach"}
    return noun.dep_ in MEANT and not (measured and noun.lemma_.lower() in MEASURES)
