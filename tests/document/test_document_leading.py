"""The leading man and woman of a text, whose pronouns stand for them wherever nobody else comes between."""

from __future__ import annotations

from tests.document.reading import understood

TWO = (
    "Nora Blake was a girl when Mr. Holm built the mill. He was rich. He was proud. He was old. Mr. Holm slept.\n\n"
    "Nora Blake mended bells. She was poor. She was glad.\n\n{}\n\nNora Blake died at sea."
)


def last(text: str, paragraph: str) -> list[tuple[str, str]]:
    document = understood(text.format(paragraph), "Nora Blake, bell founder")
    return [
        (document.sents[s].span.doc[i].text, who)
        for (s, i), who in sorted(document.referents.items())
        if document.sents[s].paragraph == 3
    ]


def test_a_text_may_have_a_leading_woman_beside_a_leading_man() -> None:
    assert last(TWO, "The winters were cold. Her fame came late.") == [("Her", "Nora Blake")]


def test_another_woman_stands_in_the_way() -> None:
    assert last(TWO, "Mrs. Finch came home. The winters were cold. She sang.") == [] or (
        "She", "Nora Blake"
    ) not in last(TWO, "Mrs. Finch came home. The winters were cold. She sang.")  # fmt: skip


def test_who_is_named_in_passing_does_not_where_the_leading_woman_acts() -> None:
    told = last(TWO, "Nora Blake sold a bell to the son of Clara Finch. The winters were cold. She sang.")
    assert ("She", "Nora Blake") in told


def test_a_pronoun_after_a_doubtful_one_is_doubtful() -> None:
    told = last(TWO, "The house belonged to Clara Finch. She sang. The wind blew. She danced.")
    assert ("She", "Nora Blake") not in told


def test_an_object_is_not_the_subject_of_its_sex() -> None:
    assert last(TWO, "The winters were cold. The woman paid her.") == []
