from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from quizgen.look import Look
from quizgen.material.discussion import Discussion, build, listed
from quizgen.material.slots import slots
from quizgen.model import Article, Bank, Evidence, Item, Numeric, ShortAnswer
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK, TEXT

SEEDS = range(30)
SLOTS = {"title", "person", "place", "number", "year", "sentence"}


def made(bank: Bank = BANK, seed: int | None = None) -> Discussion:
    return build(bank, lay_out(bank, seed=seed), Look())


def filled(slot: str, text: str, *items: Item, title: str = "A Title") -> set[str]:
    bank = Bank("Quiz 5", items, Article("a.md", text, title=title))
    return {slots(bank, Random(seed)).get(slot, "") for seed in SEEDS}


def who(name: str) -> ShortAnswer:
    return ShortAnswer(question="Who was it?", answer=name)


def test_the_list_is_whole() -> None:
    sections = listed()
    assert [one.name for one in sections] == ["before", "after", "opinion", "pairs", "writing", "frames"]
    for section in sections:
        assert len(set(section.prompts)) == len(section.prompts) >= 9
        plain = [prompt for prompt in section.prompts if "{" not in prompt]
        assert len(plain) >= 5
        for prompt in section.prompts:
            assert set(re.findall(r"\{(\w*)\}?", prompt)) <= SLOTS
            assert prompt[-1] in ".?”…}", prompt
            assert section.name != "frames" or ("{" not in prompt and len(prompt) < 60)


@pytest.mark.parametrize("bank", [BANK, replace(BANK, article=None), Bank("Empty", ())])
def test_there_are_always_prompts_and_no_slot_is_left_open(bank: Bank) -> None:
    for seed in SEEDS:
        talk = made(bank, seed)
        assert [len(one.prompts) for one in (*talk.sections, talk.frames)] == [3, 4, 3, 3, 3, 8]
        for section, whole in zip(talk.sections, listed(), strict=False):
            assert "{" not in "".join(section.prompts)
            plain = [prompt for prompt in section.prompts if prompt in whole.prompts]
            assert plain == [prompt for prompt in whole.prompts if prompt in plain]


def test_each_slot_serves_once() -> None:
    for seed in SEEDS:
        text = " ".join(prompt for section in made(seed=seed).sections for prompt in section.prompts)
        assert text.count("The Tower in Pieces") <= 1
        assert text.count("Isabel Garrow") <= 1


def test_the_same_seed_gives_the_same_prompts_and_another_seed_or_text_gives_others() -> None:
    assert made(seed=3) == made(seed=3)
    assert len({str(made(seed=seed)) for seed in SEEDS}) > 25
    other = replace(BANK, article=Article("b", f"Another day. {TEXT}", title="The Tower in Pieces"))
    assert made(seed=3) != made(other, seed=3)


@pytest.mark.parametrize(
    ("text", "name", "taken"),
    [
        ("Ida Lund, who was old, sang.", "Ida Lund", True),
        ("A poet named Ida Lund sang.", "Ida Lund", True),
        ("Ida Lund, the mayor of Elm, sang.", "Ida Lund", True),
        ("Ida Lund, a Danish poet, sang.", "Ida Lund", True),
        ("The door was opened by Mr Lund.", "Mr Lund", True),
        ("Ida Lund sang.", "Ida Lund", False),  # a ship may be called so
        ("Lund, who was old, sang.", "Lund", False),
        ("Elm Rovers, who were late, lost.", "Elm Rovers", False),
        ("Lund Motors, the market leader, grew.", "Lund Motors", False),
        ("Lund Motors, a boat maker, grew.", "Lund Motors", False),
        ("The Elm Trust, which helps poets, grew.", "Elm Trust", False),
        ("New Zealand, who won, sang.", "New Zealand", False),
        ("The keeper, who was old, sang.", "the keeper", False),
    ],
)
def test_a_person_is_one_that_the_text_shows_to_be_one(text: str, name: str, taken: bool) -> None:
    assert filled("person", text, who(name)) == ({name} if taken else {""})


def test_only_answers_to_who_and_items_to_print_name_people() -> None:
    what = ShortAnswer(question="What sang?", answer="Ida Lund")
    draft = replace(who("Ida Lund"), status="draft")
    assert filled("person", "Ida Lund, who was old, sang.", what, draft) == {""}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They lived in Norway. Norway was cold, and Norway was far.", "Norway"),
        ("They came from the United States. The United States won; the United States lost.", "the United States"),
        ("They lived in Norway.", ""),  # named once: the text is hardly about it
        ("They lived in Georgia. Georgia was warm, and Georgia was far.", ""),
        ("Norway Lund saw Norway. Norway was a boat.", ""),
        ("They sailed to Norway Island. Norway Island is in Norway Bay.", ""),
    ],
)
def test_a_place_is_a_country_that_the_text_is_about(text: str, place: str) -> None:
    assert filled("place", text) == {place}


@pytest.mark.parametrize(
    ("text", "answer", "number"),
    [
        ("It cost £38,500 in all.", "£38,500", "£38,500"),
        ("About 600 pupils came.", "about 600", "600"),
        ("About 600 pupils came, and 600 left.", "about 600", ""),
        ("It cost 3 million pounds.", "3", ""),
        ("It rose by 40 per cent.", "40", ""),
        ("It was 12.5 metres long.", "12", ""),
        ("The 12th boat won.", "12", ""),
        ("Six boats came.", "six", ""),
    ],
)
def test_a_number_stands_once_in_the_text_and_alone(text: str, answer: str, number: str) -> None:
    assert filled("number", text, Numeric(question="How many?", answer=answer, value=1)) == {number}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It opened in 1931.", "1931"),
        ("In 1931 the mill shut.", "1931"),
        ("It opened in 1931, and since 1931 it has stood.", ""),
        ("The fish lives in 2000 lakes.", ""),
        ("It opened on 3 May 1931.", ""),
    ],
)
def test_a_year_is_named_once_as_a_year(text: str, year: str) -> None:
    assert filled("year", text) == {year}


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("The lamp was lit by an old sailor from Elm.", True),
        ("He lit the lamp with a match from the shop.", False),
        ("The lamp was lit by them on a cold night.", False),
        ("The lamp was lit.", False),
        ("“The lamp was lit by an old sailor from Elm,” said Ida.", False),
    ],
)
def test_a_sentence_says_something_by_itself(sentence: str, taken: bool) -> None:
    item = ShortAnswer(question="What?", answer="a lamp", evidence=Evidence(sentence, 1))
    assert filled("sentence", f"The day was long. {sentence} Nobody came.", item) == ({sentence} if taken else {""})


def test_a_sentence_never_tells_the_figure_that_is_asked_for() -> None:
    for seed in SEEDS:
        found = slots(BANK, Random(seed))
        assert all(found[name] not in found["sentence"] for name in ("number", "year") if name in found)


@pytest.mark.parametrize("title", ["", "notes-5b.docx", "x", "A “B” C", "a{b}", "long " * 30])
def test_a_title_that_is_none_is_left_out(title: str) -> None:
    assert filled("title", "Words.", title=title) == {""}


def test_the_page_tells_the_teacher_to_change_it_and_can_be_changed() -> None:
    page = render_html(BANK, "discussion")
    assert "Change these to suit your class" in page
    assert page.count('contenteditable="true"') == 6
    assert "<script" not in page
    for section in made().sections:
        for prompt in section.prompts:
            assert f"<li>{prompt}</li>" in page.replace("&#39;", "'")


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_banks_stay_text(attack: str) -> None:
    for bank in (hostile_bank(attack), replace(BANK, article=Article("a", TEXT, title=f"Tower {attack}"[:99]))):
        page = render_html(bank, "discussion")
        body = page[page.index("<body>") :]
        assert not re.search(r"<(script|img|svg|iframe|math|a|textarea|b|i)\b", body)
