"""Stems parsed again: what reads as a question passes, and what lacks its verb does not."""

from __future__ import annotations

import pytest

from quizgen.article import read_article
from quizgen.document.recheck import faults
from quizgen.pipeline import explain, recheck
from quizgen.resources import data_dir

GOOD = (
    "When did Rosa Quint open the library in Ashby?",
    "Who repaired the old bell of Ashby in 1871?",
    "What was the longest ship of Tom Marsh called?",
    "How many sailors have seen the storm?",
    "Why did some crossings close?",
    "Who said, “The bay has never been so clean in my life”?",
)
BROKEN = {
    "When Rosa Quint opening the library in Ashby?": "finite",
    "Which of the old boats in the harbour?": "finite",
    "Rosa Quint opened the library. When did Tom Marsh open the library?": "more than one sentence",
    "Since when has is the crossing been closed?": "both finite",
    "Why did is Tom Marsh leave the harbour?": "no subject",
    "Where did Rosa Quint opened the library?": "after a form of do",
}


def test_questions_pass() -> None:
    assert faults(GOOD) == ("",) * len(GOOD)


@pytest.mark.parametrize("stem", BROKEN)
def test_broken_ones_do_not(stem: str) -> None:
    assert BROKEN[stem] in faults([stem])[0]


def test_faults_come_in_the_order_of_the_stems() -> None:
    broken = next(iter(BROKEN))
    assert [bool(why) for why in faults([GOOD[0], broken, GOOD[1]])] == [False, True, False]
    assert faults([]) == ()


@pytest.mark.parametrize("seed", ["border-talks", "eddystone-lighthouses", "library-on-a-rope"])
def test_what_the_samples_print_reads_as_questions(seed: str) -> None:
    told = explain(read_article(data_dir("seeds") / f"{seed}.md"))
    # The model errs on a short question now and then ("What did Mr Brandt fetch?"): never on more than one of a quiz.
    assert len(recheck(told)) <= 1
