"""What holds for every text."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.article import article_from_text
from quizgen.errors import ArticleError
from quizgen.model import Article
from tests.article.samples import ICE, PROSE

NAMES = st.sampled_from(["-", "ice.txt", "ice.md", "ice.html"])
BITS = st.sampled_from(
    [
        *(
            "# Ice",
            "## ",
            "- one",
            "1. two",
            "> three",
            "* * *",
            "---",
            "title: x",
            "<p>",
            "</p>",
            "<br>",
            "<script>",
        ),
        *("<table>", "|a|b|", "```", "[a](b)", "![a](b)", "[^1]", "*", "_", "&amp;", "“", "”", "http://x.example"),
        *("By Jane Doe", "3 May 2024", "Share this", "\u00ad", "\u200b", "\ufb01", "\x00", "\ud800", "\r\n", "\t"),
        *("    code", "Read more here.", "#tag"),
    ]
)
SOUP = st.lists(st.one_of(BITS, st.text(max_size=30), st.sampled_from(["\n", "\n\n", " "])), max_size=25).map("".join)


def check(article: Article) -> None:
    text = article.text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip("\n")
    assert not {"\r", "\t", "\x00", "\u00a0", "\u00ad", "\u200b"} & set(text)
    assert "\n\n\n" not in text
    text.encode("utf-8")
    for block in article.blocks:
        assert text[block.start : block.start + len(block.text)] == block.text
        assert block.text.strip()
        if block.kind != "list":
            assert "\n" not in block.text
        else:
            assert all(line.startswith("- ") and line[2:].strip() for line in block.text.split("\n"))
    for gone, reason in article.dropped:
        assert gone
        assert reason
        assert len(gone) <= 300


@settings(max_examples=300, deadline=None)
@given(SOUP, NAMES, st.booleans())
@example("- ", "ice.txt", True)
@example("# ", "ice.md", True)
@example("- # x", "ice.md", True)
def test_only_article_errors_and_sound_blocks(soup: str, name: str, with_prose: bool) -> None:
    text = f"{ICE}\n\n{soup}\n\n{PROSE}" if with_prose else soup
    try:
        article = article_from_text(text, source=name)
    except ArticleError:
        return
    check(article)


@settings(max_examples=60, deadline=None)
@given(SOUP)
def test_reading_again_changes_nothing(soup: str) -> None:
    try:
        once = article_from_text(f"{ICE}\n\n{soup}\n\n{PROSE}", source="ice.txt")
        twice = article_from_text(once.text, source="ice.txt")
    except ArticleError:
        return
    assert twice.text.count(ICE) == once.text.count(ICE) == 1 or ICE in soup


def test_the_same_text_gives_the_same_article() -> None:
    text = f"# Ice\n\n{PROSE}\n\nShare this article"
    assert article_from_text(text) == article_from_text(text)
