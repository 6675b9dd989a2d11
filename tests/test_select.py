"""Which items make the quiz, tried on values made by hand: no text is parsed here."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.choice import Choice
from quizgen.model import (
    Cloze,
    Essay,
    Evidence,
    Item,
    Kind,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    Scored,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from quizgen.select import LEAST_GATHERED, cues, same_fact, select

# Words that no two items share, so that only what a test says makes two items alike.
NOUNS = "anchor barrel candle dairy engine ferry garden hammer island jacket kettle ladder market needle orchard paddle".split()
VERBS = "bought carved drew empties found guards hides inspects joins keeps lifts measures numbers opens paints quotes".split()
KINDS: tuple[Kind, ...] = ("multiple_choice", "short_answer", "cloze", "true_false", "numeric")


def item(kind: Kind, number: int, fact: int, key: str = "") -> Item:
    """An item about a thing of its own; items with one `fact` have one key."""
    noun, verb = f"{NOUNS[fact % 16]}{fact}", f"{VERBS[fact % 16]}{fact}"
    key = key or f"key{fact}"
    shared: dict[str, Any] = {"id": f"{kind}-{number}", "question": f"Who {verb} the {noun}{kind[0]}{number}?"}
    match kind:
        case "multiple_choice":
            return MultipleChoice(answer=key, wrong=(Wrong("one"), Wrong("two"), Wrong("three")), **shared)
        case "short_answer":
            return ShortAnswer(answer=key, **shared)
        case "numeric":
            return Numeric(answer=key, value=1, **shared)
        case "true_false":
            return TrueFalse(answer=bool(number % 2), **shared)
        case _:
            return Cloze(**{**shared, "question": f"The {noun}c{number} {verb} {{{{{key}}}}}."})


def scored(kind: Kind, number: int, fact: int, score: float = 0.8, paragraph: int = 0, rule: str = "") -> Scored:
    return Scored(
        item(kind, number, fact),
        rule or f"rule{fact % 7}",
        score,
        paragraph or fact // 3 + 1,
        100 * fact,
        (f"{100 * fact}:{100 * fact + 5}",),
    )


def many(facts: int, kinds: tuple[Kind, ...] = KINDS) -> list[Scored]:
    """Items of all kinds on each fact, with different scores."""
    dice = random.Random(1)
    return [
        scored(kind, len(kinds) * fact + n, fact, round(dice.uniform(0.77, 1), 3))
        for fact in range(facts)
        for n, kind in enumerate(kinds)
    ]


def kept(chosen: tuple[Scored, ...]) -> list[Scored]:
    return [s for s in chosen if s.item.status == "keep"]


def drafts(chosen: tuple[Scored, ...]) -> list[Scored]:
    return [s for s in chosen if s.item.status == "draft"]


def test_nothing_of_nothing() -> None:
    assert select([]) == ()


@pytest.mark.parametrize("count", [1, 2, 5, 10, 15])
def test_the_count_is_kept(count: int) -> None:
    assert len(kept(select(many(30), count=count))) == count


def test_fewer_items_than_wanted_are_all_that_differ() -> None:
    chosen = select(many(4), count=15)
    assert len({s.facts for s in kept(chosen)}) == len(kept(chosen)) == 4


def test_same_items_and_seed_give_the_same_choice_in_any_order() -> None:
    items = many(20)
    first = select(items, count=10, seed=3)
    assert select(items, count=10, seed=3) == first
    random.Random(5).shuffle(items)
    assert select(items, count=10, seed=3) == first


def test_another_seed_may_choose_others() -> None:
    alike = [scored("short_answer", n, n, 0.8, paragraph=n + 1) for n in range(40)]
    chosen = {tuple(s.item.id for s in kept(select(alike, count=5, seed=seed))) for seed in range(6)}
    assert len(chosen) > 1


def test_nothing_that_comes_in_is_changed() -> None:
    items = many(10)
    before = [replace(s) for s in items]
    select(items, count=5)
    assert items == before


def test_what_comes_out_came_in() -> None:
    items = many(10)
    known = {s.item.id: s for s in items}
    for one in select(items, count=5):
        came = known[one.item.id]
        assert replace(one, item=replace(one.item, status=came.item.status)) == came


def test_the_best_are_kept() -> None:
    items = [scored(KINDS[n % 5], n, n, 0.5 + n / 100, paragraph=n + 1, rule=f"r{n}") for n in range(40)]
    numbers = [int(s.item.id.split("-")[1]) for s in kept(select(items, count=10))]
    assert len(numbers) == 10
    assert min(numbers) >= 25
    assert 39 in numbers


def test_kinds_are_mixed() -> None:
    chosen = kept(select(many(30), count=15))
    counts = Counter(s.item.kind for s in chosen)
    assert len(counts) == 5
    assert max(counts.values()) <= 8


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone_still_fills_the_quiz(kind: Kind) -> None:
    assert len(kept(select(many(30, (kind,)), count=15))) == 15


def test_rules_are_mixed() -> None:
    items = [
        scored("short_answer", n, n, 0.9 if n < 20 else 0.8, paragraph=n + 1, rule="who" if n < 20 else f"rule{n}")
        for n in range(40)
    ]
    rules = Counter(s.rule for s in kept(select(items, count=15)))
    assert 3 <= rules["who"] <= 6
    assert len(rules) > 1


def test_kept_items_are_spread_over_paragraphs() -> None:
    crowded = [scored(KINDS[n % 5], n, n, 0.85, paragraph=1) for n in range(20)]
    others = [scored(KINDS[n % 5], n, n, 0.77, paragraph=n) for n in range(20, 30)]
    paragraphs = {s.paragraph for s in kept(select(crowded + others, count=10))}
    assert len(paragraphs) >= 8


def test_of_one_sentence_not_all_is_asked() -> None:
    crowd = [replace(scored("short_answer", n, n, 0.9), start=0, facts=(f"0:{n}",)) for n in range(10)]
    others = [scored(KINDS[n % 5], n, n, 0.85) for n in range(10, 20)]
    assert sum(s.start == 0 for s in kept(select(crowd + others, count=8))) <= 2


def test_what_is_not_good_enough_stays_a_draft() -> None:
    good = [scored("short_answer", n, n, 0.8) for n in range(8)]
    fair = [scored("cloze", n, n, 0.7) for n in range(8, 16)]
    assert {s.item.kind for s in kept(select(good + fair, count=15))} == {"short_answer"}


def test_where_little_is_good_the_best_of_the_fair_fill_up_to_three() -> None:
    good = [scored("short_answer", n, n, 0.8) for n in range(2)]
    fair = [scored("cloze", n, n, 0.7) for n in range(8, 16)]
    poor = [scored("numeric", n, n, 0.6) for n in range(20, 30)]
    chosen = kept(select(good + fair + poor, count=15))
    assert Counter(s.item.kind for s in chosen) == {"short_answer": 2, "cloze": 1}


def test_true_and_false_statements_are_balanced() -> None:
    items = [scored("true_false", n, n, 0.9 if n % 2 else 0.85, paragraph=n + 1) for n in range(20)]
    answers = Counter(s.item.answer for s in kept(select(items, count=6)) if isinstance(s.item, TrueFalse))
    assert abs(answers[True] - answers[False]) <= 2
    assert len(answers) == 2


def cueing() -> tuple[Scored, Scored]:
    """Two facts of which one stem gives the other's answer away."""
    one = scored("short_answer", 0, 0, 0.95)
    other = scored("short_answer", 1, 1, 0.95)
    telling = ShortAnswer(id="a", question="When did Rosa Quint mend the bell of Ashby?", answer="1871")
    asking = ShortAnswer(id="b", question="Who saved the bell of Ashby and had a mend book?", answer="Rosa Quint")
    return replace(one, item=telling), replace(other, item=asking)


def test_a_stem_that_holds_the_answer_of_another_cues_it() -> None:
    telling, asking = cueing()
    assert cues(telling, asking)
    assert not cues(asking, telling)


def test_no_kept_item_cues_another() -> None:
    telling, asking = cueing()
    assert len(kept(select([telling, asking], count=5))) == 1
    chosen = kept(select([replace(telling, score=1.0), replace(asking, score=1.0), *many(20)], count=10))
    assert sum(s.item.id in {"a", "b"} for s in chosen) == 1
    assert not any(cues(one, other) for one in chosen for other in chosen if one is not other)


def test_what_makes_two_items_one_fact() -> None:
    one = scored("short_answer", 1, 1)
    assert same_fact(one, scored("cloze", 2, 1))
    assert not same_fact(one, scored("short_answer", 2, 2))
    same_words = replace(scored("short_answer", 2, 2), item=replace(one.item, id="x"))
    assert same_fact(one, same_words)


def test_a_short_stem_does_not_clash_with_every_other() -> None:
    short, long = scored("short_answer", 1, 1), scored("short_answer", 2, 2)
    short = replace(short, item=replace(short.item, question="What is the Harbour Trust?"))
    long = replace(long, item=replace(long.item, question="Why did the Harbour Trust repair the old bell?"))
    assert not same_fact(short, long)
    assert same_fact(short, replace(long, item=replace(short.item, id="x")))


def assert_sound(chosen: tuple[Scored, ...], count: int) -> None:
    keep = kept(chosen)
    assert len(keep) <= count
    assert not any(same_fact(one, other) for n, one in enumerate(keep) for other in keep[:n])
    by_fact: dict[str, list[Scored]] = {}
    for one in chosen:
        by_fact.setdefault(one.facts[0], []).append(one)
    for group in by_fact.values():
        kinds = [s.item.kind for s in group]
        assert len(kinds) == len(set(kinds)) <= 3
        assert sum(s.item.status == "keep" for s in group) <= 1
    assert [s.start for s in chosen] == sorted(s.start for s in chosen)
    assert {s.item.status for s in chosen} <= {"keep", "draft"}
    assert len({s.item.id for s in chosen}) == len(chosen)


def gathering(kind: Kind, number: int, facts: tuple[str, ...], score: float = 0.9, rule: str = "") -> Scored:
    """An item on several facts, each named by where its sentence begins."""
    proofs = tuple(Evidence(f"Sentence {name}.", n + 1) for n, name in enumerate(facts))
    shared: dict[str, Any] = {"id": f"{kind}-{rule}{number}", "evidence": proofs[0], "further": proofs[1:]}
    words = [f"{NOUNS[n]}{number}x" for n in range(3)]
    made: dict[str, Item] = {
        "matching": Matching(question=f"Match {number}.", pairs=tuple(Pair(w, f"{w} z") for w in words), **shared),
        "ordering": Ordering(question=f"Order {number}.", sequence=tuple(words), **shared),
        "multiple_answer": MultipleAnswer(
            question=f"Which {number}?", answers=tuple(words), wrong=(Wrong("one"), Wrong("two")), **shared
        ),
        "essay": Essay(question=f"Explain {words[0]} in your own words {number}.", answer="Key words.", **shared),
        "cloze": Cloze(question=" ".join(f"{{{{{w}}}}} and {w}y." for w in words), **shared),
    }
    return Scored(made[kind], rule or kind, score, 1, int(facts[0].split(":")[0]), facts)


def sets(number: int, kinds: tuple[Kind, ...] = ("matching", "ordering", "multiple_answer", "essay")) -> list[Scored]:
    """One item of each gathering kind, on facts of their own."""
    return [
        gathering(kind, number, tuple(f"{10_000 * (n + 1) + 100 * number + part}:0" for part in range(3)))
        for n, kind in enumerate(kinds)
    ]


def test_a_quiz_has_one_of_each_gathering_kind_and_two_essays() -> None:
    passages = [gathering("cloze", n, (f"{90_000 + n}:0",), rule="passage") for n in range(4)]
    chosen = kept(select([*many(20), *(s for n in range(5) for s in sets(n)), *passages], count=15))
    counts = Counter(s.item.kind for s in chosen)
    assert (counts["matching"], counts["ordering"], counts["multiple_answer"], counts["essay"]) == (1, 1, 1, 2)
    assert sum(s.rule == "passage" for s in chosen) == 1
    assert len(chosen) == 15


def test_a_quiz_of_thirty_has_twice_as_many() -> None:
    chosen = kept(select([*many(40), *(s for n in range(5) for s in sets(n))], count=30))
    assert Counter(s.item.kind for s in chosen)["matching"] == 2


@pytest.mark.parametrize(("count", "most"), [(1, 0), (5, 2), (10, 4)])
def test_a_short_quiz_is_not_made_of_gathering_items(count: int, most: int) -> None:
    chosen = kept(select([*many(20), *sets(0), *sets(1)], count=count))
    assert len(chosen) == count
    assert sum(len(s.facts) > 1 for s in chosen) == most


def test_only_good_gathering_items_are_kept() -> None:
    weak = [replace(s, score=LEAST_GATHERED - 0.01) for s in sets(0)]
    chosen = select([*many(20), *weak], count=15)
    assert not any(len(s.facts) > 1 for s in kept(chosen))
    assert {s.item.id for s in weak} <= {s.item.id for s in drafts(chosen)}


def test_who_asks_for_one_gathering_kind_alone_gets_all_of_it() -> None:
    essays = [s for n in range(5) for s in sets(n, ("essay",))]
    assert len(kept(select(essays, count=15))) == 5


def test_a_set_covers_the_paragraphs_of_all_its_proofs() -> None:
    first, other = sets(0, ("matching",))[0], sets(1, ("ordering",))[0]
    singles = [scored("short_answer", n, n, 0.95, paragraph=n + 10) for n in range(12)]
    far = replace(other, item=replace(other.item, further=(Evidence("Far away.", 30),)))
    chosen = kept(select([first, far, *singles], count=6))
    assert {first.item.id, far.item.id} <= {s.item.id for s in chosen}


def test_a_fact_that_a_set_uses_is_not_asked_again() -> None:
    single = scored("short_answer", 1, 1)
    whole = gathering("matching", 1, ("5:0", single.facts[0], "900:0"))
    assert same_fact(single, whole)
    assert same_fact(whole, single)
    assert len(kept(select([single, whole], count=5))) == 1


def test_what_a_set_shows_gives_an_answer_away() -> None:
    asking = replace(
        scored("short_answer", 1, 1),
        item=ShortAnswer(id="a", question="Who built the second harbour lighthouse?", answer="Tom Marsh"),
    )
    order = gathering("ordering", 1, ("900:0", "901:0", "902:0"))
    telling = replace(
        order, item=replace(order.item, sequence=("Tom Marsh built the second harbour lighthouse.", "b"))
    )
    assert cues(telling, asking)
    assert not cues(order, asking)


def test_a_date_in_a_stem_gives_an_order_away() -> None:
    order = gathering("ordering", 1, ("100:7", "300:7", "500:7"))
    one = scored("short_answer", 3, 3)
    dated = replace(one, item=replace(one.item, question="Who opened the library of Ashby in 1926?"))
    assert cues(dated, order)
    assert not cues(one, order)


ITEMS = st.lists(
    st.builds(
        scored,
        st.sampled_from(KINDS),
        st.integers(0, 1_000),
        st.integers(0, 12),
        st.floats(0, 1),
        st.integers(1, 5),
        st.sampled_from(["who", "when", "what"]),
    ),
    max_size=25,
    unique_by=lambda s: s.item.id,
)


@settings(max_examples=60, deadline=None)
@given(ITEMS, st.integers(1, 20), st.integers(0, 3))
def test_any_items_give_a_sound_choice(items: list[Scored], count: int, seed: int) -> None:
    chosen = select(items, count=count, seed=seed)
    assert_sound(chosen, count)


def test_drafts_have_kinds_that_the_kept_item_on_their_fact_has_not() -> None:
    chosen = select(many(20), count=10)
    assert_sound(chosen, 10)
    assert len(drafts(chosen)) >= 20
    for keep in kept(chosen):
        assert keep.item.kind not in {d.item.kind for d in drafts(chosen) if d.facts == keep.facts}


def test_kept_items_stand_before_their_drafts() -> None:
    chosen = select(many(20), count=10)
    for before, after in pairwise(chosen):
        if before.start == after.start:
            assert (before.item.status, after.item.status) != ("draft", "keep")


def test_a_focus_takes_all_its_good_items_first_whatever_its_share() -> None:
    chosen = kept(select(many(40), count=10, choice=Choice(focus=("rule3",))))
    assert sum(s.rule == "rule3" for s in chosen) >= 5
    assert sum(s.rule == "rule3" for s in kept(select(many(40), count=10))) <= 4
    assert len(chosen) == 10


def test_a_focus_does_not_make_poor_items_good() -> None:
    poor = [scored("cloze", 1, 1, 0.3, rule="when"), scored("cloze", 2, 2, 0.9, rule="who")]
    assert [s.rule for s in kept(select(poor, choice=Choice(focus=("when",))))] == ["who"]


def test_what_was_not_asked_for_stays_a_draft() -> None:
    mixed = [replace(s, item=replace(s.item, difficulty="hard" if n % 2 else "easy")) for n, s in enumerate(many(20))]
    chosen = select(mixed, count=10, choice=Choice(difficulty=("hard",)))
    assert {s.item.difficulty for s in kept(chosen)} == {"hard"}
    assert "easy" in {s.item.difficulty for s in drafts(chosen)}


def test_one_rule_asks_for_one_answer_once() -> None:
    said = [scored("short_answer", n, n, rule="said") for n in range(3)]
    twice = [replace(s, item=replace(s.item, answer="Ada Quint")) for s in said[:2]]
    kept = {s.item.id for s in select([*twice, said[2]], count=3) if s.item.status == "keep"}
    assert len(kept & {s.item.id for s in twice}) == 1
    assert said[2].item.id in kept
    # Another rule may come to the same answer.
    other = replace(twice[1], rule="role")
    assert sum(s.item.status == "keep" for s in select([twice[0], other, said[2]], count=3)) == 3
