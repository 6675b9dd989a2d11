"""The key of a laid-out question: what fits in the marking grid, and the answer spelt out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from quizgen.errors import RenderError
from quizgen.model import Item, Numeric
from quizgen.sheet.parts import Gap, Key, Option, Row


def key_for(item: Item, options: Sequence[Option], rows: Sequence[Row], gaps: Sequence[Gap]) -> Key:
    """Make the key of `item` for the letters and places it was laid out with."""
    match item.kind:
        case "multiple_choice" | "multiple_answer":
            right = [option for option in options if option.right]
            return Key(
                " ".join(option.letter for option in right),
                tuple(f"{option.letter}\N{EN SPACE}{option.text}" for option in right),
            )
        case "true_false":
            return Key("True" if item.answer else "False", ("True" if item.answer else "False",))
        case "short_answer":
            return Key(item.answer, (item.answer,), item.accept)
        case "numeric":
            return Key(item.answer, (item.answer,), _accepted_numbers(item), _margin(item))
        case "cloze":
            return _gaps_key(gaps)
        case "matching":
            return _matching_key(options, rows)
        case "ordering":
            places = " ".join(["from the top", *(row.answer for row in rows)])
            return Key(places, tuple(f"{n}\N{EN SPACE}{text}" for n, text in enumerate(item.sequence, start=1)))
        case "essay":
            return Key("open", (item.answer,) if item.answer else (), item.rubric)
        case _:
            assert_never(item.kind)


def _margin(item: Numeric) -> float:
    """Return how far from `item.value` a number may lie: its tolerance, as an amount."""
    text = item.tolerance.strip() or "0"
    try:
        size = abs(float(text.removesuffix("%")))
    except ValueError:
        told = f"The tolerance of {item.id or item.question!r} is {item.tolerance!r}; write a number or a percentage."
        raise RenderError(told) from None
    return abs(item.value) * size / 100 if text.endswith("%") else size


def _plain_number(value: float) -> str:
    """Write a number as a reader expects it: 5,000 and 2.5, without a float's tail."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def _accepted_numbers(item: Numeric) -> tuple[str, ...]:
    unit = f" {item.unit}" if item.unit else ""
    if slack := _margin(item):
        return (f"{_plain_number(item.value - slack)} to {_plain_number(item.value + slack)}{unit}",)
    plain = f"{_plain_number(item.value)}{unit}"
    return () if plain == item.answer else (plain,)


def _gaps_key(gaps: Sequence[Gap]) -> Key:
    answers = [gap.answer for gap in gaps]
    if len(answers) == 1:
        return Key(answers[0], tuple(answers))
    return Key(", ".join(answers), tuple(f"{gap.number}\N{EN SPACE}{gap.answer}" for gap in gaps))


def _matching_key(options: Sequence[Option], rows: Sequence[Row]) -> Key:
    text = {option.letter: option.text for option in options}
    return Key(
        "\N{EN SPACE}".join(f"{number}{row.answer}" for number, row in enumerate(rows, start=1)),
        tuple(f"{n}{row.answer}\N{EN SPACE}{row.text} – {text[row.answer]}" for n, row in enumerate(rows, start=1)),
    )
