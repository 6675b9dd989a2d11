"""Matching: people and their roles, names and deeds, speakers and words, events and dates, terms and what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizgen.document import Document
from quizgen.facts.frame import Fact
from quizgen.items.events import events
from quizgen.items.gates import POINTERS
from quizgen.items.gather import LEAST, MOST, alike, common, in_order, names_of, spread, tells
from quizgen.items.halves import halves
from quizgen.items.multiple_choice import GENDERED
from quizgen.items.pool import Pool
from quizgen.items.score import scored_set
from quizgen.model import Matching, Pair, Scored
from quizgen.words import content_words

PEOPLE = frozenset({"person", "character"})
MAX_QUOTE = 20
MAX_RIGHT = 16
DIRECT = re.compile(r"Who said, “([^”]+)”\?")
# Deeds that many people of a text do, or that say nothing.
IDLE = frozenset("was were had went came did got said told made took wanted knew thought heard saw felt seemed looked liked used "
                 "began started decided tried helped kept left stayed".split())  # fmt: skip


@dataclass(frozen=True)
class Match:
    """A left and a right side that belong together, and the fact that proves it."""

    left: str
    right: str
    fact: Fact


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """One item of each sort for which the article gives three pairs or more."""
    told = tuple(item for sort in SORTS if (item := _item(*sort, facts)) is not None)
    return (*told, *(halves(document, frozenset(f.sentence.start for f in facts)) if facts else ()))


def _item(tag: str, stem: str, worth: float, find: Callable[[tuple[Fact, ...]], list[Match]],
          facts: tuple[Fact, ...]) -> Scored | None:  # fmt: skip
    chosen = spread(_apart(find(facts)), MOST)
    if len(chosen) < LEAST:
        return None
    # By the alphabet: dates must not stand in their order already.
    chosen.sort(key=lambda m: m.left if tag == "dates" else f"{m.fact.sentence.start:9}")
    proofs = in_order(m.fact.sentence for m in chosen)
    pairs = tuple(Pair(m.left, m.right) for m in chosen)
    answer = "; ".join(f"{p.left} = {p.right}" for p in pairs)
    item = Matching(
        question=stem, pairs=pairs, points=len(pairs), **common("matching", tag, answer, proofs, "understand")
    )
    return scored_set(item, tag, worth, [p.right for p in pairs], names_of(m.fact for m in chosen), proofs[0])


def _apart(found: Iterable[Match]) -> list[Match]:
    """Pairs that cannot be taken for one another: sides that differ, and no right side that tells a left one."""
    chosen: list[Match] = []
    listed = list(found)
    lefts = {m.left for m in listed}
    for match in listed:
        told = any(tells(match.right, left) for left in lefts)
        twice = any(m.left == match.left or alike(m.right, match.right) for m in chosen)
        if not told and not twice:
            chosen.append(match)
    return chosen


def _roles(facts: tuple[Fact, ...]) -> list[Match]:
    """ "Rosa Quint was the director of …": the name, and the role in the article's words."""
    found = []
    for fact in facts:
        match = re.fullmatch(r"(.+?) (?:is|was) ((?:the|a|an|[A-Z].*’s) .+)\.", fact.statement)
        if fact.rule not in {"role", "title"} or match is None or len(match[2].split()) > MAX_RIGHT:
            continue
        name, role = match[1], match[2]
        telling = len(content_words(role)) >= 2 and not GENDERED.search(role) and not POINTERS.search(role)
        if telling:
            found.append(Match(name, role, fact))
    return found


def _deeds(facts: tuple[Fact, ...]) -> list[Match]:
    """ "Rosa Quint opened the library": the name, and what only he or she did."""
    found: list[Match] = []
    for fact in facts:
        right = _deed(fact)
        if right:
            found.append(Match(fact.answer.key, right, fact))
    return sorted(found, key=lambda m: (-min(len(content_words(m.right)), 5), m.fact.sentence.start))


def _deed(fact: Fact) -> str:
    frame = fact.frame
    if fact.rule != "who" or frame is None or frame.slot != "subject" or frame.tense != "past" or frame.auxiliaries:
        return ""
    verb = frame.verb.lower()
    right = re.sub(r"\s+", " ", f"{frame.adverb} {frame.verb} {frame.before} {frame.after}").strip(" ,;.")
    his = re.search(r"\b(?:his|her|its|their|they|who|himself|herself)\b", right)
    if fact.answer.kind not in PEOPLE or verb in IDLE or his or POINTERS.search(right) or GENDERED.search(right):
        return ""
    telling = len(content_words(right)) >= 3 and len(right.split()) <= MAX_RIGHT and not re.search('[“”"]', right)
    return right if telling else ""


def _quotes(facts: tuple[Fact, ...]) -> list[Match]:
    """Speakers and their words: of each speaker the quotation that tells most."""
    found: list[Match] = []
    for fact in facts:
        quote = DIRECT.fullmatch(fact.question)
        if fact.rule == "said" and quote and fact.answer.kind in PEOPLE and 5 <= len(quote[1].split()) <= MAX_QUOTE:
            found.append(Match(fact.answer.key, f"“{quote[1]}”", fact))
    return sorted(found, key=lambda m: (-min(len(content_words(m.right)), 6), m.fact.sentence.start))


def _dates(facts: tuple[Fact, ...]) -> list[Match]:
    """What happened, and when."""
    return [Match(e.text, e.date, e.fact) for e in events(facts)]


def _terms(facts: tuple[Fact, ...]) -> list[Match]:
    """A term or a name, and what it is in the article's words."""
    found = []
    for fact in facts:
        asked = re.fullmatch(r"What (?:is|was|are|were) (.+)\?", fact.question)
        term = asked[1] if asked and fact.rule == "apposition" else ""
        if fact.rule == "definition" and fact.frame:
            term = fact.frame.subject
        right = fact.answer.key
        if term and len(right.split()) <= MAX_RIGHT + 4 and not tells(right, term):
            found.append(Match(re.sub(r"^(?:an?|the) (?=[a-z])", "", term), right, fact))
    return found


Sort = tuple[str, str, float, Callable[[tuple[Fact, ...]], list[Match]]]
SORTS: tuple[Sort, ...] = (
    ("roles", "Match each person with his or her role in the article.", 0.95, _roles),
    ("deeds", "Match each person with what he or she did.", 0.9, _deeds),
    ("terms", "Match each term with what it is.", 0.9, _terms),
    ("speakers", "Who said what? Match each speaker with his or her words.", 0.85, _quotes),
    ("dates", "Match each event with its date.", 0.8, _dates),
)
