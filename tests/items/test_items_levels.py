"""Levels and difficulties: each criterion moves the estimate as it says, and the samples give a mix."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from quizgen.facts.frame import Answer, Fact
from quizgen.items.levels import EASY, EFFORT, HARD, KIND_EFFORT, UNDERSTAND, difficulty, graded, level
from quizgen.items.pool import Pool
from quizgen.model import KINDS, Cloze, Item, MultipleChoice, Numeric, Sentence, ShortAnswer, TrueFalse, Wrong
from quizgen.select import select
from tests.items.framing import PLAIN, TEXT, fact
from tests.items.seeds import SEEDS, known

POOL = Pool({}, (), f"{TEXT} Tom Marsh looked on.\n\nNora Blake and Emil Novak stayed at home.")
STEM = "What did Rosa Quint repair in 1871?"
SHORT = ShortAnswer(question=STEM, answer="the old bell of Ashby")


def effort(item: Item, one: Fact | None = None) -> dict[str, float]:
    return graded(item, one or fact(PLAIN), POOL)[1]


def in_sentence(text: str) -> Fact:
    """A fact in another sentence that holds its answer."""
    at = text.index("the old bell")
    return Fact("what", "What", Answer("the old bell", at, at + 12, "phrase"), Sentence(text, 0, len(text), 1), PLAIN)


def test_every_kind_has_an_effort_and_the_weights_are_shares() -> None:
    assert set(KIND_EFFORT) == set(KINDS)
    assert set(effort(SHORT)) == set(EFFORT)
    assert difficulty(dict.fromkeys(EFFORT, 0.0)) == "easy"
    assert difficulty(dict.fromkeys(EFFORT, 1.0)) == "hard"
    assert difficulty({"kind": (EASY + HARD) / 2 / EFFORT["kind"]}) == "medium"


def test_to_recognise_is_easier_than_to_write() -> None:
    order = [KIND_EFFORT[k] for k in ("true_false", "multiple_choice", "cloze", "short_answer", "essay")]
    assert order == sorted(set(order))


def test_a_long_sentence_with_side_clauses_is_harder() -> None:
    plain = effort(SHORT, in_sentence("Rosa Quint repaired the old bell."))
    long = effort(
        SHORT, in_sentence(f"When the roof fell, {'very ' * 20}kind Rosa, who sang, repaired the old bell.")
    )
    assert plain["length"] == plain["clauses"] == 0
    assert long["length"] > 0.5
    assert long["clauses"] == 0.67


def test_words_that_the_sentence_does_not_have_are_harder() -> None:
    assert effort(SHORT)["distance"] == 0, "another form of a word is the same word"
    assert effort(replace(SHORT, question="What was mended by Rosa Quint that year?"))["distance"] > 0.3


def test_options_from_the_same_paragraph_are_harder() -> None:
    item = MultipleChoice(
        question=STEM, answer="Rosa Quint", wrong=tuple(map(Wrong, ("Tom Marsh", "Nora Blake", "Cy")))
    )
    assert effort(item)["options"] == 0.33
    assert effort(SHORT)["options"] == 0


def test_a_long_answer_is_harder_to_write_and_not_to_choose() -> None:
    item = MultipleChoice(question=STEM, answer="the old bell of Ashby", wrong=(Wrong("one"),))
    assert effort(item)["answer"] == 0
    assert effort(SHORT)["answer"] == 0.57


def test_a_name_from_another_sentence_is_harder() -> None:
    told = in_sentence("She repaired the old bell.")
    assert effort(SHORT, told)["resolved"] == 1
    assert effort(SHORT)["resolved"] == 0


def test_a_false_statement_is_judged_by_the_true_one() -> None:
    true = "Rosa Quint repaired the old bell of Ashby."
    false = TrueFalse(question=true.replace("Rosa Quint", "Nora Blake"), answer=False, why=true)
    assert effort(false) == effort(TrueFalse(question=true, answer=True))


@pytest.mark.parametrize(
    ("kind", "rule", "expected"),
    [
        ("short_answer", "who", "remember"),
        ("short_answer", "why", "understand"),
        ("multiple_choice", "said", "understand"),
        ("true_false", "contrary", "understand"),
        ("cloze", "why", "remember"),
        ("matching", "said", "apply"),
        ("ordering", "when", "analyse"),
        ("essay", "", "evaluate"),
    ],
)
def test_a_level_says_what_to_do_with_the_text(kind: Any, rule: str, expected: str) -> None:
    assert level(kind, rule) == expected


def test_a_paraphrase_is_to_be_understood() -> None:
    item = replace(SHORT, question="What object had to be mended by some clever craftswoman?")
    assert graded(item, fact(PLAIN), POOL)[0].level == "understand"
    assert graded(SHORT, fact(PLAIN), POOL)[0].level == "remember"
    assert graded(SHORT, fact(PLAIN, level="understand"), POOL)[0].level == "understand"


def test_rules_with_a_level_exist() -> None:
    from quizgen.facts import rules

    assert set(UNDERSTAND) <= {rule.name for rule in rules()}


def test_other_kinds_are_graded_too() -> None:
    for item in (
        Cloze(question="Rosa Quint repaired {{the bell}}."),
        Numeric(question="How many?", answer="2", value=2),
    ):
        made, features = graded(item, fact(PLAIN), POOL)
        assert made.difficulty == difficulty(features)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_sample_gives_easy_and_hard_items(seed: str) -> None:
    kept = [s.item for s in select(known(seed).items) if s.item.status == "keep"]
    counts = Counter(item.difficulty for item in kept)
    assert set(counts) == {"easy", "medium", "hard"}
    assert max(counts.values()) <= 0.8 * len(kept)
    assert {"remember", "understand"} <= {item.level for item in kept}
