"""What a clause with "where" or "when" hangs on, and what is no such clause."""

from __future__ import annotations

import pytest

from quizgen.document import read
from quizgen.document.beside import beside
from quizgen.model import Article
from quizgen.syntax import words


def told(text: str) -> list[tuple[str, str, str]]:
    document = read(Article("test", text))
    return [
        (found.word, words(found.phrase), found.clause.verb.text)
        for sent in document.sents
        for found in beside(document, sent)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rosa Quint sailed to Norway, where she opened a school.", ("where", "Norway", "opened")),
        ("The law was changed in 1863, when Tom Marsh became mayor.", ("when", "1863", "became")),
    ],
)
def test_a_clause_behind_a_comma_is_told_with_its_noun(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Quint sailed to the island where she had opened a school.",
        "Rosa Quint sailed to Norway, where nobody had opened a school.",
        "Rosa Quint sailed to Norway, which had opened a school.",
    ],
)
def test_no_comma_no_denial_no_other_word(text: str) -> None:
    assert told(text) == []
