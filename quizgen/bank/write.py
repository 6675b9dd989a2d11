"""A bank as YAML text that a teacher likes to edit: our own small writer, same bank = same bytes.

Texts stand in double quotes on one line, so that no word can turn into a date, a number or a comment.
"""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import assert_never

from quizgen import __version__
from quizgen.bank.read import FORMAT
from quizgen.model import (
    Article,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Gloss,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

HEADER = """\
# yaml-language-server: $schema=./quizgen.schema.json
# Questions made by quizgen. This file is yours: change any words, take questions out, write new ones.
# status: keep = is printed, draft = a spare that waits here, drop = thrown out and never printed.
# Then print again, with the name of this file:  quizgen render bank.yaml
"""
_CHECK = re.compile(r'^  check: "([0-9a-f]{12})"\n', re.MULTILINE)
# JSON's escapes do for YAML too, but YAML also wants these written as codes.
_CODED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN_TAG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Words that other YAML programs read as something else than text.
_RISKY = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def bank_text(bank: Bank) -> str:
    """Write a bank as YAML text with LF line ends. Reading it back gives an equal bank, but for `Article.dropped`.

    Lone surrogates, which no file can hold, become the replacement sign. Missing ids stay missing (see `write_bank`).
    """
    parts = [HEADER, f"quizgen: {FORMAT}\ntitle: {quoted(bank.title)}\n", *_levels("", bank.lint)]
    parts.append("made:  # quizgen's own notes; please leave them as they are\n")
    parts.append(f"  by: {quoted(f'quizgen {__version__}')}\n  seed: {bank.seed}\n")
    parts += _notes(bank)
    if bank.article is not None:
        parts += ["\n", *_article(bank.article, bank.title)]
    parts += _glossary(bank.glossary)
    parts.append("\nitems:\n" if bank.items else "\nitems: []\n")
    parts.append("\n".join("".join(_entry(item)) for item in bank.items))
    text = "".join(parts)
    # The sum cannot cover its own line, so that comes in last.
    return text.replace(f"  seed: {bank.seed}\n", f'  seed: {bank.seed}\n  check: "{checksum(text)}"\n', 1)


def entry_text(item: Item, dash: int = 2) -> str:
    """An item as the lines of a bank's list, its dash in column `dash` (from 0)."""
    pad = " " * dash
    return "".join(f"{pad}{line[2:]}" for line in _entry(item))


def article_text(article: Article, title: str) -> str:
    """The lines of an article's block; its title is left out where it is the bank's."""
    return "".join(_article(article, title))


def made_text(known: Iterable[str], article_sha: str) -> str:
    """The lines of quizgen's notes for a bank that has none."""
    return "made:  # quizgen's own notes; please leave them as they are\n" + "".join(
        [f"  article: {quoted(article_sha)}\n" if article_sha else "", f"  ids: {ids_value(known, 4)}\n"]
    )


def with_checksum(text: str) -> str:
    """A bank's text with its `check` line made true again."""
    return _CHECK.sub(f'  check: "{checksum(text)}"\n', text, count=1)


def _notes(bank: Bank) -> Iterator[str]:
    """What making again has to know: the article as it was read, and every id that was ever written."""
    if bank.article_sha:
        yield f"  article: {quoted(bank.article_sha)}\n"
    if bank.known:
        yield f"  ids: {ids_value(bank.known, 4)}\n"


def ids_value(known: Iterable[str], depth: int) -> str:
    """The value of the field `made.ids`, its lines at a depth (in columns)."""
    lines = textwrap.wrap(" ".join(known), 100, break_long_words=False, break_on_hyphens=False)
    return "\n".join([">-", *(f"{' ' * depth}{line}" for line in lines)])


def checksum(text: str) -> str:
    """Twelve hex digits over a bank's text without its `check` line: they tell whether somebody edited the file."""
    return hashlib.sha256(_CHECK.sub("", text, count=1).encode("utf-8", "replace")).hexdigest()[:12]


def is_unchanged(text: str) -> bool:
    """Tell whether a text is, letter for letter, what `bank_text` wrote."""
    found = _CHECK.search(text)
    return found is not None and found[1] == checksum(text)


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and JSON both read it."""
    line = json.dumps(_SURROGATE.sub("\ufffd", text), ensure_ascii=False)
    return _CODED.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def _article(article: Article, title: str) -> Iterator[str]:
    yield "article:\n"
    yield from _text("  ", "source", article.source, always=True)
    if article.title != title:
        yield from _text("  ", "title", article.title, always=True)
    yield from _text("  ", "author", article.author)
    yield from _text("  ", "date", article.date)
    yield f"  text: {text_value(article.text, 4)}\n"


def _glossary(glosses: tuple[Gloss, ...]) -> Iterator[str]:
    if glosses:
        yield "\nglossary:\n"
    for gloss in glosses:
        yield f"  - word: {quoted(gloss.word)}\n    meaning: {quoted(gloss.meaning)}\n"


def text_value(text: str, depth: int) -> str:
    """An article's text as the value of its field: a block at a depth (in columns), or in quotes where it must."""
    if not _fits_block(text):
        return quoted(text)
    return "|\n" + "\n".join(f"{' ' * depth}{line}" if line else "" for line in text.split("\n"))


def _fits_block(text: str) -> bool:
    """Tell whether a text comes back from a "|" block as it is: no odd ends, no signs that need a code."""
    if not text or text != text.strip() or quoted(text) != json.dumps(text, ensure_ascii=False):
        return False
    if re.search(r"[\x00-\x08\x0b-\x1f]", text):
        return False
    return not any(line and not line.strip() for line in text.split("\n"))


def _entry(item: Item) -> Iterator[str]:
    """The lines of an item: the first begins with its dash, the others stand below the first word."""
    lines = list(_fields(item))
    yield "  - " + lines[0].removeprefix("    ")
    yield from lines[1:]


def _fields(item: Item) -> Iterator[str]:
    yield from _text("    ", "id", item.id)
    yield f"    kind: {item.kind}\n"
    yield from _text("    ", "question", item.question, always=True)
    yield from _own(item)
    yield from _text("    ", "why", item.why)
    yield from _proofs(item.proofs)
    yield f"    points: {_number(item.points)}\n"
    yield f"    level: {item.level}\n"
    yield f"    difficulty: {item.difficulty}\n"
    if item.tags:
        yield f"    tags: [{', '.join(tag_value(tag) for tag in item.tags)}]\n"
    yield f"    status: {item.status}\n"
    yield from _unless("pin", "true", not item.pin)
    yield from _levels("    ", item.lint)
    yield from _unless("locked", "true", not item.locked)
    yield from _text("    ", "review", item.review)
    if item.origin:
        origin = item.origin
        yield f"    origin: {{rule: {quoted(origin.rule)}, sha: {quoted(origin.sha)}, status: {origin.status}}}\n"


def _levels(indent: str, lint: Iterable[tuple[str, str]]) -> Iterator[str]:
    levels = ", ".join(f"{tag_value(name)}: {quoted(level) if level == 'off' else level}" for name, level in lint)
    if levels:
        yield f"{indent}lint: {{{levels}}}\n"


def _proofs(proofs: tuple[Evidence, ...]) -> Iterator[str]:
    """One sentence as a mapping, several as a list of mappings."""
    if proofs:
        yield "    evidence:\n"
    for proof in proofs:
        lines = [f"paragraph: {proof.paragraph}\n"] if proof.paragraph else []
        lines += _text("", "quote", proof.quote, always=True)
        for number, line in enumerate(lines):
            dash = "" if len(proofs) == 1 else "- " if number == 0 else "  "
            yield f"      {dash}{line}"


def _own(item: Item) -> Iterator[str]:
    """The fields that only this kind of item has."""
    match item:
        case MultipleChoice():
            yield from _answer(item.answer)
            yield from _distractors(item.wrong)
            yield from _unless("shuffle", "false", item.shuffle)
            yield from _texts("last", item.last)
        case MultipleAnswer():
            yield from _texts("answers", item.answers, always=True)
            yield from _distractors(item.wrong)
            yield from _unless("shuffle", "false", item.shuffle)
            yield from _texts("last", item.last)
        case TrueFalse():
            yield f"    answer: {str(item.answer).lower()}\n"
        case ShortAnswer():
            yield from _answer(item.answer)
            yield from _texts("accept", item.accept)
            yield from _unless("match", item.match, item.match == ShortAnswer.match)
        case Numeric():
            yield from _answer(item.answer)
            yield f"    value: {_number(item.value)}\n"
            yield from _unless("tolerance", quoted(item.tolerance), item.tolerance == Numeric.tolerance)
            yield from _text("    ", "unit", item.unit)
        case Cloze():
            pass
        case Matching():
            yield from _pairs(item.pairs)
            yield from _texts("extra", item.extra)
        case Ordering():
            yield from _texts("sequence", item.sequence, always=True)
        case Essay():
            yield from _text("    ", "answer", item.answer)
            yield from _unless("lines", str(item.lines), item.lines == Essay.lines)
            yield from _texts("rubric", item.rubric)
        case _:
            assert_never(item)


def _answer(text: str) -> Iterator[str]:
    yield from _text("    ", "answer", text, always=True)


def _unless(key: str, value: str, usual: bool) -> Iterator[str]:
    """A field that is left out when it says what is meant anyhow."""
    if not usual:
        yield f"    {key}: {value}\n"


def _text(indent: str, key: str, text: str, *, always: bool = False) -> Iterator[str]:
    if text or always:
        yield f"{indent}{key}: {quoted(text)}\n"


def _texts(key: str, texts: Iterable[str], *, always: bool = False) -> Iterator[str]:
    lines = [f"      - {quoted(text)}\n" for text in texts]
    if lines:
        yield f"    {key}:\n"
        yield from lines
    elif always:
        yield f"    {key}: []\n"


def _distractors(wrong: tuple[Wrong, ...]) -> Iterator[str]:
    yield "    wrong:\n" if wrong else "    wrong: []\n"
    for option in wrong:
        if option.why:
            yield f"      - text: {quoted(option.text)}\n        why: {quoted(option.why)}\n"
        else:
            yield f"      - {quoted(option.text)}\n"


def _pairs(pairs: tuple[Pair, ...]) -> Iterator[str]:
    yield "    pairs:\n" if pairs else "    pairs: []\n"
    for pair in pairs:
        yield f"      - left: {quoted(pair.left)}\n        right: {quoted(pair.right)}\n"


def tag_value(tag: str) -> str:
    """A tag or the name of a rule: bare where every YAML program reads it as a text."""
    return tag if _PLAIN_TAG.fullmatch(tag) and tag not in _RISKY else quoted(tag)


def _number(value: float) -> str:
    """A number as people write it: 5000, not 5000.0."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
