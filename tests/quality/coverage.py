"""How much of what people ask our items touch: the sentence, the answer, and the answer with the question's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.ids import answer_text
from quizgen.model import Essay, Item, Matching, MultipleAnswer, Ordering, Scored, TrueFalse
from tests.quality.articles import Told, proving, ranked
from tests.quality.human import Human, source
from tests.quality.retrieval import Index
from tests.quality.text import GAP, content, f1, share

SAME_ANSWER = 0.5
SAME_WORDS = 0.5


@dataclass(frozen=True)
class Hit:
    """What our items do for one question of a person; each level implies the one before."""

    sentence: bool
    span: bool
    content: bool


@dataclass(frozen=True)
class Covered:
    """Of `asked` questions of people, how many are hit at each level."""

    asked: int
    sentence: int
    span: int
    content: int


def keys(item: Item) -> tuple[str, ...]:
    """All right answers that an item prints; true or false is no answer of the text, an essay has none."""
    if isinstance(item, TrueFalse | Essay):
        return ()
    if isinstance(item, MultipleAnswer):
        return item.answers
    if isinstance(item, Matching):
        return tuple(pair.right for pair in item.pairs)
    if isinstance(item, Ordering):
        return item.sequence
    return tuple(answer_text(item).split("; ")) if GAP.search(item.question) else (answer_text(item),)


def stem_of(item: Item) -> str:
    """The stem without what its gaps hide."""
    return GAP.sub(" ", item.question)


def hit(human: Human, sources: frozenset[int], ours: Sequence[tuple[Item, frozenset[int]]]) -> Hit:
    """Compare one question with our items, each with the indices of its evidence sentences."""
    near = [item for item, at in ours if at & sources]
    same = [item for item in near if any(f1(key, human.answer) >= SAME_ANSWER for key in keys(item))]
    asked = content(human.question)
    alike = [item for item in same if share(asked, content(stem_of(item))) >= SAME_WORDS]
    return Hit(bool(near), bool(same), bool(alike))


def hits(told: Told, people: Sequence[Human], number: int) -> tuple[Hit, ...]:
    """One hit a question of a person, with our best `number` items of the article."""
    index = Index([s.text for s in told.sentences])
    chosen: tuple[Scored, ...] = ranked(told.items, number)
    ours = [(s.item, proving(told, s)) for s in chosen]
    return tuple(hit(h, source(h, told.article, told.sentences, index).sentences, ours) for h in people)


def covered(found: Sequence[Hit]) -> Covered:
    """Count hits."""
    return Covered(
        len(found), sum(h.sentence for h in found), sum(h.span for h in found), sum(h.content for h in found)
    )
