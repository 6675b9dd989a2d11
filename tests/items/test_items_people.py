"""Who of a text's people can stand beside one another as options."""

from __future__ import annotations

import pytest

from quizgen.document import read
from quizgen.items.people import present, shape
from quizgen.model import Article

TEXT = (
    "Rosa Quint, a boat builder, opened the new bakery on Monday. “The bread is better now,” said Tom Marsh. "
    "The old bakery had been built in 1890 by Emil Novak. Calder Mill was closed for the day."
)


def test_those_who_speak_or_act_today_have_their_part_in_the_story() -> None:
    found = present(read(Article("test", TEXT, "")))
    assert {"Rosa Quint", "Tom Marsh"} <= found
    assert not {"Emil Novak", "Calder Mill"} & found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rosa Quint", "full"),
        ("Mr Marsh", "titled"),
        ("Commissioner Tom Marsh", "titled"),
        ("Alexander van Holm", "full"),
        ("Tom", "single"),
    ],
)
def test_names_have_a_shape(name: str, expected: str) -> None:
    assert shape(name) == expected
