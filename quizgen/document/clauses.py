"""Clauses: who does what, cut into subject, verb group and parts, each with its kind and its words.

The layer under all rules. A clause here is finite, not a question, outside quotation marks; simplification
(appositions, brackets, which-clauses, sentence adverbs) and reference (full names, certain pronouns) happen here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from quizgen.document import Document, Name, Sent
from quizgen.document.reference import dangling, render
from quizgen.memory import remembered
from quizgen.roles import is_role
from quizgen.syntax import (
    BE_FORMS,
    MODALS,
    SUBJECTS,
    child,
    contiguous,
    is_finite,
    is_negated,
    is_plural,
    noun_phrase,
    original,
    set_off,
    strip_punctuation,
    verb_group,
    without_asides,
    words,
)
from quizgen.tokens import Token

SAY = frozenset(
    "say tell announce report claim add explain note state argue believe think suggest warn admit estimate show reveal "
    "confirm find declare insist recall reply answer ask promise write describe predict expect hope calculate conclude "
    "acknowledge agree deny fear feel maintain mean mention point remark reckon stress".split()
)
# Verbs of a source that vouches for what follows: the claim may be asked "according to" it.
REPORT = frozenset("say announce report claim add explain note state argue warn estimate reveal confirm declare insist show find "
                   "acknowledge maintain stress mention suggest believe think expect predict calculate hope realise realize discover learn notice "
                   "recognise recognize prove demonstrate conclude observe point".split())  # fmt: skip
# Conjunctions whose clause is a fact of its own.
STATED = frozenset({"as", "while", "because", "after", "when", "although", "though", "since", "whereas"})
SENTENCE_ADVERBS = frozenset(
    "also however therefore moreover furthermore meanwhile thus hence instead still even yet then indeed perhaps "
    "unfortunately fortunately sadly luckily apparently reportedly probably actually certainly clearly obviously "
    "naturally later afterwards finally eventually soon now today yesterday tomorrow recently ultimately besides too so "
    "subsequently thereafter previously just again already second third simply merely really nevertheless nonetheless otherwise consequently accordingly though".split()
)
PartKind = Literal["object", "indirect", "complement", "adjunct", "clause", "particle", "adverb", "agent"]


PART_KINDS: dict[str, PartKind] = {
    "dobj": "object", "obj": "object", "dative": "indirect", "iobj": "indirect", "attr": "complement",
    "acomp": "complement", "oprd": "complement", "xcomp": "clause", "ccomp": "clause", "advcl": "clause",
    "pcomp": "clause", "npadvmod": "adjunct", "prt": "particle", "advmod": "adverb",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Part:
    """One constituent after (or before) the verb. `head` is the noun for a prepositional phrase, else the top token."""

    kind: PartKind
    top: Token
    head: Token
    tokens: tuple[Token, ...]
    prep: str = ""


@dataclass(frozen=True, eq=False)
class Clause:
    """A finite clause. `source` is the subject of "X said that …" when the clause is reported, `speaker`
    the person whose quoted words it is. `chained`: the parts of an infinitive stand in the place of the infinitive
    ("should expect | to pay | at least $1,500"), so that they can be asked for; only some rules look at these.
    """

    document: Document
    sent: Sent
    verb: Token
    subject: Token
    auxiliaries: tuple[Token, ...]
    adverbs: tuple[Token, ...]
    parts: tuple[Part, ...]
    leads: tuple[Part, ...]
    negated: bool
    modal: bool
    source: Token | None = None
    relative: bool = False
    speaker: str = ""
    chained: bool = False

    @property
    def is_copular(self) -> bool:
        """The verb is "be" with a complement."""
        return self.verb.lemma_ == "be"

    def subject_tokens(self) -> list[Token]:
        """The subject's own words, without what commas set off."""
        return self._subject_tokens

    @cached_property
    def _subject_tokens(self) -> list[Token]:
        tokens = noun_phrase(self.subject)
        if self.relative:
            # What the relative clause hangs on ends where the relative clause begins.
            tokens = strip_punctuation([t for t in tokens if t.i < self.verb.left_edge.i])
        return tokens

    @cached_property
    def only_reports(self) -> bool:
        """The clause only tells that somebody said something: what was said is another clause."""
        if self.verb.lemma_ not in SAY:
            return False
        reported = any(p.kind == "clause" and p.top.dep_ == "ccomp" for p in self.parts) or child(self.verb, "ccomp")
        return bool(reported) or any(t.i in self.sent.quoted for t in self.verb.subtree)

    def text(self, tokens: list[Token] | tuple[Token, ...], after: str = "") -> str:
        """Words for a stem: names in full, certain pronouns replaced unless `after` names their bearers."""
        return _rendered(self.sent, self.document, tuple(tokens), after)

    def name(self, token: Token) -> Name | None:
        """The name that this token ends."""
        name = self.document.name_at(self.sent, token)
        return name if name and name.head == token.i else None

    def bearer(self, token: Token) -> Token:
        """The name beside a common noun ("her neighbour, Tom Marsh", "a man called Tom Marsh"), else the token itself."""
        named = (c for c in token.children if c.dep_ == "acl" and c.lower_ in {"called", "named"})
        beside = (*token.children, *(t for c in named for t in c.children if t.dep_ == "oprd"))
        name = next((c for c in beside if c.dep_ in {"appos", "oprd"} and self.name(c)), None)
        return name if token.pos_ == "NOUN" and name is not None else token

    def dangles(
        self, tokens: list[Token] | tuple[Token, ...], *, bound: Token | None = None, strict: bool = False
    ) -> str:
        """The first word of these that points outside the paragraph, or ""; see `reference.dangling`."""
        return _dangling(self.sent, self.document, tuple(tokens), bound, strict, True)

    def hangs_on_paragraph(self, tokens: list[Token] | tuple[Token, ...], *, strict: bool = False) -> bool:
        """Whether the paragraph has to be named, so that these words say what they mean ("the census")."""
        return bool(_dangling(self.sent, self.document, tuple(tokens), self.subject, strict, False))


@remembered()
def _rendered(sent: Sent, document: Document, tokens: tuple[Token, ...], after: str) -> str:
    return render(document, sent, list(tokens), after=after)


@remembered()
def _dangling(
    sent: Sent, document: Document, tokens: tuple[Token, ...], bound: Token | None, strict: bool, pointed: bool
) -> str:
    return dangling(document, sent, list(tokens), bound, strict=strict, pointed=pointed)


def clauses(document: Document, sent: Sent) -> tuple[Clause, ...]:
    """The clauses of a sentence that can be asked about, main clause first."""
    return _clauses(sent, document)


@remembered()
def _clauses(sent: Sent, document: Document) -> tuple[Clause, ...]:
    return tuple(_found(document, sent))


def _found(document: Document, sent: Sent) -> Iterator[Clause]:
    if sent.in_list and sent.span[-1].text not in ".!":
        return
    if any(t.text == "?" for t in sent.tokens):
        return
    for token in sent.tokens:
        if token.pos_ in {"VERB", "AUX"} and is_finite(token) and _may_be_asked(document, sent, token):
            clause = _clause(document, sent, token)
            if clause:
                yield clause
                yield from _chained(clause)
        if token.dep_ == "relcl":
            yield from _object_relative(document, sent, token)


def _object_relative(document: Document, sent: Sent, verb: Token) -> Iterator[Clause]:
    """ "23 centres that the charity has set up": the charity has set up 23 centres."""
    noun = verb.head
    subject = child(verb, "nsubj")
    gap = child(verb, "dobj")
    counted = noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in noun.children)
    if any(t.tag_ == "WRB" for t in verb.lefts):
        return  # "lines where the trams waited": nobody waited the lines
    if (
        not counted
        or subject is None
        or subject.tag_ in {"WDT", "WP"}
        or subject.lower_ in {"that", "which"}
        or verb.i in sent.quoted
    ):
        return
    if not is_finite(verb) or set_off(verb) or (gap is not None and gap.tag_ != "WDT"):
        return
    auxiliaries, adverbs = verb_group(verb)
    inner = {t.i for t in verb.subtree}
    what = Part("object", noun, noun, tuple(t for t in noun_phrase(noun) if t.i not in inner))
    others = parts_behind(verb)
    beside = tuple(p for p in others if p.kind == "particle" and p.top.i == verb.i + 1)  # "has set up 23 centres"
    behind = tuple(p for p in others if p not in beside)
    yield Clause(
        document, sent, verb, subject, tuple(auxiliaries), tuple(a for a in adverbs if a.dep_ != "neg"), (*beside, what, *behind), (),
        negated=is_negated(verb), modal=any(a.tag_ == "MD" for a in auxiliaries), chained=True,
    )  # fmt: skip


def _chained(clause: Clause) -> Iterator[Clause]:
    """The clause with its infinitive opened up, where it has one without a subject of its own."""
    at = next((n for n, p in enumerate(clause.parts) if p.top.dep_ == "xcomp"), None)
    if at is None:
        return
    verb = clause.parts[at].top
    to = child(verb, "aux")
    if to is None or to.lower_ != "to" or verb.tag_ != "VB" or child(verb, "nsubj", "nsubjpass", "neg", "auxpass"):
        return
    inner = parts_behind(verb)
    link = Part("particle", verb, verb, tuple(t for t in verb.subtree if to.i <= t.i <= verb.i))
    parts = (*clause.parts[:at], link, *inner, *clause.parts[at + 1 :])
    if inner:
        yield replace(clause, parts=tuple(sorted(parts, key=lambda p: p.top.i)), chained=True)


FIRST_AND_SECOND = frozenset("i we you me us my our your mine ours yours let's".split())


def _may_be_asked(document: Document, sent: Sent, verb: Token) -> bool:
    """Not quoted, or a known speaker's plain statement about the world: no "I", "we" or "you" in it."""
    if verb.i not in sent.quoted:
        return True
    own = [t for t in verb.subtree if t.i in sent.quoted]
    return sent.index in document.speakers and not any(t.lower_ in FIRST_AND_SECOND or t.text in "?!" for t in own)


def _clause(document: Document, sent: Sent, verb: Token) -> Clause | None:
    place = _place(sent, verb)
    if place is None:
        return None
    subject = _subject(verb)
    if subject is None or (subject.i in sent.quoted) != (verb.i in sent.quoted):
        return None
    relative = subject.tag_ in {"WDT", "WP"}
    if relative:
        subject = _antecedent(document, sent, subject, _climb(verb).head)
    auxiliaries, adverbs = verb_group(verb)
    if not auxiliaries and verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBG", "VB"}:
        return None
    parts = parts_behind(verb)
    before = [
        c
        for c in verb.children
        if c.i < verb.i and c not in adverbs and not (verb.dep_ == "advcl" and c.dep_ == "advmod")
    ]
    leads = tuple(p for p in map(part_of, before) if p)
    return Clause(
        document,
        sent,
        verb,
        subject,
        tuple(auxiliaries),
        tuple(a for a in adverbs if a.lower_ not in SENTENCE_ADVERBS and a.dep_ != "neg"),
        parts,
        () if relative else leads,
        negated=is_negated(verb),
        modal=any(a.lower_ in MODALS or a.tag_ == "MD" for a in auxiliaries),
        source=place[0],
        relative=relative,
        speaker=document.speakers.get(sent.index, "") if verb.i in sent.quoted else "",
    )


def _place(sent: Sent, verb: Token) -> tuple[Token | None] | None:
    """Where the clause stands: (None,) for asserted ones, (source,) for reported ones, None for all others."""
    if verb == sent.span.root:
        return (_aside_source(verb),)
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _place(sent, _finite_head(verb))
    if verb.dep_ == "relcl" and (verb.head.i in sent.quoted) == (verb.i in sent.quoted) and set_off(verb):
        # Only what a comma sets off says something of its own; "the man who called" merely tells which man.
        subject = child(verb, "nsubj", "nsubjpass")
        return (None,) if subject is not None and subject.tag_ in {"WDT", "WP"} and subject.i < verb.i else None
    if verb.dep_ == "advcl" and (verb.head.i in sent.quoted) == (verb.i in sent.quoted):
        # What stands beside the main clause is said to be so, unless it is a condition or still to come.
        mark = child(verb, "mark") or child(verb, "advmod")
        stated = mark is not None and mark.lower_ in STATED and not any(a.tag_ == "MD" for a in verb.children)
        if mark is not None and mark.lower_ == "when" and not _is_past(verb):
            return None  # "when all stones are played" tells of no one time
        above = _place(sent, verb.head) if stated and verb.head.pos_ in {"VERB", "AUX"} else None
        return (None,) if above == (None,) else None
    if verb.dep_ == "ccomp" and verb.head.lemma_ in REPORT:
        speaker = child(verb.head, "nsubj")
        negated = is_negated(verb.head) or any(a.tag_ == "MD" for a in verb.head.children)
        return (speaker,) if speaker is not None and not negated and verb.head == sent.span.root else None
    return None


def _is_past(verb: Token) -> bool:
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    return first.tag_ == "VBD" or first.lower_ in {"was", "were", "had", "did"}


def _aside_source(verb: Token) -> Token | None:
    """ "Migration, he predicted, would grow": who says so."""
    for token in verb.children:
        aside = token.dep_ in {"parataxis", "ccomp", "advcl"} and token.lemma_ in SAY and set_off(token)
        if aside and child(token, "dobj", "ccomp", "mark") is None:
            return child(token, "nsubj")
    return None


def _subject(verb: Token) -> Token | None:
    found = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if found is None and verb.dep_ == "conj" and not child(verb, "expl", "csubj"):
        auxiliaries, _ = verb_group(verb)
        head = verb.head
        if any(c.dep_ == "conj" and head.i < c.i < verb.i and child(c, "nsubj") for c in head.children):
            return None  # "and the town, called a port, was burnt": the subject hangs on the participle
        if verb.head.pos_ in {"VERB", "AUX"} and (auxiliaries or verb.tag_ in {"VBD", "VBZ", "VBP"}):
            return _subject(_finite_head(verb))
    if found is None:
        there = child(verb, "expl")
        return there if there is not None and there.lower_ == "there" else None
    odd = found.dep_ == "nsubj" and found.pos_ in {"DET", "ADV"} and found.tag_ not in {"WDT", "WP"}
    return None if odd else found


def _antecedent(document: Document, sent: Sent, pronoun: Token, noun: Token) -> Token:
    """What "who" stands for: a person; where the parser chose the nearest noun, the person that this noun hangs on."""
    found = noun
    while pronoun.lower_ == "who" and not _is_person(document, sent, found):
        if found.head == found or (found.head.dep_ == "ROOT" and found.head.pos_ in {"VERB", "AUX"}):
            return noun
        found = found.head
    return found.head if found.dep_ == "appos" and _is_person(document, sent, found.head) else found


def _is_person(document: Document, sent: Sent, token: Token) -> bool:
    name = document.name_at(sent, token)
    return name.kind == "person" if name else token.pos_ == "NOUN" and is_role(token.lemma_)


def _climb(verb: Token) -> Token:
    """From a coordinated verb of a relative clause to the verb that hangs on the noun."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def _finite_head(verb: Token) -> Token:
    """The finite verb that a coordinated finite verb goes with: the parser may hang it on an infinitive."""
    head: Token = verb.head
    while (
        head.dep_ in {"xcomp", "advcl", "pcomp", "acl"} and not is_finite(head) and head.head.pos_ in {"VERB", "AUX"}
    ):
        head = head.head
    return head


def parts_behind(verb: Token) -> tuple[Part, ...]:
    """The constituents after a verb."""
    return tuple(p for p in (part_of(c) for c in verb.children if c.i > verb.i) if p)


def part_of(top: Token) -> Part | None:
    """The constituent that this token heads; None where it is none of a clause."""
    dep, aside = top.dep_, top.doc.asides
    if top.i in aside and top.head.i not in aside:
        return None
    if dep in {"prep", "dative", "agent"} and top.pos_ in {"ADP", "SCONJ", "VERB"}:
        return _prepositional(top)
    kind = PART_KINDS.get(dep)
    if kind is None:
        return None
    whole = dep in {"acomp", "oprd", "advmod"} or kind == "clause"
    tokens = (top,) if kind == "particle" else _own(top) if whole else tuple(noun_phrase(top))
    return Part(kind, top, top, tokens)


def _prepositional(top: Token) -> Part:
    noun = child(top, "pobj")
    kind: PartKind = "agent" if top.dep_ == "agent" else "adjunct"
    if noun is None:
        inner = child(top, "prep", "pcomp", "amod", "advmod")
        return Part(kind, top, inner or top, _own(top), top.lower_)
    return Part(kind, top, noun, (*_before(top, noun), *noun_phrase(noun)), top.lower_)


def _before(prep: Token, noun: Token) -> list[Token]:
    """The preposition and what modifies it, up to its noun ("shortly before", "because of")."""
    inner = {t.i for t in noun.subtree}
    return [t for t in prep.subtree if t.i not in inner and t.i < noun.left_edge.i]


def _own(top: Token) -> tuple[Token, ...]:
    """A subtree without loose ends: what a comma sets off at its end is left out."""
    dropped: set[int] = set()
    for token in top.subtree:
        if token.dep_ == "conj" and any(c.dep_ == "nummod" for c in token.children) and token is not top:
            # "to leave work and 2,125 others": the second number is another fact.
            dropped.update(t.i for t in token.subtree)
            dropped.update(t.i for t in token.head.children if t.dep_ == "cc")
        if token.dep_ == "conj" and token.tag_ in {"VBZ", "VBD", "VBP"} and token.head.tag_ == "VB":
            # "runs courses to help children and offers lunch": the parser hangs the main verb on the infinitive.
            dropped.update(t.i for t in token.subtree)
            dropped.update(t.i for t in token.head.children if t.dep_ == "cc")
        if (
            token is not top
            and token.i > top.i
            and token.dep_ in {"advcl", "relcl", "appos", "prep", "parataxis"}
            and set_off(token)
        ):
            dropped.update(t.i for t in token.subtree)
    return tuple(strip_punctuation(without_asides([t for t in top.subtree if t.i not in dropped], top)))


def verbatim(sent: Sent, tokens: list[Token] | tuple[Token, ...]) -> tuple[str, int, int]:
    """Text and article offsets of the first unbroken run of these tokens."""
    run = contiguous(tokens)
    if not run:
        return "", 0, 0
    start, end = sent.at(run)
    return sent.text[start - sent.start : end - sent.start], start, end


def plural_subject(clause: Clause) -> bool:
    """Whether the clause's subject takes a plural verb."""
    return is_plural(clause.subject)


def be_form(clause: Clause) -> str:
    """The form of "be" when it is the main verb, else ""."""
    return original(clause.verb) if clause.is_copular and clause.verb.lower_ in BE_FORMS else ""


__all__ = ["SAY", "Clause", "Part", "be_form", "clauses", "plural_subject", "verbatim", "words"]
