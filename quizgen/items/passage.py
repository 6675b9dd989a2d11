"""Cloze with several gaps: a stretch of one paragraph whose gaps only its own words fill."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from quizgen.document import Document, Sent
from quizgen.document.reference import UNIQUE
from quizgen.facts.frame import Fact
from quizgen.items.alone import Named, named, small, stands_alone, whole
from quizgen.items.gather import common, in_order, names_of
from quizgen.items.holes import CERTAIN, Hole, holes
from quizgen.items.pool import Pool
from quizgen.items.score import scored_set
from quizgen.model import Cloze, Scored
from quizgen.words import content_words

LEAST_WORDS, MOST_WORDS = 25, 90
LEAST_OPENING = 7  # "The answer is distance.": such an opening lives on what stood before
MOST_GAPS = 5
MOST_SENTENCES = 4
LEAST_FACTS = 0
APART = 5
# So many gaps a passage has at least: with no, one, or more certain ones.
LEAST_GAPS = (3, 2, 2)
MOST_PASSAGES = 8
# Where in the town something stands is seldom worth a gap.
STREETS = ("Street", "Road", "Lane", "Avenue", "Square")


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """At most eight passages, of paragraphs that other questions use least: in print they give answers away."""
    used = Counter(f.sentence.paragraph for f in facts)
    groups = sorted(_paragraphs(document), key=lambda group: (used[group[0].paragraph], group[0].start))
    found = (item for group in groups for item in _best(document, group, facts))
    return tuple(islice(found, MOST_PASSAGES))


def _paragraphs(document: Document) -> Iterator[list[Sent]]:
    for _, inside in groupby(document.sents, key=lambda s: s.paragraph):
        group = list(inside)
        if not all(s.in_list for s in group):
            yield group


def _best(document: Document, group: Sequence[Sent], facts: tuple[Fact, ...]) -> tuple[Scored, ...]:
    """The best stretch of a paragraph, and another that leaves more of its facts to other questions."""
    found: list[Scored] = []
    for first in range(len(group)):
        sizes = range(min(2, len(group)), min(MOST_SENTENCES, len(group) - first) + 1)
        stretches = [s for s in (group[first : first + size] for size in sizes) if _may_stand(document, s)]
        if stretches and stands_alone(document, group[first], opens=True, pointed=True):
            for stretch in (s for s in stretches if whole(document, s)):
                inside = [f for f in facts if stretch[0].start <= f.sentence.start < stretch[-1].end]
                found.extend(_passage(document, stretch, inside) if len(inside) >= LEAST_FACTS else ())
    if not found:
        return ()
    best = max(found, key=lambda s: (s.score, -len(s.facts), -s.start))
    quiet = min(found, key=lambda s: (_used(s, facts), -s.score, s.start))
    return (best, quiet) if _used(quiet, facts) < _used(best, facts) else (best,)


def _used(passage: Scored, facts: tuple[Fact, ...]) -> int:
    """How many sentences of a passage hold a fact of another question."""
    asked = {str(fact.sentence.start) for fact in facts}
    return len(asked & {name.partition(":")[0] for name in passage.facts})


def _may_stand(document: Document, stretch: Sequence[Sent]) -> bool:
    text = _text(document, stretch)
    return (
        LEAST_WORDS <= len(text.split()) <= MOST_WORDS
        and not re.search(r"[{}|\n*_?]", text)
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and re.search(r"\.[”\"]?$", text) is not None
        and len(stretch[0].text.split()) >= LEAST_OPENING
    )


def _text(document: Document, stretch: Sequence[Sent]) -> str:
    return document.article.text[stretch[0].start : stretch[-1].end]


def _passage(document: Document, stretch: Sequence[Sent], facts: Sequence[Fact]) -> Iterator[Scored]:
    holes = _chosen(document, stretch)
    certain = sum(hole.worth == CERTAIN for hole in holes)
    if len(holes) < LEAST_GAPS[min(certain, 2)]:
        return
    text = gapped(_text(document, stretch), stretch[0].start, holes, named(document, stretch[0]))
    if not stands_alone(document, stretch[0], opens=True):
        text = f"According to paragraph {stretch[0].paragraph}, {small(document, stretch[0], text)}"
    proofs = in_order(s.plain() for s in stretch)
    gaps = "; ".join(h.text for h in holes)
    item = Cloze(question=text, points=len(holes), **common("cloze", "passage", gaps, proofs, "understand"))
    places = [f"{s.start}:{s.start}" for s in stretch] + [f"{stretch[0].start}:{h.start}" for h in holes]
    names = tuple(dict.fromkeys((*names_of(facts), *places)))
    # Gaps of unlike length are as good.
    yield scored_set(item, "passage", 0.95 if certain else 0.9, ["gap" for _ in holes], names, proofs[0])


def gapped(text: str, at: int, holes: Sequence[Hole], known: Named | None) -> str:
    """A stretch of the article that begins at `at`, with its gaps, and with a name for its first "he" or "her"."""
    edits = [(h.start - at, h.end - at, "{{" + h.text + "}}") for h in holes]
    edits += [(known.start, known.end, known.text)] if known else []
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _chosen(document: Document, stretch: Sequence[Sent]) -> list[Hole]:
    """The best gaps that neither help nor can be taken for one another, in the order of the text."""
    known = named(document, stretch[0])
    stems = stems_of(f"{_text(document, stretch)} {known.text if known else ''}")
    chosen: list[Hole] = []
    for hole in sorted(holes(document, stretch), key=lambda h: (-h.worth, h.start)):
        if len(chosen) == MOST_GAPS:
            break
        near = any(between(document, hole, other) < APART for other in chosen)
        twin = any(hole.group == other.group for other in chosen)
        if not near and not twin and once(stems, hole.text) and not guessed(document, hole):
            chosen.append(hole)
    return sorted(chosen, key=lambda h: h.start)


def guessed(document: Document, hole: Hole) -> bool:
    """The title tells it, the whole text is about it, or everybody knows it ("the Earth")."""
    title = {word.rstrip("s") for word in content_words(document.article.title)}
    words = [word.rstrip("s") for word in content_words(hole.text)]
    known = any(word in title for word in words) if hole.worth < CERTAIN else bool(words) and set(words) <= title
    return known or hole.text in document.protagonists or hole.text.lower() in UNIQUE or hole.text.endswith(STREETS)


def between(document: Document, one: Hole, other: Hole) -> int:
    """How many words stand between two gaps."""
    left, right = sorted((one, other), key=lambda h: h.start)
    return len(document.article.text[left.end : right.start].split()) if left.end <= right.start else 0


def stems_of(text: str) -> str:
    """The words of a passage for `once`, in small letters and each with one space before it."""
    return "".join(f" {word.lower()}" for word in re.findall(r"\w+", text))


def once(stems: str, words: str) -> bool:
    """No telling word of the gap stands a second time in the passage, in whatever form."""
    telling = content_words(words) or (words.lower(),)
    starts = [word[: max(4, len(word) - 2)].lower() for word in telling]
    return all(" " not in start and stems.count(f" {start}") == 1 for start in starts)
