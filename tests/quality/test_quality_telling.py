"""Whether a sentence says what a statement says."""

from __future__ import annotations

import pytest

from quizgen.model import Article, Evidence, TrueFalse
from tests.quality.form import opening_faults, statement_faults
from tests.quality.ours import samples
from tests.quality.telling import lacking, leadless, parted, said, tells

ONE = "Ada Holt, the first woman on the council, opened a railway crossing at Ashby in May 1902."
TWO = "She rebuilt the crossing in June, and its gates are about 28 years old."
TEXT = Article("test", f"{ONE} {TWO}\n\nTom Marsh of Thornby watched the trains; the mayor said that Ada was bold.")
FIRST, SECOND = Evidence(ONE, 1), Evidence(TWO, 1)


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        ("Ada Holt was the first woman on the council.", FIRST),
        ("Ada Holt opened a railway crossing at Ashby.", FIRST),
        ("Ada Holt rebuilt the crossing in June.", SECOND),
        ("Ada Holt rebuilt the railway crossing in June.", SECOND),
        ("The crossing’s gates are about 28 years old.", SECOND),
    ],
)
def test_a_statement_in_other_words_is_told(statement: str, proof: Evidence) -> None:
    assert tells(statement, proof, TEXT, strict=True)


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        ("Ada Holt was the third woman on the council.", FIRST),
        ("Tom Marsh was the first woman on the council.", FIRST),
        ("Ada Holt opened a railway crossing at Thornby.", FIRST),
        ("Ada Holt rebuilt the crossing in May.", SECOND),
        ("Its gates are about 30 years old.", SECOND),
        ("The gates are about 28 years young.", SECOND),
    ],
)
def test_a_statement_with_another_word_is_not(statement: str, proof: Evidence) -> None:
    assert not tells(statement, proof, TEXT, strict=True)


def test_true_and_false_statements_of_the_sample_articles_are_told_apart() -> None:
    pairs = [(t.article, s.item) for t in samples() for s in t.items if isinstance(s.item, TrueFalse)]
    assert len(pairs) >= 5

    def told(text: str, item: TrueFalse, article: Article) -> bool:
        return any(tells(leadless(text)[0], e, article, strict=True) for e in item.proofs)

    true = [told(i.question if i.answer else i.why, i, article) for article, i in pairs]
    false = [told(i.question, i, article) for article, i in pairs if not i.answer]
    assert sum(true) >= 0.9 * len(true)
    assert sum(false) <= 0.1 * len(false)


def test_parts_of_an_order_may_lack_a_word_but_no_figure() -> None:
    assert tells("Ada Holt rebuilt the far crossing in June.", SECOND, TEXT)
    assert not tells("Ada Holt rebuilt the far crossing in June.", SECOND, TEXT, strict=True)
    assert not tells("Ada Holt rebuilt 3 gates of the crossing in June.", SECOND, TEXT)


def test_names_are_parted_from_words() -> None:
    assert parted("The Mayor of Ashby met Ada Holt.", TEXT) == ("  met  .", ("The Mayor of Ashby", "Ada Holt"))
    assert parted("Sixteen boats sank.", TEXT)[1] == ()
    assert lacking("sixteen boats sink", "Two boats sank.") == {"sixteen"}


def test_words_in_two_pieces_are_joined_by_a_comma() -> None:
    quote = "“A lamp,” she said, “is old.”"
    assert said("“A lamp, is old”", quote)
    assert not said("“A lamp is old”", quote)


def test_the_lead_of_a_question() -> None:
    assert leadless("According to paragraph 3, who sang?") == ("Who sang?", 3)
    assert leadless("In paragraph 12, who is “he”?") == ("Who is “he”?", 12)
    assert leadless("Who sang?") == ("Who sang?", 0)


@pytest.mark.parametrize(
    "sentence",
    ["Ada Holt said that she was tired.", "The boat sank because it was old.", "Long ago, a miller lived in Ashby."],
)
def test_a_text_may_begin_with_what_explains_its_pronouns(sentence: str) -> None:
    assert list(opening_faults(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "With him came Ada Holt.",
        "Its gates were old.",
        "But Ada sang.",
        "In 1902 she sang.",
        "Ada Holt sang last week.",
    ],
)
def test_a_text_does_not_begin_with_what_points_back(sentence: str) -> None:
    assert list(opening_faults(sentence))


def test_ends_and_denials_of_statements() -> None:
    assert list(statement_faults("Young trees fared worst of all.", "Young trees fared worst of all, he said.")) == []
    assert list(statement_faults("Ada Holt came not from Ashby but from Thornby.", "not")) == []
    assert [f[:7] for f in statement_faults("Ada Holt laughed not for long.", "not for long.")] == ["grammar"]
