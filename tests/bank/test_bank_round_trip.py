"""Whatever a bank holds comes back from its file, and no file, however odd, makes the reader raise."""

from __future__ import annotations

import time
from dataclasses import replace

from bank_strategies import BANK, TEXT, sample
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import bank_text, check, read_text
from quizgen.bank.write import is_unchanged
from quizgen.model import Article, Bank


@given(BANK)
@settings(max_examples=400, deadline=None)
def test_any_bank_comes_back_equal(bank: Bank) -> None:
    text = bank_text(bank)
    back, problems = read_text(text)
    assert problems == []
    assert back == bank
    assert bank_text(back) == text
    assert is_unchanged(text)


@given(TEXT)
@settings(max_examples=400, deadline=None)
def test_any_article_comes_back_equal(text: str) -> None:
    bank = Bank("", (), Article("a", text))
    assert read_text(bank_text(bank)) == (replace(bank, article=Article("a", text, title="")), [])


@given(BANK)
@settings(max_examples=100, deadline=None)
def test_check_takes_any_bank(bank: Bank) -> None:
    for problem in check(bank):
        assert problem.message
        assert problem.item or problem.message.startswith("there is no rule")


def test_lone_surrogates_become_the_replacement_sign() -> None:
    text = bank_text(Bank("a\ud800b", ()))
    assert read_text(text)[0].title == "a\ufffdb"
    text.encode()


@given(st.data())
@settings(max_examples=400, deadline=None)
def test_mutations_never_raise(draw: st.DataObject) -> None:
    text = bank_text(sample())
    for _ in range(draw.draw(st.integers(1, 4))):
        start = draw.draw(st.integers(0, len(text)))
        end = min(len(text), start + draw.draw(st.sampled_from([0, 1, 2, 5, 40])))
        text = text[:start] + draw.draw(TEXT) + text[end:]
    bank, problems = read_text(text)
    for problem in problems:
        assert 0 <= problem.line <= len(text.split("\n")) + text.count("\r") + 1
    check(bank)


@given(st.text(alphabet=st.sampled_from("abk:-# \n\t\"'&*!|>{}[],?%@`~01\\"), max_size=200))
@settings(max_examples=600, deadline=None)
def test_signs_of_yaml_never_raise(text: str) -> None:
    bank, problems = read_text(text)
    assert problems or bank
    read_text("items:\n  - kind: essay\n    question: " + text)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_never_raises(text: str) -> None:
    read_text(text)
    read_text(text.encode("utf-8", "surrogatepass").decode("latin-1"))


def test_bank_of_two_hundred_items_reads_fast() -> None:
    text = bank_text(sample(200))
    began = time.process_time()
    bank, problems = read_text(text)
    assert time.process_time() - began < 1
    assert (len(bank.items), problems) == (200, [])
