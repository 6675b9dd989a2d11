"""Quizlet's export: a term, a tab and its definition on each line; each line becomes a short answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from quizgen.importing import build
from quizgen.importing.build import Option
from quizgen.importing.decode import to_text
from quizgen.importing.finish import imported
from quizgen.importing.head import Head
from quizgen.importing.imported import Imported, Notes, new_notes, shown
from quizgen.importing.markup import from_plain
from quizgen.model import Item

Card = tuple[int, str, str]


def read(content: bytes, name: str) -> Imported:
    """Read a file of terms and definitions."""
    notes = new_notes()
    return imported(PurePath(name).stem, _items(to_text(content, name), notes), notes, "quizlet")


def _items(text: str, notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    cards, odd = _cards(text)
    turned = _ask_for_terms(cards)
    if turned:
        notes.lose("the definitions became the questions and the terms the answers, for terms are shorter to write")
    for number, line in odd:
        notes.at(shown(line, 40), number).leave_out("the line has no tab between term and definition")
    for number, term, definition in cards:
        place = notes.at(shown(term, 40), number)
        stem, answer = (definition, term) if turned else (term, definition)
        head = Head(from_plain(stem, place))
        if not stem or not answer:
            place.leave_out("the term or its definition is empty")
            yield None, place
        else:
            yield build.short(head, [Option(from_plain(answer, place), 1)], place), place


def _cards(text: str) -> tuple[list[Card], list[tuple[int, str]]]:
    cards: list[Card] = []
    odd: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if number == 1 and line.strip().lower() == "term\tdefinition":
            continue
        if not line.strip() or re.match(r"#(?:separator|html|notetype|deck|tags|columns)\b", line):
            continue
        term, tab, definition = line.partition("\t")
        if tab:
            cards.append((number, term.strip(), definition.replace("\t", " ").strip()))
        else:
            odd.append((number, line))
    return cards, odd


def _ask_for_terms(cards: Sequence[Card]) -> bool:
    """Tell whether terms are answers: they are no questions, and on the whole shorter than the definitions."""
    if any(term.endswith("?") for _, term, _ in cards):
        return False
    return sum(len(term) for _, term, _ in cards) < sum(len(definition) for _, _, definition in cards)
