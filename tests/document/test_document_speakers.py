"""Quotations: what stands in quotation marks, and whose words it is."""

from __future__ import annotations

import pytest

from tests.document.reading import understood

OPEN_OR_STRAIGHT = [("“", "”"), ('"', '"')]
BY_NORA = {
    "before": "{o}The mill is very old,{c} said Nora Blake.",
    "before, in order": "{o}The mill is very old,{c} Nora Blake said.",
    "behind": "Nora Blake said, {o}The mill is very old.{c}",
    "behind a colon": "Nora Blake said: {o}The mill is very old. It may fall this winter.{c}",
    "broken in two": "{o}The mill,{c} said Nora Blake, {o}is very old.{c}",
    "several sentences before": "{o}The mill is very old. It may fall this winter,{c} said Nora Blake.",
    "several sentences around": "{o}The mill is very old,{c} said Nora Blake. {o}Nobody cares for it any more.{c}",
    "a pronoun": "Nora Blake smiled. {o}The mill is very old,{c} she said. {o}Nobody cares.{c}",
}
NOBODY = {
    "no verb of saying": "“The mill is very old.” “Nobody cares for it.”",
    "two speakers": "Nora Blake and Peter Holm said, “The mill is very old.”",
    "an unknown pronoun": "“The mill is very old,” she said.",
    "a common noun": "“The mill is very old,” said a passer-by.",
    "no quotation": "Nora Blake said that the mill was old.",
    "another paragraph": "“The mill is very old.”\n\nNora Blake said nothing.",
}


@pytest.mark.parametrize("marks", OPEN_OR_STRAIGHT, ids=["curly", "straight"])
@pytest.mark.parametrize("case", BY_NORA)
def test_every_quoted_sentence_has_its_speaker(case: str, marks: tuple[str, str]) -> None:
    document = understood(BY_NORA[case].format(o=marks[0], c=marks[1]))
    quoting = [s.index for s in document.sents if any(t.i in s.quoted for t in s.span)]
    assert quoting
    assert {index: document.speakers.get(index) for index in quoting} == dict.fromkeys(quoting, "Nora Blake")


@pytest.mark.parametrize("case", NOBODY)
def test_nobody_speaks_without_a_sure_sign(case: str) -> None:
    assert dict(understood(NOBODY[case]).speakers) == {}


def test_each_of_two_speakers_has_his_own_words() -> None:
    text = "“The wheel is broken,” said Emil Novak. “Then order a new one,” said Ruth Calder."
    document = understood(text)
    assert [document.speakers.get(s.index) for s in document.sents] == ["Emil Novak", "Ruth Calder"]


def quoted_words(text: str) -> str:
    return " ".join(t.text for s in understood(text).sents for t in s.span if t.i in s.quoted and t.is_alpha)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“Come in,” said Nora. “Sit down.”", "Come in Sit down"),
        ('"Come in," said Nora. "Sit down."', "Come in Sit down"),
        ("The “old” mill is a “ruin” now.", "old ruin"),
        ("Nora wrote: “I am well. The sea is calm", "I am well The sea is calm"),
        ("Nora’s mill wasn’t old.", ""),
        ("Nora’s friend said, “It isn’t Tom’s.”", "It is Tom"),
    ],
)
def test_what_stands_in_quotation_marks(text: str, inside: str) -> None:
    assert quoted_words(text) == inside


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert quoted_words("“I am well.\n\nThe sea is calm.") == "I am well"


def test_a_sentence_of_quoted_words_alone_is_a_whole_quote() -> None:
    document = understood("“The mill is very old.” Nora Blake smiled. “It may fall,” she said.")
    assert [s.whole_quote for s in document.sents] == [True, False, False]
