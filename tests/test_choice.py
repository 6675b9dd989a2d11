"""What a teacher may ask for: words that are known, and what they do to the choice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.choice import GROUPS, QUESTION_WORDS, Choice, choice, left_over
from quizgen.errors import UsageError
from quizgen.facts import rules
from quizgen.facts.frame import AnswerKind
from quizgen.items.score import about
from quizgen.model import Scored, ShortAnswer
from quizgen.pipeline import explain
from quizgen.select import LEAST_SCORE
from tests.items.framing import PLAIN, fact
from tests.items.seeds import SEEDS, known

RULES = tuple(rule.name for rule in rules())
WHO = Scored(ShortAnswer(question="Who rang?", answer="Ada", id="a"), "said", 0.9, 1, 0, about=("person", "who"))


def test_words_are_read_as_people_write_them() -> None:
    found = choice(
        RULES, focus=["Who", "how-many", " how much "], avoid=["People"], level=["Apply"], difficulty=["hard"]
    )
    assert found == Choice(("who", "how_many", "how_much"), ("people",), ("apply",), ("hard",))


@pytest.mark.parametrize(
    ("option", "word", "said"),
    [
        ("focus", "whoo", "'whoo'; did you mean who?"),
        ("avoid", "peple", "'peple'; did you mean people?"),
        ("avoid", "xyz", "'xyz'; there are: people, places,"),
        ("level", "rember", "no level called 'rember'; did you mean remember?"),
        ("difficulty", "difficult", "no difficulty called 'difficult'; there are: easy, medium, hard."),
    ],
)
def test_an_unknown_word_is_one_sentence(option: str, word: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        choice(RULES, **{option: [word]})  # type: ignore[arg-type]
    assert said in str(error.value)
    assert error.value.exit_code == 2


def test_one_word_cannot_be_wanted_and_not_wanted() -> None:
    with pytest.raises(UsageError, match="both name who"):
        choice(RULES, focus=["who"], avoid=["when", "who"])


def test_groups_hold_rules_and_sorts_of_answers_that_there_are() -> None:
    from typing import get_args

    for name, words in GROUPS.items():
        assert words <= {*RULES, *get_args(AnswerKind)}, name
    assert not set(GROUPS) & {*RULES, *QUESTION_WORDS}


@pytest.mark.parametrize("word", ["said", "who", "people", "quotations", "person"])
def test_a_rule_a_question_word_and_a_group_name_an_item(word: str) -> None:
    assert Choice(focus=(word,)).lift(WHO) > 1
    assert Choice(avoid=("when", word)).barred(WHO) == word


@pytest.mark.parametrize("word", ["whom", "numbers", "when"])
def test_other_words_do_not(word: str) -> None:
    assert Choice(focus=(word,)).lift(WHO) == 0
    assert Choice(avoid=(word,)).barred(WHO) == ""


@pytest.mark.parametrize(
    ("wh", "word"),
    [
        ("Who", "who"), ("How many sailors", "how_many"), ("How much money", "how_much"), ("How long", "how_long"),
        ("How", "how"), ("Since when", "when"), ("In which year", "which"), ("Which country", "which"),
    ],
)  # fmt: skip
def test_what_a_stem_asks_with(wh: str, word: str) -> None:
    assert about(fact(PLAIN, wh)) == ("phrase", word)
    assert word in QUESTION_WORDS


def test_a_gap_asks_with_nothing() -> None:
    assert about(fact(None, "")) == ("phrase",)


def test_what_is_left_over_says_why() -> None:
    other = replace(WHO, item=replace(WHO.item, id="b", question="Who sang?"))
    (spare,) = left_over([WHO, other], [WHO], Choice())
    assert (spare.question, spare.gate, spare.rule) == ("Who sang?", "choice", "said/short_answer")
    (barred,) = left_over([WHO], [], Choice(avoid=("people",)))
    assert barred.why == "left out by --avoid people"


@pytest.mark.parametrize("seed", SEEDS)
def test_focus_comes_first_and_the_rest_fills_up(seed: str) -> None:
    article = known(seed).document.article
    for word in ("numbers", "people", "how_many", "where"):
        plain, focused = explain(article), explain(article, focus=[word])
        lift = Choice(focus=(word,)).lift
        counts = [sum(lift(s) > 0 for s in t.items if s.item.status == "keep") for t in (plain, focused)]
        assert counts[1] >= counts[0], (word, counts)
        good = any(lift(s) and s.score >= LEAST_SCORE for s in plain.items)
        (first,) = (s for s in explain(article, focus=[word], items=1).items if s.item.status == "keep")
        assert good == (lift(first) > 0), word
        assert sum(s.item.status == "keep" for s in focused.items) >= 10


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_avoided_is_not_asked_and_said_so(seed: str) -> None:
    told = explain(known(seed).document.article, avoid=["people", "when"])
    assert told.items
    assert [s for s in told.items if {"who", "when", "said", "person"} & {s.rule, *s.about}] == []
    assert any(r.why == "left out by --avoid people" for r in told.refusals)


@pytest.mark.parametrize("seed", SEEDS)
def test_levels_and_difficulties_that_were_not_asked_for_stay_drafts(seed: str) -> None:
    told = explain(known(seed).document.article, level=["understand"], difficulty=["medium", "hard"])
    kept = [s.item for s in told.items if s.item.status == "keep"]
    assert kept
    assert {item.level for item in kept} == {"understand"}
    assert {item.difficulty for item in kept} <= {"medium", "hard"}
    assert {s.item.level for s in told.items if s.item.status == "draft"} >= {"remember"}
