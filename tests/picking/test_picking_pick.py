"""Picking: what is wanted, none twice, spread out, and the same whatever the order of the banks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picking_samples import BLUEPRINT, essay, origin, origins, question

from quizgen.model import Article, Cloze, Evidence, Item, Matching, Ordering, Origin, Pair, ShortAnswer, TrueFalse
from quizgen.picking import Blueprint, Part, Picked, Wish, candidates, pick
from quizgen.picking import Origin as Home
from quizgen.picking.same import groups

WHO, WHY = Wish(tags=("who",)), Wish(tags=("why",))


def plan(*parts: Part, seed: int = 0, points: float | None = None) -> Blueprint:
    return Blueprint(parts, seed=seed, points=points)


def names(picked: Picked) -> list[str]:
    return [item.id for item in picked.quiz.items]


def test_parts_get_what_they_want() -> None:
    bank = origin(
        "boats", [*(question(n, "who") for n in range(4)), *(question(n, "why") for n in range(4, 8)), essay(1)]
    )
    picked = pick([bank], plan(Part(2, WHO), Part(3, WHY, 2), Part(1, Wish(kinds=("essay",)))))
    assert [len(part) for part in picked.parts] == [2, 3, 1]
    assert [item.tags for item in picked.quiz.items] == [("who",)] * 2 + [("why",)] * 3 + [()]
    assert [item.points for item in picked.quiz.items] == [1, 1, 2, 2, 2, 4]
    assert picked.short == ()


def test_what_is_missing_is_said_exactly() -> None:
    bank = origin("boats", [question(n, "why") for n in range(2)])
    picked = pick([bank], plan(Part(1, WHY), Part(3, Wish(("medium",), tags=("why",))), Part(1, WHO, title="Names")))
    assert picked.short == (
        "part 2 wants 3 medium why questions; the banks have 2, of which 1 is left beside the other parts",
        'part 3 ("Names") wants 1 who question; the banks have none',
    )
    assert [len(part) for part in picked.parts] == [1, 1, 0]
    assert pick([bank], plan(Part(3, WHY))).short == ("the quiz wants 3 why questions; the banks have 2",)


def test_a_part_gives_up_what_another_needs() -> None:
    items = [question(1, "who", "why"), question(2, "who"), question(3, "who", "when")]
    parts = plan(Part(1, WHO), Part(1, WHY), Part(1, Wish(tags=("when",))))
    for seed in range(12):
        picked = pick([origin("boats", items)], replace(parts, seed=seed))
        assert picked.short == ()
        assert sorted(names(picked)) == ["boats-1", "boats-2", "boats-3"]


def test_the_name_of_a_bank_counts_as_a_tag() -> None:
    banks = [origin(name, [question(n, bank=name) for n in range(5)]) for name in ("boats", "trains")]
    picked = pick(banks, plan(Part(4, Wish(tags=("trains",)))))
    assert {item.id.split("-")[0] for item in picked.quiz.items} == {"trains"}


@pytest.mark.parametrize("drafts", [False, True])
def test_only_what_is_kept_and_drafts_on_wish(drafts: bool) -> None:
    statuses = ("keep", "draft", "drop", "obsolete")
    items = [replace(question(n), status=status) for n, status in enumerate(statuses)]
    picked = pick([origin("boats", items)], plan(Part(4)), drafts=drafts)
    assert names(picked) == ["boats-0", "boats-1"][: 1 + drafts]
    assert {item.status for item in picked.quiz.items} == {"keep"}


PAIRS = (Pair("oar", "boat"), Pair("rail", "train"))
SAME: list[tuple[Item, Item]] = [
    (ShortAnswer(question="Who came?", answer="Ada"), ShortAnswer(question="who  came?", answer="Ben")),
    (
        ShortAnswer(id="a", question="Who came?", answer="Ada"),
        ShortAnswer(id="a", question="Who arrived?", answer="ada"),
    ),
    (Cloze(question="The {{boat|train}} sank in 1703."), Cloze(question="The boat sank in {{1703}}.")),
    (Cloze(question="The {{boat}} sank."), TrueFalse(question="The boat sank.", answer=True)),
    (Matching(question="Match.", pairs=PAIRS), Matching(question="Match.", pairs=PAIRS, id="x")),
]
OTHER: list[tuple[Item, Item]] = [
    (
        ShortAnswer(id="a", question="Who came?", answer="Ada"),
        ShortAnswer(id="a", question="Who left?", answer="Ben"),
    ),
    (Matching(question="Match.", pairs=PAIRS), Matching(question="Match.", pairs=PAIRS[::-1])),
    (Ordering(question="Order.", sequence=("a", "b")), Ordering(question="Order.", sequence=("c", "d"))),
]


@pytest.mark.parametrize(("one", "other", "same"), [*((*p, True) for p in SAME), *((*p, False) for p in OTHER)])
def test_the_same_question_comes_once(one: Item, other: Item, same: bool) -> None:
    banks = [origin("a", [one]), origin("b", [other])]
    picked = pick(banks, plan(Part(2)))
    assert len(picked.quiz.items) == (1 if same else 2)
    assert len({item.id for item in picked.quiz.items}) == len(picked.quiz.items)
    assert len(set(groups(candidates(banks)))) == (1 if same else 2)


def test_clashing_ids_take_a_suffix() -> None:
    one, other = OTHER[0]
    picked = pick([origin("x", [one]), origin("y", [other])], plan(Part(2)))
    assert names(picked) == ["a", "a-2"]


def test_items_are_the_teachers_own() -> None:
    made = replace(question(1), origin=Origin("who", "0" * 12), review="the article changed", locked=True, why="So.")
    item = pick([origin("boats", [made])], plan(Part(1))).quiz.items[0]
    assert item == replace(made, origin=None, review="")


def test_banks_and_paragraphs_take_turns() -> None:
    banks = [
        origin(name, [question(n, bank=name, paragraph=n % 4 + 1) for n in range(20)]) for name in ("a", "b", "c")
    ]
    for seed in range(5):
        picked = pick(banks, plan(Part(12), seed=seed)).quiz.items
        places = Counter((item.id[0], item.evidence.paragraph) for item in picked if item.evidence)
        assert places == dict.fromkeys(product("abc", (1, 2, 3, 4)), 1)


def test_a_sentence_is_asked_about_once_where_others_are_there() -> None:
    quote = Evidence("One sentence.", 1)
    items = [replace(question(n), evidence=quote) for n in range(8)] + [question(n, paragraph=1) for n in (20, 21)]
    picked = pick([origin("boats", items)], plan(Part(3))).quiz.items
    assert sum(item.evidence == quote for item in picked) == 1


def test_another_seed_picks_others() -> None:
    bank = origin("boats", [question(n) for n in range(40)])
    assert len({tuple(names(pick([bank], plan(Part(5), seed=seed)))) for seed in range(8)}) == 8


TEXT = Article("boats.md", "Shed 1 holds a crate.")


@pytest.mark.parametrize(
    ("articles", "kept", "left"),
    [
        ((TEXT, replace(TEXT, source="copy.md")), True, ()),
        ((TEXT, Article("b.md", "Other words.")), False, ("a", "b")),
        ((TEXT, None), False, ("a",)),
        ((None, None), False, ()),
    ],
)
def test_the_article_comes_along_when_there_is_one(
    articles: tuple[Article | None, Article | None], kept: bool, left: tuple[str, ...]
) -> None:
    banks = [
        origin(name, [question(n, bank=name)], text) for name, n, text in zip("ab", (1, 2), articles, strict=True)
    ]
    picked = pick(banks, plan(Part(2)))
    assert (picked.quiz.article is not None) == kept
    assert picked.left == left
    assert [item.tags for item in picked.quiz.items] == [("a",), ("b",)]
    assert all(item.evidence for item in picked.quiz.items)


def test_one_bank_keeps_article_title_and_levels_of_rules() -> None:
    home = origin("boats", [question(1), question(2)], TEXT)
    home = replace(home, bank=replace(home.bank, lint=(("longest-key", "off"),)))
    quiz = pick([home, origin("trains", [])], plan(Part(1))).quiz
    assert (quiz.article, quiz.title, quiz.lint) == (TEXT, "Boats", (("longest-key", "off"),))
    assert quiz.items[0].tags == ()
    mixed = pick([home, origin("trains", [question(9, bank="trains")])], plan(Part(3))).quiz
    assert (mixed.article, mixed.title, mixed.lint) == (None, "Quiz", ())
    assert [item.lint for item in mixed.items] == [(("longest-key", "off"),)] * 2 + [()]


@given(origins(), BLUEPRINT, st.randoms(use_true_random=False))
def test_the_order_of_the_banks_does_not_matter(banks: tuple[Home, ...], wanted: Blueprint, rng: Random) -> None:
    shuffled = rng.sample(banks, len(banks))
    assert pick(shuffled, wanted) == pick(banks, wanted)


@given(origins(), BLUEPRINT)
def test_a_quiz_keeps_its_promises(banks: tuple[Home, ...], wanted: Blueprint) -> None:
    picked = pick(banks, wanted)
    items = picked.quiz.items
    stems = [item.question for item in items]
    assert len(set(stems)) == len(stems)
    assert len({item.id for item in items}) == len(items)
    assert [part for part in picked.parts for part in part] == [item.id for item in items]
    assert len(picked.short) == sum(
        len(ids) < part.count for ids, part in zip(picked.parts, wanted.parts, strict=True)
    )
    by_id = {item.id: item for item in items}
    for ids, part in zip(picked.parts, wanted.parts, strict=True):
        assert len(ids) <= part.count
        for item in (by_id[one] for one in ids):
            assert not part.wish.difficulty or item.difficulty in part.wish.difficulty
            assert not part.wish.level or item.level in part.wish.level
            assert part.points is None or item.points == part.points
    if wanted.points is not None and items and not picked.trouble:
        assert sum(item.points for item in items) == wanted.points


@given(origins(), BLUEPRINT)
def test_no_part_goes_short_that_could_be_filled(banks: tuple[Home, ...], wanted: Blueprint) -> None:
    """By the theorem on marriages: what is missing in all equals the worst lack of any set of parts."""
    found = candidates(banks)
    group_of = groups(found)
    fits = [{g for c, g in zip(found, group_of, strict=True) if c.fits(part.wish)} for part in wanted.parts]
    lacks = [0]
    for chosen in product((False, True), repeat=len(fits)):
        here = [at for at, yes in enumerate(chosen) if yes]
        lacks.append(sum(wanted.parts[at].count for at in here) - len(set().union(*(fits[at] for at in here))))
    assert sum(part.count for part in wanted.parts) - len(pick(banks, wanted).quiz.items) == max(lacks)
