"""The thing that a text goes on telling of: "it", "they" and "its" as the subject of the sentence before.

More than `subjects` dares: the subject of the sentence before, or a thing just brought in ("she opened a dispensary
…"), where no other noun of its number there is a subject, an object or one of a list of these. "It was a great
success" may tell of all that happened, and is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.document.subjects import empty, nouns_of, said_as
from quizgen.roles import is_role
from quizgen.syntax import SUBJECTS, child, original
from quizgen.tokens import Token

FORMS = {"it": False, "its": False, "they": True, "their": True, "them": True}
OBJECTS = frozenset({"dobj", "dative", "pobj"})
POINTING = {
    False: frozenset({"it", "its", "this", "that", "itself"}),
    True: frozenset({"they", "them", "their", "these", "those"}),
}
# What something has and is measured by: nothing that a text goes on with.
MEASURES = frozenset(
    "area length height width depth population capacity diameter value weight effect size range lifespan chance number "
    "role lot sense purpose advantage right power need idea place turn part".split()
)
LEAST = 5
# What a name is that is no person.
PLACES = frozenset(
    "port town city village island country river lake mountain desert region state capital company museum school bridge club "
    "charity firm newspaper ship valley province district peninsula".split()
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
    topic: frozenset[str] = frozenset()


def topical(
    sents: tuple[Sent, ...],
    names: tuple[Name, ...],
    told: Mapping[tuple[int, int], object],
    found: Mapping[tuple[int, int], str],
    title: str = "",
) -> dict[tuple[int, int], str]:
    """Map (sentence index, token index) of a pronoun to the words that it stands for.

    `told` are the places of pronouns that are known otherwise, `found` those that stand for some words already.
    """
    things = {n.canonical for n in names if _is_thing(sents[n.sent].span.doc[n.head])}
    living = (n for n in names if n.kind in {"person", "character"} and n.canonical not in things)
    people = frozenset((n.sent, i) for n in living for i in n.tokens)
    topic = _topic(sents, title)
    made = dict(found)
    for last, sent in pairwise(sents):
        if last.paragraph != sent.paragraph or last.quoted:
            continue
        for token in sent.tokens:
            at = (sent.index, token.i)
            if token.lower_ in FORMS and token.i not in sent.quoted and at not in told and at not in made:
                what = _what(token, sent, last, Known(people, made, topic))
                if what and (token.dep_ != "poss" or _owner(what)):
                    made[at] = what
    return {at: what for at, what in made.items() if at not in found}


def _owner(what: str) -> bool:
    """Words short enough to stand before a thing of theirs: "the mill’s"."""
    return len(what.split()) <= LONGEST_OWNER and " of " not in what


def _is_thing(name: Token) -> bool:
    """ "Karsholm is a port": no person, whatever the word looks like."""
    kind = child(name.head, "attr") if name.dep_ == "nsubj" and name.head.lemma_ == "be" else None
    return kind is not None and kind.tag_ == "NN" and not is_role(kind.lemma_) and kind.lemma_.lower() in PLACES


def _said(noun: Token, sent: Sent) -> str:
    """The words for a noun: of a proper name no more than the name."""
    told = said_as(noun, sent)
    name = original(noun)
    return told[: told.index(name) + len(name)] if noun.pos_ == "PROPN" and name in told else told


def _topic(sents: tuple[Sent, ...], title: str) -> frozenset[str]:
    """The commonest noun of a text, where its title has it."""
    counts = Counter(t.lemma_.lower() for s in sents for t in s.tokens if t.pos_ in {"NOUN", "PROPN"})
    most = [noun for noun, count in counts.most_common(3) if count >= LEAST]
    named = {word.strip(",.:;?!’'").lower() for word in title.split()}
    return frozenset(noun for noun in most if noun in named or f"{noun}s" in named)


def _what(token: Token, sent: Sent, last: Sent, known: Known) -> str:
    plural = FORMS[token.lower_]
    subject = token.head if token.dep_ == "poss" and token.i == token.head.left_edge.i else token
    if subject.dep_ not in SUBJECTS and token.dep_ not in OBJECTS:
        return ""
    if token.lower_ == "it" and token.dep_ in SUBJECTS and (empty(token) or _all_that(token, last)):
        return ""
    if not _leads(token, subject, sent, plural, known):
        return ""
    return _before(last, plural, known)


def _all_that(token: Token, last: Sent) -> bool:
    """ "It was a disaster", where nothing was said before of what a thing is."""
    said_of = child(token.head, "attr")
    if token.head.lemma_ != "be" or said_of is None:
        return False
    return last.span.root.lemma_ != "be"


def _leads(token: Token, subject: Token, sent: Sent, plural: bool, known: Known) -> bool:
    """The first of its sentence to point back, with no noun of its number before it but in a phrase that is put before."""
    clause = subject.head if subject.dep_ in SUBJECTS else sent.span.root
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
    main = child(clause, *SUBJECTS) or subject
    return top.head == clause and top.dep_ in FRONTED and not own and top.i < main.left_edge.i


def _before(last: Sent, plural: bool, known: Known) -> str:
    """The words for the subject of the sentence before, or for what it brings in; "" in doubt."""
    root = last.span.root
    nouns = list(nouns_of(last, plural, known.people))
    subject = child(root, *SUBJECTS)
    next_ones = [t for t in nouns if _may_be_next(t)]
    if subject is not None and subject in nouns:
        return _said(subject, last) if next_ones in ([subject], []) else ""
    carried = [t for t in last.tokens if FORMS.get(t.lower_, not plural) == plural and t.pos_ == "PRON"]
    if carried:
        return _carried(carried, last, known) if not next_ones else ""
    topics = [t for t in nouns if t.lemma_.lower() in known.topic]
    if topics and all(t in topics for t in next_ones):
        return _said(topics[0], last)
    return _brought(root, nouns, last) if subject is not None or child(root, "expl") is not None else ""


def _carried(pronouns: list[Token], last: Sent, known: Known) -> str:
    """What the pronouns of a sentence stand for, where the first of them is known and no other stands for more."""
    what = [known.found.get((last.index, t.i), "") for t in pronouns]
    return what[0] if {*what} - {""} == {what[0]} else ""


def _brought(root: Token, nouns: list[Token], last: Sent) -> str:
    """ "She opened a dispensary in a poor neighbourhood": what a sentence brings in, and nothing else beside it."""
    new = child(root, "dobj") if child(root, "expl") is None else child(root, "attr")
    if new is None or new not in nouns or any(_may_be_next(t) for t in nouns if t != new):
        return ""
    article = child(new, "det")
    first = article.lower_ in {"a", "an"} if article is not None else new.tag_ == "NNS" and not _owned(new)
    return _said(new, last) if first and new.lemma_.lower() not in MEASURES else ""


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
