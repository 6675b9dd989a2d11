"""What still points outside a sentence when its pronouns are known."""

from __future__ import annotations

from quizgen.document.clauses import clauses
from tests.document.reading import understood


def dangling(text: str, words: str) -> str:
    document = understood(text)
    sent = document.sents[-1]
    wanted = words.split()
    tokens = [t for t in sent.tokens if t.text in wanted]
    return clauses(document, sent)[0].dangles(tokens)


def test_a_time_that_is_told_elsewhere_points_outside_whatever_was_the_reason() -> None:
    assert dangling("Tom Marsh was scolded at the time for digging too fast.", "at the time") == "the time"
    assert dangling("Tom Marsh was scolded at the time of the flood.", "at the time") == ""


def test_a_pronoun_that_is_known_points_nowhere() -> None:
    assert dangling("The kit was copied in Norway. Tom Marsh refused to sell it.", "it") == ""
    assert dangling("The kit and the tower were copied in Norway. Tom Marsh refused to sell it.", "it") == "it"
