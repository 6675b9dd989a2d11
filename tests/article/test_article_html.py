"""Web pages."""

from __future__ import annotations

import pytest

from quizgen.article import article_from_text
from quizgen.article.markup import looks_like_code, read_markup
from tests.article.samples import ICE, PROSE, THAW, reasons

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ice in Port Ellery - The Bay Post</title>
<meta name="author" content="Jane Doe"><meta property="article:published_time" content="2024-05-03T10:00:00Z">
<script>var ice = "<p>Not this.</p>";</script><style>p {{ margin: 0 }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Ice in Port Ellery</h1><p class="byline">By Jane Doe</p>
<figure><img src="a.jpg" alt="boats"><figcaption>Boats in the ice. Photo: Ann Lee</figcaption></figure>
<p>{ICE}</p>
<h2>The thaw</h2>
<p>{THAW}<sup><a href="#f1">1</a></sup></p>
<ul><li>Nine days of ice lay over the bay.</li><li>One <b>ferry</b> sailed in the evening.</li></ul>
<blockquote><p>I have never heard such a noise, the keeper of the lighthouse wrote in her book.</p></blockquote>
<table><tr><th>Year</th><th>Ice</th></tr><tr><td>1964</td><td>thick</td></tr></table>
<p>Water keeps 4.2 kJ, and the&nbsp;bay 10<sup>9</sup> m<sup>3</sup> &mdash; a cold sea&shy;son.</p>
</article><footer>© 2024 The Bay Post. All rights reserved.</footer></body></html>"""


def test_a_page() -> None:
    article = article_from_text(PAGE)
    assert (article.title, article.author, article.date) == ("Ice in Port Ellery", "Jane Doe", "2024-05-03")
    assert article.text.split("\n\n") == [
        ICE,
        "## The thaw",
        THAW,
        "- Nine days of ice lay over the bay.\n- One ferry sailed in the evening.",
        "I have never heard such a noise, the keeper of the lighthouse wrote in her book.",
        "Water keeps 4.2 kJ, and the bay 109 m3 — a cold season.",
    ]
    assert {"table", "caption or credit"} <= set(reasons(article))


def test_a_fragment_is_known_as_html() -> None:
    assert article_from_text(f"<p>{ICE}</p><p>{THAW}</p>").text == PROSE


def test_line_breaks_of_the_source_mean_nothing_and_two_br_part_paragraphs() -> None:
    page = f"<html><body><article><p>{ICE.replace(' ', chr(10), 9)}<br><br>{THAW}</p></article></body></html>"
    assert article_from_text(page).text == PROSE


def test_an_xml_declaration_with_an_encoding() -> None:
    assert article_from_text('<?xml version="1.0" encoding="iso-8859-1"?>' + PAGE).title == "Ice in Port Ellery"


@pytest.mark.parametrize("wrapper", ["<div>{}</div>", "<main>{}</main>", "<body><section>{}", "<html>{}", "<p>{}"])
def test_pages_of_odd_build(wrapper: str) -> None:
    page = wrapper.format(f"<p>{ICE}</p>\n<p>{THAW}</p>")
    assert article_from_text(page, source="ice.html").text == PROSE


def test_text_without_paragraphs() -> None:
    page = f"<html><body><div>{ICE}<br><br>{THAW}</div></body></html>"
    assert article_from_text(page).text == PROSE


def test_plain_reading_passes_over_what_is_no_text() -> None:
    draft = read_markup(
        "<head><title>Ice &amp; snow</title></head><nav>Home</nav><h1>Ice</h1>"
        "<p>Blue <em>ice</em>.<script>x()</script></p>"
        "<form><p>Go</p></form><ul><li>one<ul><li>two</li></ul></li></ul><table><tr><td>1</td></tr></table><p>End"
    )
    assert draft.title == "Ice & snow"
    assert [(piece.kind, piece.lines) for piece in draft.pieces] == [
        ("heading", ("Ice",)),
        ("paragraph", ("Blue ice.",)),
        ("list", ("one", "two")),
        ("paragraph", ("End",)),
    ]
    assert draft.dropped == (("1", "table"),)


@pytest.mark.parametrize("tag", ["script", "style", "table", "nav", "pre", "title", "textarea"])
def test_plain_reading_survives_unclosed_elements(tag: str) -> None:
    pieces = read_markup(f"<p>Before.</p><{tag}><p>After.</p>").pieces
    assert [piece.text for piece in pieces] == ["Before.", "After."]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x = 1", True),
        ("print(x)", True),
        ("# comment", True),
        ("Ice upon the water;\nice upon the bay.", False),
        ("Dear Maria,\nthe ice has come.", False),
    ],
)
def test_code_is_told_from_verse(text: str, code: bool) -> None:
    assert looks_like_code(text) is code
