"""Marks inside a line: what is emphasis, and above all what is not."""

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.inline import inline, plain


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "2*3*4",
        "Bus #5 stops here",
        "1. foo",
        "- five",
        "> more",
        "Fill in: ___ and ____.",
        "(___) and (___)",
        "snake_case_name",
        "* a star",
        "a ** b ** c",
        "[a](b) and ![c](d) and <http://example.org>",
        "&lt; is not <, &amp; neither",
        "a < b and c > d",
        "C:\\dir\\(x)",
        "one\n\n  two\ttabs",
        "a lone ` tick",
    ],
)
def test_plain_text_comes_out_as_itself(text: str) -> None:
    assert html.unescape(re.sub(r"</?[a-z]+>", "", inline(text))) == text
    assert not re.search(r"<(em|strong|code|sub|sup|br)\b", inline(text))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="*_`\\<")))
def test_text_without_marks_is_only_escaped(text: str) -> None:
    assert html.unescape(inline(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the *Dunnock*", "the <em>Dunnock</em>"),
        ("_so_, said he", "<em>so</em>, said he"),
        ("**not** now", "<strong>not</strong> now"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("`x < 1`", "<code>x &lt; 1</code>"),
        ("`*a*`", "<code>*a*</code>"),
        (r"\*a\*", "*a*"),
        ("H<sub>2</sub>O, m<sup>2</sup>", "H<sub>2</sub>O, m<sup>2</sup>"),
        ("a<br>b<br/>c", "a<br>b<br>c"),
        ("<sub>open", "<sub>open</sub>"),
        ("closed</sub>", "closed"),
    ],
)
def test_marks_that_count(text: str, expected: str) -> None:
    assert inline(text) == expected


@given(st.text(alphabet="*_`\\<>/abr sub\0'\"&"))
def test_nothing_but_the_allowed_tags_comes_out(text: str) -> None:
    assert not set(re.findall(r"<[^>]*>", inline(text))) - {
        f"<{slash}{tag}>" for slash in ("", "/") for tag in ("em", "strong", "code", "sub", "sup", "br")
    }


def test_plain_drops_the_marks() -> None:
    assert plain("the *Dunnock* & <sub>2</sub>") == "the Dunnock & 2"


@pytest.mark.parametrize("piece", ["*a", " *a", "**a", " **a", "_a", "`a", "<sub>", "\\*", "**a*"])
def test_hostile_lines_stay_fast(piece: str) -> None:
    start = time.process_time()
    inline(piece * 10_000)
    assert time.process_time() - start < 2
