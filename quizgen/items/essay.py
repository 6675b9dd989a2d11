"""Essays: prompts from the article's own words, with marking notes that quote what an answer can use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.document import Document, Sent
from quizgen.facts.frame import Fact
from quizgen.facts.wording import statement
from quizgen.items.alone import stands_alone
from quizgen.items.events import MAX_WORDS as EVENT_WORDS
from quizgen.items.gates import POINTERS, leaks, shape_fault
from quizgen.items.gather import common, in_order, names_of
from quizgen.items.matching import DIRECT
from quizgen.items.narrative import is_tale
from quizgen.items.pool import Pool
from quizgen.items.score import scored_set
from quizgen.model import Difficulty, Essay, Level, Scored, Sentence
from quizgen.words import content_words

MOST = 3
USE = "Use evidence from the article."
CAUSES = ("because", "due to", "owing to", "thanks to")
OPINION = re.compile(
    r"\b(?:should|must|ought to|needs? to|too (?:much|many|few|little)|best|worst|better|worse|important|unfair|fair|wrong|right to|"
    r"hypocrisy|stupid|dangerous|more (?:efficient|humane|important|useful|valuable|dangerous)|cannot go on|duty|have to)\b"
)
OWN = re.compile(
    r"\b(?:ones?|perhaps|so|I|me|my|mine|we|us|our|you|your|he|she|him|his|they|them|this|that is|those)\b",
    re.IGNORECASE,
)
LEAST_QUOTE = 8
LEAST_TELLING = 5
LEAST_SUMMARY_WORDS = 250
SUMMARY_POINTS = 4
LEAST_NOTE, ALONE = 8, 0.1
LEAST_DEEDS = 4


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """At most three prompts, the best of their sorts: a view, a comparison, a cause, a person, a summary."""
    tale = is_tale(document)
    found = [
        *([] if tale else [*_views(facts, document), *_comparison(facts, pool)]),
        *_causes(facts),
        *(_person(facts, document) if tale else ()),
        *_summary(facts, document, pool),
    ]
    best: dict[str, Scored] = {}
    for item in sorted(found, key=lambda s: (-s.score, s.start)):
        best.setdefault(item.rule, item)
    return tuple(best.values())[:MOST]


def _item(stem: str, tag: str, notes: str, rubric: tuple[str, ...], proofs: Sequence[Sentence], facts: Sequence[str],
          worth: float, level: Level, lines: int = 8, difficulty: Difficulty = "hard") -> Scored:  # fmt: skip
    item = Essay(
        question=stem,
        answer=notes,
        rubric=rubric,
        lines=lines,
        points=len(rubric),
        **common("essay", tag, stem, proofs, level, difficulty),
    )
    return scored_set(item, tag, worth, ["a" for _ in rubric], facts, proofs[0])


def _quoted(sentences: Sequence[Sentence]) -> str:
    """The sentences as they stand, with their paragraphs."""
    return " ".join(f"“{_inside(s.text)}” (paragraph {s.paragraph})." for s in sentences)


def _inside(text: str) -> str:
    """A sentence to stand in quotation marks: its own marks become single ones, its full stop goes."""
    plain = re.sub(r"[“\"]([^“”\"]*)[”\"]", r"‘\1’", text)
    return re.sub(r"[“”\"]", "", plain).rstrip(". ")


def _quote(fact: Fact) -> str:
    match = DIRECT.fullmatch(fact.question) if fact.rule == "said" and fact.answer.kind == "person" else None
    return match[1] if match else ""


def _views(facts: tuple[Fact, ...], document: Document) -> Iterator[Scored]:
    """A named speaker's opinion: do you agree?"""
    for fact in facts:
        words = _quote(fact)
        telling = len(content_words(words))
        if (
            len(words.split()) < LEAST_QUOTE
            or telling < LEAST_TELLING
            or not OPINION.search(words)
            or OWN.search(words)
        ):
            continue
        others = [
            f.sentence for f in facts if f.sentence.start != fact.sentence.start and _about(f.sentence.text, words)
        ]
        proofs = in_order([fact.sentence, *_before(document, fact), *others[:1]])
        rest = [s for s in proofs if s.start != fact.sentence.start]
        if not others:
            continue  # the article gives nothing to argue from
        notes = "Both views are possible. What counts are two reasons that fit the view, with evidence for them."
        notes += f" {fact.answer.key} says this in paragraph {fact.sentence.paragraph}."
        notes += f" An answer can also use: {_quoted(rest)}" if rest else ""
        yield _item(
            f"{fact.answer.key} said, “{words}.” Do you agree? Give two reasons, and use evidence from the article.",
            "opinion",
            notes,
            (
                "says clearly whether he or she agrees",
                "gives two reasons that differ",
                "uses evidence from the article",
            ),
            proofs,
            names_of([fact]),
            0.7,
            "evaluate",
        )


def _before(document: Document, fact: Fact) -> list[Sentence]:
    """The sentence before a quotation in its paragraph: what the speaker speaks of."""
    here = fact.sentence
    before = [s for s in document.sents if s.paragraph == here.paragraph and s.end <= here.start][-1:]
    return [s.plain() for s in before if not s.whole_quote]


def _about(text: str, words: str) -> bool:
    return len(set(content_words(text)) & set(content_words(words))) >= 2


def _comparison(facts: tuple[Fact, ...], pool: Pool) -> Iterator[Scored]:
    """Two speakers whose words stand near each other and touch one subject."""
    spoken = [f for f in facts if len(_quote(f).split()) >= LEAST_QUOTE and len(content_words(_quote(f))) >= 5]
    best: dict[str, Fact] = {}
    for fact in sorted(spoken, key=lambda f: -len(content_words(_quote(f)))):
        best.setdefault(fact.answer.key, fact)
    pairs = [(a, b) for a in best.values() for b in best.values() if a.sentence.start < b.sentence.start]
    for one, other in sorted(pairs, key=lambda p: -len(_shared(*p))):
        opinions = all(OPINION.search(_quote(f)) for f in (one, other))
        if len(_shared(one, other)) < (1 if opinions else 2):
            continue
        notes = " ".join(
            f"{f.answer.key} says: “{_quote(f)}” (paragraph {f.sentence.paragraph})." for f in (one, other)
        )
        yield _item(
            f"Compare what {one.answer.key} and {other.answer.key} say in the article. Where do they agree, and where do they differ? {USE}",
            "compare",
            f"{notes} Look for what both speak of, and for what only one of them says.",
            (
                "says what each speaker means",
                "names something in which they agree or differ",
                "uses their words as evidence",
            ),
            in_order([one.sentence, other.sentence]),
            names_of([one, other]),
            0.9,
            "analyse",
        )
        return


def _shared(one: Fact, other: Fact) -> set[str]:
    """The subject that two quotations share: telling words of both."""
    left, right = ({w[:6] for w in content_words(_quote(f)) if len(w) > 3 and w.isalpha()} for f in (one, other))
    return left & right


def _causes(facts: tuple[Fact, ...]) -> Iterator[Scored]:
    """Why something is so, in the pupil's own words."""
    for fact in facts:
        if fact.rule != "why" or fact.frame is None or not fact.answer.text.lower().startswith(CAUSES):
            continue
        if fact.frame.dropped:
            continue
        told = statement(replace(fact.frame, asked="")).rstrip(".")
        subject = fact.frame.lead or fact.frame.subject
        told = told if told[:1] == subject[:1] else told[0].lower() + told[1:]
        stem = f"Explain in your own words why {told}. {USE}"
        if (
            shape_fault(stem)
            or POINTERS.search(told)
            or len(content_words(told)) < 4
            or len(fact.answer.text.split()) < 8
            or len(told.split()) > EVENT_WORDS
            or leaks(told, fact.answer.key)
        ):
            continue
        yield _item(
            stem,
            "cause",
            f"The article gives the cause: {_quoted([fact.sentence])}",
            (
                "gives the cause that the article states",
                "says it in his or her own words",
                "points to the place in the article",
            ),
            (fact.sentence,),
            names_of([fact]),
            0.6,
            "understand",
            lines=5,
            difficulty="medium",
        )


def _person(facts: tuple[Fact, ...], document: Document) -> Iterator[Scored]:
    """A person of a tale of whom much is told: what do we learn?"""
    about = [f for f in facts if f.rule in {"who", "said", "role"} and f.answer.kind in {"person", "character"}]
    told = Counter(f.answer.key for f in about)
    for name, times in sorted(told.items(), key=lambda pair: (-pair[1], pair[0])):
        own = [f for f in about if f.answer.key == name and len(f.sentence.text.split()) >= 5]
        own = list({f.sentence.start: f for f in own}.values())
        described = any(f.rule == "role" for f in own) or sum(f.rule == "said" for f in own) >= 2
        if times < LEAST_DEEDS or len(own) < LEAST_DEEDS or not described or not name[0].isupper():
            continue
        telling = sorted(own, key=lambda f: (("role", "said", "who").index(f.rule), f.sentence.start))
        chosen = in_order(f.sentence for f in telling[:4])
        yield _item(
            f"What do we learn about {name} in the text? Use evidence from the text.",
            "person",
            f"Any trait counts that words or deeds show. An answer can use: {_quoted(chosen)}",
            (
                f"names two traits of {name} or more",
                "shows each by words or deeds from the text",
                "is written in full sentences",
            ),
            chosen,
            (f"person:{name}",),
            0.9,
            "analyse",
        )
        return


def _summary(facts: tuple[Fact, ...], document: Document, pool: Pool) -> Iterator[Scored]:
    """The whole article in a few sentences, with its central sentences as notes."""
    text = document.article.text
    if len(text.split()) < LEAST_SUMMARY_WORDS:
        return
    central = _central(document)
    if len(central) < SUMMARY_POINTS - 1:
        return
    title = document.article.title
    named = f"“{title}”" if title and not re.search('[“”"]', title) else "the text"
    yield _item(
        f"Summarise {named} in three or four sentences, in your own words.",
        "summary",
        f"The article says most of it here; a good summary tells this in other words: {_quoted(central)}",
        (
            "tells what the article is about",
            "gives the main points and leaves details out",
            "is written in his or her own words",
        ),
        central,
        ("summary",),
        0.5,
        "understand",
        difficulty="medium",
    )


def _central(document: Document) -> tuple[Sentence, ...]:
    """The most central sentence of each quarter of the article; where two are near, the one that stands alone."""
    usable = [s for s in document.sents if not s.in_list and not s.whole_quote and len(s.text.split()) >= LEAST_NOTE]
    length = max((s.end for s in document.sents), default=1)
    quarters = [[s for s in usable if n <= SUMMARY_POINTS * s.start / length < n + 1] for n in range(SUMMARY_POINTS)]
    best = [_most_central(document, quarter) for quarter in quarters if quarter]
    top = max((document.central[s.start] for s in best), default=0.0)
    return tuple(s.plain() for s in best if document.central[s.start] >= top / 3)


def _most_central(document: Document, sents: Sequence[Sent]) -> Sent:
    """Whether a sentence stands alone is looked at only where that can make it the best."""
    rank = document.central
    best, most = sents[0], (-1.0, 0)
    for sent in sorted(sents, key=lambda s: -rank[s.start]):
        if rank[sent.start] + ALONE < most[0]:
            break
        worth = (rank[sent.start] + ALONE * stands_alone(document, sent), -sent.start)
        if worth > most:
            best, most = sent, worth
    return best
