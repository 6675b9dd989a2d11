"""Who or what stood there: a sentence that begins with the place and has its subject behind the verb."""

from __future__ import annotations

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import verbatim
from quizgen.document.reference import dangling, render
from quizgen.facts.agreement import singular_word
from quizgen.facts.build import is_pronoun
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.model import Refusal
from quizgen.roles import is_role
from quizgen.syntax import child, is_negated, lower_first, noun_phrase, original

VERBS = frozenset("be stand lie sit hang live come appear rise run hide grow wait lurk follow begin".split())
EMPTY = frozenset(
    "addition fact case time end example day year moment meantime way afternoon morning evening".split()
)
SIDE = frozenset({"with", "like", "as", "for", "despite", "of", "to", "than"})


@sentence_rule(
    "stood",
    examples=[
        Yes(
            "On the roof of the old mill stood a copper cock from Norway.",
            "According to paragraph 1, what stood on the roof of the old mill?",
            "a copper cock from Norway",
        ),
        Yes(
            "Among the first visitors to the Harbour Museum was a party of nurses from Dover.",
            "According to paragraph 1, who was among the first visitors to the Harbour Museum?",
            "a party of nurses from Dover",
        ),
        No("On its roof stood a copper cock from Norway.", why="whose roof stands elsewhere"),
        No("On the roof of the old mill stood nothing.", why="a pronoun"),
        No("In the other direction stood a copper cock.", why="in which stands elsewhere"),
        No("In 1871 came a great storm.", why="when it was is asked by another rule"),
        No("The copper cock stood on the roof of the old mill.", why="the plain order"),
    ],
)
def stood(document: Document, sent: Sent) -> Found:
    """PLACE + verb + somebody or something: "Who" or "What" and the place behind the verb."""
    verb = sent.span.root
    place = next((c for c in verb.children if c.dep_ == "prep" and c.i < verb.i), None)
    there = child(verb, "nsubj", "attr", "dobj")
    if place is None or there is None or there.i < verb.i or verb.lemma_ not in VERBS or verb.i in sent.quoted:
        return
    if any(c.dep_ in {"nsubj", "expl", "csubj", "aux"} and c.i < verb.i for c in verb.children) or is_negated(verb):
        return
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or is_pronoun(there) or "?" in sent.text or not _is_place(sent, place):
        return
    tokens = noun_phrase(there)
    where = [place, *noun_phrase(noun)] if (noun := child(place, "pobj")) is not None else []
    text, start, end = verbatim(sent, tokens)
    told = [t for t in where if not (t.lower_ == "those" and child(t, "relcl") is not None)]
    word = dangling(document, sent, told, None, pointed=True) or dangling(document, sent, tokens, None)
    if word or not 2 <= len(text.split()) <= 20:
        yield Refusal(
            sent.offset + verb.idx, "stood", f"{word!r} points outside the sentence" if word else "too short"
        )
        return
    words = lower_first(render(document, sent, where), place)
    asks = "who" if _is_person(document, sent, there) else "what"
    stem = f"According to paragraph {sent.paragraph}, {asks} {singular_word(original(verb), verb.tag_)} {words}?"
    yield Fact("stood", asks.capitalize(), Answer(text, start, end, "phrase"), sent.plain(), question=stem)


def _is_place(sent: Sent, place: Token) -> bool:
    """A phrase at the head of the sentence that says where, not when or why."""
    noun = child(place, "pobj")
    if noun is None or place.lower_ in SIDE or place.i > sent.span.start + 1:
        return False
    if any(t.lower_ in {"other", "same", "opposite"} for t in noun.children):
        return False
    return noun.ent_type_ not in {"DATE", "TIME"} and noun.lemma_.lower() not in EMPTY


def _is_person(document: Document, sent: Sent, there: Token) -> bool:
    name = document.name_at(sent, there)
    if name is not None:
        return name.kind in {"person", "character"}
    of = child(there, "prep")
    members = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    return is_role(there.lemma_) or (members is not None and members.tag_ == "NNS" and is_role(members.lemma_))
