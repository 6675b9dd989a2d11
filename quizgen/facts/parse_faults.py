"""Where the parser has surely gone wrong: shapes of a clause that English does not have, or hardly."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.askable import Unaskable
from quizgen.facts.parts import NEEDED
from quizgen.syntax import child, cut_short, is_plural, set_off

NAMING = frozenset(
    "name call make elect appoint leave keep consider find declare dub crown become remain seem feel nickname dub term christen rename title entitle label".split()
)
PARTICIPLES = frozenset(
    "drunk sunk shrunk sung rung lost made found built bought sold sent spent kept left shut cut torn worn known grown flown".split()
)
FIRSTS = frozenset({"first", "only"})
MAKING = frozenset({"make", "render", "deem"})


def check_parse(clause: Clause, subject: Sequence[Token], asked: Part | None) -> None:
    """Raise Unaskable with the reason where a part of the clause was torn off, or swallowed by another."""
    _check_subject(clause, subject)
    if any(p.prep == "like" and p.top.i and p.top.nbor(-1).pos_ in {"NOUN", "PROPN"} for p in clause.parts):
        raise Unaskable("what is like it hangs on the verb")
    if _since_a_first(clause):
        raise Unaskable("since when it is the first hangs on the verb")
    if any(cut_short(p.tokens) for p in clause.parts if p is asked or p.kind in NEEDED):
        raise Unaskable("the parser has cut a phrase short")
    _check_complement(clause)


def _since_a_first(clause: Clause) -> bool:
    """ "recorded its first profit since 2009": the first since then, which the parser hangs on the verb."""
    first = any(
        p.kind == "object" and any(t.lower_ in FIRSTS or t.tag_ == "JJS" for t in p.tokens) for p in clause.parts
    )
    return first and any(p.prep in {"since", "for"} and p.head.ent_type_ == "DATE" for p in clause.parts)


def _check_subject(clause: Clause, subject: Sequence[Token]) -> None:
    before = subject[0].nbor(-1) if subject and subject[0].i > clause.sent.span.start else None
    if before is not None and before.dep_ == "prep" and not list(before.children):
        raise Unaskable("the parser has torn the subject from its preposition")
    if not clause.relative and any(
        t.tag_ in {"WDT", "WP", "WP$"} for t in subject[:5] if t.dep_ != "nsubj" and t.head.dep_ == "prep"
    ):
        raise Unaskable("the subject hangs on the sentence before")
    if cut_short(subject):
        raise Unaskable("the parser has cut a phrase short")
    if clause.relative and _bare(clause):
        raise Unaskable("the parser has torn an article from what the relative clause is about")
    named = next((t for t in subject if t.dep_ == "appos" and t.head.pos_ == "PROPN" and not set_off(t)), None)
    if named is not None and child(named, "det") is not None:
        raise Unaskable("the parser joins a place with the one who was there")
    aside = next((c for c in clause.subject.children if c.dep_ == "appos" and set_off(c)), None)
    first = min(t.i for t in (clause.verb, *clause.auxiliaries, *clause.adverbs))
    if aside is not None and aside.i < first and clause.verb.doc[first - 1].text not in {",", "-", "–", "—", ")"}:
        raise Unaskable("an aside beside the subject does not end")
    if _runs_on(subject):
        raise Unaskable("the parser takes a verb for a part of the subject")


def _check_complement(clause: Clause) -> None:
    called = [p.top for p in clause.parts if p.top.dep_ == "oprd"]
    if called and clause.verb.lemma_ not in NAMING:
        raise Unaskable("the parser takes a name for a complement")
    if is_plural(clause.subject) and any(child(top, "det") for top in called):
        raise Unaskable("many are called one")
    if any(p.kind == "object" and p.head.tag_ in {"JJ", "JJS"} and child(p.head, "poss") for p in clause.parts):
        raise Unaskable("a noun is left out")
    behind = clause.verb.nbor(1) if clause.verb.i + 1 < clause.sent.span.end else None
    if (
        behind is not None
        and behind.pos_ == "AUX"
        and behind.tag_ in {"VBD", "VBZ", "VBP"}
        and clause.verb.pos_ == "VERB"
    ):
        raise Unaskable("the parser takes a noun for the verb")
    if _hides_a_participle(clause):
        raise Unaskable("the parser takes a participle for an adjective")
    if clause.verb.lemma_ in MAKING and _made_into(clause):
        raise Unaskable("what it was made into is left out")


def _hides_a_participle(clause: Clause) -> bool:
    """ "had drunk barley coffee": behind "have", bare of an article, such a form is the main verb."""
    if clause.verb.lemma_ != "have" or clause.verb.i + 1 >= clause.sent.span.end:
        return False
    behind = clause.verb.nbor(1)
    formed = behind.lower_ in PARTICIPLES or behind.lower_.endswith(("ed", "en"))
    return behind.dep_ == "amod" and formed


def _made_into(clause: Clause) -> bool:
    """ "made Halifax, on the coast, one of the busiest ports": behind a name there is more to come."""
    made = child(clause.verb, "dobj")
    hidden = made is not None and made.pos_ == "PROPN" and child(clause.verb, "oprd") is None
    return hidden or child(clause.verb, "ccomp") is not None


def _runs_on(subject: Sequence[Token]) -> bool:
    """ "The secondary featured Kurt Coleman": a past form between a noun and a name is a verb."""
    return any(
        b.tag_ in {"VBD", "VBN"}
        and a.pos_ in {"NOUN", "PROPN", "ADJ"}
        and c.text[:1].isupper()
        and b.dep_ in {"amod", "nmod"}
        for a, b, c in zip(subject, subject[1:], subject[2:], strict=False)
    )


def _bare(clause: Clause) -> bool:
    """ "The Grade II listed swing bridge, which …": one thing with words before it and no article."""
    noun = clause.subject
    counted = noun.tag_ == "NN" and noun.pos_ == "NOUN" and child(noun, "compound", "amod") is not None
    return counted and child(noun, "det", "poss", "nummod") is None and noun.left_edge.i > clause.sent.span.start
