"""BM25 computed by hand."""

from __future__ import annotations

import math

import pytest

from tests.quality.retrieval import Index, retrieved

SENTENCES = ("Ruth rowed a boat.", "Tom painted a boat.", "The mill burned.")


def test_a_rare_word_weighs_more() -> None:
    index = Index(SENTENCES)
    # Three sentences; "boat" stands in two, "mill" in one.
    assert index.weight("boat") == pytest.approx(math.log(1 + 1.5 / 2.5))
    assert index.weight("mill") == pytest.approx(math.log(1 + 2.5 / 1.5))


def test_a_score_by_hand() -> None:
    # Lengths 3, 3, 2; mean 8/3. For "mill": 1 * 2.5 / (1 + 1.5 * (0.25 + 0.75 * 2 / (8/3))).
    share = 2.5 / (1 + 1.5 * (0.25 + 0.75 * 2 / (8 / 3)))
    assert Index(SENTENCES).scores("Which mill?") == pytest.approx([0, 0, math.log(1 + 2.5 / 1.5) * share])


def test_ranks_put_equals_first() -> None:
    index = Index(SENTENCES)
    assert index.rank("Who painted the boat?", {1}) == 1
    assert index.rank("Who painted the boat?", {0}) == 2
    assert index.rank("Whose boat?", {0}) == 2  # sentence 1 scores the same
    assert index.rank("Whose boat?", {0, 1}) == 1
    assert index.rank("Whose boat?", {2}) == 0
    assert index.rank("Whose boat?", ()) == 0


def test_the_best_sentence() -> None:
    assert Index(SENTENCES).best("the burning mill") == 2
    assert Index(SENTENCES).best("a bishop") is None
    assert Index(()).best("a bishop") is None


def test_counts() -> None:
    found = retrieved([1, 1, 3, 4, 0])
    assert (found.asked, found.first, found.third) == (5, 2, 3)
