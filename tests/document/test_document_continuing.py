"""Of whom a text goes on telling: the subject of the sentence before, where nobody of that sex comes between."""

from __future__ import annotations

import pytest

from tests.document.reading import pronouns, understood

LATER = "Mr. Holm and Adam Holt ran the ferry. Mrs. Finch and Nora Blake ran the mill. "
YES = {
    "a chain beside a woman in passing": (
        LATER + "Nora Blake sailed to Norway. She lived with a friend of Mrs. Finch. She sang.",
        ("She", "Nora Blake"),
        2,
    ),
    "a phrase put before": (
        LATER + "Nora Blake sailed to Norway. After her mother’s death, she came home.",
        ("she", "Nora Blake"),
        1,
    ),
    "an aside about herself": (
        LATER + "Nora Blake, a famous singer, sailed to Norway. She was glad.",
        ("She", "Nora Blake"),
        1,
    ),
    "what belongs to her": (
        LATER + "Nora Blake sailed to Norway. Her ship was old.",
        ("Her", "Nora Blake"),
        1,
    ),
    "when she came": (
        LATER + "When Nora Blake reached Norway, she wrote a letter.",
        ("she", "Nora Blake"),
        1,
    ),
    "so cold that he": (LATER + "Adam Holt was so cold that he lit a fire.", ("he", "Adam Holt"), 1),
    "his own": (LATER + "Adam Holt sold the mill and kept his boat.", ("his", "Adam Holt"), 1),
}
NO = {
    "somebody acted on": LATER + "Nora Blake met Mrs. Finch. She was glad.",
    "the one who did it": LATER + "Nora Blake was saved by Mrs. Finch. She was glad.",
    "another in a clause of her own": LATER + "Nora Blake said that Mrs. Finch slept. She was glad.",
    "a girl without a name": LATER + "Nora Blake taught a girl. She was glad.",
}


@pytest.mark.parametrize("case", YES)
def test_the_subject_goes_on(case: str) -> None:
    text, expected, least = YES[case]
    assert pronouns(understood(text)).count(expected) >= least - 1
    assert expected in pronouns(understood(text))


@pytest.mark.parametrize("case", NO)
def test_in_doubt_nobody_goes_on(case: str) -> None:
    document = understood(NO[case])
    last = len(document.sents) - 1
    assert [who for (at, _), who in document.referents.items() if at == last] == []
