"""Flashcards: which questions they hold, that backs meet their fronts, and that nothing is cut off."""

from __future__ import annotations

import math
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.look import FLIPS, PAPERS, VARIANTS, Flip, Look, Paper, Variant
from quizgen.material.cards import texts
from quizgen.material.fit import MM
from quizgen.material.flashcards import Flashcards, build
from quizgen.material.grid import SIZES, grid
from quizgen.model import (
    Bank,
    Essay,
    Evidence,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Origin,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.material.paper import Leaf, Word, complaints, pages
from tests.pdf.tags import tag_faults
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK

LOOKS = [Look(paper, variant) for paper in PAPERS for variant in VARIANTS]


def deck(*items: Item) -> Flashcards:
    bank = Bank("Deck", items)
    return build(bank, lay_out(bank), Look())


def cards(*items: Item) -> list[tuple[str, str, str]]:
    found = [spot.card.sides for leaf in deck(*items).leaves for spot in leaf.fronts]
    return [(one.prompt, texts(one.front, filled=True), texts(one.answer, filled=True)) for one in found]


def choice(question: str, answer: str = "Ada") -> MultipleChoice:
    return MultipleChoice(question=question, answer=answer, wrong=(Wrong("Ben"), Wrong("Cleo")))


def asked(number: int, words: int = 8) -> ShortAnswer:
    return ShortAnswer(
        id=f"s{number}",
        question=f"What is Q{number} {'word ' * words}?",
        answer=f"A{number} {'reply ' * words}",
        evidence=Evidence(f"This proves E{number} {'again ' * words}.", 3),
    )


@pytest.mark.parametrize(
    "question",
    [
        "Which of these towns was flooded?",
        "Which town was not flooded?",
        "Who was never there?",
        "Which statement is right?",
        "Complete the sentence: the tower is …",
        "The tower is",
        "Which one of the following is a bird?",
    ],
)
def test_a_choice_that_needs_its_options_is_no_card(question: str) -> None:
    assert cards(choice(question), asked(1))[0][1].startswith("What is Q1")
    assert "1 question that needs its options" in deck(choice(question), asked(1)).note


def test_a_choice_that_stands_alone_is_a_card() -> None:
    assert cards(choice("Who built the tower?")) == [("", "Who built the tower?", "Ada")]
    several = MultipleAnswer(question="Who built the tower?", answers=("Ada", "Ben"), wrong=(Wrong("Cleo"),))
    assert cards(several) == [("", "Who built the tower?", "Ada\nBen")]
    with pytest.raises(RenderError, match="makes a flashcard"):
        cards(choice("Who built the tower?", "All of them"))


def test_a_false_statement_comes_with_the_true_one() -> None:
    made = deck(TrueFalse(question="Ada drowned.", answer=False, why="Ada swam.", evidence=Evidence("Ada swam.", 2)))
    sides = made.leaves[0].fronts[0].card.sides
    assert (sides.prompt, sides.answer, sides.more) == ("True or false?", ("False",), "Ada swam.")
    assert sides.proof == Evidence("", 2)


def test_pairs_are_cards_of_their_own_where_they_are_clear() -> None:
    pairs = (Pair("Ada", "an engineer"), Pair("Ben", "a keeper"))
    assert cards(Matching(question="Who is who?", pairs=pairs))[0] == ("Who is who?", "Ada", "an engineer")
    roles = Matching(question="Match.", pairs=pairs, origin=Origin("roles", ""))
    assert cards(roles)[1] == ("Who is this?", "Ben", "a keeper")
    said = Matching(
        question="Match.", pairs=(Pair("Ada", "“Yes”"), Pair("Ben", "“No”")), origin=Origin("speakers", "")
    )
    assert cards(said)[0] == ("Who said this?", "“Yes”", "Ada")
    twice = Matching(question="Match.", pairs=(Pair("Ada", "x"), Pair("Ada", "y"), Pair("Ben", "z")))
    assert cards(twice) == [("Match.", "Ben", "z")]
    halves = Matching(question="Match.", pairs=pairs, origin=Origin("halves", ""))
    assert "whose pairs are unclear alone" in deck(halves, asked(1)).note


def test_what_is_left_out_is_told() -> None:
    made = build(BANK, lay_out(BANK), Look())
    assert made.note == "Not on cards: 1 question that needs its options, 1 to put in order, 1 to write about."
    pronoun = replace(asked(2), origin=Origin("refers", ""))
    assert deck(asked(1), pronoun).note == "Not on cards: 1 question that needs the article."
    assert deck(asked(1), asked(2, 300)).note == "Not on cards: 1 question too long for a card."
    assert deck(asked(1)).note == ""


def test_a_bank_without_a_card_is_one_sentence() -> None:
    for items in ((), (Essay(question="Explain."),), (asked(1, 500),)):
        with pytest.raises(RenderError, match="keep a short answer") as caught:
            deck(*items)
        assert "\n" not in str(caught.value)


def test_longer_texts_are_set_smaller_and_lose_their_proof_last() -> None:
    made = [deck(asked(1, words)).leaves[0].fronts[0].card for words in (2, 15, 25, 40)]
    assert [card.front_step for card in made] == sorted(card.front_step for card in made)
    assert made[0].front_step == 0
    assert made[-1].back_step > 0
    assert [card.quoted for card in made] == [True, True, True, False]


def test_numbers_run_through_and_are_the_same_behind() -> None:
    made = build(BANK, lay_out(BANK), Look())
    numbers = [spot.card.number for leaf in made.leaves for spot in leaf.fronts]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers == [spot.card.number for leaf in made.leaves for spot in leaf.backs]


# Where words stand in print.


def cell(word: Word, page: Leaf, look: Look) -> tuple[int, int]:
    """Column and row of the card that holds a word, which lies in it whole."""
    area = grid(look)
    left, top = page.width / 2 - area.width * MM, page.height / 2 - area.total * MM / 2
    column, row = int((word.left - left) / (area.width * MM)), int((word.top - top) / (area.height * MM))
    assert left + column * area.width * MM < word.left
    assert word.right < left + (column + 1) * area.width * MM + 0.5, word
    assert top + row * area.height * MM < word.top
    assert word.bottom < top + (row + 1) * area.height * MM + 0.5, word
    return column, row


def cells(page: Leaf, look: Look, sign: str) -> dict[int, tuple[int, int]]:
    """The place of each card by the word on it that names it, "Q7" or "A7"."""
    found = [(word, re.fullmatch(rf"{sign}(\d+)", word.text)) for word in page.words]
    return {int(match[1]): cell(word, page, look) for word, match in found if match}


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.paper}-{look.variant}")
def test_fronts_and_backs_meet(look: Look, flip: Flip) -> None:
    look = replace(look, flip=flip)
    area = grid(look)
    count = 2 * area.cards + 3
    bank = Bank("Deck", tuple(asked(number, 4) for number in range(count)))
    leaves = pages(write_pdf(render_html(bank, "flashcards", look=look)))
    assert len(leaves) == 2 * math.ceil(count / area.cards)
    met = 0
    for front, back in zip(leaves[::2], leaves[1::2], strict=True):
        before, behind = cells(front, look, "Q"), cells(back, look, "A")
        assert before
        assert before.keys() == behind.keys() == cells(back, look, "E").keys()
        for number, (column, row) in before.items():
            mirrored = (1 - column, row) if flip == "long" else (column, area.rows - 1 - row)
            assert behind[number] == mirrored
            met += 1
        assert f"turning over the {flip} edge" in leaves[0].text
    assert met == count


def test_a_word_and_its_back_lie_over_each_other_to_the_point() -> None:
    bank = Bank("Deck", (asked(1), asked(2)))
    front, back = pages(write_pdf(render_html(bank, "flashcards", look=Look())))
    heads = [[word for word in page.words if word.text == "Card"] for page in (front, back)]
    (one, two), (second, first) = (sorted(found, key=lambda word: word.left) for found in heads)
    assert one.top == pytest.approx(first.top, abs=0.1)
    # Card 1 begins as far from the left edge as card 2 does behind it, and the sheet is symmetric.
    assert (one.left, two.left) == (pytest.approx(second.left, abs=0.1), pytest.approx(first.left, abs=0.1))
    inset = 6 * MM
    assert one.left - inset == pytest.approx(front.width - (two.left - inset + 95 * MM), abs=0.1)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.paper}-{look.variant}")
def test_the_fullest_cards_show_every_word(look: Look) -> None:
    bank = Bank("Deck", tuple(asked(number, 9 * number) for number in range(12)))
    made = build(bank, lay_out(bank), look)
    shown = [spot.card for leaf in made.leaves for spot in leaf.fronts]
    assert 2 < len(shown) < 12
    leaves = pages(write_pdf(render_html(bank, "flashcards", look=look)))
    for card in shown:
        on = [page for page in leaves if any(word.text == f"A{card.number - 1}" for word in page.words)]
        assert len(on) == 1
    words = [word for page in leaves[::2] for word in page.words if word.text == "word"]
    assert len(words) == sum(9 * (card.number - 1) for card in shown)
    for page in leaves:
        for word in page.words:
            if word.text in {"word", "reply", "again", "reply."}:
                cell(word, page, look)
    assert sum(word.text == "again" for page in leaves for word in page.words) >= sum(
        9 * (card.number - 1) - 1 for card in shown if card.quoted
    )


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.paper}-{look.variant}")
def test_the_sample_is_quiet_tagged_and_valid(look: Look, tmp_path: Path) -> None:
    with complaints() as told:
        pdf = write_pdf(render_html(BANK, "flashcards", look=look))
    assert told == []
    assert tag_faults(pdf) == []
    assert pdf == write_pdf(render_html(BANK, "flashcards", look=look))
    leaves = pages(pdf)
    assert len(leaves) == 2 * math.ceil(20 / grid(look).cards)
    paper = SIZES[look.paper]
    assert [round(side / MM) for side in (leaves[0].width, leaves[0].height)] == [round(side) for side in paper]
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0
    fonts = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, text=True, check=True).stdout
    assert all("+Source-" in font and font.split()[-5] == "yes" for font in fonts.splitlines()[2:])


@pytest.mark.parametrize("paper", PAPERS)
def test_large_print_has_no_small_sign(paper: Paper) -> None:
    html = render_html(BANK, "flashcards", look=Look(paper, "large"))
    css = re.sub(r"/\*.*?\*/", "", html[: html.index("</style>")], flags=re.DOTALL)
    own = css[css.index(".side {") :]
    for size in re.findall(r"font(?:-size)?: ([^;}]+)", own):
        assert "var(--" in size, size
    heights = {round(word.bottom - word.top, 1) for page in pages(write_pdf(html)) for word in page.words}
    assert min(heights) >= 16


@pytest.mark.parametrize("attack", ATTACKS[::3])
def test_attacks_are_text(attack: str) -> None:
    bank = hostile_bank(attack)
    with complaints() as told:
        html = render_html(bank, "flashcards")
        pdf = write_pdf(html)
    assert told == []
    assert "<script" not in html.lower()
    assert not re.search(r"<[^>]*\son\w+\s*=", html)
    assert tag_faults(pdf) == []
    assert len(pages(pdf)) % 2 == 0


@pytest.mark.parametrize("variant", ["large", "low-ink"])
def test_three_hundred_cards_keep_their_pairs(variant: Variant) -> None:
    look = Look("letter", variant)
    bank = Bank("T" * 400, tuple(asked(number, number % 11) for number in range(300)))
    leaves = pages(write_pdf(render_html(bank, "flashcards", look=look)))
    assert len(leaves) == 2 * math.ceil(300 / grid(look).cards)
    assert "Cards 1 to" in leaves[0].text
    assert "answers" in leaves[-1].text
