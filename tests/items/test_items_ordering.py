"""Ordering items: events by their dates, scenes of a tale in the order of telling."""

from __future__ import annotations

import pytest

from quizgen.items.events import dated
from quizgen.items.ordering import BY_DATE, BY_TEXT
from quizgen.model import Ordering
from tests.items.gathering import gather

DATES = (
    "Rosa Quint founded the sailing school of Ashby in 1926.\n\n"
    "Tom Marsh sailed to Norway on 4 May 1938. The Northern Railway reached Ashby in 1899."
)
TALE = """\
One morning Nora Blake found a small brass key in the garden. It was warm, although nobody had touched it.

When her brother woke, he laughed about it. Tom Blake opened an old chest with a hammer. Inside lay a map. \
The map was torn.

Then the rain stopped. Nora Blake carried the map to the harbour. “That is my island,” said the ferryman. \
He was silent for a while.

First they waited for the tide. Tom Blake borrowed a boat from the ferryman. The sea was calm, and the oars were heavy.

Soon they reached the island. The island was empty. Nora Blake dug a hole under the tallest pine. \
Suddenly the spade rang. The ferryman smiled. Then he sat down."""


def only(text: str, rule: str) -> Ordering:
    """The one item that a rule makes of a text."""
    (found,) = gather("ordering", text)[rule]
    assert isinstance(found.item, Ordering)
    return found.item


def test_events_come_in_the_order_of_their_dates() -> None:
    item = only(DATES, "timeline")
    assert item.question == BY_DATE
    assert item.sequence == (
        "The Northern Railway reached Ashby.",
        "Rosa Quint founded the sailing school of Ashby.",
        "Tom Marsh sailed to Norway.",
    )
    assert item.why.startswith("1899: The Northern Railway reached Ashby; 1926: ")
    assert [p.paragraph for p in item.proofs] == [1, 2, 2]


def test_scenes_come_in_the_order_of_telling() -> None:
    item = only(TALE, "sequence")
    assert item.question == BY_TEXT
    assert item.sequence == (
        "Nora Blake found a small brass key in the garden.",
        "Tom Blake opened an old chest with a hammer.",
        "Nora Blake carried the map to the harbour.",
        "Tom Blake borrowed a boat from the ferryman.",
        "Nora Blake dug a hole under the tallest pine.",
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (DATES.replace("in 1899", "in the summer"), "two dates are no task"),
        (DATES.replace("in 1899", "in 1926"), "which came first?"),
        (DATES.replace("in 1899", "in May 1926"), "before or after the other event of that year?"),
        (DATES.replace("in 1899", "before 1899"), "not when it was"),
        (DATES.replace("The Northern Railway reached", "The next railway reached"), "next to what?"),
        (DATES.replace("reached", "will reach"), "still to come"),
        (TALE.replace("Then the rain stopped", "The rain stopped, according to researchers in 1926"), "a report"),
        (
            TALE.replace("was torn", "is torn").replace("was calm", "is calm").replace("was empty", "is empty"),
            "no tale",
        ),
    ],
)
def test_no_item(text: str, why: str) -> None:
    assert gather("ordering", text) == {}, why


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Tom Blake opened", "Tom Blake had opened", "it was earlier than it is told"),
        ("Tom Blake opened", "Tom Blake almost opened", "it did not happen"),
        ("Tom Blake opened", "He opened", "a pronoun that may be two people"),
        ("Inside lay a map.", "Later she opened the chest herself.", "it happens twice"),
    ],
)
def test_what_is_no_scene(old: str, new: str, why: str) -> None:
    found = gather("ordering", TALE.replace(old, new)).get("sequence", ())
    assert all("opened" not in str(one.item) for one in found), why


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("1926", (1926, 0, 0)),
        ("May 1926", (1926, 5, 0)),
        ("4 May 1926", (1926, 5, 4)),
        ("May 4, 1926", (1926, 5, 4)),
        ("Tuesday, 4 May 1926", (1926, 5, 4)),
        ("the 1920s", None),
        ("4 May", None),
        ("from 1926 to 1930", None),
        ("1926, 1930 and 1951", None),
    ],
)
def test_dates_are_read_or_left(text: str, when: tuple[int, int, int] | None) -> None:
    assert dated(text) == when
