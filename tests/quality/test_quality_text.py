"""Words, stems and token F1, computed by hand."""

from __future__ import annotations

import pytest

from tests.quality.text import content, f1, plain, share, stem, unquoted, words


def test_words_are_small_and_without_possessives() -> None:
    assert words("Ruth’s boat cost £10,000, didn’t it?") == ("ruth", "boat", "cost", "10,000", "didn’t", "it")
    assert words("the U.S. coast of the Smiths’") == ("the", "u.s", "coast", "of", "the", "smiths")


@pytest.mark.parametrize(
    "forms",
    ["boat boats boating boated", "carry carries carried", "bake bakes baked baking", "stop stopped stopping stops"],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_other_words_have_other_stems() -> None:
    assert len({stem(w) for w in ("boat", "boot", "glass", "gas", "string", "stray")}) == 6


def test_content_leaves_out_what_every_question_has() -> None:
    assert content("Who repaired the bells of Ashby?") == ("repair", "bell", "ashbi")


def test_plain_and_f1() -> None:
    assert plain("The old Bell!") == "old bell"
    assert f1("the old bell", "old bell") == 1
    # Shared 1; lengths 2 and 3: 2 * 1 / 5.
    assert f1("old bell", "the bell of Ashby") == pytest.approx(0.4)
    assert f1("bell", "") == 0


def test_share_and_quotations() -> None:
    assert share(("a1", "b1", "a1"), ("a1",)) == 0.5
    assert share((), ("a1",)) == 1
    assert unquoted("Who said, “He came”?") == "Who said, “…”?"
