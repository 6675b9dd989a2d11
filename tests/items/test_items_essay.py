"""Essay prompts: views, comparisons, causes, people and summaries, each with notes that quote the article."""

from __future__ import annotations

import pytest

from quizgen.items.essay import LEAST_SUMMARY_WORDS, MOST
from quizgen.model import Essay, Scored
from tests.items.gathering import gather
from tests.items.seeds import SEEDS, known

CAUSE = "The harbour of Ashby closed for two winters because a storm had broken the northern wall and nobody could mend it."
VIEWS = (
    "“Children should learn to sail before they learn to drive a car,” said Rosa Quint.\n\n"
    "“It is dangerous when children sail alone on the open sea,” said Tom Marsh."
)


def only(text: str, rule: str) -> Essay:
    """The one prompt of a rule."""
    (found,) = gather("essay", text)[rule]
    assert isinstance(found.item, Essay)
    return found.item


def test_a_cause_is_explained_in_own_words() -> None:
    item = only(CAUSE, "cause")
    assert item.question == (
        "Explain in your own words why the harbour of Ashby closed for two winters. Use evidence from the article."
    )
    assert item.answer == f"The article gives the cause: “{CAUSE.rstrip('.')}” (paragraph 1)."
    assert (item.level, item.lines, len(item.rubric)) == ("understand", 5, 3)


def test_a_view_is_weighed() -> None:
    item = only(VIEWS, "opinion")
    assert item.question == (
        "Tom Marsh said, “It is dangerous when children sail alone on the open sea.” Do you agree? Give two reasons, "
        "and use evidence from the article."
    )
    assert item.level == "evaluate"
    assert "‘Children should learn to sail before they learn to drive a car,’ said Rosa Quint" in item.answer


def test_two_speakers_are_compared() -> None:
    item = only(VIEWS, "compare")
    assert item.question.startswith("Compare what Rosa Quint and Tom Marsh say in the article.")
    assert item.level == "analyse"
    assert [p.paragraph for p in item.proofs] == [1, 2]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            CAUSE.replace("because a storm had broken the northern wall and nobody could mend it", "after a storm"),
            "no cause",
        ),
        (CAUSE.replace("The harbour of Ashby", "It"), "a pronoun"),
        (CAUSE.replace("closed", "did not close"), "denied"),
        (VIEWS.split("\n\n")[0].replace("Children should learn", "I should have learned"), "of the speaker himself"),
        (VIEWS.split("\n\n")[0].replace("should learn to sail", "learned to sail"), "no opinion"),
        (VIEWS.split("\n\n")[0].replace("said Rosa Quint", "she said"), "nobody is named"),
    ],
)
def test_no_prompt(text: str, why: str) -> None:
    assert gather("essay", text) == {}, why


def essays(seed: str) -> list[Scored]:
    return [s for s in known(seed).items if isinstance(s.item, Essay)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_sample_article_gives_a_summary_with_its_central_sentences(seed: str) -> None:
    article = known(seed).document.article
    assert len(article.text.split()) >= LEAST_SUMMARY_WORDS
    assert 1 <= len(essays(seed)) <= MOST
    for found in essays(seed):
        assert isinstance(found.item, Essay)
        assert 3 <= len(found.item.rubric) <= 4
        assert found.item.points == len(found.item.rubric)
        assert all(proof.quote in article.text for proof in found.item.proofs)
