"""Question words, options, spread and repeats, counted by hand."""

from __future__ import annotations

import pytest

from quizgen.model import Article, Evidence, MultipleChoice, ShortAnswer, TrueFalse, Wrong
from tests.quality.articles import Told
from tests.quality.shape import asked, choices, options, paragraphs, question_word, questions, repeats


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Whose boat sank?", "who"),
        ("In 1921, what sank?", "what"),
        ("Since when has it been shut?", "when"),
        ("How many boats sank?", "how many"),
        ("How much did it cost?", "how many"),
        ("How long did it take?", "how"),
        ("According to which law?", "which"),
        ("“Where,” she asked. Who said so?", "who"),
        ("Did it sink?", "other"),
    ],
)
def test_question_words(stem: str, word: str) -> None:
    assert question_word(stem) == word


def test_counts_have_every_word() -> None:
    assert asked(["Who?", "Why?", "Who else?"]) == {
        "who": 2, "what": 0, "when": 0, "where": 0, "why": 1, "how": 0, "how many": 0, "which": 0, "other": 0,
    }  # fmt: skip


def test_what_options_give_away() -> None:
    stem = "Who painted the mill of Ashby?"
    found = options(
        [
            (stem, "the painter of the mill", ("Tom", "Ada")),  # longest, most words of the stem
            (stem, "Tom", ("Rosa", "Bertha")),  # shortest
            (stem, "Rosa", ("Emil", "Bert")),  # ties: nothing
        ]
    )
    assert (found.choices, found.longest, found.shortest, found.most_stem) == (3, 1, 1, 1)


def test_only_choices_have_options_and_only_questions_question_words() -> None:
    choice = MultipleChoice(question="Who rowed?", answer="Ruth", wrong=(Wrong("Tom"), Wrong("Ada")))
    items = [choice, TrueFalse(question="Ruth rowed.", answer=True), ShortAnswer(question="When?", answer="1921")]
    assert choices(items) == [("Who rowed?", "Ruth", ("Tom", "Ada"))]
    assert questions(items) == ("Who rowed?", "When?")


def test_paragraphs_with_an_item() -> None:
    article = Article("test", "Ruth rowed.\n\n## The mill\n\nTom sang.\n\n- Ada slept.")
    told = Told("test", article, (), ())
    item = ShortAnswer(question="Who sang?", answer="Tom", evidence=Evidence("Tom sang.", 2))
    assert paragraphs(told, [item, item]) == (1, 3)
    assert paragraphs(told, []) == (0, 3)


def test_repeats_are_pairs_of_nearly_equal_stems() -> None:
    one = "When did Ruth Calder row to Ashby?"  # ruth calder row ashby
    assert repeats([one, "Who rowed with Ruth Calder to Ashby?", "Who painted the mill?"]) == 1
    assert repeats([one, "When did Ruth Calder row to Thornby?"]) == 0  # 3 of 4
    assert repeats([one, one, one]) == 3
    assert repeats(["Who rowed?", "Who rowed?"]) == 0  # too short to tell
