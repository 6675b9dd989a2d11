"""Who "he", "she", "it" and "they" are, when that is certain; in doubt nothing.

One candidate of the right gender and number in the sentence before (or earlier in the same one), or the
speaker of the quotation just before; subject to subject. See Mitkov (2002) for how far so simple a rule carries:
precision is bought by refusing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizgen.document.continuing import going_on, own_clause
from quizgen.document.hero import hero, heroes, told_before
from quizgen.document.leading import led
from quizgen.document.names import Name
from quizgen.document.people import told_of
from quizgen.document.sentences import Sent
from quizgen.roles import EITHER, MEN, PERSON_NOUNS, WOMEN, is_role
from quizgen.syntax import SUBJECTS
from quizgen.tokens import Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
THINGS = frozenset({"it", "its"})
# How many sentences back somebody who is still spoken of may have been "he".
BACK = 6


def resolve(
    sents: tuple[Sent, ...], names: tuple[Name, ...], genders: Mapping[str, str], title: str = ""
) -> dict[tuple[int, int], str]:
    """Map (sentence index, token index) of a pronoun to the canonical name of its bearer."""
    by_sent: dict[int, list[Name]] = {}
    for name in names:
        by_sent.setdefault(name.sent, []).append(name)
    known = dict(genders)
    # A surname that two people have is nobody for sure, and of neither sex.
    sure = {n.canonical for n in names if n.sure or n.kind != "person"}
    doubtful = {n.canonical for n in names} - sure
    certain = tuple(n for n in names if n.canonical not in doubtful)
    leading, _ = hero(sents, certain, known, title)
    found: dict[tuple[int, int], str] = {}
    for sent in sents:
        for token in sent.tokens:
            if token.i in sent.quoted or (token.lower_ not in PERSONAL and token.lower_ not in THINGS):
                continue
            who = _bearer(token, sent, sents, by_sent, known, found)
            if not who or who in doubtful:
                continue
            near = sents[max(sent.index - BACK, 0) : sent.index + 1]
            named = (n for s in near for n in by_sent.get(s.index, ()))
            sex = PERSONAL.get(token.lower_, "")
            if who == leading or not sex or not told_before(who, sex, near, named, found):
                found[sent.index, token.i] = who
                if sex and token.dep_ in SUBJECTS:
                    known.setdefault(who, sex)
    found |= heroes(sents, certain, known, found, title)
    found = _continued(sents, by_sent, known, found, doubtful)
    return led(sents, by_sent, known, found, title)


def _continued(
    sents: tuple[Sent, ...],
    by_sent: Mapping[int, list[Name]],
    known: dict[str, str],
    found: dict[tuple[int, int], str],
    doubtful: set[str],
) -> dict[tuple[int, int], str]:
    """The pronouns that go on with the subject before, in order, so that one carries the next."""
    for (at, i), who in found.items():
        token = sents[at].span.doc[i]
        if token.dep_ in SUBJECTS and token.lower_ in PERSONAL:
            known.setdefault(who, PERSONAL[token.lower_])
    told = told_of(sents, by_sent, known, found)
    characters = {n.canonical for names in by_sent.values() for n in names if n.kind == "character"}
    for sent in sents:
        for token in sent.tokens:
            if token.lower_ not in PERSONAL or token.i in sent.quoted or (sent.index, token.i) in found:
                continue
            who = own_clause(token, sent, told)
            if not who or (who in characters and _unnamed_hero(token, sent, sents, found)):
                who = going_on(token, sent, sents, told)
            if who and who not in doubtful:
                found[sent.index, token.i] = who
                if token.dep_ in SUBJECTS:
                    told.known.setdefault(who, PERSONAL[token.lower_])
    return found


def _unnamed_hero(token: Token, sent: Sent, sents: tuple[Sent, ...], found: Mapping[tuple[int, int], str]) -> bool:
    """The sentences before tell of "he" and do not say who he is: a tale's lad stays "he" where a king comes in."""
    return any(
        PERSONAL.get(t.lower_) == PERSONAL[token.lower_]
        and t.dep_ in SUBJECTS
        and t.i not in s.quoted
        and (s.index, t.i) not in found
        for s in sents[max(sent.index - 2, 0) : sent.index]
        for t in s.tokens
    )


def _bearer(
    token: Token,
    sent: Sent,
    sents: tuple[Sent, ...],
    by_sent: Mapping[int, list[Name]],
    known: Mapping[str, str],
    found: Mapping[tuple[int, int], str],
) -> str:
    gender = PERSONAL.get(token.lower_)
    if gender:
        own = _own_subject(token, sent, by_sent)
        people = _people(sent, token.i, by_sent, found) - own or _before(sent, sents, by_sent, found) - own
        fitting = {p for p in people if known.get(p, gender) == gender}
        if _across(sent, sents) and not people & _people(sent, token.i, by_sent, found):
            fitting &= _acting(sents[sent.index - 1], by_sent, found)
        return next(iter(fitting)) if len(fitting) == 1 and not _rivalled(token, sent, sents, by_sent, gender) else ""
    if token.lower_ in THINGS and token.dep_ == "nsubj" and sent.index:
        return _thing(sents[sent.index - 1], sent, by_sent, found)
    return ""


def _across(sent: Sent, sents: tuple[Sent, ...]) -> bool:
    """The first sentence of a paragraph: whom its pronoun means, the paragraph before tells, if at all."""
    return sent.index > 0 and sents[sent.index - 1].paragraph != sent.paragraph


def _acting(last: Sent, by_sent: Mapping[int, list[Name]], found: Mapping[tuple[int, int], str]) -> set[str]:
    """The people who are subject in a sentence; an aunt who is named in passing does not go on into the next paragraph."""
    heads = {t.i for t in last.tokens if t.dep_ in {"nsubj", "nsubjpass"} or t.i in last.quoted}
    beside = {t.i for t in last.tokens if t.dep_ == "appos" and t.head.i in heads}
    named = {n.canonical for n in by_sent.get(last.index, []) if n.head in heads | beside or n.head in last.quoted}
    return named | {who for i, who in _found_in(last, found) if i in heads}


def _own_subject(token: Token, sent: Sent, by_sent: Mapping[int, list[Name]]) -> set[str]:
    """ "Peter praised him": an object is not the subject of its own verb (for that there is "himself")."""
    if token.dep_ not in {"dobj", "dative", "pobj"}:
        return set()
    verb = token.head if token.head.pos_ == "VERB" else token.head.head
    acting = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    acting += [verb.head for c in acting if c.tag_ in {"WP", "WDT"}]  # "it was Ann Bell who taught her"
    subjects = {t.i for a in acting for t in (a, *(c for c in a.children if c.dep_ == "appos"))}
    return {n.canonical for n in by_sent.get(sent.index, []) if n.head in subjects}


def _rivalled(
    token: Token, sent: Sent, sents: tuple[Sent, ...], by_sent: Mapping[int, list[Name]], gender: str
) -> bool:
    """Somebody without a name, here before the pronoun or in the sentence before, may be meant as well."""
    for near in (sent, *sents[max(sent.index - 1, 0) : sent.index]):
        named = {i for n in by_sent.get(near.index, []) for i in n.tokens}
        before = (t for t in near.tokens if (near is not sent or t.i < token.i) and t.i not in near.quoted)
        if any(t.i not in named and _rival(t, gender) for t in before):
            return True
    return False


def _people(
    sent: Sent, before: int, by_sent: Mapping[int, list[Name]], found: Mapping[tuple[int, int], str]
) -> set[str]:
    named = {
        n.canonical
        for n in by_sent.get(sent.index, [])
        if n.kind in {"person", "character"} and n.head < before and n.head not in sent.quoted
    }
    return named | {who for i, who in _found_in(sent, found) if i < before}


def _found_in(sent: Sent, found: Mapping[tuple[int, int], str]) -> Iterator[tuple[int, str]]:
    """The pronouns of one sentence that are resolved already: token index and bearer."""
    return ((t.i, found[sent.index, t.i]) for t in sent.tokens if (sent.index, t.i) in found)


def _before(
    sent: Sent, sents: tuple[Sent, ...], by_sent: Mapping[int, list[Name]], found: Mapping[tuple[int, int], str]
) -> set[str]:
    """People of the nearest sentence before that has any outside quotation marks, at most three back."""
    for back in range(1, 4):
        index = sent.index - back
        if index < 0 or sents[index].paragraph < sent.paragraph - 1:
            break
        people = _people(sents[index], 10**9, by_sent, found)
        if people:
            return people
        if not sents[index].whole_quote and _other_person(sents[index]):
            break
    return set()


def _rival(token: Token, gender: str) -> bool:
    """A person told of by kind or family ("a strange woman"), of the right gender, who may be meant as well."""
    noun = token.lemma_.lower()
    wrong = WOMEN if gender == "m" else MEN
    tells = any(c.dep_ == "relcl" for c in token.children)  # "of a merchant who believed in his luck"
    acts = (token.dep_ == "nsubj" or tells) and is_role(noun) and noun not in wrong
    fits = noun in (MEN if gender == "m" else WOMEN) or noun in EITHER or acts
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children)
    return fits and token.tag_ == "NN" and token.dep_ not in {"attr", "appos", "compound"} and not named


def _other_person(sent: Sent) -> bool:
    return any(t.lemma_.lower() in PERSON_NOUNS for t in sent.tokens if t.i not in sent.quoted)


def _thing(last: Sent, sent: Sent, by_sent: Mapping[int, list[Name]], found: Mapping[tuple[int, int], str]) -> str:
    """A body or place that is the subject of the sentence before, in the same paragraph, unrivalled as a subject."""
    if last.paragraph != sent.paragraph:
        return ""
    subjects = [t for t in last.tokens if t.dep_ in {"nsubj", "nsubjpass"} and t.i not in last.quoted]
    bodies = [
        n for n in by_sent.get(last.index, []) if n.kind in {"organisation", "country", "city", "place", "product"}
    ]
    root = last.span.root
    named = {n.canonical for n in bodies for t in subjects if t.head == root and n.head in {t.i, *_of(t)}}
    named |= {
        who
        for i, who in _found_in(last, found)
        if last.span.doc[i].dep_ == "nsubj" and last.span.doc[i].lower_ == "it"
    }
    rivals = [t for t in subjects if t.pos_ in {"NOUN", "PROPN"} and t.tag_ in {"NN", "NNP"}]
    joined = any(c.dep_ == "conj" for t in subjects for c in t.children)
    return next(iter(named)) if len(named) == 1 and len(rivals) <= 1 and not joined else ""


def _of(noun: Token) -> set[int]:
    """ "the city of Kiel" is Kiel."""
    return {
        t.i
        for p in noun.children
        if p.lower_ == "of" and noun.lemma_.lower() in {"city", "town", "village", "island", "state"}
        for t in p.children
    }
