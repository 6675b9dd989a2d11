"""Sentences know their place in the article; headings are none; asides and list points are known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.document import Document
from quizgen.model import Article
from tests.document.reading import understood

PIECES = ["Nora Blake slept", "“Yes,” said Tom", "it’s 5 % of £7m", "(not now)", "é 😀 ﬁ", "Mr. X – a spy – left",
          "- a point", "## A heading", "#MeToo began", "...", "?", "\t", "…”", "O’Neil’s", "1,540.", "\N{NO-BREAK SPACE}"]  # fmt: skip
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", ". ", "? ", "\n\n", "\n- ", "” ", "“"])), max_size=8
)


def faults(document: Document) -> list[str]:
    text = document.article.text
    wrong = [s.text for s in document.sents if text[s.start : s.end] != s.text or s.plain().text != s.text]
    wrong += [s.text for s in document.sents if s.text != s.text.strip() or not s.text]
    ends = [0, *(s.end for s in document.sents)]
    wrong += [s.text for s, end in zip(document.sents, ends, strict=False) if s.start < end]
    for sent in document.sents:
        for token in sent.span:
            start, end = sent.at([token])
            if len(text[start:end]) != len(token.text):
                wrong.append(token.text)
    return wrong


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_sentences_are_verbatim_and_in_order_in_any_text(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces).strip()
    assert faults(understood(text)) == []


def sentences(text: str) -> list[str]:
    return [s.text for s in understood(text).sents]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Frost met Gov. Holm in St. Ives at 5 p.m. on Jan. 3.",
        "The U.S. firm Ashby Inc. sold 3.5 tonnes, i.e. nearly all of it.",
        "“The mill is old,” she said.",
        "Nora lives in Kiel (a port) and sails.",
        "The boat – a gift from Oslo – sank.",
        "Nora Blake repaired the bell in 1871; the bell rang for forty years after that.",
    ],
)
def test_no_false_start_cuts_a_sentence(sentence: str) -> None:
    assert sentences(f"{sentence} Snow fell.") == [sentence, "Snow fell."]


def test_a_closing_mark_belongs_to_the_sentence_before_it() -> None:
    assert sentences("“The mill is old.” Nora smiled. (It was late.) Snow fell.") == [
        "“The mill is old.”",
        "Nora smiled.",
        "(It was late.)",
        "Snow fell.",
    ]


def test_headings_are_no_sentences_and_have_no_number() -> None:
    document = understood("# Bells of Ashby\n\nNora rang.\n\n## In the tower\n\nTom slept.\n\n#MeToo began here.")
    assert [(s.text, s.paragraph) for s in document.sents] == [
        ("Nora rang.", 1),
        ("Tom slept.", 2),
        ("#MeToo began here.", 3),
    ]


def test_list_points_are_sentences_of_one_paragraph_without_their_dashes() -> None:
    document = understood("It has three parts:\n\n- the old shed\n- Tom Marsh sold it.\n- a tent\n\nSnow fell.")
    assert [(s.text, s.paragraph, s.in_list) for s in document.sents] == [
        ("It has three parts:", 1, False),
        ("the old shed", 2, True),
        ("Tom Marsh sold it.", 2, True),
        ("a tent", 2, True),
        ("Snow fell.", 3, False),
    ]


def test_marks_change_nothing_but_themselves() -> None:
    curly = understood("“It’s Nora’s,” said Tom Marsh.")
    straight = understood("\"It's Nora's,\" said Tom Marsh.")
    assert [t.dep_ for t in curly.sents[0].span] == [t.dep_ for t in straight.sents[0].span]
    assert curly.sents[0].text == "“It’s Nora’s,” said Tom Marsh."


def aside_words(text: str) -> list[str]:
    sents = understood(text).sents
    return [t.text for s in sents for t in s.span if t.i in s.span.doc.asides and t.is_alpha]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Nora Blake (born in Oslo) slept.", ["born", "in", "Oslo"]),
        ("Nora Blake – a sailor – slept.", ["a", "sailor"]),
        ("Nora Blake — a sailor — slept.", ["a", "sailor"]),
        ("Nora Blake slept – at last.", ["at", "last"]),
        ("Nora Blake [a sailor (retired)] slept.", ["a", "sailor", "retired"]),
        ("The well-known sailor slept.", []),
        ("Nora Blake, a sailor, slept.", []),
    ],
)
def test_brackets_and_dashes_hold_asides(text: str, aside: list[str]) -> None:
    assert aside_words(text) == aside


def test_an_empty_article_has_no_sentences() -> None:
    assert understood("").sents == ()
    assert understood("## Only a heading").sents == ()
    assert understood("Hello").names == ()


def test_reading_twice_gives_the_same() -> None:
    from quizgen.document import read

    article = Article("test", "President Okafor spoke. “We won,” said Okafor. The Harbour Museum closed. It burned.")
    one, two = read(article), read(article)
    assert [(n.text, n.kind, n.canonical) for n in one.names] == [(n.text, n.kind, n.canonical) for n in two.names]
    assert (one.referents, one.speakers, one.antecedents, one.topics) == (
        two.referents,
        two.speakers,
        two.antecedents,
        two.topics,
    )


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    document = understood("ASHBY, Norway — Rosa Quint opened the library in 1926.")
    assert [s.text for s in document.sents] == ["Rosa Quint opened the library in 1926."]
    assert document.sents[0].start == len("ASHBY, Norway — ")


def test_single_marks_quote_too_and_an_apostrophe_closes_nothing() -> None:
    document = understood("‘It won’t run dry,’ said Rosa Quint.")
    (sent,) = document.sents
    assert sent.marked == "“It won’t run dry,” said Rosa Quint."
    assert sent.text == "‘It won’t run dry,’ said Rosa Quint."
    assert "Quint" not in {t.text for t in sent.tokens if t.i in sent.quoted}
    assert "dry" in {t.text for t in sent.tokens if t.i in sent.quoted}
