"""Counting: what is counted, and that it adds up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import bank_text
from quizgen.errors import BankError
from quizgen.model import (
    Article,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Item,
    MultipleChoice,
    Origin,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from quizgen.sheet import lay_out
from quizgen.stats import Count, Paragraph, tally, tally_file, total
from tests.sample_bank import BANK

TEXT = "Ada built the boat in the old shed by the pond.\n\n## Later\n\nBen sold it.\n\n- a mast\n- a sail"
ITEMS: tuple[Item, ...] = (
    MultipleChoice(
        question="Who built it?",
        answer="Ada",
        wrong=(Wrong("Ben"), Wrong("Cy")),
        evidence=Evidence("Ada built the boat", 1),
        tags=("who", "boats"),
        points=2,
        origin=Origin("agent", "0" * 12),
    ),
    Cloze(question="Ben sold {{it|them}}.", evidence=Evidence("Ben sold it."), tags=("who",), difficulty="hard"),
    TrueFalse(question="Ben sold it.", answer=True, status="draft", evidence=Evidence("Ben sold it.", 2)),
    TrueFalse(question="Cy sold it.", answer=False, level="understand"),
    Essay(question="Tell the story.", status="drop", points=8),
    ShortAnswer(question="Which pond?", answer="the old one", status="obsolete"),
)
BOATS = Bank("Boats", ITEMS, Article("boats.md", TEXT), 3)


def test_what_is_counted() -> None:
    found = tally(BOATS)
    assert found.statuses == {"draft": 1, "keep": 3, "drop": 1, "obsolete": 1}
    assert found.items == 6
    assert found.kinds == {"multiple_choice": Count(1), "true_false": Count(1, 1), "cloze": Count(1)}
    assert found.levels == {"remember": Count(2, 1), "understand": Count(1)}
    assert found.difficulties == {"medium": Count(2, 1), "hard": Count(1)}
    assert list(found.tags.items()) == [("who", Count(2)), ("boats", Count(1))]
    assert found.rules == {"agent": Count(1)}
    assert found.points == 4
    assert found.truths == {"true": 0, "false": 1}
    assert (found.stems, found.words, found.mean_words) == (3, 9, 3)


def test_the_article_is_counted_by_paragraph() -> None:
    found = tally(BOATS)
    assert found.paragraphs == (
        Paragraph(1, "Ada built the boat in the old …", Count(1)),
        Paragraph(2, "Ben sold it.", Count(1, 1)),
        Paragraph(3, "a mast - a sail", Count()),
    )
    assert (found.asked, found.unasked, found.apart) == (2, 1, Count(1))


def test_an_item_on_two_paragraphs_counts_for_both_and_twice_on_one_once() -> None:
    item = replace(ITEMS[0], further=(Evidence("the boat", 1), Evidence("a sail", 3)))
    found = tally(replace(BOATS, items=(item,)))
    assert [paragraph.items.keep for paragraph in found.paragraphs] == [1, 0, 1]


@pytest.mark.parametrize("seed", range(4))
def test_keys_are_those_of_the_printed_sheet(seed: int) -> None:
    bank = replace(BANK, seed=seed)
    letters = [q.key.short for q in lay_out(bank).questions if q.item.kind == "multiple_choice"]
    found = tally(bank).keys
    assert sum(found.values()) == len(letters) > 2
    assert all(found[letter] == letters.count(letter) for letter in found)


def test_an_empty_bank_has_no_tables() -> None:
    found = tally(Bank("", ()))
    assert (found.items, found.kinds, found.keys, found.truths, found.mean_words) == (0, {}, {}, {}, 0)


def test_a_bank_with_problems_counts_what_is_good(tmp_path: Path) -> None:
    path = tmp_path / "boats.yaml"
    text = bank_text(BOATS)
    path.write_text(text.replace("kind: cloze", "kind: gaps").replace("points: 2", "points: two"))
    found = tally_file(path)
    assert (found.name, found.title, found.items, found.unread, found.problems) == (str(path), "Boats", 4, 2, 2)
    path.write_text(text)
    assert replace(tally_file(path), name="Boats", rules=tally(BOATS).rules) == tally(BOATS)
    with pytest.raises(BankError):
        tally_file(tmp_path / "none.yaml")


STATUS = st.sampled_from(["keep", "keep", "draft", "drop", "obsolete"])
ITEM = st.builds(
    lambda item, status, points, paragraph: replace(
        item, status=status, points=points, evidence=Evidence("Ben sold it.", paragraph)
    ),
    st.sampled_from(ITEMS),
    STATUS,
    st.sampled_from([0, 0.5, 1, 2]),
    st.integers(0, 4),
)
BANKS = st.builds(
    Bank, st.just("Boats"), st.lists(ITEM, max_size=12).map(tuple), st.sampled_from([None, BOATS.article])
)


@given(BANKS)
def test_every_table_adds_up_to_the_bank(bank: Bank) -> None:
    found = tally(bank)
    alive = Count(found.statuses.get("keep", 0), found.statuses.get("draft", 0))
    assert found.items == len(bank.items)
    for table in (found.kinds, found.levels, found.difficulties):
        assert sum(table.values(), Count()) == alive
    assert found.stems == alive.keep
    assert sum(found.keys.values()) == sum(item.kind == "multiple_choice" for item in bank.kept())
    assert sum(found.truths.values()) == sum(item.kind == "true_false" for item in bank.kept())
    # Each item here has one proof, so it rests on one paragraph or on none.
    assert sum((paragraph.items for paragraph in found.paragraphs), found.apart) == alive
    assert found.asked + found.unasked == len(found.paragraphs)


@given(st.lists(BANKS, max_size=4))
def test_totals_add_up(banks: list[Bank]) -> None:
    found = [tally(bank, f"bank {number}") for number, bank in enumerate(banks)]
    whole = total(found)
    joined = tally(Bank("", tuple(item for bank in banks for item in bank.items)))
    assert whole.banks == len(banks)
    for name in (
        "statuses",
        "kinds",
        "levels",
        "difficulties",
        "tags",
        "rules",
        "points",
        "truths",
        "stems",
        "words",
    ):
        assert getattr(whole, name) == getattr(joined, name)
    assert list(whole.kinds) == list(joined.kinds)
    assert list(whole.tags) == list(joined.tags)
    assert sum(whole.keys.values()) == sum(sum(one.keys.values()) for one in found)
