"""The second opinion: sound items have no fault, and every fault is named for what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quizgen.model import KINDS, Article, Evidence, Item, Kind, Pair, Wrong
from tests.quality.gates import faults
from tests.quality.numbers import value_of
from tests.quality.ours import ARTICLE, BURN, PAINT, SHAPES, SOUND, STORY, samples
from tests.quality.sets import named_for_pronoun

# Faults of the sample articles that are known and wait for the rule that mends them: article, key, fault.
KNOWN: set[tuple[str, object, str]] = set()


def test_items_of_the_sample_articles_have_no_faults() -> None:
    listed = [(t.key, s.item) for t in samples() for s in t.items]
    articles = {t.key: t.article for t in samples()}
    assert len(listed) >= 60
    found = {
        (key, getattr(i, "answer", i.question), fault) for key, i in listed for fault in faults(i, articles[key])
    }
    assert found == KNOWN


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_item_of_every_kind_has_no_fault(kind: Kind) -> None:
    assert SOUND[kind].kind == kind
    assert faults(SOUND[kind], ARTICLE) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_sound_item_of_every_shape_has_no_fault(shape: str) -> None:
    assert faults(SHAPES[shape], STORY) == []


SPOILT: list[tuple[Kind, dict[str, Any], str]] = [
    ("short_answer", {"question": "Why the mill of Ashby burned down?"}, "grammar: no auxiliary"),
    ("short_answer", {"question": "How the mill of Ashby burn down?"}, "grammar: no auxiliary after how"),
    ("short_answer", {"question": "What the mill of Ashby burned down?"}, "grammar: what follows"),
    ("short_answer", {"question": "What burn down because of a fall?"}, "grammar: the verb is not"),
    ("short_answer", {"question": "What Ashby burned down?"}, "grammar: a name where"),
    ("numeric", {"question": "How many boats Tom Marsh painted for the Harbour Trust?"}, "grammar: a name where"),
    ("short_answer", {"question": "How many mills of Ashby burned down?"}, "key: not a number"),
    ("short_answer", {"question": "Why did the mill of Ashby?"}, "grammar: no plain verb"),
    ("short_answer", {"question": "Why did it burn down?"}, "pointer: 'it'"),
    ("short_answer", {"question": "Why did his mill of Ashby burn down last year?"}, "pointer: 'last year'"),
    ("short_answer", {"question": "Why did the mill of Ashby burn down"}, "mark:"),
    ("short_answer", {"question": "Why? Did the mill of Ashby burn down?"}, "mark:"),
    ("short_answer", {"question": "Why did the mill “of Ashby burn down?"}, "pairs: “"),
    ("short_answer", {"question": "Why did the mill of Ashby burn down)(?"}, "pairs: ("),
    ("short_answer", {"question": "Why did the mill of Ashby , burn down?"}, "signs: a stray"),
    ("short_answer", {"question": "Why did the the mill of Ashby burn down?"}, "signs: 'the the'"),
    ("short_answer", {"question": "why did the mill of Ashby burn down?"}, "signs: it begins"),
    ("short_answer", {"question": "Why did the mill of Ashby not burn down?"}, "denial:"),
    ("short_answer", {"question": "Why did the mill of Ashby burn down when a lamp fell over?"}, "leak:"),
    ("short_answer", {"question": "Why did the bishop of Thornby resign?"}, "about: the evidence"),
    ("short_answer", {"question": "Why did the mill of Thornby burn down?"}, "about: a name"),
    ("short_answer", {"question": "Why did the mill of Ashby burn down in 1733?"}, "about: a figure"),
    ("short_answer", {"question": "Why did the mill “burn to the ground”?"}, "about: a quotation"),
    ("short_answer", {"question": "When did the mill of Ashby burn down?"}, "key: not a time"),
    ("short_answer", {"answer": "because a lamp exploded"}, "key: not in the article"),
    ("short_answer", {"answer": "because a lam"}, "key: cut within a word"),
    ("short_answer", {"answer": "Emil"}, "key: cut within a name"),
    ("short_answer", {"answer": "the old boat to"}, "key: it breaks off"),
    ("short_answer", {"answer": "Emil Novak"}, "key: the evidence"),
    ("short_answer", {"answer": " "}, "key: empty"),
    ("short_answer", {"evidence": None}, "evidence: none"),
    ("short_answer", {"evidence": Evidence(BURN.replace("lamp", "candle"), 2)}, "evidence: not in the article"),
    ("short_answer", {"evidence": Evidence(BURN, 1)}, "evidence: not in its paragraph"),
    ("short_answer", {"evidence": Evidence(BURN[1:], 2)}, "evidence: cut within a word"),
    ("short_answer", {"points": 0}, "points:"),
    ("multiple_choice", {"question": "Who the boats for the Harbour Trust?"}, "grammar: no verb after who"),
    ("multiple_choice", {"wrong": (Wrong("Emil Novak"), Wrong("the Emil Novak"))}, "options: two"),
    ("multiple_choice", {"wrong": (Wrong("Tom Marsh"), Wrong("Emil Novak"))}, "options: the key"),
    ("multiple_choice", {"wrong": (Wrong("Emil Novak"),)}, "options: too few"),
    ("multiple_choice", {"wrong": (Wrong("Emil Novak"), Wrong("None of the above"))}, "options: all of the above"),
    ("multiple_choice", {"wrong": (Wrong("Emil Novak"), Wrong("Harbour Trust"))}, "options: the evidence"),
    ("multiple_choice", {"question": "Who painted 40 boats for the Harbour Trust?"}, "hedge: 'more than'"),
    ("multiple_answer", {"answers": ("Ruth Calder", "Ada Quint")}, "key: not in the article"),
    ("multiple_answer", {"wrong": (Wrong("Ruth Calder"), Wrong("Ada Quint"))}, "options: the key"),
    ("numeric", {"answer": "40"}, "hedge: 'more than'"),
    ("numeric", {"value": 41.0}, "value:"),
    ("true_false", {"why": ""}, "truth: a false statement without"),
    ("true_false", {"answer": True}, "truth: a true statement with another"),
    ("true_false", {"why": "Ruth Calder rowed the old boat to Thornby in 1921."}, "truth: the false statement is"),
    ("true_false", {"question": "Ruth Calder rowed the old boat to Ashby in"}, "mark: a statement"),
    ("true_false", {"question": "Ruth Calder rowed the old boat to."}, "grammar: the end"),
    ("true_false", {"question": "Ruth Calder and the old boat of Ashby."}, "grammar: no finite verb"),
    ("cloze", {"question": "Tom Marsh painted more than 40 boats for the Trust."}, "gap: none"),
    ("cloze", {"question": "Tom Marsh painted {{40}} boats for the Trust."}, "hedge: 'more than'"),
    ("cloze", {"question": "Tom Marsh painted more than {{40}} boats and 40 sails for the Trust."}, "leak:"),
    ("cloze", {"question": "Tom Marsh painted more than {{40|40}} boats for the Harbour Trust."}, "options: two"),
    ("cloze", {"question": "Tom Marsh painted more than {{70}} boats for the Harbour Trust."}, "key: not in"),
    ("cloze", {"question": "{{Tom Marsh}} painted them."}, "gap: too little"),
    ("matching", {"pairs": (Pair("Ruth Calder", "rowed"), Pair("Tom Marsh", "painted"))}, "options: too few"),
    ("matching", {"extra": ("painted boats",)}, "options: the key"),
    ("matching", {"further": ()}, "key: no one sentence"),
    ("ordering", {"sequence": ("Ruth rowed.", "Tom painted.", "Tom painted.")}, "options: two"),
    ("ordering", {"sequence": ("Ruth rowed.", "Tom painted.", "He burned the mill down.")}, "pointer: 'He'"),
    ("ordering", {"sequence": ("Tom painted boats.", "Ruth rowed.", "The mill burned down.")}, "key: the parts do not"),
    ("ordering", {"sequence": ("Ruth rowed.", "Tom painted boats.", "The bishop sang.")}, "key: the evidence"),
    ("ordering", {"sequence": ("Ruth rowed.", "Tom painted boats.", "In paragraph 2, the mill burned down.")}, "leak: a part"),
    ("essay", {"question": "Explain why it burned down."}, "pointer: 'it'"),
    ("essay", {"question": "Explain why the mill burned down"}, "mark: a task"),
    ("essay", {"lines": 0}, "task:"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "change", "fault"), SPOILT, ids=[f"{k}-{f}" for k, _, f in SPOILT])
def test_a_spoilt_item_has_the_fault(kind: Kind, change: dict[str, Any], fault: str) -> None:
    spoilt: Item = replace(SOUND[kind], **change)
    assert [f for f in faults(spoilt, ARTICLE) if f.startswith(fault)], faults(spoilt, ARTICLE)


QUOTE = Pair("Ned Farrow", "“A village without a lamp is a lamp without oil”")
PAIRS: dict[str, tuple[Pair, ...]] = {name: getattr(SHAPES[name], "pairs", ()) for name in SHAPES}
LATE = Evidence(SHAPES["a passage"].further[0].quote, 1)
SPOILT_SHAPES: list[tuple[str, dict[str, Any], str]] = [
    ("words in two pieces", {"question": "Who said, “You cannot close a library that floats. Nobody can find the door”?"}, "about: a quotation"),
    ("who is meant", {"question": "In paragraph 2, who is “she” in “She filled its shelves with 300 books”?"}, "paragraph: 2"),
    ("statements", {"answers": ("Rosa Quint filled its shelves with 900 books.",)}, "key: the evidence"),
    ("statements", {"answers": ("Ned Farrow rebuilt the boat in 1902.",)}, "key: the evidence"),
    ("statements", {"answers": ("She filled the library’s shelves with 300 books.",)}, "pointer: 'She'"),
    ("statements", {"answers": ("Ned Farrow’s boat sank in the Lune",)}, "mark: a statement"),
    ("statements", {"wrong": (Wrong("Ada Holt rebuilt the boat.", "Ada Holt rebuilt the bell."), Wrong("A.", "B."))}, "truth: the evidence says what"),
    ("statements", {"wrong": (Wrong("Ned Farrow was a retired baker."), Wrong("A.", "B."))}, "truth: a false statement without"),
    ("a passage", {"question": "Rosa Quint founded the {{library}} of Brackwater in {{1871}}."}, "gap: the text is not"),
    ("a passage", {"question": "Rosa Quint, a silk merchant from {{Thornby}}, {{founded}} {{the library}} of Brackwater."}, "gap: two side"),
    ("a passage", {"question": "Rosa Quint, a {{silk}} merchant from {{Thornby}}, founded the library of Brackwater."}, "leak: “a”"),
    ("a passage", {"question": "{{She}} filled its shelves with {{300}} books.", "evidence": LATE, "further": ()}, "pointer: 'She'"),
    ("speakers", {"pairs": (QUOTE, *PAIRS["speakers"][1:])}, "key: no one sentence"),
    ("roles", {"pairs": (*PAIRS["roles"][:2], Pair("Piet Brunner", "the first woman on the council"))}, "key: no one sentence"),
    ("dates", {"pairs": (*PAIRS["dates"][:2], Pair("Rosa Quint founded the library of Brackwater.", "June 1871"))}, "key: no one sentence"),
    ("dates", {"pairs": (*PAIRS["dates"][:2], Pair("Rosa Quint founded the library in 1871.", "May 1871"))}, "leak: an event"),
    ("halves", {"pairs": (Pair("Ada Holt, the first woman on the council …", "… founded the library"), *PAIRS["halves"][1:])}, "key: no one sentence"),
    ("halves", {"pairs": (Pair("In March 1884 his boat sank …", "… in the Lune"), *PAIRS["halves"][1:])}, "key: no one sentence"),
    ("halves", {"pairs": (Pair("For a year she slept …", "… among the shelves"), *PAIRS["halves"][1:])}, "pointer: 'she'"),
    ("a timeline", {"sequence": ("Ned Farrow’s boat sank in the Lune.", "Rosa Quint founded the library.", "Ada Holt rebuilt the boat.")}, "key: the dates"),
    ("a timeline", {"why": "March 1884: Ned Farrow’s boat sank in the Lune; May 1871: Rosa Quint founded the library."}, "truth: the rationale"),
    ("a timeline", {"sequence": ("Rosa Quint founded it.", "Ned Farrow’s boat sank in the Lune.", "Ada Holt rebuilt the boat.")}, "pointer: 'it'"),
    ("a view", {"question": "Ned Farrow said, “A village without a bell is a lamp without oil.” Do you agree?"}, "about: a quotation"),
    ("a view", {"answer": "Ned Farrow says this in paragraph 3."}, "task: the notes name"),
    ("a view", {"answer": "Use this: “Ned Farrow, a retired baker, carried the books” (paragraph 2)."}, "task: the notes quote"),
    ("a person", {"question": "What do we learn about Ada Marsh-Holt in the text?"}, "about: a name"),
    ("a person", {"question": "Explain why the bishop of Brackwater resigned."}, "about: the evidence"),
    ("a person", {"question": "Explain in your own words why Ada Holt never to swim."}, "grammar: no finite"),
]  # fmt: skip


@pytest.mark.parametrize(("shape", "change", "fault"), SPOILT_SHAPES, ids=[f"{s}-{f}" for s, _, f in SPOILT_SHAPES])
def test_a_spoilt_item_of_a_shape_has_the_fault(shape: str, change: dict[str, Any], fault: str) -> None:
    spoilt: Item = replace(SHAPES[shape], **change)
    assert [f for f in faults(spoilt, STORY) if f.startswith(fault)], faults(spoilt, STORY)


def test_a_name_that_the_rationale_explains_is_supported() -> None:
    said = replace(SOUND["short_answer"], question="Who painted more than 40 boats for the Harbour Trust?",
                   answer="Emil Novak", evidence=Evidence(PAINT, 1))  # fmt: skip
    assert "key: the evidence does not hold it" in faults(said, ARTICLE)
    assert faults(replace(said, why="“He” is Emil Novak."), ARTICLE) == []


def test_further_evidence_is_looked_at() -> None:
    spoilt = replace(SOUND["multiple_answer"], further=(Evidence(BURN, 1),))
    assert "evidence: not in its paragraph" in faults(spoilt, ARTICLE)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("more than 10,000", 10_000), ("Three", 3), ("2.5 million", 2.5e6), ("about 7%", 7), ("two thousand", 2000),
     ("Sixteen", 16), ("fifty-two", 52), ("two hundred and fifty", 250), ("many", None)],
)  # fmt: skip
def test_values_of_printed_numbers(printed: str, value: float | None) -> None:
    assert value_of(printed) == value


def test_a_passage_may_give_one_pronoun_its_name_and_nothing_else() -> None:
    article = Article("Mills", "Ann Bell built the mill. She sold it in 1871.")
    evidence = "She sold it in 1871."
    assert named_for_pronoun("Ann Bell sold it in 1871.", evidence, article)
    assert not named_for_pronoun("Ann Bell sold the mill in 1871.", evidence, article)
    assert not named_for_pronoun("Rosa Quint sold it in 1871.", evidence, article)
