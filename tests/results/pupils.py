"""A class to mark: answers as the page for collecting them would send them, as files and as codes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from random import Random
from urllib.parse import quote

from quizgen.model import Bank
from quizgen.sheet import Question, Sheet, lay_out, layout_id, letter

Given = Sequence[Sequence[str]]


def document(sheet: Sheet, name: str, given: Given, took: int = 300) -> dict[str, object]:
    """What an answer file holds."""
    return {
        "quizgen": "answers",
        "version": 1,
        "bank": sheet.bank_id,
        "layout": layout_id(sheet),
        "seed": sheet.seed,
        "name": name,
        "took": took,
        "answers": [list(parts) for parts in given],
    }


def file_bytes(sheet: Sheet, name: str, given: Given, took: int = 300) -> bytes:
    """An answer file."""
    return json.dumps(document(sheet, name, given, took), ensure_ascii=False).encode()


def code(sheet: Sheet, name: str, given: Given, took: int = 300) -> str:
    """The same in one line."""
    answers = ";".join(",".join(_component(part) for part in parts) for parts in given)
    body = f"QZ1:{sheet.bank_id}:{layout_id(sheet)}:{sheet.seed}:{took}:{_component(name)}:{answers}"
    return f"{body}:{zlib.crc32(body.encode()):08x}"


def _component(text: str) -> str:
    """What encodeURIComponent gives, with a plus for a blank."""
    return quote(text, safe="-_.!~*'()").replace("%20", "+")


def right(question: Question) -> tuple[str, ...]:
    """The right answer to a question, as its page would send it."""
    item = question.item
    match item.kind:
        case "multiple_choice" | "multiple_answer":
            return tuple(option.letter for option in question.options if option.right)
        case "true_false":
            return ("T" if item.answer else "F",)
        case "short_answer":
            return (item.answer,)
        case "numeric":
            return (f"{item.value:g}",)
        case "cloze":
            return tuple(gap.answer for gap in question.gaps)
        case "matching" | "ordering":
            return tuple(row.answer for row in question.rows)
        case "essay":
            return ("They slept in turns, as the tower came in pieces.",)


def wrong(question: Question, dice: Random) -> tuple[str, ...]:
    """A wrong answer, or none."""
    if dice.random() < 0.15:
        return ()
    item = question.item
    match item.kind:
        case "multiple_choice":
            return (dice.choice([option.letter for option in question.options if not option.right]),)
        case "multiple_answer":
            return (dice.choice(question.options).letter,)
        case "true_false":
            return ("F" if item.answer else "T",)
        case "short_answer":
            return (dice.choice(["London", "on foot", "=1+1"]),)
        case "numeric":
            return (str(dice.randrange(1, 400)),)
        case "cloze":
            return tuple("tide" if n else gap.answer for n, gap in enumerate(question.gaps))
        case "matching" | "ordering":
            answers = [row.answer for row in question.rows]
            return tuple(dice.sample(answers, len(answers)))
        case "essay":
            return ()


def simulated(bank: Bank, count: int, seed: int = 1) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Names and answers of a class whose pupils know more or less."""
    dice = Random(seed)
    sheet = lay_out(bank)
    found = []
    for number in range(count):
        knows = dice.betavariate(4, 2.5)
        hard = [0.25 * (question.number % 4 - 1.5) for question in sheet.questions]
        given = [
            right(question) if dice.random() < knows - 0.5 * hard[at] else wrong(question, dice)
            for at, question in enumerate(sheet.questions)
        ]
        found.append((f"{_NAMES[number % len(_NAMES)]} {letter(number // len(_NAMES))}.", given))
    return found


_NAMES = (
    "Ana Ben Cleo Dora Emil Finn Greta Hugo Ida Jonas Kaya Lena Milo Nora Omar Pia Quentin Rosa Sami Tilda".split()
)
