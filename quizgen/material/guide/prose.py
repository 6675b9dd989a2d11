"""The article's sentences, and which of them a reader understands without those before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.gazetteer import MONTHS, WEEKDAYS
from quizgen.model import Article
from quizgen.roles import is_role
from quizgen.sentences import sentences, whole

# Longer articles are read only so far: a guide has no room for more, and the work stays bounded.
MOST_SENTENCES = 600
# In signs: no sentence for a reader is longer, and patterns look back over the whole of it.
MOST_SIGNS = 600
LONGEST = 45
_LEANS = re.compile(
    r"[“\"‘(]?(?:He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|Your|This|That|These|Those|Such|There|Here|But|And|Or|Nor|So|"
    r"Yet|Then|Also|However|Instead|Still|Even|Meanwhile|Therefore|Thus|Both|Neither|Either|Another|Others?|Next|First|Second|"
    r"Third|Later|Afterwards|Soon|Now|Finally|Inside|Slowly|Suddenly|Once|Only|Not|None|Few|Many|Some|Most|All|Two of|Three of|"
    r"One of|Half|Shortly|Perhaps|Maybe|Well|Yes|No|For example|For instance|As a result|Among|"
    r"After (?:this|that|all|them|him|her)|Before (?:this|that)|With (?:him|her|it|them)|Because of (?:this|that)|"
    r"The (?:next|same|following|former|latter|other|others|week|day|year|month|night|morning) |On (?:top|Friday|the other))\b"
)
_POINTS = re.compile(
    r"\b(?:that same|the same|the other|the others|the former|the latter|this one|these two|the next|the following)\b"
    r"|\bthe (?:two|three|four|five|six|seven|eight)\b(?! [a-z-]+s\b)|\b[Tt]h(?:is|ese|ose) (?:is|was|are|were|had|has|have)\b"
    r"|\bwent (?:back|on)\b|\bhere\b|\bthere\b(?! (?:is|was|are|were|had|has|have)\b)"
)
_PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
_THING = re.compile(r"\b(?:it|its|they|them|their|theirs)\b")
_BINDS = re.compile(
    r"(?:\b(?:because|when|until|as|that|which|who|whose|and|or|with|before|after|where|although|though|while|if|on|of|in)) $"
)
_PLURAL = re.compile(r"\b(?:[A-Za-z]{2,}[^s\W]s|people|children|men|women|police)\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_NO_NAMES = frozenset(
    "the a an in on at by for from with when while as after before since if although because to of i two three four five six "
    "seven eight nine ten eleven twelve about around more less fewer nearly almost over during until between every each".split()
) | {name.lower() for name in (*MONTHS, *WEEKDAYS)}


@dataclass(frozen=True)
class Line:
    """A sentence of the article, verbatim, with its paragraph; `at` counts the sentences from 0."""

    text: str
    paragraph: int
    at: int
    opens: bool = False


def lines_of(article: Article | None) -> tuple[Line, ...]:
    """All sentences of the article's paragraphs in their order; `opens` marks the first of a paragraph."""
    found: list[Line] = []
    for block in article.blocks if article else ():
        if block.kind != "paragraph":
            continue
        for place, text in enumerate(sentences(block.text)):
            if len(text) <= MOST_SIGNS:
                found.append(Line(text, block.number, len(found), place == 0))
        if len(found) >= MOST_SENTENCES:
            break
    return tuple(found[:MOST_SENTENCES])


def paragraph_of(quote: str, lines: tuple[Line, ...]) -> int:
    """The paragraph in which these words stand; 0 where they do not."""
    return next((line.paragraph for line in lines if quote in line.text), 0)


def stands_alone(text: str) -> bool:
    """Whether a sentence says by itself whom and what it means; in doubt it does not."""
    if len(text) > MOST_SIGNS or not whole(text) or not text.endswith((".", "!")) or len(text.split()) > LONGEST:
        return False
    if _LEANS.match(text) or _POINTS.search(text) or (not text[:1].isupper() and not text[:1].isdigit()):
        return False
    return all(_person_named(text[: at.start()]) for at in _PERSON.finditer(text)) and all(
        _thing_named(text[: at.start()], at[0]) for at in _THING.finditer(text)
    )


def _person_named(before: str) -> bool:
    """Somebody is named before "he" or "she": by name or by what he is."""
    words = re.findall(r"[\w’'-]+", before)
    capital = [word for word in words if word[:1].isupper() and word.lower() not in _NO_NAMES]
    # A plural that only opens the sentence is no name: "Sailors told him".
    named = [word for word in capital if word != words[0] or not word.endswith("s") or word.endswith("’s")]
    return bool(named) or any(is_role(word.lower()) for word in words)


def _thing_named(before: str, pronoun: str) -> bool:
    """Something is named before "it" or "they", and the pronoun begins a clause that tells more of it."""
    if len(before.split()) < 4 or not _BINDS.search(before):
        return False
    if re.search(r"\b(?:of|in|on|with) $", before) and pronoun in {"it", "them"}:
        return False
    return pronoun in {"it", "its"} or bool(_PLURAL.search(before))
