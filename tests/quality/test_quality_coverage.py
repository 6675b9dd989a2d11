"""Source sentences and hits of people's questions, by hand."""

from __future__ import annotations

import json
from pathlib import Path

from quizgen.model import Article, Cloze, Evidence, Item, Scored, Sentence, ShortAnswer, TrueFalse
from tests.quality.articles import Told, ranked
from tests.quality.coverage import Hit, covered, hit, hits, keys
from tests.quality.human import Human, load_human, source
from tests.quality.retrieval import Index

ONE = "Ruth Calder rowed the boat to Ashby in 1921."
TWO = "The boat was “old”."
THREE = "Ruth Calder sold the boat to a mill."
TEXT = f"{ONE} {TWO}\n\n{THREE}"
ARTICLE = Article("test", TEXT)
SENTENCES = (
    Sentence(ONE, 0, len(ONE), 1),
    Sentence(TWO, len(ONE) + 1, len(ONE) + 1 + len(TWO), 1),
    Sentence(THREE, TEXT.index(THREE), len(TEXT), 2),
)
INDEX = Index([s.text for s in SENTENCES])


def at(human: Human) -> tuple[list[int], str]:
    found = source(human, ARTICLE, SENTENCES, INDEX)
    return sorted(found.sentences), found.found


def test_a_span_has_its_sentence() -> None:
    assert at(Human("When?", "1921", 1, span=("1921",))) == ([0], "span")
    assert at(Human("What?", "x", 1, span=('boat was "old". Ruth',))) == ([], "estimate")
    assert at(Human("How old?", "x", 1, span=("boat was “old”",))) == ([1], "span")
    assert at(Human("How old?", "x", 1, span=("Ashby in 1921. The boat",))) == ([0, 1], "span")
    assert at(Human("How old?", "x", 1, span=("1921", "sold"))) == ([0, 2], "span")


def test_of_several_places_the_paragraph_then_the_words_decide() -> None:
    assert at(Human("Who?", "x", 2, span=("Ruth Calder",))) == ([2], "span")
    assert at(Human("Who rowed to Ashby?", "x", 0, span=("Ruth Calder",))) == ([0], "span")
    assert at(Human("Who sold it to a mill?", "x", 0, span=("Ruth Calder",))) == ([2], "span")


def test_a_span_in_slightly_other_words_is_found_by_words() -> None:
    assert at(Human("Who?", "x", 2, span=("Ruth Calder then sold the boat to a mill",))) == ([2], "words")


def test_without_a_span_the_likeliest_sentence_is_taken() -> None:
    assert at(Human("Who bought it?", "a mill")) == ([2], "estimate")


def test_the_three_levels() -> None:
    human = Human("When did Ruth Calder row to Ashby?", "in 1921", 1, span=("1921",))
    right = ShortAnswer(question="When did Ruth Calder row the boat?", answer="1921")
    short = ShortAnswer(question="Which year was it?", answer="1921")
    other = ShortAnswer(question="Who rowed to Ashby?", answer="Ruth Calder")
    here, there = frozenset({0}), frozenset({2})
    # "in 1921" and "1921": 2 * 1 / 3.
    assert hit(human, here, [(right, here)]) == Hit(True, True, True)
    assert hit(human, here, [(short, here)]) == Hit(True, True, False)
    assert hit(human, here, [(other, here)]) == Hit(True, False, False)
    assert hit(human, here, [(right, there)]) == Hit(False, False, False)
    # The answer by one item and the words by another are no hit of both.
    assert hit(human, here, [(short, here), (other, here)]) == Hit(True, True, False)
    counted = covered([Hit(True, True, False), Hit(True, False, False), Hit(False, False, False)])
    assert (counted.asked, counted.sentence, counted.span, counted.content) == (3, 2, 1, 0)


def test_a_gap_is_a_key_and_true_is_none() -> None:
    assert keys(Cloze(question="{{Ruth|Ada}} rowed to {{Ashby}}.")) == ("Ruth", "Ashby")
    assert keys(TrueFalse(question="Ruth rowed.", answer=True)) == ()


def scored(item: Item, score: float) -> Scored:
    return Scored(item, "when", score, 1, 0)


def test_kept_items_go_first_then_drafts_by_score() -> None:
    proof = Evidence(ONE, 1)
    kept = scored(ShortAnswer(question="Who rowed?", answer="Ruth Calder", id="a", evidence=proof), 0.5)
    low = scored(ShortAnswer(question="Where?", answer="Ashby", id="b", status="draft", evidence=proof), 0.6)
    high = scored(ShortAnswer(question="When?", answer="1921", id="c", status="draft", evidence=proof), 0.9)
    assert ranked([low, kept, high], 2) == (kept, high)
    told = Told("other/test", ARTICLE, SENTENCES, (low, kept, high))
    human = Human("When?", "1921", 1, span=("1921",))
    assert told.group == "other"
    assert hits(told, [human], 1) == (Hit(True, False, False),)
    assert hits(told, [human], 2) == (Hit(True, True, True),)


def test_the_file_of_people(tmp_path: Path) -> None:
    entry = {"paragraph": 2, "question": "Who?", "answer": "Ruth", "wrong": ["Ada"], "span": ["Ruth Calder"]}
    (tmp_path / "people.json").write_text(json.dumps({"news/boat": [entry]}))
    assert load_human(tmp_path / "people.json") == {
        "news/boat": (Human("Who?", "Ruth", 2, ("Ada",), ("Ruth Calder",)),)
    }
