"""The words to know: hard ones, no names, each with its sentence, spread over the article."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from quizgen.material.levels import CEFR, level_of
from quizgen.material.words import Word, words
from quizgen.sentences import sentences
from tests.sample_bank import ARTICLE, TEXT


def found(text: str, **wanted: object) -> list[str]:
    return [word.text for word in words(text, **wanted)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("hoped", "hope"),
        ("stopped", "stop"),
        ("walking", "walk"),
        ("reducing", "reduce"),
        ("widows", "widow"),
        ("wolves", "wolf"),
        ("quizzes", "quiz"),
        ("authorities", "authority"),
        ("churches", "church"),
        ("migrants", "migrant"),
        ("narrower", "narrow"),
        ("happiest", "happy"),
        ("crept", "creep"),
        # These only look like forms of another word.
        ("keeper", "keeper"),
        ("lens", "lens"),
        ("news", "news"),
        ("species", "species"),
        ("morning", "morning"),
        ("goose", "goose"),
    ],
)
def test_a_form_is_led_back_to_its_lemma(form: str, lemma: str) -> None:
    known = level_of(form)
    assert known
    assert known[0] == lemma


def test_a_word_counts_as_its_easiest_use() -> None:
    assert level_of("time") == ("time", "A1")
    assert level_of("xqzzy") is None
    assert level_of("quay") == ("quay", "C2")


def test_words_are_those_of_the_article_and_stand_in_their_sentence() -> None:
    chosen = words(TEXT, most=14)
    assert len(chosen) == 14
    inside = {block.number: {one for line in block.lines for one in sentences(line)} for block in ARTICLE.blocks}
    for word in chosen:
        assert word.sentence in inside[word.paragraph]
        assert (
            word.text in word.sentence.split() or f"{word.text}," in word.sentence or f"{word.text}." in word.sentence
        )
        assert CEFR.index(word.level) >= CEFR.index("B1")
    assert len({word.lemma for word in chosen}) == len(chosen)
    assert [word.paragraph for word in chosen] == sorted(word.paragraph for word in chosen)


def test_the_hardest_come_first_and_every_paragraph_has_its_turn() -> None:
    assert {word.paragraph for word in words(TEXT, most=6)} == {1, 2, 3, 4, 6, 7}
    assert {"brazier", "quay"} <= set(found(TEXT, most=6))


def test_levels_wanted() -> None:
    assert {word.level for word in words(TEXT, lowest="C1")} <= {"C1", "C2"}
    assert found(TEXT, lowest="C1") == ["brazier", "quay", "barge"]
    assert len(words(TEXT, lowest="A1", most=100)) > len(words(TEXT, most=100))


def test_names_numbers_function_words_and_parts_of_words_stay_out() -> None:
    text = (
        "Mortar is what Quay and Brazier sold throughout a twenty-nine hour meanwhile at harbour-side.com/asylum, "
        "although nobody’s barge’s lantern had seventeen flames."
    )
    assert found(text, lowest="A1") == ["sold", "hour", "lantern", "flames"]


def test_a_lemma_comes_once_and_a_word_gets_a_sentence_of_its_own() -> None:
    text = (
        "The brazier stood upon the quay for many long years. "
        "A barge brought coal to the quays of the old town each week."
    )
    chosen = words(text, lowest="C1")
    assert sorted(word.lemma for word in chosen) == ["barge", "brazier", "quay"]
    two = words(text, lowest="C1", most=2)
    assert [word.lemma for word in two] == ["brazier", "quay"]
    assert two[0].sentence != two[1].sentence
    assert two[1].text == "quays"


def test_same_text_same_words() -> None:
    assert words(TEXT) == words(TEXT)
    assert isinstance(words(TEXT)[0], Word)


def test_an_article_without_hard_words_gives_none() -> None:
    assert words("") == ()
    assert words("The cat sat on the bed and we all had tea.") == ()


def test_a_very_long_article_takes_bounded_time() -> None:
    long = "\n\n".join([TEXT] * 250)
    start = time.process_time()
    assert len(words(long, most=16)) == 16
    assert time.process_time() - start < 5


def test_the_list_is_loaded_when_it_is_needed_and_never_spacy() -> None:
    code = (
        "import sys, quizgen.material.words as w; assert 'cefrpy' not in sys.modules;"
        "w.words('The widow kept a brazier.'); assert 'cefrpy' in sys.modules; assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
