"""Multiple-answer items: statements of which some are true, and the names of a list."""

from __future__ import annotations

import pytest

from quizgen.items.multiple_answer import STATEMENTS
from quizgen.model import MultipleAnswer
from tests.items.gathering import gather

CLAIMS = (
    "The old lighthouse at Carn Point burned for 42 days.\n\n"
    "Rosa Quint sold 30 wooden boats to the Harbour Museum.\n\n"
    "The Northern Railway lent 15 wagons to the fishermen of Ashby.\n\n"
    "Tom Marsh sailed to Norway with 24 young sailors.\n\n"
    "Nora Blake painted 65 pictures of the northern reefs."
)
LIST = (
    "Norway, Sweden and Denmark signed the treaty on fishing in 1926.\n\n"
    "Finland sent two ships to the meeting in Ashby. Iceland sent nobody."
)

TRAVELS = "Rosa Quint travelled to Norway, Sweden and Denmark"


def only(text: str, rule: str) -> MultipleAnswer:
    """The one item that a rule makes of a text."""
    (found,) = gather("multiple_answer", text)[rule]
    assert isinstance(found.item, MultipleAnswer)
    return found.item


def test_statements_are_true_or_changed_in_one_word() -> None:
    item = only(CLAIMS, "statements")
    assert item.question == STATEMENTS
    assert 2 <= len(item.answers) <= 3
    assert len(item.answers) + len(item.wrong) == 5
    assert set(item.answers) | {w.why for w in item.wrong} == set(CLAIMS.split("\n\n"))
    for wrong in item.wrong:
        changed = [(a, b) for a, b in zip(wrong.text.split(), wrong.why.split(), strict=True) if a != b]
        assert len(changed) == 1
        assert changed[0][0].isdigit()
    assert [p.paragraph for p in item.proofs] == [1, 2, 3, 4, 5]


def test_the_names_of_a_list_stand_among_others_of_their_class() -> None:
    item = only(LIST, "listed")
    assert item.question == "Which of these countries signed the treaty on fishing in 1926?"
    assert item.answers == ("Norway", "Sweden", "Denmark")
    assert {w.text for w in item.wrong} >= {"Finland", "Iceland"}
    assert len(item.wrong) == 3


def test_a_list_behind_a_preposition() -> None:
    item = only(LIST.replace("Norway, Sweden and Denmark signed the treaty on fishing", TRAVELS), "listed")
    assert item.question == "Which of these countries did Rosa Quint travel to in 1926?"
    assert item.answers == ("Norway", "Sweden", "Denmark")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("\n\n".join(CLAIMS.split("\n\n")[:3]), "three are too few"),
        (CLAIMS.replace("\n\n", " and "), "all in one sentence"),
        ("\n\n".join(["The old lighthouse at Carn Point burned for 42 days."] * 5), "five times the same"),
        ("Norway, Sweden and Denmark signed the treaty on fishing in 1926.", "no wrong names in the article"),
        (LIST.replace("Norway, Sweden and Denmark", "Norway, Sweden or Denmark"), "which of them?"),
        (LIST.replace("signed", "did not sign"), "denied"),
    ],
)
def test_no_item(text: str, why: str) -> None:
    assert gather("multiple_answer", text) == {}, why
