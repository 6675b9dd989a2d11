"""Stems that two subjects share, stems told twice, and short stems that get their paragraph."""

from __future__ import annotations

from quizgen.document import read
from quizgen.facts import find
from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items.specific import specific
from quizgen.items.unique import rivalled, told_twice
from quizgen.model import Article


def facts(text: str, rule: str) -> list[Fact]:
    found, _ = find(read(Article("test", text)))
    return [f for f in found if f.rule == rule]


def test_two_who_did_the_same_are_not_asked_for() -> None:
    found = facts("Rosa Quint was born in Ashby in 1871. The singer Tom Marsh was born in Ashby.", "who")
    assert [f.answer.key for n, f in enumerate(found) if n in rivalled(found)] == ["Tom Marsh"]


def test_what_one_did_more_fully_is_hers_alone() -> None:
    found = facts("Rosa Quint was born in Ashby. Tom Marsh was born in Dover.", "who")
    assert rivalled(found) == frozenset()


def test_where_only_the_town_is_told_another_may_be_meant() -> None:
    found = facts("Rosa Quint was born in the town. Tom Marsh was born in Dover in 1902.", "who")
    assert [f.answer.key for n, f in enumerate(found) if n in rivalled(found)] == ["Rosa Quint"]


def test_one_answer_of_one_sentence_is_asked_once() -> None:
    found = facts("Rosa Quint sold the boat and bought three wooden looms for the old mill of Ashby.", "who")
    assert len(found) == 2
    assert [question(found[n]) for n in told_twice(found)] == ["Who sold the boat?"]


def test_a_short_stem_names_its_paragraph() -> None:
    (found,) = facts("Snow fell.\n\nIn Ashby, old sailors use tar. Rosa Quint repaired the old clock.", "who")
    assert question(found) == "Who repaired the old clock?"
    assert question(specific(found)) == "According to paragraph 2, who repaired the old clock?"


def test_a_full_stem_needs_no_paragraph() -> None:
    (found,) = facts("Rosa Quint repaired the wooden clock of the old mill.", "who")
    assert specific(found) is found
