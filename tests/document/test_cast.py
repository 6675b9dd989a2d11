"""Who is of the cast of a story, by a role and not by a name."""

from __future__ import annotations

import pytest

from tests.document.reading import understood

TALE = (
    "Once there was a potter who had a blue jar. He loved it. He washed it every day. One night {who} came. He was cold. "
    "He sat down. The potter woke. He lit a lamp. “Give me bread,” he cried. “I will not give you any,” said {then}. He laughed. "
    "The jar fell. It broke. The potter wept. He went home."
)


def cast(who: str, then: str, more: str = "") -> set[str]:
    text = TALE.format(who=who, then=then) + more
    return {n.canonical for n in understood(text).names if n.kind == "character"}


@pytest.mark.parametrize(
    ("who", "then", "known"),
    [
        ("a thief", "the thief", "the thief"),
        ("an old weaver", "the weaver", "the weaver"),
        ("an old weaver", "the old weaver", "the old weaver"),
        ("a fox", "the fox", "the fox"),
        ("the king’s cook", "the king’s servant", "the potter"),
    ],
)
def test_who_is_brought_in_and_told_of_again_is_of_the_cast(who: str, then: str, known: str) -> None:
    assert known in cast(who, then)


@pytest.mark.parametrize(
    "more",
    [" A second thief sang.", " The thieves sang.", " A thief sang.", " His thief sang."],
    ids=["a second", "several", "another one", "somebody’s"],
)
def test_one_of_several_is_not(more: str) -> None:
    assert "the thief" not in cast("a thief", "the thief", more)


def test_a_thing_with_the_ending_of_a_role_is_nobody() -> None:
    assert "the jar" not in cast("a thief", "the thief")
    assert "the cellar" not in cast("a thief", "the thief", " The cellar was dark. The cellar was cold.")


def people(text: str) -> set[str]:
    return {n.canonical for n in understood(text).names if n.kind == "person"}


def test_a_noun_beside_a_name_is_whoever_bears_it() -> None:
    assert "the miller" not in cast("a miller named Tom Marsh", "the miller")


def test_who_talks_is_a_person() -> None:
    text = TALE.format(who="Bastin", then="Bastin") + " Bastin asked for soup. Bastin smiled."
    assert "Bastin" in people(text)
