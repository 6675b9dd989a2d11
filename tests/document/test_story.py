"""Which texts are stories."""

from __future__ import annotations

import pytest

from tests.document.reading import understood

TALE = (
    "Once there was a potter who had a blue jar. He loved it. He washed it every day. One night a thief came. He took the jar. "
    "The potter woke. He ran after the thief. “Give it back to me,” he cried. “I will not,” said the thief. He laughed. "
    "The jar fell. It broke. The potter wept. He went home."
)
REPORT = (
    "The council met on Monday. It voted to close the bridge. He said it was old. She said it was safe. He agreed in 1998. "
    "The bridge was built in 1871. It cost 40,000 pounds. She was there. He was not. They left. It rained. The road closed. "
    "He drove home. She stayed."
)


def test_a_tale_is_a_story() -> None:
    assert understood(TALE).story


@pytest.mark.parametrize("text", [REPORT, TALE[:120]], ids=["a report with years", "too short"])
def test_other_texts_are_none(text: str) -> None:
    assert not understood(text).story


def test_a_tale_without_anybody_who_goes_on_acting_is_no_story() -> None:
    assert not understood(TALE.replace("He ", "The potter ").replace(" he ", " the potter ")).story
