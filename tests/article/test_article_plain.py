"""Plain text: paragraphs, wrapped lines, hyphens, lists, headings, titles."""

from __future__ import annotations

import textwrap

import pytest

from quizgen.article import article_from_text
from quizgen.article.plain import paragraphs, style_of
from tests.article.samples import ICE, PROSE, THAW, between


def wrapped(text: str, width: int = 68) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False)


def test_blank_lines_part_paragraphs() -> None:
    assert article_from_text(f"{ICE}\n \n\n\n{THAW}\n").text == PROSE


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    lines = [ICE, "“It sang all night,” she said.", THAW, "Nobody was hurt."]
    assert article_from_text("\n".join(lines)).text == "\n\n".join(lines)


@pytest.mark.parametrize("width", [40, 60, 68, 80, 100])
def test_wrapped_lines_are_joined(width: int) -> None:
    assert article_from_text(f"{wrapped(ICE, width)}\n\n{wrapped(THAW, width)}").text == PROSE


@pytest.mark.parametrize("width", [60, 68, 76])
def test_wrapped_lines_without_blank_lines_are_joined(width: int) -> None:
    lines = wrapped(ICE, width) + "\n" + wrapped(THAW, width)
    assert "".join(article_from_text(lines).text.split()) == "".join(PROSE.split())
    assert len(article_from_text(lines).blocks) <= 2


def test_a_short_last_line_ends_a_paragraph_of_wrapped_text() -> None:
    text = wrapped(ICE, 72)
    assert len(text.split("\n")[-1]) < 50
    assert article_from_text(f"{text}\n{wrapped(THAW, 72)}").text == PROSE


def test_an_indent_begins_a_paragraph_of_wrapped_text() -> None:
    lines = ["    " + wrapped(ICE, 70), "    " + wrapped(THAW, 70)]
    assert article_from_text("\n".join(lines)).text == PROSE


def test_a_sentence_a_line_is_a_paragraph_where_blank_lines_part() -> None:
    text = f"{ICE}\n\n{THAW}".replace(". ", ".\n")
    assert article_from_text(text).text == PROSE


def test_line_ends_of_every_kind() -> None:
    assert article_from_text(f"{ICE}\r\n\r\n{THAW}\r\n").text == PROSE
    assert article_from_text(f"{ICE}\r\r{THAW}").text == PROSE
    assert article_from_text(f"{ICE}\u2029{THAW}").text == PROSE


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("the infor-\nmation came late", "the information came late"),
        ("the infor\u2010\nmation came late", "the information came late"),
        ("a self-\nmade man came late", "a self-made man came late"),
        ("twenty-\nfive men came late", "twenty-five men came late"),
        ("the north-\neast wind came late", "the north-east wind came late"),
        ("He was sea-\nsick, and sea-sick men eat little", "He was sea-sick, and sea-sick men eat little"),
        ("Mr Jones-\nSmith came late", "Mr Jones-Smith came late"),
        ("ice came —\nand went away", "ice came — and went away"),
        ("in soft\u00adly falling snow it\ncame late", "in softly falling snow it came late"),
    ],
)
def test_words_broken_at_the_end_of_a_line(lines: str, joined: str) -> None:
    padding = wrapped(ICE, 60)
    assert joined in article_from_text(f"{padding}\n\n{lines}\nand nobody minded at all.\n\n{wrapped(THAW, 60)}").text


def test_lists() -> None:
    text = between("- one boat\n- two boats that lay\n  beside the quay\n- three boats")
    assert text == "- one boat\n- two boats that lay beside the quay\n- three boats"
    assert between("• one boat\n• two boats") == "- one boat\n- two boats"
    assert between("\uf0b7 one boat\n\uf0b7 two boats") == "- one boat\n- two boats"
    assert between("1. one boat\n2. two boats") == "- one boat\n- two boats"


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert between("1945. That was the year of the great storm.") == "1945. That was the year of the great storm."


def test_short_lines_without_a_full_stop_are_headings() -> None:
    article = article_from_text(f"Ice in Port Ellery\n\n{ICE}\n\nThe thaw\n\n{THAW}")
    assert article.title == "Ice in Port Ellery"
    assert article.text == f"{ICE}\n\n## The thaw\n\n{THAW}"


def test_a_headline_may_ask() -> None:
    assert article_from_text(f"Who froze the harbour?\n{ICE}\n{THAW}").title == "Who froze the harbour?"


@pytest.mark.parametrize("first", ["The ice came.", "“Help!” cried Maria.", "it was cold", ICE[:130]])
def test_what_is_no_title(first: str) -> None:
    assert article_from_text(f"{first}\n\n{PROSE}").title == ""


def test_the_lines_of_a_poem_are_not_made_headings() -> None:
    verse = "\n".join(
        ["The ice has come to Ellery", "And all the boats lie still", "The baker sells no bread today"] * 4
    )
    article = article_from_text(f"{verse}\n{ICE}\n{THAW}")
    assert not [block for block in article.blocks if block.kind == "heading"]


def test_title_argument_wins() -> None:
    assert article_from_text(f"Ice\n\n{PROSE}", title=" My  title ").title == "My title"
    assert article_from_text(f"Ice\n\n{PROSE}", title="Mine").text == PROSE


def test_marks_of_emphasis_and_ruled_lines_go() -> None:
    assert between("It was _very_ cold, *bitterly* so.", "* * *", "-----", "Snow fell.") == (
        "It was very cold, bitterly so.\n\nSnow fell."
    )


def test_page_headers_inside_wrapped_text_go() -> None:
    lines = wrapped(PROSE.replace("\n\n", " "), 60).split("\n")
    with_heads = [*lines[:3], "The Bay Post", *lines[3:6], "The Bay Post", *lines[6:], "The Bay Post"]
    article = article_from_text("\n".join(with_heads))
    assert "Bay Post" not in article.text
    assert article.dropped == (("The Bay Post", "repeated line"),)


def test_a_paragraph_never_looks_like_a_heading_or_a_list() -> None:
    article = article_from_text(f"{ICE}\n\n#MeToo began as two words on a screen.\n\n{THAW}", source="a.txt")
    assert [block.kind for block in article.blocks] == ["paragraph"] * 3
    assert "#MeToo began" in article.text


@pytest.mark.parametrize(
    ("lines", "style"),
    [
        ([], "groups"),
        (["One.", "", "Two."], "groups"),
        ([ICE, THAW, ICE], "lines"),
        (wrapped(ICE).split("\n"), "wrapped"),
        (["Ice came.", "Snow came.", "", "Rain came.", "Sun came."], "groups"),
        (["Ice came.", "Snow came.", "Rain came."], "lines"),
    ],
)
def test_style(lines: list[str], style: str) -> None:
    assert style_of(lines) == style


def test_paragraphs_of_nothing() -> None:
    assert paragraphs(" \n ") == ()
