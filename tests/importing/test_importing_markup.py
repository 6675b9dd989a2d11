"""Texts of other programs as item text: what stays, what is flattened, what is noted."""

from __future__ import annotations

import pytest

from quizgen.importing.imported import new_notes
from quizgen.importing.markup import Markup, from_markup
from quizgen.importing.runs import Run, written
from quizgen.inline import inline, plain


def read(text: str, form: Markup = "html") -> tuple[str, list[str]]:
    notes = new_notes()
    return from_markup(text, form, notes), [loss.what for loss in notes.losses]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain words", "plain words"),
        ("<p>one</p>\n<p>two&nbsp;three</p>", "one\ntwo three"),
        ("a<br>b<br/><br />c", "a\nb\nc"),
        ("the <em>Lark</em>, the <i>Wren</i>", "the *Lark*, the *Wren*"),
        ("<b>not</b> <strong>now</strong>", "**not** **now**"),
        ("<b> all <i>of</i> it </b>", "<strong>all</strong> <strong><em>of</em></strong> <strong>it</strong>"),
        ("H<sub>2</sub>O, m<sup>2</sup>", "H<sub>2</sub>O, m<sup>2</sup>"),
        ("<code>a*b</code> and <tt>x &lt; 1</tt>", "`a*b` and `x < 1`"),
        ("fish &amp; chips &eacute; &#233; &hellip; &nbsp;&notin;", "fish & chips é é … ∉"),
        ("2 * 3 * 4 and 5*6*7", "2 * 3 * 4 and 5*6*7"),
        ("*not meant*", r"\*not meant\*"),
        ("__init__ and snake_case", r"\_\_init\_\_ and snake\_case"),
        ("<ul><li>salt</li><li>wool</li></ul>", "- salt\n- wool"),
        ("<ol><li><p>salt</p></li><li>wool</li></ol>", "1. salt\n2. wool"),
        ("<span>a</span><span>b</span>", "ab"),
        ("in<b>side</b>r", "in<strong>side</strong>r"),
        ("a &lt;sea&gt; b", "a <sea> b"),
        ("", ""),
    ],
)
def test_html(html: str, text: str) -> None:
    assert read(html) == (text, [])


@pytest.mark.parametrize(
    ("html", "text", "lost"),
    [
        ('<img src="a/b%20c.png" alt="a map"> here', "[a map] here", "the image b c.png is left out"),
        ('<img src="data:image/png;base64,AAAA">x', "x", "the image inside the text is left out"),
        ('<a href="https://orle.example/x">see</a>', "see", "the link to https://orle.example/x is left out"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b", "a table was laid out as lines"),
        ("<u>under</u>", "under", "the marking <u> is left out, its words stay"),
        ('<span style="color:red">red</span>', "red", "colours or fonts are left out"),
        ("<script>alert(1)</script>x", "x", "a part <script> of the text is left out"),
        ('<video src="v.mp4"></video>x', "x", "the video v.mp4 is left out"),
        (r"\(x^2\)", r"\(x^2\)", "a formula stands in the text as it was typed (TeX)"),
    ],
)
def test_what_html_loses(html: str, text: str, lost: str) -> None:
    assert read(html) == (text, [lost])


def test_html_here_and_there() -> None:
    assert read("x < y & <b>bold</b>\nline", "auto") == ("x < y & **bold**\nline", [])
    assert read("x < y", "auto") == ("x < y", [])
    assert read("R&amp;D", "auto") == ("R&D", [])


def test_markdown_keeps_its_marks() -> None:
    assert read("*so* **very** `x` H<sub>2</sub>O", "markdown") == ("*so* **very** `x` H<sub>2</sub>O", [])
    text, lost = read("![map](a/map.png) and [the site](https://orle.example)", "markdown")
    assert text == "[map] and the site"
    assert lost == ["the image map.png is left out", "the link to https://orle.example is left out"]


def test_plain_text_is_shown_as_itself() -> None:
    for raw in ("*a*", "**a**", "_a_", "<b>x</b>", "a\\*b", "1 < 2 > 0 & 3", "&lt;", "\\_x_", "a*b*c", "***"):
        text, lost = read(raw, "plain")
        assert plain(text) == raw
        assert lost == []


def test_signs_that_cannot_be_guarded_are_noted() -> None:
    text, lost = read("write `x` or <sub>", "plain")
    assert "write" in text
    assert lost == ["signs such as ` or <sub> will be shown as marks of the text"]


def test_long_texts_are_cut_with_a_note() -> None:
    text, lost = read("a" * 60_000, "plain")
    assert len(text) == 50_000
    assert lost == ["a text of 60,000 characters was cut after 50,000"]


def test_marks_are_written_so_that_a_page_shows_them() -> None:
    notes = new_notes()
    runs = [Run("a "), Run("*b", frozenset({"em"})), Run("c", frozenset({"sub", "strong"})), Run("\nd_", frozenset())]
    assert str(inline(written(runs, notes))) == "a <em>*b</em><sub><strong>c</strong></sub>\nd_".replace(
        "<sub><strong>c</strong></sub>", str(inline(written([runs[2]], notes)))
    )
    assert notes.losses == []
