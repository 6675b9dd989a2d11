"""The copy of a parse says what spaCy's own tokens say."""

from __future__ import annotations

from functools import lru_cache

import pytest
import spacy
from spacy.tokens import Doc as Parse

from quizgen.article import read_article
from quizgen.document.load import load
from quizgen.document.mirror import mirror
from quizgen.document.sentences import STRAIGHT
from quizgen.resources import data_dir
from quizgen.tokens import Doc, Token

SEEDS = ("border-talks.md", "eddystone-lighthouses.md")
PLAIN = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "is_alpha",
    "is_punct", "is_space", "is_lower", "is_currency", "like_num",
)  # fmt: skip
# "a hearing is scheduled on the issue today" has crossing arcs: "on the issue" hangs on "hearing".
CROSSED = Parse(
    spacy.blank("en").vocab,
    words="a hearing is scheduled on the issue today".split(),
    heads=[1, 3, 3, 3, 1, 6, 4, 3],
    deps=["det", "nsubjpass", "auxpass", "ROOT", "prep", "det", "pobj", "npadvmod"],
)


@lru_cache(maxsize=1)
def pairs() -> tuple[tuple[Parse, Doc], ...]:
    articles = [read_article(data_dir("seeds") / seed) for seed in SEEDS]
    texts = [block.text.translate(STRAIGHT) for article in articles for block in article.blocks]
    parses = [*load().pipe(texts), CROSSED, Parse(CROSSED.vocab, words=[])]
    return tuple((parse, mirror(parse)) for parse in parses)


@pytest.mark.parametrize("name", PLAIN)
def test_what_a_token_is_by_itself(name: str) -> None:
    for parse, doc in pairs():
        assert [getattr(t, name) for t in doc] == [getattr(t, name) for t in parse]


@pytest.mark.parametrize("name", ["lefts", "rights", "children", "subtree", "ancestors"])
def test_what_hangs_on_a_token_and_what_it_hangs_on(name: str) -> None:
    for parse, doc in pairs():
        assert [[o.i for o in getattr(t, name)] for t in doc] == [[o.i for o in getattr(t, name)] for t in parse]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_what_a_token_hangs_on_and_how_far_it_reaches(name: str) -> None:
    for parse, doc in pairs():
        assert [getattr(t, name).i for t in doc] == [getattr(t, name).i for t in parse]


def test_sentences_entities_and_slices() -> None:
    for parse, doc in pairs():
        assert [(s.start, s.end, s.root.i) for s in doc.sents] == [(s.start, s.end, s.root.i) for s in parse.sents]
        ents = [[(e.start, e.end, e.label_) for e in s.ents] for s in parse.sents]
        assert [[(e.start, e.end, e.label_) for e in s.ents] for s in doc.sents] == ents
        for start in range(0, len(parse), 7):
            ours, theirs = doc[start : start + 5], parse[start : start + 5]
            assert (ours.text, ours.start_char, ours.end_char) == (theirs.text, theirs.start_char, theirs.end_char)
            assert (ours.root.i, ours[-1].i, len(ours)) == (theirs.root.i, theirs[-1].i, len(theirs))
        assert all(t.sent.start <= t.i < t.sent.end for t in doc)


def test_neighbours_and_ancestors() -> None:
    doc = mirror(CROSSED)
    assert doc[1].nbor(-1) is doc[0]
    assert doc[0].nbor(2) is doc[2]
    for token, distance in ((doc[0], -1), (doc[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)
    assert [t.text for t in doc if doc[1].is_ancestor(t)] == ["a", "on", "the", "issue"]


def test_the_article_s_own_marks_stay_beside_those_that_the_parser_saw() -> None:
    parse = load()("\"It's Nora's.\"")
    doc = mirror(parse, "“It’s Nora’s.”")
    assert [t.written for t in doc] == ["“", "It", "’s", "Nora", "’s", ".", "”"]
    assert doc[2].text == "'s"


def test_a_long_chain_of_heads_is_walked_without_recursion() -> None:
    size = 3000
    chain = Parse(
        CROSSED.vocab, words=["and"] * size, heads=[0, *range(size - 1)], deps=["ROOT", *["conj"] * (size - 1)]
    )
    first: Token = mirror(chain)[0]
    assert len(first.subtree) == size
    assert first.right_edge.i == size - 1
