"""What each kind of item makes of one fact: gaps, pairs of statements, options, ids."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import pytest

from quizgen import items
from quizgen.document import read
from quizgen.facts import find
from quizgen.facts.frame import Answer, Fact, Frame
from quizgen.ids import answer_text
from quizgen.items import cloze, multiple_choice, numeric, short_answer, true_false
from quizgen.items.make import Unmakeable
from quizgen.items.pool import Pool
from quizgen.items.score import scored
from quizgen.model import KINDS, Article, Cloze, MultipleChoice, Sentence, ShortAnswer, TrueFalse
from quizgen.select import LEAST_SCORE
from tests.items.framing import PLAIN
from tests.items.seeds import SEEDS, known

TEXT = "Rosa Quint and 42 sailors repaired the old bell of Ashby in Norway."
POOL = Pool(
    {
        "country": ("Norway", "Chile", "Peru", "Sweden"),
        "person": ("Rosa Quint", "Tom Marsh", "Nora Blake", "Emil Novak"),
    },
    (("Norway", TEXT.index("Norway")),),
    f"{TEXT} Chile, Peru and Sweden joined the union.",
    present=frozenset({"Rosa Quint", "Tom Marsh", "Nora Blake", "Emil Novak"}),
)
WHO = replace(PLAIN, slot="subject", subject="", asked="Rosa Quint", after="the old bell of Ashby in Norway")
HOW_MANY = replace(WHO, asked="42 sailors")
WHERE = replace(PLAIN, before="the old bell of Ashby", asked="in Norway", after="", prep="in")


def made_of(frame: Frame, text: str, kind: str, wh: str, rule: str = "who", **more: object) -> Fact:
    start = TEXT.index(text)
    answer = Answer(text, start, start + len(text), kind, **more)  # type: ignore[arg-type]
    return Fact(rule, wh, answer, Sentence(TEXT, 0, len(TEXT), 1), frame)


FACTS = {
    "person": made_of(WHO, "Rosa Quint", "person", "Who"),
    "number": made_of(HOW_MANY, "42", "number", "How many sailors", "how_many", value=42.0, unit="sailors"),
    "country": made_of(WHERE, "Norway", "country", "Which country", "which"),
}


def test_one_fact_of_each_sort_gives_items_of_several_kinds() -> None:
    kinds = {name: [k for k, make in items.MAKERS.items() if make(fact, POOL)] for name, fact in FACTS.items()}
    assert {"multiple_choice", "cloze", "short_answer"} <= set(kinds["person"])
    assert {"multiple_choice", "true_false", "short_answer"} <= set(kinds["country"])
    assert "cloze" not in kinds["country"]  # "… in ___." takes the town and the year as well
    assert {"multiple_choice", "cloze", "true_false", "numeric"} <= set(kinds["number"])
    assert "numeric" not in kinds["person"]
    assert "short_answer" not in kinds["number"]


def test_a_choice_has_the_key_once() -> None:
    (item,) = multiple_choice.make(FACTS["person"], POOL)
    assert item.question == "Who repaired the old bell of Ashby in Norway?"
    assert item.answer == "Rosa Quint"
    assert sorted(w.text for w in item.wrong) == ["Emil Novak", "Nora Blake", "Tom Marsh"]


def test_a_choice_of_people_is_not_decided_by_his_or_her() -> None:
    his = replace(WHO, after="his bell in the old church of Ashby")
    with pytest.raises(Unmakeable, match="half of the options") as closed:
        multiple_choice.make(made_of(his, "Rosa Quint", "person", "Who"), POOL)
    assert closed.value.gate == "options"


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        ("Who was the keeper of the old bell of Ashby?", 1),
        ("Who was Norway’s minister of bells and clocks?", 0),
        ("Who was the president of the bell makers?", 0),
    ],
)
def test_an_office_of_a_country_is_no_choice(question: str, choices: int) -> None:
    fact = replace(FACTS["person"], rule="role", frame=None, question=question)
    assert len(multiple_choice.make(fact, POOL)) == choices


def test_what_was_done_by_a_date_is_no_choice() -> None:
    by = replace(WHERE, asked="by 1871", prep="by")
    told = {wh: made_of(by, "42", "date", wh, "when", shown="1871") for wh in ("By when", "When")}
    assert multiple_choice.make(told["By when"], POOL) == ()
    assert len(multiple_choice.make(told["When"], POOL)) == 1


def test_options_that_the_stem_names_are_left_out() -> None:
    named = replace(WHO, after="the old bell of Ashby for Tom Marsh")
    with pytest.raises(Unmakeable, match="no three good wrong options") as closed:
        multiple_choice.make(made_of(named, "Rosa Quint", "person", "Who"), POOL)
    assert closed.value.stem == "Who repaired the old bell of Ashby for Tom Marsh?"


def test_a_gap_takes_the_answer_out_and_leaves_no_trace() -> None:
    (item,) = cloze.make(FACTS["person"], POOL)
    assert item.question == "{{Rosa Quint}} repaired the old bell of Ashby in Norway."
    (item,) = cloze.make(FACTS["number"], POOL)
    assert item.question == "{{42}} sailors repaired the old bell of Ashby in Norway."


@pytest.mark.parametrize(
    ("frame", "why"),
    [
        (replace(WHO, after="the old bell of Rosa Quint in Ashby"), "the answer stands twice"),
        (replace(WHO, after="the old bell of the Quint family"), "the surname stands beside it"),
        (replace(WHO, after="the bell"), "any name would fit"),
        (replace(WHO, after="the old {bell} of Ashby in Norway"), "a brace"),
        (replace(WHO, after="the old bell | of Ashby in Norway"), "a bar"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_gap_where(frame: Frame, why: str) -> None:
    # The gate of statements closes for some before the gap is looked for.
    with suppress(Unmakeable):
        assert cloze.make(made_of(frame, "Rosa Quint", "person", "Who"), POOL) == (), why


def test_no_gap_behind_a_or_an() -> None:
    frame = replace(PLAIN, before="a", asked="Norway", after="bell of the old church in Ashby")
    assert cloze.make(made_of(frame, "Norway", "country", "Which country"), POOL) == ()


def test_a_hedge_stays_outside_the_gap() -> None:
    text = "More than 42 sailors repaired the old bell of Ashby."
    answer = Answer("More than 42", 0, 12, "number", value=42.0, unit="sailors", hedge="more than")
    frame = replace(HOW_MANY, asked="More than 42 sailors", after="the old bell of Ashby")
    (item,) = cloze.make(Fact("how_many", "How many", answer, Sentence(text, 0, len(text), 1), frame), POOL)
    assert item.question.startswith("More than {{42}} sailors")


def test_true_and_false_differ_in_the_answer_alone() -> None:
    for fact in (FACTS["number"], FACTS["country"]):
        true, false = true_false.make(fact, POOL)
        assert (true.answer, false.answer) == (True, False)
        assert false.why == true.question
        assert only_difference(true.question, false.question)[0] in fact.answer.key


def only_difference(one: str, other: str) -> tuple[str, str]:
    """The words in which two sentences differ: what is left when like words at both ends are cut away."""
    left, right = one.split(), other.split()
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    return " ".join(left).rstrip(".,"), " ".join(right).rstrip(".,")


def test_statements_that_can_only_be_true_are_not_made() -> None:
    hedged = replace(FACTS["number"], answer=replace(FACTS["number"].answer, hedge="at least"))
    assert true_false.make(hedged, POOL) == ()
    assert numeric.make(hedged, POOL)


def test_a_spoilt_stem_is_no_item_of_any_kind() -> None:
    spoilt = replace(FACTS["person"], frame=replace(WHO, after="the old bell of Ashby in Norway and"))
    for make in (multiple_choice.make, short_answer.make, cloze.make):
        with pytest.raises(Unmakeable, match="breaks off"):
            make(spoilt, POOL)


@pytest.mark.parametrize("kind", ["multiple_choice", "true_false", "cloze", "short_answer"])
def test_ids_outlive_new_words(kind: str) -> None:
    make = items.MAKERS[kind]  # type: ignore[index]
    fact = FACTS["person" if kind == "cloze" else "country"]
    assert fact.frame
    frame = replace(fact.frame, adverb="carefully", lead="In May,")
    before, after = make(fact, POOL), make(replace(fact, wh="Which land", frame=frame), POOL)
    assert before
    assert [i.id for i in before] == [i.id for i in after]
    assert [i.question for i in before] != [i.question for i in after]


def test_ids_differ_between_facts_kinds_and_answers() -> None:
    other = TEXT.replace("Ashby", "Carn")
    twin = replace(FACTS["person"], sentence=Sentence(other, 0, len(other), 1))
    made = [i for fact in (*FACTS.values(), twin) for make in items.MAKERS.values() for i in make(fact, POOL)]
    assert len(made) >= 11
    assert len({i.id for i in made}) == len(made)


def ids(scored: Sequence[object]) -> list[str]:
    return [s.item.id for s in scored]  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", SEEDS)
def test_items_of_the_sample_articles_have_ids_of_their_own(seed: str) -> None:
    whole = known(seed)
    assert len(whole.items) > 20
    assert len(set(ids(whole.items))) > 0.97 * len(whole.items)
    again, _ = items.make(whole.facts, whole.document)
    assert again == whole.items


@pytest.mark.parametrize("seed", SEEDS)
def test_the_seed_changes_options_and_not_ids_of_questions(seed: str) -> None:
    whole = known(seed)
    other, _ = items.make(whole.facts, whole.document, seed=7)
    assert ids(other) == ids(whole.items)
    assert (other != whole.items) is any(
        s.item.kind == "multiple_choice" and s.about[0] in {"date", "number"} for s in whole.items
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_gaps_and_pairs_of_the_sample_articles(seed: str) -> None:
    whole = known(seed)
    statements: dict[str, list[TrueFalse]] = {}
    for found in whole.items:
        item = found.item
        if isinstance(item, Cloze):
            gaps = answer_text(item).split("; ")
            bare = item.question.replace("{{", "").replace("}}", "")
            assert item.question.count("{{") == len(gaps)
            assert found.rule in {"passage", "sentence"} or len(gaps) == 1
            assert all(bare.count(gap) == 1 for gap in gaps)
        if isinstance(item, TrueFalse):
            statements.setdefault(item.why or item.question, []).append(item)
        if isinstance(item, MultipleChoice):
            options = [item.answer, *(w.text for w in item.wrong)]
            assert len({o.lower() for o in options}) == 4
            assert item.evidence
            quote = item.evidence.quote
            assert not any(o in quote for o in options[1:] if not o.isdigit() and len(o) > 3)
    for true, pair in statements.items():
        assert sorted(i.answer for i in pair) in ([False, True], [False, False, True, True]), true
        for item in pair:
            if not item.answer:
                left, right = only_difference(true, item.question)
                assert left
                assert right
                assert left not in item.question.split(right)[0]


@pytest.mark.parametrize("kind", ["multiple_choice", "true_false", "cloze", "numeric", "short_answer"])
def test_only_the_kinds_asked_for_are_made(kind: str) -> None:
    assert kind in KINDS
    whole = known(SEEDS[0])
    made, _ = items.make(whole.facts, whole.document, kinds=(kind,))  # type: ignore[arg-type]
    assert {s.item.kind for s in made} == {kind}
    assert set(ids(made)) <= set(ids(whole.items))


def test_a_guessable_item_is_never_better_than_a_draft() -> None:
    best = Fact("why", "Who", Answer("Rosa", 0, 4, "person"), Sentence("x", 0, 1, 1))
    item = ShortAnswer(question="Who repaired the Old Bell Ashby Norway Lisbon Dover harbour tower?", answer="Rosa")
    assert scored(item, best).score > 0.9
    assert scored(item, best, guessable=True).score < LEAST_SCORE


def test_a_lone_speaker_and_a_pair_are_for_drafts() -> None:
    text = (
        "“The old bell of Ashby has never been so loud in my life,” said Rosa Quint. "
        "The crew of Rosa Quint repaired two wooden boats in the harbour of Dover. "
        "The crew of Rosa Quint repaired 42 iron anchors in the harbour of Dover."
    )
    document = read(Article("t", text))
    made, _ = items.make(find(document)[0], document)
    by_rule = {rule: [s.score for s in made if s.rule == rule] for rule in ("said", "how_many")}
    assert by_rule["said"]
    assert max(by_rule["said"]) < LEAST_SCORE
    counted = {s.start: s.score for s in made if s.rule == "how_many" and s.item.kind == "numeric"}
    assert len(counted) == 2
    assert min(counted.values()) < LEAST_SCORE < max(counted.values())
