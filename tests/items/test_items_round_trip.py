"""The round trip: what the sample articles give comes back to its sentence, and spoilt frames do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from quizgen import items
from quizgen.document import read
from quizgen.facts import find, rules
from quizgen.facts.frame import Fact, Frame
from quizgen.facts.rule import Rule, Yes
from quizgen.items.passing import names_known
from quizgen.items.round_trip import known_words, round_trip_fault
from quizgen.model import Article, Sentence
from tests.items.framing import PLAIN, TEXT, fact
from tests.items.seeds import SEEDS, known

GOOD = fact(PLAIN)


def spoilt(**parts: Any) -> Fact:
    """The good fact with other words in its frame."""
    return replace(GOOD, frame=replace(PLAIN, **parts))


def test_a_clause_comes_back() -> None:
    assert round_trip_fault(GOOD) == ""
    assert round_trip_fault(spoilt(lead="In 1871,", after="")) == ""


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"verb": "painted"}, "'painted' is not in the sentence"),
        ({"subject": "she"}, "'she' is not in the sentence"),
        ({"adverb": "not"}, "'not' is not in the sentence"),
        ({"after": "for forty pounds in Norway"}, "'norway' is not in the sentence"),
        ({"after": "pounds forty for"}, "the words of the predicate are not in the order"),
        ({"subject": "Quint Rosa"}, "the words of the subject are not in the order"),
        ({"asked": "the old Ashby of bell"}, "the words of the asked part are not in the order"),
        ({"asked": ""}, "the answer does not fit"),
        ({"asked": "forty pounds", "after": ""}, "the answer does not fit"),
    ],
)
def test_a_broken_frame_does_not(parts: dict[str, Any], why: str) -> None:
    assert round_trip_fault(spoilt(**parts)).startswith(why)


def test_a_denial_must_not_get_lost() -> None:
    for words in ("did not repair", "never repaired", "didn’t repair"):
        text = TEXT.replace("repaired", words)
        denied = replace(spoilt(verb=words.split()[-1]), sentence=Sentence(text, 0, len(text), 1))
        assert "denies" in round_trip_fault(denied), words
    text = TEXT.replace("repaired", "never repaired")
    told = replace(spoilt(adverb="never"), sentence=Sentence(text, 0, len(text), 1))
    assert round_trip_fault(told) == ""


def test_names_may_stand_in_for_others() -> None:
    meant = spoilt(subject="Captain Rosa Quint")
    assert "'captain'" in round_trip_fault(meant)
    assert round_trip_fault(meant, known_words(["Captain Rosa Quint"])) == ""


def test_ready_questions_and_statements_bring_no_words_of_their_own() -> None:
    asked = replace(fact(None), question="What was Rosa Quint’s job?", statement="Rosa Quint repaired the bell.")
    assert round_trip_fault(asked) == ""
    assert "'harbour'" in round_trip_fault(replace(asked, statement="Rosa Quint repaired the harbour."))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_facts_of_the_samples_come_back(seed: str) -> None:
    whole = known(seed)
    free = names_known(whole.document)
    assert len(whole.facts) > 14
    assert [(f.rule, why) for f in whole.facts if (why := round_trip_fault(f, free))] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_examples_of_every_rule_come_back(rule: Rule) -> None:
    """A rule whose ready question has words of its own names them in RULE_WORDS."""
    for example in (e for e in rule.examples if isinstance(e, Yes)):
        document = read(Article("test", example.text))
        made = [f for f in find(document)[0] if f.rule == rule.name]
        assert made
        assert [why for f in made if (why := round_trip_fault(f, names_known(document)))] == [], example


SPOIL: dict[str, Callable[[Frame], Frame]] = {
    "a denial": lambda frame: replace(frame, adverb="not"),
    "another verb": lambda frame: replace(frame, verb="zigzagged"),
    "more words": lambda frame: replace(frame, after=f"{frame.after} in zigzags"),
    "no answer": lambda frame: replace(frame, asked=""),
}


@pytest.mark.parametrize("how", SPOIL)
@pytest.mark.parametrize("seed", SEEDS)
def test_spoilt_facts_of_the_samples_do_not(seed: str, how: str) -> None:
    whole = known(seed)
    free = names_known(whole.document)
    broken = [replace(f, frame=SPOIL[how](f.frame)) for f in whole.facts if f.frame]
    assert len(broken) > 8
    caught = [f for f in broken if round_trip_fault(f, free)]
    assert len(caught) >= 0.95 * len(broken)


def test_the_gate_is_closed_where_items_are_made() -> None:
    whole = known(SEEDS[0])
    one = next(replace(f, frame=SPOIL["another verb"](f.frame)) for f in whole.facts if f.frame)
    made, refused = items.make((one,), whole.document)
    assert [s for s in made if s.rule not in {"passage", "sentence", "summary", "halves"}] == []
    assert [r.gate for r in refused] == ["round trip"]
