"""Options in their order: shuffled, or from small to large; behind them those that stand last, whatever is shuffled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from quizgen.model import MultipleAnswer, MultipleChoice
from quizgen.sheet.ascending import ascending
from quizgen.sheet.leaning import lean_rank
from quizgen.sheet.parts import Option, letter


def parted(item: MultipleChoice | MultipleAnswer) -> tuple[list[Option], list[Option]]:
    """The options of an item, the right ones first: those that are free to move, and those that stand last, in order.

    Last of all come those that the teacher pinned; before them, where the item is shuffled, those that lean on others.
    """
    options = _options(item)
    waiting: dict[str, list[Option]] = {}
    for option in reversed(options):
        waiting.setdefault(option.text, []).append(option)
    pinned = [waiting[text].pop() for text in item.last if waiting.get(text)]
    taken = {id(option) for option in pinned}
    rest = [option for option in options if id(option) not in taken]
    leaning = _leaning(rest) if item.shuffle else []
    taken = {id(option) for option in leaning}
    free = [option for option in rest if id(option) not in taken]
    return free, [replace(option, last=True) for option in (*leaning, *pinned)]


def key_place(item: MultipleChoice) -> int | None:
    """Return the place (from 0) that the key must have; None where any place before the last options will do."""
    free, last = parted(item)
    if not any(option.right for option in free):
        return len(free) + next(at for at, option in enumerate(last) if option.right)
    if not item.shuffle:
        return 0
    order = ascending([option.text for option in free])
    return None if order is None else order.index(0)


def one_right(item: MultipleChoice, place: int, rng: Random) -> tuple[Option, ...]:
    """Order and letter the options of an item with one key, which goes to `place`."""
    free, last = parted(item)
    ordered = in_order(free, item.shuffle, rng)
    wrong = [option for option in ordered if not option.right]
    key = [option for option in ordered if option.right]
    return lettered([*wrong[:place], *key, *wrong[place:], *last])


def several_right(item: MultipleAnswer, rng: Random) -> tuple[Option, ...]:
    """Order and letter the options of an item with several keys."""
    free, last = parted(item)
    return lettered([*in_order(free, item.shuffle, rng), *last])


def in_order(options: Sequence[Option], shuffle: bool, rng: Random) -> list[Option]:
    """Order options as the item wants: as given, ascending where they are numbers or dates, else shuffled."""
    if not shuffle:
        return list(options)
    order = ascending([option.text for option in options])
    if order is not None:
        return [options[index] for index in order]
    return rng.sample(options, len(options))


def lettered(options: Sequence[Option]) -> tuple[Option, ...]:
    """Give each option the letter of its place."""
    return tuple(replace(option, letter=letter(index)) for index, option in enumerate(options))


def _options(item: MultipleChoice | MultipleAnswer) -> list[Option]:
    right = (item.answer,) if item.kind == "multiple_choice" else item.answers
    wrong = [Option("", one.text, why=one.why) for one in item.wrong]
    return [*(Option("", text, right=True) for text in right), *wrong]


def _leaning(options: Sequence[Option]) -> list[Option]:
    """Those that lean on the others, in an order that does not hang on which is right; none where all would."""
    ranks = [(rank, option) for option in options if (rank := lean_rank(option.text)) is not None]
    if len(ranks) == len(options):
        return []
    return [option for _, option in sorted(ranks, key=lambda pair: (pair[0], pair[1].text))]
