"""The vocabulary sheet: what it asks has a certain key, and what it prints is tagged, quiet and fits the page."""

from __future__ import annotations

import logging
import re
import subprocess
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from quizgen.errors import RenderError
from quizgen.look import PAPERS, VARIANTS, Look, Variant
from quizgen.material.clues import Clue, clues, fit_for_puzzles
from quizgen.material.crossword import Crossword, Entry
from quizgen.material.drawing import Drawing, room_for_crossword, side_of_search, solved_crossword, solved_search
from quizgen.material.vocabulary import Vocabulary, build
from quizgen.material.word_search import WordSearch
from quizgen.material.words import Word, words
from quizgen.model import Article, Bank, ShortAnswer
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.pdf.tags import tag_faults
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK, TEXT

LOOKS = [Look(paper, variant) for paper in PAPERS for variant in VARIANTS]
FEW = "The widow kept a brazier upon the quay of the old harbour. A barge came every week with coal for her."
ANSWERS = '<section class="answers">'


def made(bank: Bank = BANK, look: Look = Look(), **wanted: object) -> Vocabulary:  # noqa: B008 - frozen
    return build(bank, lay_out(bank, **wanted), look)  # type: ignore[arg-type]


def bank_of(text: str) -> Bank:
    return Bank("A short text", (ShortAnswer(question="Why?", answer="so"),), Article("a.md", text))


def sentence(clue: Clue) -> str:
    return f"{clue.before}{clue.word.text}{clue.after}"


def test_every_gap_is_filled_by_its_own_word_and_gives_a_sentence_of_the_article() -> None:
    sheet = made()
    assert sheet.match
    assert sheet.fill
    asked = [row.clue for row in sheet.match.rows] + [one.clue for one in sheet.fill.asked]
    assert len(asked) >= 10
    for clue in asked:
        assert sentence(clue) in TEXT
        assert clue.word.text not in re.findall(r"\w+", clue.before + clue.after)
    # No sentence is asked twice, so that none has two answers.
    assert len({sentence(clue) for clue in asked}) == len(asked)
    assert len({clue.before + clue.after for clue in asked}) == len(asked)


def test_the_key_of_matching_leads_each_word_to_its_sentence() -> None:
    sheet = made()
    assert sheet.match
    by_letter = {row.letter: row.clue for row in sheet.match.rows}
    assert sorted(by_letter) == list("ABCDEF")
    for row in sheet.match.rows:
        assert by_letter[row.answer].word.text == row.word
    assert any(row.letter != row.answer for row in sheet.match.rows)


def test_the_box_holds_what_the_gaps_need() -> None:
    sheet = made()
    assert sheet.fill
    answers = [one.answer for one in sheet.fill.asked]
    assert sorted(sheet.fill.box) == sorted(answers)
    assert list(sheet.fill.box) != answers


def test_clues_of_the_crossword_tell_the_words_of_the_grid() -> None:
    sheet = made()
    assert sheet.cross
    asked = [*sheet.cross.across, *sheet.cross.down]
    assert len(asked) >= 8
    for one in asked:
        assert one.answer == one.clue.word.text.upper()
        assert one.clue.word.sentence in TEXT
    assert not sheet.cross.empty.letters
    assert len(sheet.cross.solved.letters) == len(sheet.cross.empty.cells)


def test_clues_are_cut_between_words() -> None:
    word = Word("coal", "coal", "B1", "", 1)
    clue = Clue(word, "one two three four five ", " six seven eight, nine ten eleven")
    short = clue.shortened(16)
    assert short.before == "… four five "
    assert short.after == " six seven\N{NO-BREAK SPACE}…"
    assert clue.shortened(100) == clue


def test_a_sentence_makes_a_clue_only_if_it_has_the_word_once_and_stands_alone() -> None:
    def clue(text: str) -> list[str]:
        return [one.word.text for one in clues([Word("quay", "quay", "C2", text, 1)])]

    assert clue("She had every block cut on the quay first.") == ["quay"]
    assert clue("The quay was cold and the Quay was long.") == []
    assert clue("a quay with many boats and more people;") == []
    assert clue("“We came to the quay at nine in the evening.") == []
    assert clue("On the quay.") == []


def test_puzzles_hide_no_word_inside_another() -> None:
    given = [Word(text, text, "C1", "", 1) for text in ("keep", "keeper", "drawer", "reward", "star", "rats", "quay")]
    assert [word.text for word in fit_for_puzzles(given)] == ["keeper", "quay"]


def test_a_short_article_leaves_tasks_out_and_the_rest_is_numbered_anew() -> None:
    sheet = made(bank_of(FEW + " On the quay the keepers burnt a candle in the lantern until the morning."))
    assert sheet.tasks == ("fill", "search")
    html = render_html(
        bank_of(FEW + " On the quay the keepers burnt a candle in the lantern until the morning."), "vocabulary"
    )
    assert re.findall(r"<h2>(.*?)</h2>", html) == ["Words to know", "1. Fill the gaps", "2. Word search", "Answers"]
    alone = made(bank_of("The widow had a brazier."))
    assert alone.tasks == ()
    assert alone.words
    assert ANSWERS not in render_html(bank_of("The widow had a brazier."), "vocabulary")


def test_without_an_article_or_hard_words_there_is_one_sentence() -> None:
    with pytest.raises(RenderError, match="this bank has none"):
        made(replace(BANK, article=None))
    with pytest.raises(RenderError, match="would be empty"):
        made(bank_of("We had tea. It was good."))


def test_easier_words_are_taken_where_hard_ones_are_few() -> None:
    assert {
        word.level for word in made(bank_of("A storm came to the block in the wide valley by the quay.")).words
    } >= {"A2", "C2"}
    assert all(word.level >= "B1" for word in made().words)


def test_seed_and_version_shuffle_the_puzzles_but_not_the_words() -> None:
    assert made() == made()
    assert made(seed=8) != made()
    assert made(version="B") != made(version="A") == made()
    assert made(seed=8).words == made().words == made(version="B").words


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_pupils_can_write_into_cells_and_puzzles_fit_the_page(look: Look) -> None:
    sheet = made(look=look)
    assert sheet.cross
    assert sheet.search
    assert sheet.cross.empty.cell >= (13 if look.variant == "large" else 6.5)
    least = 16 * 25.4 / 72 - 0.01 if look.variant == "large" else 2.8
    for drawing in (sheet.cross.empty, sheet.cross.solved, sheet.search.empty, sheet.search.solved):
        assert drawing.width <= 170
        assert drawing.height <= 170
        assert not drawing.letters or drawing.size >= least
        assert not drawing.numbers or drawing.number_size >= least
        assert inside(drawing)


@pytest.mark.parametrize("variant", ["standard", "low-ink"])
def test_two_grids_of_the_largest_size_stand_side_by_side_in_the_key(variant: Variant) -> None:
    look = Look(variant=variant)
    most = room_for_crossword(look)[1]
    across = Crossword(1, most, (Entry(1, "A" * most, 0, 0, True),))
    square = WordSearch(("A" * side_of_search(look),) * side_of_search(look), ())
    # The style sheet leaves 85 mm to the left one and begins the right one at 85.5 of 170 mm.
    assert solved_search(square, look).width <= 85
    assert solved_crossword(across, look).width <= 84.5


def inside(drawing: Drawing) -> bool:
    signs = (*drawing.letters, *drawing.numbers)
    return all(0 < sign.x < drawing.width and 0 < sign.y < drawing.height for sign in signs) and all(
        x + drawing.cell <= drawing.width and y + drawing.cell <= drawing.height for x, y in drawing.cells
    )


def test_a_loop_in_the_key_runs_round_its_word() -> None:
    search = made().search
    assert search
    for loop in search.solved.loops:
        turn = {0: (1, 0), 90: (0, 1), 45: (1, 1), -45: (1, -1)}[loop.angle]
        reach = loop.length / 2 / (2**0.5 if all(turn) else 1)
        ends = [(loop.x + side * turn[0] * reach, loop.y + side * turn[1] * reach) for side in (-1, 1)]
        at = [[min(search.solved.letters, key=lambda s: (s.x - x) ** 2 + (s.y - y) ** 2).text for x, y in ends]]
        assert any(word[0] + word[-1] in {at[0][0] + at[0][1], at[0][1] + at[0][0]} for word in search.box)
    assert len(search.solved.loops) == len(search.box)


def test_nothing_of_the_key_stands_on_the_pupils_pages() -> None:
    pupils, teacher = render_html(BANK, "vocabulary").split(ANSWERS)
    assert "<svg" in pupils
    assert 'transform="' not in pupils
    assert 'transform="' in teacher
    crossword = pupils[pupils.index('<section class="section task-cross') :]
    assert set(re.findall(r"<text[^>]*>(.*?)</text>", crossword)) <= {str(number) for number in range(1, 20)}
    titles = re.findall(r"<title>(.*?)</title>", pupils)
    assert not any("QUAY" in title for title in titles)


@pytest.mark.parametrize(
    "look", [Look(), Look("letter", "large"), Look("a4", "dyslexia"), Look("letter", "low-ink")], ids=str
)
def test_every_look_is_tagged_quiet_and_valid(look: Look, tmp_path: Path) -> None:
    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        pdf = write_pdf(render_html(BANK, "vocabulary", look=look))
    finally:
        logger.removeHandler(handler)
    assert told == []
    assert tag_faults(pdf) == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0
    fonts = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, check=True, text=True).stdout
    assert all(re.search(r" yes yes (?:yes|no) ", line) for line in fonts.splitlines()[2:])
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) <= 11
        told = [str(element.get("/Alt", "")) for element in figures(opened.Root.StructTreeRoot)]
    assert len(told) == 4
    assert all(len(alt) > 30 for alt in told)


def test_the_same_bank_and_seed_give_the_same_bytes() -> None:
    assert write_pdf(render_html(BANK, "vocabulary")) == write_pdf(render_html(BANK, "vocabulary"))


def figures(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", [])
    inner = [
        one
        for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
        if isinstance(kid, pikepdf.Dictionary)
        for one in figures(kid)
    ]
    return [element, *inner] if element.get("/S") == "/Figure" else inner


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_texts_come_out_as_text(attack: str) -> None:
    lines = " ".join(f"{attack} The {word} was not seen by the people of {attack} again." for word in FEW_WORDS)
    article = Article(attack, lines, title=attack, author=attack, date=attack)
    html = render_html(replace(hostile_bank(attack), article=article), "vocabulary")
    if attack[-1] not in ".!?":
        assert "<h2>1. " in html
    assert not re.search(r"<(?:script|img|iframe|math|a|b|i|svg onload|sub onclick)[ >]", html)


FEW_WORDS = "brazier quay barge mortar lantern".split()


def test_a_long_article_and_many_items_take_bounded_time() -> None:
    items = tuple(ShortAnswer(id=f"q-{n}", question=f"Question {n}?", answer=f"{n}") for n in range(300))
    bank = Bank("Long", items, Article("a.md", "\n\n".join([TEXT] * 100)))
    start = time.process_time()
    html = render_html(bank, "vocabulary")
    assert time.process_time() - start < 8
    assert html.count("<svg") == 4


def test_the_words_of_the_table_are_those_of_the_article() -> None:
    html = render_html(BANK, "vocabulary")
    assert re.findall(r'<td class="word">(.*?)</td>', html) == [word.text for word in words(TEXT, most=12)]
    assert "estimates from a word list" in html
