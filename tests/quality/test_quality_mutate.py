"""The gates catch what is spoilt on purpose: every class at its share or better."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quizgen.model import Item, Pair, ShortAnswer, TrueFalse
from tests.quality.mutate import CLASSES, UNDECIDABLE, Class, tried
from tests.quality.ours import ARTICLE, SHAPES, SOUND, STORY, to_spoil
from tests.quality.spoil import cut, he, no_auxiliary, no_hedge, no_verb, swapped
from tests.quality.spoil_sets import (
    crossed,
    exchanged_gaps,
    false_key,
    gap_for_two,
    late_start,
    lost_sentence,
    notes,
    reordered,
    true_wrong,
)

PAGE = Path(__file__).parent.parent.parent / "docs" / "quality.md"


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_of_spoilt_items_is_caught(name: str) -> None:
    found = tried(CLASSES[name], to_spoil())
    assert found.made
    assert found.share >= CLASSES[name].floor, found.missed


def test_most_classes_are_caught_whole() -> None:
    assert sum(c.floor == 1 for c in CLASSES.values()) >= 0.75 * len(CLASSES)
    assert all(c.floor >= 0.85 for c in CLASSES.values())


@pytest.mark.parametrize("name", UNDECIDABLE)
def test_what_no_rule_can_decide_is_made_and_not_promised(name: str) -> None:
    found = tried(UNDECIDABLE[name], to_spoil())
    assert found.made


def test_the_page_lists_every_class_with_its_promise() -> None:
    rows = dict(re.findall(r"^\| ([^|]+?) \| (\d+) % \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert {name: f"{100 * kind.floor:.0f}" for name, kind in CLASSES.items()} == rows
    assert [name for name in UNDECIDABLE if f"- {name}" not in PAGE.read_text("utf-8")] == []


def test_a_sound_item_is_not_counted_as_caught() -> None:
    same = Class(lambda item, _: item)
    assert tried(same, [(ARTICLE, tuple(SOUND.values())), (STORY, tuple(SHAPES.values()))]).made == 0


def asked(item: Item | None) -> str:
    return item.question if item else "-"


def test_the_spoiling_is_what_it_says() -> None:
    why, choice, false, number = (SOUND[k] for k in ("short_answer", "multiple_choice", "true_false", "numeric"))
    assert isinstance(why, ShortAnswer)
    assert isinstance(false, TrueFalse)
    assert asked(no_auxiliary(why, false)) == "Why the mill of Ashby burn down?"
    assert asked(no_verb(why, false)) == "Why did the mill of Ashby down?"
    assert asked(no_auxiliary(false, why)) == "-"
    assert asked(he(false, why)) == "He rowed the old boat to Thornby in 1921."
    assert asked(no_hedge(choice, why)) == "Who painted 40 boats for the Harbour Trust?"
    assert getattr(no_hedge(number, why), "answer", "") == "40"
    assert getattr(swapped(choice, why), "answer", "") == "Ruth Calder"
    assert asked(cut(keep_stop=True)(false, why)) == "Ruth Calder rowed the old boat to Thornby in."


def test_the_spoiling_of_sets_is_what_it_says() -> None:
    why, passage, statements = SOUND["short_answer"], SHAPES["a passage"], SHAPES["statements"]
    assert getattr(crossed(SOUND["matching"], why), "pairs", ())[:1] == (Pair("Ruth Calder", "painted boats"),)
    moved = reordered(SHAPES["a timeline"], why)
    assert getattr(moved, "sequence", ("", ""))[1] == "Rosa Quint founded the library of Brackwater."
    assert getattr(moved, "why", "").startswith("March 1884: Ned Farrow’s boat sank in the Lune; May 1871: Rosa")
    assert "from {{library}}, founded the {{Thornby}} of" in asked(exchanged_gaps(passage, why))
    assert "filled its {{shelves}} with {{300}} books" in asked(gap_for_two(passage, why))
    late, short = late_start(passage, why), lost_sentence(passage, why)
    assert asked(late).startswith("She filled its shelves with {{300}} books")
    assert late
    assert late.proofs == passage.proofs[1:]
    assert asked(short).endswith(
        "in May {{1871}}. Half of them came from her own {{house}}, and the rest from two {{ships}}."
    )
    assert short
    assert short.proofs == (passage.proofs[0], passage.proofs[2])
    assert getattr(false_key(statements, why), "answers", ("",))[0] == "Ada Holt was the third woman on the council."
    assert getattr(true_wrong(statements, why), "wrong", ())[0].text == "Ada Holt was the first woman on the council."
    assert "(paragraph 7)" in getattr(notes(lambda text, _: (text, 7))(SHAPES["a view"], why), "answer", "")
