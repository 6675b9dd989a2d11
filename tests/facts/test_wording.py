"""From frames to English: the order of words, the forms of verbs, the marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.agreement import singular, third_person
from quizgen.facts.frame import Frame
from quizgen.facts.wording import finish, question, statement
from tests.items.framing import PLAIN, fact

# name: (what differs from the plain frame, question phrase, question, statement)
CASES: dict[str, tuple[dict[str, object], str, str, str]] = {
    "did": (
        {},
        "What",
        "What did Rosa Quint repair for forty pounds?",
        "Rosa Quint repaired the old bell of Ashby for forty pounds.",
    ),
    "does": (
        {"verb": "repairs", "tense": "present_s"},
        "What",
        "What does Rosa Quint repair for forty pounds?",
        "Rosa Quint repairs the old bell of Ashby for forty pounds.",
    ),
    "do": (
        {"subject": "bakers in Ashby", "verb": "repair", "tense": "present", "after": ""},
        "What",
        "What do bakers in Ashby repair?",
        "Bakers in Ashby repair the old bell of Ashby.",
    ),
    "a subject": (
        {"slot": "subject", "asked": "Rosa Quint", "subject": "", "after": "the old bell"},
        "Who",
        "Who repaired the old bell?",
        "Rosa Quint repaired the old bell.",
    ),
    "a subject with auxiliaries": (
        {"slot": "subject", "asked": "Rosa Quint", "subject": "", "auxiliaries": ("has", "been"), "verb": "repairing",
         "adverb": "often", "after": "the old bell"},
        "Who",
        "Who has often been repairing the old bell?",
        "Rosa Quint has often been repairing the old bell.",
    ),
    "be": (
        {"auxiliaries": ("was",), "verb": "", "base": "be", "asked": "a bell founder", "after": "in Ashby"},
        "What",
        "What was Rosa Quint in Ashby?",
        "Rosa Quint was a bell founder in Ashby.",
    ),
    "be, of the subject": (
        {"slot": "subject", "subject": "", "auxiliaries": ("is",), "verb": "", "base": "be",
         "asked": "Rosa Quint", "after": "the founder of the bell"},
        "Who",
        "Who is the founder of the bell?",
        "Rosa Quint is the founder of the bell.",
    ),
    "a modal": (
        {"auxiliaries": ("can",), "verb": "repair"},
        "What",
        "What can Rosa Quint repair for forty pounds?",
        "Rosa Quint can repair the old bell of Ashby for forty pounds.",
    ),
    "the perfect passive": (
        {"subject": "the old bell", "auxiliaries": ("had", "been"), "asked": "in Ashby", "after": ""},
        "Where",
        "Where had the old bell been repaired?",
        "The old bell had been repaired in Ashby.",
    ),
    "an adverb among auxiliaries": (
        {"subject": "the old bell", "auxiliaries": ("had", "been"), "adverb": "carefully", "asked": "in Ashby",
         "after": ""},
        "Where",
        "Where had the old bell carefully been repaired?",
        "The old bell had carefully been repaired in Ashby.",
    ),
    "a stranded preposition": (
        {"verb": "consisted", "base": "consist", "subject": "the fleet", "asked": "of twelve boats", "prep": "of",
         "after": "in 1871"},
        "What",
        "What did the fleet consist of in 1871?",
        "The fleet consisted of twelve boats in 1871.",
    ),
    "words between": (
        {"verb": "gave", "base": "give", "before": "the school", "asked": "a bell", "after": "in May"},
        "What",
        "What did Rosa Quint give the school in May?",
        "Rosa Quint gave the school a bell in May.",
    ),
    "a lead": (
        {"lead": "In 1871,"},
        "What",
        "In 1871, what did Rosa Quint repair for forty pounds?",
        "In 1871, Rosa Quint repaired the old bell of Ashby for forty pounds.",
    ),
    "a source": (
        {"lead": "According to Tom Marsh,", "slot": "subject", "subject": "", "asked": "42 sailors", "after": "a bell"},
        "How many sailors",
        "According to Tom Marsh, how many sailors repaired a bell?",
        "According to Tom Marsh, 42 sailors repaired a bell.",
    ),
}  # fmt: skip


def framed(case: str) -> Frame:
    return replace(PLAIN, **CASES[case][0])  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES)
def test_a_frame_as_a_question(case: str) -> None:
    assert question(fact(framed(case), CASES[case][1])) == CASES[case][2]


@pytest.mark.parametrize("case", CASES)
def test_a_frame_as_a_statement(case: str) -> None:
    assert statement(framed(case)) == CASES[case][3]


@pytest.mark.parametrize("case", CASES)
def test_a_question_never_holds_what_it_asks_for(case: str) -> None:
    frame = framed(case)
    assert frame.asked not in question(fact(frame, CASES[case][1]))
    assert frame.asked.lower() in statement(frame).lower()


def test_a_ready_question_stands_as_it_is() -> None:
    assert question(fact(PLAIN, question="What is a reef?")) == "What is a reef?"


def test_a_bare_detail_has_no_question() -> None:
    assert question(fact(None)) == ""


@pytest.mark.parametrize(
    ("parts", "mark", "text"),
    [
        (["rosa", "", "sang"], ".", "Rosa sang."),
        (["rosa sang ,", "tom slept"], ".", "Rosa sang, tom slept."),
        (["who sang,"], "?", "Who sang?"),
        (["  who", "  sang  "], "?", "Who sang?"),
        (["she worked for Ashby Inc."], ".", "She worked for Ashby Inc."),
        (["she worked for Ashby Inc."], "?", "She worked for Ashby Inc.?"),
        (["she said, “Come in.”"], ".", "She said, “Come in.”"),
        (["écoles opened"], ".", "Écoles opened."),
        (["the title was “Iron”;"], ".", "The title was “Iron”."),
    ],
)
def test_finish(parts: list[str], mark: str, text: str) -> None:
    assert finish(parts, mark) == text


WORDS = st.lists(st.sampled_from(["bell", "Ashby", "old ,", "“iron”", "", "in 1871,"]), min_size=1, max_size=4)


@given(WORDS, WORDS, WORDS)
def test_any_frame_gives_one_mark_at_the_end_and_no_loose_spaces(
    subject: list[str], asked: list[str], after: list[str]
) -> None:
    frame = replace(PLAIN, subject=" ".join(subject), asked=" ".join(asked), after=" ".join(after))
    for text, mark in ((question(fact(frame)), "?"), (statement(frame), ".")):
        assert text.endswith(mark)
        assert text.count(mark) == 1
        assert "  " not in text
        assert " ," not in text
        assert text[0] == text[0].upper()


def test_plural_subjects_take_a_singular_verb_in_the_question() -> None:
    plain = Frame("", (), "", "repair", "repair", "present", "the clock", "Sailors", "", slot="subject")
    assert singular(plain).verb == "repairs"
    helped = Frame("", ("have",), "", "repaired", "repair", "past", "the clock", "Sailors", "", slot="subject")
    assert singular(helped).auxiliaries == ("has",)
    past = Frame("", (), "", "repaired", "repair", "past", "the clock", "Sailors", "", slot="subject")
    assert singular(past) == past
    assert [third_person(v) for v in ("carry", "play", "watch", "have")] == ["carries", "plays", "watches", "has"]


def test_what_stood_first_stands_first_in_the_statement() -> None:
    frame = Frame("Ann Bell", (), "", "sailed", "sail", "past", "to Norway", "in 1871", "", front=True)
    assert statement(frame) == "In 1871, Ann Bell sailed to Norway."
