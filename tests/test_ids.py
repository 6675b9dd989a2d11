"""Ids stay the same while a question is only reworded, and never clash."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quizgen.ids import answer_text, item_id, with_ids
from quizgen.model import (
    KINDS,
    Cloze,
    Essay,
    Evidence,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
)

ITEMS: list[tuple[Item, str]] = [
    (MultipleChoice(question="a", answer="b", wrong=()), "b"),
    (MultipleAnswer(question="a", answers=("b", "c"), wrong=()), "b; c"),
    (TrueFalse(question="a", answer=False), "false"),
    (ShortAnswer(question="a", answer="b"), "b"),
    (Numeric(question="a", answer="5 kg", value=5), "5 kg"),
    (Cloze(question="a {{b |c}} d {{e}}"), "b; e"),
    (Matching(question="a", pairs=(Pair("b", "c"), Pair("d", "e"))), "b = c; d = e"),
    (Ordering(question="a", sequence=("b", "c")), "b; c"),
    (Essay(question="a", answer="b"), "b"),
]


def test_every_kind_has_its_answer_and_its_prefix() -> None:
    assert [item.kind for item, _ in ITEMS] == list(KINDS)
    assert [answer_text(item) for item, _ in ITEMS] == [answer for _, answer in ITEMS]
    ids = [item.id for item in with_ids(item for item, _ in ITEMS)]
    assert all(re.fullmatch(r"[a-z]+-[0-9a-f]{6}", name) for name in ids)
    assert len({name.split("-")[0] for name in ids}) == len(KINDS)


def test_an_id_is_pinned_for_ever() -> None:
    assert item_id("short_answer", "Ada painted the boat.", "Ada", "who") == "who-74793e"


@pytest.mark.parametrize(
    ("quote", "answer"),
    [("ada  painted the boat", "ADA"), ("Ada painted, the boat!", "“Ada”"), ("Áda painted the boat.", "Ada ")],
)
def test_small_mends_keep_the_id(quote: str, answer: str) -> None:
    assert item_id("short_answer", quote, answer, "who") == "who-74793e"


def test_other_facts_change_the_id() -> None:
    ids = {
        item_id("short_answer", "Ada painted the boat.", "Ada"),
        item_id("short_answer", "Ada painted the boat.", "the boat"),
        item_id("short_answer", "Ada sold the boat.", "Ada"),
        item_id("essay", "Ada painted the boat.", "Ada"),
        item_id("short_answer", "+", "-"),
        item_id("short_answer", "-", "+"),
    }
    assert len(ids) == 6


@pytest.mark.parametrize(
    ("tag", "prefix"), [("who", "who"), ("How many?", "how-many"), ("été", "ete"), ("日本", "short"), ("", "short")]
)
def test_prefixes(tag: str, prefix: str) -> None:
    assert item_id("short_answer", "a", "b", tag).rsplit("-", 1)[0] == prefix


def test_clashes_are_numbered_and_given_ids_stay() -> None:
    item = ShortAnswer(question="Who?", answer="Ada", evidence=Evidence("Ada came."), tags=("who",))
    first, second, third = with_ids([item, replace(item, question="Who came?"), item])
    assert (second.id, third.id) == (f"{first.id}-2", f"{first.id}-3")
    kept = with_ids([item, replace(item, id=first.id), replace(item, id="mine")])
    assert [one.id for one in kept] == [f"{first.id}-2", first.id, "mine"]
    assert with_ids(kept) == kept
