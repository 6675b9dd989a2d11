"""The reckoned room of a text is never less than what it takes in print."""

from __future__ import annotations

import re

import pytest

from quizgen.look import PAPERS, VARIANTS, Look, Variant
from quizgen.material.fit import MM, lines, shortened, width
from quizgen.material.flashcards import FRAME, TYPES
from quizgen.material.grid import SIZES, SLACK, grid
from quizgen.pdf import write_pdf
from quizgen.resources import data_dir
from tests.material.paper import pages

WORDS = "Why WAS the Wammering mill (built 1,140 years ago) Mmm… “quite” £38,500 – or Quo Vadis, naïve Łódź?"


def test_a_text_in_print_is_no_wider_than_reckoned() -> None:
    faces = ("Source Sans 3", "Source Serif 4")
    lines_of = [
        f'<p style="font: {weight} 8pt {face!r}; white-space: nowrap">{WORDS}</p>'
        for face in faces
        for weight in (400, 600)
    ]
    html = f'<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>{"".join(lines_of)}</body></html>'
    words = pages(write_pdf(html))[0].words
    starts = [word for word in words if word.text == "Why"]
    ends = [word for word in words if word.text == "Łódź?"]
    assert len(starts) == len(ends) == 4
    widest = max(end.right - start.left for start, end in zip(starts, ends, strict=True))
    assert 0.8 * width(WORDS, 8) < widest <= width(WORDS, 8)


def test_lines_are_counted_as_they_break() -> None:
    assert lines("one two", 10, 1000) == 1
    assert lines("one two\nthree<br>four", 10, 1000) == 3
    assert lines("one two", 10, width("one tw", 10)) == 2
    assert lines("x" * 100, 10, width("x" * 10, 10)) >= 10
    assert lines("", 10, 100) == 1
    assert lines("`iiiiiiiiii`", 10, 50) > lines("iiiiiiiiii", 10, 50)


def test_what_is_too_long_for_a_line_ends_in_an_ellipsis() -> None:
    assert shortened("The Tower in Pieces", 10, 500) == "The Tower in Pieces"
    cut = shortened("The Tower in Pieces", 10, 60)
    assert cut.endswith(" …")
    assert width(cut, 10) <= 60
    assert shortened("W" * 200, 10, 60) == "WWWW…"


@pytest.mark.parametrize("variant", VARIANTS)
def test_sizes_are_those_of_the_style_sheets(variant: Variant) -> None:
    css = (data_dir("templates") / "css" / "paper.css").read_text("utf-8")
    if variant != "standard":
        css += (data_dir("templates") / "css" / f"{variant}.css").read_text("utf-8")
    named = dict(re.findall(r"--(text|small|tiny|line): ([\d.]+)", css))
    sizes = TYPES[variant]
    assert [float(named[one]) for one in ("text", "small", "tiny", "line")] == [
        sizes.text,
        sizes.small,
        sizes.tiny,
        sizes.line,
    ]
    spaced = re.search(r"letter-spacing: ([\d.]+)em", css)
    assert sizes.spacing == (float(spaced[1]) if spaced else 0)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_cards_leave_slack_and_meet_their_backs(variant: Variant, paper: str) -> None:
    area = grid(Look(paper, variant))  # type: ignore[arg-type]
    wide, high = SIZES[area.paper]
    assert high - 2 * area.above - area.total >= SLACK - 1e-6
    assert wide - 2 * area.beside == pytest.approx(area.columns * area.width)
    assert area.above >= 15
    assert area.height * MM > FRAME * MM + 4 * TYPES[variant].text
    for place in range(area.cards):
        left, top = area.front(place)
        assert area.back(place, "long") == (area.columns * area.width - area.width - left, top)
        assert area.back(place, "short") == (left, area.total - area.height - top)
    assert area.cards == {"standard": 8, "low-ink": 8, "dyslexia": 6, "large": 4}[variant]
