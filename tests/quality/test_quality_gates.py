"""The second opinion: sound items have no fault, and every fault is named for what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quizgen.model import KINDS, Evidence, Item, Kind, Pair, Wrong
from tests.quality.gates import faults
from tests.quality.ours import ARTICLE, BURN, PAINT, SOUND, samples
from tests.quality.proof import value_of

# Faults of the sample articles that are known and wait for the rule that mends them: article, key, fault.
KNOWN = {("library-on-a-rope", "Perhaps Mr Okoro", "key: not a name for who")}


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
    ("matching", {"further": ()}, "key: the evidence"),
    ("ordering", {"sequence": ("Ruth rowed.", "Tom painted.", "Tom painted.")}, "options: two"),
    ("ordering", {"sequence": ("Ruth rowed.", "Tom painted.", "He burned the mill down.")}, "pointer: 'He'"),
    ("ordering", {"sequence": ("Ruth rowed in 1921.", "Tom painted in 1902.", "The mill burned down.")}, "key: the years"),
    ("essay", {"question": "Explain why it burned down."}, "pointer: 'it'"),
    ("essay", {"question": "Explain why the mill burned down"}, "mark: a task"),
    ("essay", {"lines": 0}, "task:"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "change", "fault"), SPOILT, ids=[f"{k}-{f}" for k, _, f in SPOILT])
def test_a_spoilt_item_has_the_fault(kind: Kind, change: dict[str, Any], fault: str) -> None:
    spoilt: Item = replace(SOUND[kind], **change)
    assert [f for f in faults(spoilt, ARTICLE) if f.startswith(fault)], faults(spoilt, ARTICLE)


def test_a_name_that_the_rationale_explains_is_supported() -> None:
    said = replace(SOUND["short_answer"], question="Who painted more than 40 boats for the Harbour Trust?",
                   answer="Emil Novak", evidence=Evidence(PAINT, 1))  # fmt: skip
    assert "key: the evidence does not hold it" in faults(said, ARTICLE)
    assert faults(replace(said, why="“He” is Emil Novak."), ARTICLE) == []


def test_further_evidence_is_looked_at() -> None:
    spoilt = replace(SOUND["multiple_answer"], further=(Evidence(BURN, 1),))  # type: ignore[call-arg]
    assert "evidence: not in its paragraph" in faults(spoilt, ARTICLE)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("more than 10,000", 10_000), ("Three", 3), ("2.5 million", 2.5e6), ("about 7%", 7), ("two thousand", 2000), ("many", None)],
)  # fmt: skip
def test_values_of_printed_numbers(printed: str, value: float | None) -> None:
    assert value_of(printed) == value
