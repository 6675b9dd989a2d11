"""Markdown: what is kept is the words."""

from __future__ import annotations

import pytest

from quizgen.article import article_from_text
from quizgen.article.markdown import front_matter
from quizgen.model import Article
from tests.article.samples import ICE, PROSE, THAW, reasons


def read(*parts: str) -> Article:
    return article_from_text("\n\n".join([ICE, *parts, THAW]), source="ice.md")


def between(*parts: str) -> str:
    text = read(*parts).text
    assert text.startswith(ICE)
    assert text.endswith(THAW)
    return text[len(ICE) : -len(THAW)].strip("\n")


FRONT = """---
title: "Ice: a tale"
author: Ann Lee
date: 3 May 2024
licence: CC BY 4.0
tags:
  - ice
---
"""


def test_front_matter() -> None:
    article = article_from_text(f"{FRONT}\n# Another heading\n\n{PROSE}", source="ice.md")
    assert (article.title, article.author, article.date) == ("Ice: a tale", "Ann Lee", "2024-05-03")
    assert article.text == PROSE


def test_front_matter_is_known_on_standard_input_too() -> None:
    assert article_from_text(FRONT + PROSE).title == "Ice: a tale"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\nTitle: x\n---\nbody", {"title": "x"}),
        ("---\nauthors: [Ann Lee, 'Tom Reed']\n---\nbody", {"authors": "Ann Lee, Tom Reed"}),
        ("---\ntitle:\n---\nbody", {"title": ""}),
        ("---\n---\nbody", {}),
        ("---\nno fields here.\n---\nbody", {}),
        ("---\ntitle: never closed\nbody", {}),
        ("title: x\nbody", {}),
    ],
)
def test_fields_of_front_matter(text: str, fields: dict[str, str]) -> None:
    assert front_matter(text)[0] == fields
    assert front_matter(text)[1].endswith("body")


def test_first_heading_is_the_title() -> None:
    article = article_from_text(f"# Ice *at last*\n\n{ICE}\n\n## The thaw\n\n{THAW}", source="ice.md")
    assert article.title == "Ice at last"
    assert article.text == f"{ICE}\n\n## The thaw\n\n{THAW}"


def test_underlined_headings() -> None:
    article = article_from_text(f"Ice\n===\n\n{ICE}\n\nThe thaw\n--------\n\n{THAW}", source="ice.md")
    assert (article.title, article.blocks[1].text) == ("Ice", "The thaw")


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("It was **very** _cold_, ***so*** `cold`, ~~hot~~.", "It was very cold, so cold, hot."),
        ("See [the map](http://x.example/a_(b)) and [it][1].\n\n[1]: http://x.example", "See the map and it."),
        ("The plan is on <https://x.example/a>, in blue.", "The plan is on https://x.example/a, in blue."),
        ("The ice[^1] sang.\n\n[^1]: A note.\n    More of it.", "The ice sang."),
        ("Ice <b>and</b> <span class='x'>snow</span>, 3 < 4 & 5 > 2.", "Ice and snow, 3 < 4 & 5 > 2."),
        ("“[T]he ice”, he wrote [sic].", "“[T]he ice”, he wrote [sic]."),
        ("Ice \\*and\\* snow\\_man.", "Ice *and* snow_man."),
        ("> It sang all night.\n> It sang all day.", "It sang all night. It sang all day."),
        ("> > Deep ice was blue.", "Deep ice was blue."),
        ("The ice was\nblue and the infor-\nmation late.", "The ice was blue and the information late."),
        ("First line of it.  \nSecond line of it.", "First line of it. Second line of it."),
        ("- one\n- [two](x)\n    - three", "- one\n- two\n- three"),
        ("1. one\n2. two", "- one\n- two"),
        ("* one\n\n* two\n\n    more of two", "- one\n- two\n- more of two"),
        ("***", ""),
        ("<!-- hidden\n\nwords -->", ""),
        ("<p align='center'>Ice sang.</p>", "Ice sang."),
        ("    Ice upon the water,\n    ice upon the bay.", "Ice upon the water, ice upon the bay."),
    ],
)
def test_marks_go_and_words_stay(marked: str, bare: str) -> None:
    assert between(marked) == bare


def test_quotation_after_a_paragraph_is_its_own() -> None:
    assert between("The keeper spoke.\n> It sang all night.") == "The keeper spoke.\n\nIt sang all night."


@pytest.mark.parametrize(
    ("marked", "reason", "words"),
    [
        ("| year | ice |\n|---|---|\n| 1964 | thick |", "table", "year ice 1964 thick"),
        ("<table><tr><td>1964</td><td>thick</td></tr></table>", "table", "1964 thick"),
        ("```python\nprint('ice')\n```", "code", "print('ice')"),
        ("![Boats](boats.png)\n*Boats in the ice*", "caption or credit", "Boats in the ice"),
        ("![Boats](boats.png)\n\n*Boats in the ice*", "caption or credit", "Boats in the ice"),
        ("<figure><img src=x><figcaption>Boats</figcaption></figure>", "caption or credit", "Boats"),
    ],
)
def test_dropped_and_recorded(marked: str, reason: str, words: str) -> None:
    article = read(marked)
    assert article.text == PROSE
    assert [(" ".join(text.split()), why) for text, why in article.dropped] == [(words, reason)]


def test_images_go_and_emphasised_sentences_stay() -> None:
    assert between("![](a.png) The ice sang.") == "The ice sang."
    assert between("*The ice sang all night.*") == "The ice sang all night."


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert('ice')</script>",
        "<style>p { color: red }</style>",
        "<iframe src='x'>frame</iframe>",
        "<svg onload=alert(1)></svg>",
        "<script>\n\nalert('# ice')\n\n</script>",
        "<form><button>Go</button></form>",
    ],
)
def test_raw_html_does_no_harm(html: str) -> None:
    assert between(html) == ""
    assert between(f"The ice {html} sang.") == "The ice sang."


@pytest.mark.parametrize("tag", ["<script>", "<table>", "<style>", "<!--", "<div", "<p", "<textarea>", "<title>"])
def test_an_unclosed_tag_does_not_swallow_the_rest(tag: str) -> None:
    assert THAW in article_from_text(f"{ICE}\n\nThe {tag} sang.\n\n{THAW}", source="ice.md").text


def test_pasted_text_of_one_paragraph_a_line() -> None:
    article = article_from_text(f"{ICE}\n{THAW}\n{ICE.replace('January', 'March')}", source="ice.md")
    assert len(article.blocks) == 3


def test_reasons_are_in_order() -> None:
    assert reasons(read("Advertisement", "```\nx = 1\n```")) == ["code", "advertisement"]
