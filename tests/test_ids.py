"""Ids stay the same while a question is only reworded, and never clash."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quizgen.ids import answer_text, content_sha, item_id, text_sha, with_ids
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
    Wrong,
)
from tests.sample_bank import BANK

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


def test_what_an_item_says_has_the_same_sum_for_ever() -> None:
    # Written before items had `pin` and `last`: with other sums every question of an older bank would seem edited.
    assert [content_sha(item) for item, _ in ITEMS] == [
        *("2d4eb05ab91a", "3553028b65da", "99420643e632", "e4fedeeef5d4", "a65506a98908", "5068bf5fd1fa"),
        *("7fb1e64a2b19", "226568e0d213", "2f85a1b1476a"),
    ]
    sums = [content_sha(item) for item in BANK.items]
    assert (sums[0], sums[-1], text_sha(" ".join(sums))) == ("b605880cc510", "0866ed50093f", "3e6bf5750715")


def test_a_pin_counts_as_an_edit() -> None:
    item = MultipleChoice(question="a", answer="b", wrong=(Wrong("c"),))
    edited = [replace(item, pin=True), replace(item, last=("b",)), replace(item, last=("c",)), item]
    assert len({content_sha(one) for one in edited}) == 4
    assert content_sha(replace(item, pin=False, last=())) == content_sha(item)
