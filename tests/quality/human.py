"""Questions that people wrote, and the sentences of the article that they are about."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from quizgen.model import Article, Sentence
from tests.quality.retrieval import Index
from tests.quality.text import content, share, words

Found = Literal["span", "words", "estimate"]
SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " ", "\n": " "})


@dataclass(frozen=True)
class Human:
    """A question of a person: `paragraph` from 1 (0: unknown), `span` the stretches of the article it turns on."""

    question: str
    answer: str
    paragraph: int = 0
    wrong: tuple[str, ...] = ()
    span: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """The indices of a question's source sentences, and how they were found."""

    sentences: frozenset[int]
    found: Found


def load_human(path: Path) -> dict[str, tuple[Human, ...]]:
    """Read the file: the article's key to its questions."""
    raw: dict[str, list[dict[str, Any]]] = json.loads(path.read_text("utf-8"))
    return {key: tuple(_human(entry) for entry in entries) for key, entries in raw.items()}


def _human(entry: dict[str, Any]) -> Human:
    return Human(
        entry["question"],
        entry["answer"],
        int(entry.get("paragraph") or 0),
        tuple(entry.get("wrong") or ()),
        tuple(entry.get("span") or ()),
    )


def source(human: Human, article: Article, sentences: tuple[Sentence, ...], index: Index) -> Source:
    """The sentences a question is about: those its span overlaps; else the likeliest by words."""
    if human.span:
        exact = frozenset(i for span in human.span for i in _overlapped(span, human, article, sentences))
        if exact:
            return Source(exact, "span")
        near = frozenset(i for span in human.span for i in _near(span, human, sentences))
        if near:
            return Source(near, "words")
    best = index.best(f"{human.question} {human.answer}")
    return Source(frozenset() if best is None else frozenset({best}), "estimate")


def _overlapped(span: str, human: Human, article: Article, sentences: tuple[Sentence, ...]) -> frozenset[int]:
    text, wanted = article.text.translate(SIGNS), span.translate(SIGNS).strip()
    places = [at for at in range(len(text)) if text.startswith(wanted, at)] if wanted else []
    hits = [
        frozenset(i for i, s in enumerate(sentences) if s.start < at + len(wanted) and at < s.end) for at in places
    ]
    hits = [h for h in hits if h]
    inside = [h for h in hits if any(sentences[i].paragraph == human.paragraph for i in h)] or hits
    # Of several places the sentence that shares most words with the question.
    asked = content(human.question)
    return max(inside, key=lambda h: max(share(asked, content(sentences[i].text)) for i in h), default=frozenset())


def _near(span: str, human: Human, sentences: tuple[Sentence, ...]) -> frozenset[int]:
    """Sentences of the paragraph nearly all of whose words stand in the span, or that hold nearly all of the span's."""
    wanted = words(span)
    pool = [(i, words(s.text)) for i, s in enumerate(sentences) if human.paragraph in {0, s.paragraph}]
    pool = pool or [(i, words(s.text)) for i, s in enumerate(sentences)]
    return frozenset(i for i, have in pool if have and (share(have, wanted) >= 0.8 or share(wanted, have) >= 0.8))
