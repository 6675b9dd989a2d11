"""Tales: whether a text tells things one after the other, and its scenes as short statements that stand alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import SAY, Clause, clauses
from quizgen.facts.askable import FOUND, Unaskable
from quizgen.facts.build import frame
from quizgen.facts.wording import statement
from quizgen.items.events import stands_alone
from quizgen.memory import remembered
from quizgen.model import Sentence
from quizgen.syntax import is_finite

MAX_WORDS = 14
LEAST_SENTENCES = 15
LEAST_PAST, LEAST_STEPS, MOST_FIGURES = 0.9, 3, 0.2
STEP = re.compile(
    r"(?:Then|Next|First|Suddenly|At last|At once|Soon|When|Now|Finally|Meanwhile|Slowly|Once|One \w+|Before long|"
    r"The next \w+|That (?:evening|night|morning|day)|By (?:morning|noon|evening)|After (?:that|a while)|"
    r"On the \w+ \w+)\b"
)
REPORT = re.compile(r"\b(?:according to|researchers|officials|1\d{3}|20\d\d|per ?cent)\b|%", re.IGNORECASE)
# What is, or what somebody thinks, is no event.
STATES = frozenset(
    "be have know want think hope wish seem look belong live like love hear see feel stand lie sit remain keep "
    "believe understand need mean call become own contain try begin start go come get despair let".split()
)
UNEVENTFUL = STATES | (SAY - FOUND)
HALF = frozenset({"almost", "nearly", "hardly"})  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """Something that happens in a tale: a statement, its sentence and paragraph, and its name as a fact."""

    text: str
    sentence: Sentence
    paragraph: int
    name: str


@remembered()
def is_tale(document: Document) -> bool:
    """The text tells things in the order of time: past throughout, stepped by "then" and "when", no report."""
    if len(document.sents) < LEAST_SENTENCES or len(REPORT.findall(document.article.text)) > 1:
        return False
    roots = [
        s.span.root for s in document.sents if s.span.root.i not in s.quoted and s.span.root.pos_ in {"VERB", "AUX"}
    ]
    finite = [r for r in roots if is_finite(r)]
    past = [r for r in finite if _is_past(r)]
    steps = sum(STEP.match(s.text) is not None for s in document.sents)
    figures = len(re.findall(r"\d+", document.article.text)) / len(document.sents)
    return (
        figures <= MOST_FIGURES
        and len(finite) >= 8
        and len(past) >= LEAST_PAST * len(finite)
        and steps >= LEAST_STEPS
    )


@remembered()
def told_as_tale(document: Document) -> bool:
    """The text reads like a story: nearly all in the past, hardly a figure, no report; "then" need not be said."""
    text, number = document.article.text, len(document.sents)
    if number < LEAST_SENTENCES or REPORT.search(text) or len(re.findall(r"\d+", text)) > MOST_FIGURES * number:
        return False
    roots = [s.span.root for s in document.sents if s.span.root.i not in s.quoted]
    finite = [r for r in roots if r.pos_ in {"VERB", "AUX"} and is_finite(r)]
    return sum(map(_is_past, finite)) >= LEAST_PAST * len(finite) > 0


def _is_past(root: Token) -> bool:
    first = next((c for c in root.children if c.dep_ in {"aux", "auxpass"}), root)
    return first.tag_ == "VBD" or first.lower_ in {"could", "would", "might", "did", "had", "was", "were"}


def scenes(document: Document) -> tuple[Scene, ...]:
    """What happens in a tale, in its order, at most one scene a sentence; nothing that happens twice."""
    if not is_tale(document):
        return ()
    deeds = Counter(deed for sent in document.sents for deed in _deeds(sent))
    found = (scene for sent in document.sents if not sent.in_list for scene in _first(document, sent, deeds))
    return tuple(found)


def _deeds(sent: Sent) -> set[tuple[str, str]]:
    """What is done to what in a sentence: verb and object, in their dictionary forms."""
    return {(t.head.lemma_, t.lemma_) for t in sent.span if t.dep_ == "dobj"}


def _first(document: Document, sent: Sent, deeds: Counter[tuple[str, str]]) -> Iterator[Scene]:
    if sent.quoted & {t.i for t in sent.span}:
        return
    for clause in clauses(document, sent):
        again = any(deeds[clause.verb.lemma_, p.head.lemma_] > 1 for p in clause.parts if p.kind == "object")
        text = "" if again else _told(clause)
        if text:
            plain = sent.plain()
            yield Scene(text, plain, sent.paragraph, f"{plain.start}:{sent.offset + clause.verb.idx}")
            return


def _told(clause: Clause) -> str:
    """A main clause in the simple past, with somebody named for its subject, as a statement; else ""."""
    verb, name = clause.verb, clause.name(clause.subject)
    main = verb == clause.sent.span.root or (verb.dep_ == "conj" and verb.head == clause.sent.span.root)
    plain = verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and clause.auxiliaries and clause.auxiliaries[0].lower_ in {"was", "were"}
    )
    bare = not clause.auxiliaries or verb.tag_ == "VBN"
    earlier = any(a.lemma_ == "have" for a in clause.auxiliaries)
    if earlier or not main or not plain or not bare or clause.chained or verb.lemma_ in UNEVENTFUL or clause.modal:
        return ""
    if name is None and (clause.sent.index, clause.subject.i) not in clause.document.referents:
        return ""
    said = any(p.kind in {"object", "adjunct", "agent", "particle"} for p in clause.parts)
    if not said or any(a.lower_ in HALF for a in clause.adverbs):
        return ""
    try:
        made = frame(clause, None)
        text = "" if made.lead.startswith("According") else statement(made)
    except Unaskable:
        return ""
    content = text != "" and len(text.split()) <= MAX_WORDS and stands_alone(text, scene=True)
    return text if content and not any(p.top.dep_ == "advcl" for p in clause.leads) else ""
