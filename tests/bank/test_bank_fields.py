"""The table of fields says what the model and the reader know."""

from __future__ import annotations

import dataclasses

import pytest

from quizgen.bank import read_text
from quizgen.bank.fields import (
    AFTER,
    ARTICLE,
    BANK,
    BEFORE,
    EVIDENCE,
    ITEMS,
    KIND_TOLD,
    ORIGIN,
    OWN,
    PAIR,
    WRONG,
    Field,
    Group,
    fields_of,
)
from quizgen.model import (
    DIFFICULTIES,
    KINDS,
    LEVELS,
    LINT_LEVELS,
    STATUSES,
    Article,
    Cloze,
    Essay,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Origin,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

CLASSES: tuple[type[Item], ...] = (
    *(MultipleChoice, MultipleAnswer, TrueFalse, ShortAnswer, Numeric, Cloze, Matching, Ordering, Essay),
)
GROUPS = (BANK, ARTICLE, EVIDENCE, WRONG, PAIR, ORIGIN, *ITEMS.values())


def every_field() -> list[Field]:
    """All fields of the table, those inside groups too."""

    def inside(group: Group) -> list[Field]:
        return [one for here in group.fields for one in (here, *(inside(here.group) if here.group else ()))]

    return [one for group in GROUPS for one in inside(group)]


def names(kind: type[object]) -> set[str]:
    return {one.name for one in dataclasses.fields(kind)}  # type: ignore[arg-type]


@pytest.mark.parametrize("item", CLASSES, ids=lambda item: item.__name__)
def test_an_item_has_the_fields_of_its_class(item: type[Item]) -> None:
    kind = next(one.default for one in dataclasses.fields(item) if one.name == "kind")
    # Further sentences stand in the list of evidence.
    assert set(fields_of(kind)) == names(item) - {"further"}


def test_groups_have_the_fields_of_their_classes() -> None:
    assert set(WRONG.names) == names(Wrong)
    assert set(PAIR.names) == names(Pair)
    assert set(ORIGIN.names) == names(Origin)
    assert set(ARTICLE.names) == names(Article) - {"dropped"}


def test_every_kind_is_in_the_table() -> None:
    assert tuple(OWN) == tuple(KIND_TOLD) == tuple(ITEMS) == KINDS


def test_fields_stand_in_the_order_in_which_they_are_written() -> None:
    assert fields_of("numeric") == (
        *("id", "kind", "question", "answer", "value", "tolerance", "unit", "why", "evidence", "points", "level"),
        *("difficulty", "tags", "status", "pin", "lint", "locked", "review", "origin"),
    )
    assert all(fields_of(kind)[:3] == tuple(one.name for one in BEFORE) for kind in KINDS)
    assert all(fields_of(kind)[-len(AFTER) :] == tuple(one.name for one in AFTER) for kind in KINDS)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kind", KINDS),
        ("level", LEVELS),
        ("difficulty", DIFFICULTIES),
        ("lint", LINT_LEVELS),
        ("match", ("lenient", "typos", "exact")),
    ],
)
def test_words_are_those_of_the_model(name: str, words: tuple[str, ...]) -> None:
    found = [one for one in every_field() if one.name == name]
    assert found
    assert all(tuple(one.words) == words for one in found)


def test_statuses_are_those_of_the_model() -> None:
    found = [one for one in every_field() if one.name == "status"]
    assert len(found) > 1
    assert all(set(one.words) == set(STATUSES) for one in found)


def test_help_is_plain_and_short() -> None:
    for one in every_field():
        for words in (one.told, *one.words.values()):
            assert 3 < len(words) < 150, one.name
            assert not words.endswith("."), one.name
            assert words.count("`") % 2 == 0, one.name
        assert one.usual, one.name


@pytest.mark.parametrize("kind", KINDS)
def test_the_reader_knows_every_field_of_an_item(kind: str) -> None:
    for one in ITEMS[kind].fields:  # type: ignore[index]
        _, problems = read_text(f"items:\n  - kind: {kind}\n    {one.name}: x\n")
        assert [problem for problem in problems if "is not a field" in problem.message] == [], one.name


def test_the_reader_asks_for_every_required_field() -> None:
    for kind in KINDS:
        _, problems = read_text(f"items:\n  - kind: {kind}\n")
        missing = {problem.message.split("`")[1] for problem in problems if " has no `" in problem.message}
        assert missing == {one.name for one in ITEMS[kind].fields if one.required} - {"kind"}, kind
