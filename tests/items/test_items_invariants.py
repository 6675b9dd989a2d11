"""What every item of every text must be, whatever the rules make of it."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest

from quizgen.article import read_article
from quizgen.ids import answer_text
from quizgen.model import Article, Explanation, Item, Matching, MultipleAnswer, MultipleChoice, Ordering, Scored
from quizgen.pipeline import explain
from quizgen.resources import data_dir
from quizgen.words import content_words
from tests.items.genres import GENRES, ODD
from tests.items.seeds import SEEDS

TEXTS = [*SEEDS, *GENRES]
ALL = [*TEXTS, *ODD]
POINTING = re.compile(
    r"\b(he|she|it|they|him|them|this|these|those|we|you|our|your|my|yesterday|tomorrow|tonight)\b", re.IGNORECASE
)


@lru_cache(maxsize=64)
def told(name: str) -> Explanation:
    """All that is made of a text."""
    if name in SEEDS:
        return explain(read_article(data_dir("seeds") / f"{name}.md"))
    return explain(Article(name, {**GENRES, **ODD}[name]))


def items(name: str) -> list[Item]:
    return [scored.item for scored in told(name).items]


def kept(name: str) -> list[Scored]:
    return [scored for scored in told(name).items if scored.item.status == "keep"]


def bare(item: Item) -> str:
    """A stem without the marks of its gap."""
    return item.question.replace("{{", "").replace("}}", "")


@pytest.mark.parametrize("name", TEXTS)
def test_every_genre_gives_a_quiz(name: str) -> None:
    assert len(kept(name)) >= (10 if name in SEEDS else 1)
    assert len({s.item.kind for s in kept(name)}) >= (2 if name in SEEDS else 1)


@pytest.mark.parametrize("name", ALL)
def test_evidence_is_a_sentence_of_the_article_and_not_of_a_heading(name: str) -> None:
    article = told(name).article
    blocks = {b.number: b for b in article.blocks if b.kind != "heading"}
    for scored in told(name).items:
        evidence = scored.item.evidence
        assert evidence
        assert article.text[scored.start :].startswith(evidence.quote)
        block = blocks[evidence.paragraph]
        assert block.start <= scored.start < block.start + len(block.text)
        assert scored.paragraph == evidence.paragraph
        assert all(proof.quote in blocks[proof.paragraph].text for proof in scored.item.proofs)


@pytest.mark.parametrize("name", ALL)
def test_every_answer_is_in_the_article(name: str) -> None:
    text = told(name).article.text
    for item in items(name):
        if item.kind == "cloze":
            assert all(gap in text for gap in answer_text(item).split("; ")), item.question
        elif item.kind in {"multiple_choice", "short_answer", "numeric"}:
            assert answer_text(item).lower() in text.lower(), item.question


@pytest.mark.parametrize("name", ALL)
def test_what_gathers_has_parts_that_differ_and_come_from_the_article(name: str) -> None:
    text = set(content_words(told(name).article.text))
    for item in items(name):
        parts = gathered(item)
        assert len({p.lower() for p in parts}) == len(parts), item.question
        assert all(set(content_words(p)) <= text for p in parts if "’s" not in p), item.question
        if item.kind in {"matching", "ordering"}:
            assert 3 <= len(parts) <= 12
            assert len(item.proofs) >= 3


def gathered(item: Item) -> list[str]:
    """The parts of an item that gathers several facts."""
    match item:
        case Matching():
            return [part for pair in item.pairs for part in (pair.left, pair.right)]
        case Ordering():
            return list(item.sequence)
        case MultipleAnswer():
            return list(item.answers)
    return []


@pytest.mark.parametrize("name", ALL)
def test_stems_end_in_their_one_mark(name: str) -> None:
    for item in items(name):
        if item.kind in {"matching", "ordering", "multiple_answer", "essay"}:
            assert re.search(r"[.?]$", item.question), item.question
        elif item.kind == "multiple_choice" and "gap" in item.tags:
            assert re.search(r"___.*\.$", item.question), item.question
        elif item.kind in {"true_false", "cloze"}:
            assert item.question.rstrip('”"').endswith("."), item.question
            assert not item.question.endswith("..")
            assert "?" not in item.question
        else:
            assert item.question.endswith("?"), item.question
            assert item.question.count("?") == 1


@pytest.mark.parametrize("name", ALL)
def test_stems_are_clean_english(name: str) -> None:
    for item in items(name):
        stem = bare(item)
        assert not re.search(r" [,.;:?!]|  |\( | \)|,[.?]|^\s|\s$", stem), stem
        assert not re.search(r"\b(\w+) \1\b", stem.replace("had had", ""), re.IGNORECASE), stem
        assert stem[0] in "“0123456789£$€" or stem[0] == stem[0].upper(), stem
        assert all(stem.count(a) == stem.count(b) for a, b in ("“”", "()", "[]")), stem
        assert len(stem.split()) <= (90 if "passage" in item.tags else 46), stem


@pytest.mark.parametrize("name", ALL)
def test_no_stem_points_outside_itself(name: str) -> None:
    for item in items(name):
        if item.kind in {"matching", "ordering", "multiple_answer", "essay"} or {"passage", "sentence"} & {
            *item.tags
        }:
            continue  # they speak of "these events", and a passage says itself whom "he" means
        asked = re.sub(r"“[^”]*”|\bthat (?:he|she|it|they)\b", "", bare(item))
        assert not POINTING.search(asked), item.question


@pytest.mark.parametrize("name", ALL)
def test_a_stem_does_not_hold_its_key(name: str) -> None:
    for item in items(name):
        if item.kind in {"multiple_choice", "short_answer"}:
            assert answer_text(item).lower() not in item.question.lower().split("”")[-1], item.question


@pytest.mark.parametrize("name", ALL)
def test_kept_items_are_in_the_order_of_the_article_one_a_fact(name: str) -> None:
    assert [s.start for s in kept(name)] == sorted(s.start for s in kept(name))
    assert len({f for s in kept(name) for f in s.facts}) == sum(len(s.facts) for s in kept(name))
    assert len(kept(name)) <= 15
    assert all(0 <= s.score <= 1 for s in told(name).items)


@pytest.mark.parametrize("name", ALL)
def test_options_differ_and_are_not_the_key(name: str) -> None:
    for item in items(name):
        if isinstance(item, MultipleChoice):
            options = [item.answer, *(w.text for w in item.wrong)]
            assert len({o.lower() for o in options}) == len(options) == 4, item


@pytest.mark.parametrize("name", ["only questions", "nothing", "a word", "only headings", "marks alone"])
def test_where_nothing_is_said_nothing_is_asked(name: str) -> None:
    assert items(name) == []


def test_a_speech_is_not_asked_about_as_i_and_you() -> None:
    for item in items("speech"):
        assert item.evidence
        assert not re.search(r"\b(?:I|we|you|your|my)\b", item.evidence.quote, re.IGNORECASE)


def test_a_sentence_told_many_times_is_asked_about_once() -> None:
    assert (
        len({s.item.question for s in kept("one paragraph many times")}) == len(kept("one paragraph many times")) <= 2
    )


ORGANISATIONS = (
    "Tom Marsh gave the boat to the Harbour Museum in 1921. The Railway Museum bought the engine. The Labour Party "
    "praised Ruth Calder. The Ravensholm Council paid for the boat. The Bank of Ashby lent the money to Emil Novak."
)


def test_a_wrong_name_takes_the_article_that_it_needs() -> None:
    false = [s.item.question for s in explain(Article("test", ORGANISATIONS)).items if s.item.kind == "true_false"]
    assert false
    assert not [q for q in false if re.search(r"(?<!the )(?<!The )(Railway|Harbour) Museum", q)]


MANY_DATES = "The Brackwater Rowing Club won the Northern Cup in 1921, 1954 and 2008. Its oldest boat sank in 1903."


def test_joined_dates_are_one_answer_or_none() -> None:
    made = [s.item for s in explain(Article("test", MANY_DATES)).items]
    when = [i for i in made if i.evidence and i.evidence.quote.startswith("The Brackwater") and i.tags == ("when",)]
    for item in when:
        assert answer_text(item) in {"1921, 1954 and 2008", "true", "false"}
        if isinstance(item, MultipleChoice):
            assert not {w.text for w in item.wrong} & {"1921", "1954", "2008"}


def test_a_date_with_its_weekday_keeps_its_preposition() -> None:
    text = "The town council of Ravensholm voted on Tuesday, 4 March 2014, to close the old ferry across the Tamsin."
    statements = [
        bare(s.item) for s in explain(Article("test", text)).items if s.item.kind in {"true_false", "cloze"}
    ]
    assert statements
    assert all(re.search(r"\bon (Tuesday|4 \w+ 2014)", statement) for statement in statements)


def test_what_is_counted_behind_a_preposition_stays_whole() -> None:
    made = explain(Article("test", "Ruth Calder ran up the 212 steps of the old tower of Ashby."))
    assert not [s.item.question for s in made.items if "up of" in s.item.question]


def test_a_name_in_place_of_it_keeps_its_article() -> None:
    text = "The Brackwater Rowing Club was founded by Harriet Vole. It has 85 members in the north of Norway."
    made = [bare(s.item) for s in explain(Article("test", text)).items]
    assert not [stem for stem in made if re.search(r"(?<!the )(?<!The )Brackwater Rowing Club", stem)]


@pytest.mark.parametrize("line", ["RAVENSHOLM VOTES TO CLOSE FERRY", "TOM MARSH REPAIRS OLD BELL OF ASHBY"])
def test_a_headline_in_capitals_is_not_asked_about(line: str) -> None:
    made = explain(Article("test", f"{line}\n\nTom Marsh repaired the old bell of Ashby in 1921.")).items
    assert made
    assert [s.item.question for s in made if s.item.evidence and s.item.evidence.quote.isupper()] == []
    assert not any(word in s.item.question for s in made for word in line.split() if len(word) > 3)
