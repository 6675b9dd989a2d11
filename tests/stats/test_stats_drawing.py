"""Tallies as lines and as a picture."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quizgen.stats import Count, Paragraph, Tally, charts, lines_of, svg_of, tally, total
from quizgen.stats.text import ASCII, BLOCKS, Signs, bar, signs_for
from tests.sample_bank import BANK

SVG = "{http://www.w3.org/2000/svg}"
SAMPLE = tally(BANK, "tower.yaml")
COUNT = st.builds(Count, st.integers(0, 400), st.integers(0, 400))


@pytest.mark.parametrize(
    ("count", "most", "room", "shown"),
    [
        (Count(3, 2), 5, 40, "███▒▒"),
        (Count(0, 2), 5, 40, "▒▒"),
        (Count(), 5, 40, ""),
        (Count(20, 20), 40, 10, "█████▒▒▒▒▒"),
        (Count(1, 99), 100, 10, "█▒▒▒▒▒▒▒▒▒"),
        (Count(1, 1), 400, 10, "█▒"),
        (Count(400), 400, 10, "█" * 10),
    ],
)
def test_bars(count: Count, most: int, room: int, shown: str) -> None:
    assert bar(count, most, room) == shown


@given(COUNT, st.integers(0, 400), st.integers(4, 60))
def test_bars_keep_to_their_room_and_show_what_is_there(count: Count, more: int, room: int) -> None:
    drawn = bar(count, count.both + more, room)
    assert len(drawn) <= room
    assert ("█" in drawn, "▒" in drawn) == (count.keep > 0, count.draft > 0)


@pytest.mark.parametrize(
    ("encoding", "signs"),
    [("utf-8", BLOCKS), ("latin-1", ASCII), ("ascii", ASCII), ("cp437", ASCII), (None, ASCII), ("no such", ASCII)],
)
def test_a_screen_without_blocks_gets_plain_signs(encoding: str | None, signs: Signs) -> None:
    assert signs_for(encoding) == signs


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("signs", [BLOCKS, ASCII])
def test_lines_keep_to_the_width(width: int, signs: Signs) -> None:
    many = replace(
        SAMPLE, title="A title of words " * 20, tags={f"a tag as long as this {n}": Count(n, 3) for n in range(90)}
    )
    lines = [line.text for line in lines_of(many, width, signs)]
    assert max(map(len, lines)) <= width
    assert any("and 78 more" in line for line in lines)
    if signs is ASCII:
        assert "".join(lines).isascii()


def test_a_table_in_words() -> None:
    small = Tally(
        "a.yaml",
        "Boats",
        statuses={"draft": 1, "keep": 2},
        kinds={"cloze": Count(2, 1)},
        points=1,
        keys={"A": 0, "B": 1},
        stems=2,
        words=9,
        paragraphs=(Paragraph(1, "Ada built …", Count(2, 1)), Paragraph(2, "Ben sold it.", Count())),
        asked=1,
        unasked=1,
    )
    assert [line.text for line in lines_of(small, 80, ASCII)] == [
        "Boats (a.yaml)",
        "  3 items (2 keep, 1 draft); 1 point to be had",
        "  4.5 words in a stem on average",
        "  1 of 2 paragraphs have a question",
        "",
        "  Kind                    keep  draft",
        "  cloze                      2      1  ##-",
        "",
        "  Key of multiple choice  keep",
        "  A                          0",
        "  B                          1  #",
        "",
        "  Rests on                keep  draft",
        "  paragraph 1                2      1  ##-",
        "  paragraph 2                0      0",
        "",
        "  Paragraphs without a question",
        "    2  Ben sold it.",
    ]


def test_control_signs_do_not_reach_the_screen() -> None:
    lines = "".join(line.text for line in lines_of(Tally("a\x1b[31m\n", "t")))
    assert lines.isprintable()


def test_rules_are_shown_when_they_say_more_than_tags() -> None:
    titles = {chart.title for chart in charts(replace(SAMPLE, tags={"who": Count(1)}, rules={"who": Count(1)}))}
    assert "Tag" in titles
    assert "Rule" not in titles
    assert "Rule" in {chart.title for chart in charts(replace(SAMPLE, tags={}, rules={"who": Count(1)}))}


def picture(*tallies: Tally) -> etree._Element:
    return etree.fromstring(svg_of(tallies).encode())


def test_a_picture_holds_every_row_as_text() -> None:
    root = picture(SAMPLE)
    said = [text.text for text in root.iter(f"{SVG}text")]
    for chart in charts(SAMPLE):
        assert chart.title in said
        assert all(name in said for name, _ in chart.rows)
    rows = [count for chart in charts(SAMPLE) for _, count in chart.rows]
    bars = [rect.get("class") for rect in root.iter(f"{SVG}rect") if rect.get("class")]
    # The legend has one of each.
    assert bars.count("keep") == sum(count.keep > 0 for count in rows) + 1
    assert bars.count("draft") == sum(count.draft > 0 for count in rows) + 1


def test_a_picture_says_what_it_is() -> None:
    root = picture(SAMPLE, total([SAMPLE, SAMPLE]))
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert root.get("aria-labelledby") == "title desc"
    assert "20 keep" in root[1].text or "keep" in root[1].text
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", svg_of([SAMPLE]))


def test_a_picture_holds_what_it_draws() -> None:
    shown = [SAMPLE, replace(SAMPLE, kinds={"cloze": Count(400, 400)})]
    root = picture(*shown)
    width, height = float(root.get("width")), float(root.get("height"))
    for group in root.iter(f"{SVG}g"):
        x, y = map(float, re.findall(r"-?[\d.]+", group.get("transform")))
        assert (x < width, y < height) == (True, True)
    ends = [float(rect.get("x")) + float(rect.get("width")) for rect in root.iter(f"{SVG}rect") if rect.get("x")]
    assert max(ends) < width


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_words_break_a_picture(name: str, tag: str) -> None:
    picture(Tally(name, tag, tags={tag: Count(1, 2)}))
