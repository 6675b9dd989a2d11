"""The name of a layout changes with what letters stand for, and with nothing else."""

from dataclasses import replace

from quizgen.model import Bank, Item
from quizgen.sheet import lay_out, layout_id
from tests.sample_bank import BANK


def named(*items: Item, **changes: object) -> str:
    return layout_id(lay_out(replace(BANK, items=items or BANK.items, **changes)))  # type: ignore[arg-type]


def with_first(**changes: object) -> str:
    return named(replace(BANK.items[0], **changes), *BANK.items[1:])  # type: ignore[arg-type]


def test_eight_hex_digits_the_same_each_time() -> None:
    assert named() == named()
    assert int(named(), 16) < 16**8
    assert len(named()) == 8


def test_what_marks_an_answer_leaves_it() -> None:
    assert with_first(question="What was in the ship?") == named()
    assert with_first(points=3.0, why="So it says.", evidence=None) == named()
    accepting = [replace(item, accept=("x",)) if item.kind == "short_answer" else item for item in BANK.items]
    assert named(*accepting) == named()


def test_what_letters_stand_for_changes_it() -> None:
    assert with_first(answer="gold") != named()
    assert named(*BANK.items[1:]) != named()
    assert layout_id(lay_out(BANK, seed=1)) != layout_id(lay_out(BANK, seed=2))
    assert layout_id(lay_out(Bank("Empty", ()))) != named()
