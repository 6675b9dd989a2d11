"""What a text may be so that a page of it is set in seconds: layout takes minutes over what nobody can read anyway."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.errors import RenderError
from quizgen.model import Bank, Item, Pair, Wrong

MAX_TEXT = 20_000
MAX_LINES = 100
MAX_DEPTH = 20
MAX_ACCENTS = 20
MAX_BLOCK = 100_000
# For a whole bank: a thousand questions of a hundred words are half of it.
MAX_PAGE = 1_000_000
MAX_PAGE_LINES = 5_000
# A name, a title, a date; where something comes from; what a word means; and how many words are explained.
MAX_NAME, MAX_SOURCE, MAX_MEANING, MAX_GLOSSES = 500, 2_000, 1_000, 200
_FIELDS = ("question", "why", "answer", "answers", "wrong", "accept", "unit", "pairs", "extra", "sequence", "rubric")
_BREAK = re.compile(r"\n|<br ?/?>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(?:em|strong|code|sub|sup)>", re.IGNORECASE)
_ACCENTS = re.compile(
    rf"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff"
    rf"\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]{{{MAX_ACCENTS + 1}}}"
)
_INVISIBLE = re.compile(rf"[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]{{{MAX_ACCENTS + 1}}}")


def excess(text: str) -> str:
    """What is too much in a text of an item, as a clause; empty where all is well."""
    if len(text) > MAX_TEXT:
        return f"a text is {len(text):,} characters long; at most {MAX_TEXT:,} can be printed"
    if len(_BREAK.findall(text)) > MAX_LINES:
        return f"a text has more than {MAX_LINES} lines"
    if _ACCENTS.search(text):
        return f"a letter carries more than {MAX_ACCENTS} accents"
    if _INVISIBLE.search(text):
        return f"more than {MAX_ACCENTS} signs that cannot be seen stand in a row"
    depth = deepest = 0
    for closing in _TAG.findall(text):
        depth = max(0, depth + (-1 if closing else 1))
        deepest = max(deepest, depth)
    return f"marks are nested more than {MAX_DEPTH} deep" if deepest > MAX_DEPTH else ""


def texts(item: Item) -> Iterator[tuple[str, str]]:
    """The texts of an item that are printed, each with its field ("wrong.1" is the second distractor)."""
    for field in _FIELDS:
        value = getattr(item, field, "")
        if isinstance(value, str):
            yield field, value
        elif isinstance(value, tuple):
            for number, part in enumerate(value):
                yield from ((f"{field}.{number}", text) for text in _parts(part))


def heading_excess(bank: Bank) -> Iterator[tuple[str, str]]:
    """What is too much in what stands around the questions: the field of the bank, and a clause."""
    article = bank.article
    named = [("title", bank.title, MAX_NAME)]
    if article:
        named += [(f"article.{name}", getattr(article, name), MAX_NAME) for name in ("title", "author", "date")]
        named.append(("article.source", article.source, MAX_SOURCE))
    for gloss in bank.glossary:
        named += [("glossary", gloss.word, MAX_NAME), ("glossary", gloss.meaning, MAX_MEANING)]
    for field, text, most in named:
        if len(text) > most:
            yield field, f"a text is {len(text):,} characters long; at most {most:,} can be printed here"
        elif told := excess(text):
            yield field, told
    if len(bank.glossary) > MAX_GLOSSES:
        yield "glossary", f"{len(bank.glossary):,} words are explained; at most {MAX_GLOSSES} can be printed"


def refuse_bombs(bank: Bank) -> None:
    """Raise RenderError where a page of the bank would take minutes."""
    for field, told in heading_excess(bank):
        raise RenderError(f"The field {field} of the bank cannot be printed: {told}.")
    size = lines = 0
    for item in bank.kept():
        for _, text in (*texts(item), *(("evidence", proof.quote) for proof in item.proofs)):
            if told := excess(text):
                raise RenderError(f"The question {(item.id or item.question)[:60]!r} cannot be printed: {told}.")
            size, lines = size + len(text), lines + len(_BREAK.findall(text))
    for block in bank.article.blocks if bank.article else ():
        if len(block.text) > MAX_BLOCK or _ACCENTS.search(block.text) or _INVISIBLE.search(block.text):
            raise RenderError(f"Paragraph {block.number} of the article is no text to print; cut it into several.")
        size, lines = size + len(block.text), lines + block.text.count("\n")
    if size > MAX_PAGE or lines > MAX_PAGE_LINES:
        raise RenderError(
            f"The bank is too large for one page ({size:,} characters, {lines:,} line breaks; at most {MAX_PAGE:,} and "
            f"{MAX_PAGE_LINES:,}); set some questions to status: draft, or cut it into several banks."
        )


def _parts(part: object) -> tuple[str, ...]:
    match part:
        case Wrong():
            return part.text, part.why
        case Pair():
            return part.left, part.right
        case _:
            return (str(part),)
