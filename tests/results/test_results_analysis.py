"""What the marks of a class say: how options were used, what is flagged, and what a teacher is told first."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.model import Bank, MultipleAnswer, TrueFalse, Wrong
from quizgen.results import Answers, ClassFigures, analyse, mark_class
from quizgen.results.advice import MOST, advice
from quizgen.results.analysis import NOBODY, UPPER
from quizgen.results.histogram import histogram
from quizgen.sheet import lay_out, layout_id
from tests.results import small
from tests.results.pupils import simulated
from tests.sample_bank import BANK


def told(rows: Sequence[Sequence[str]]) -> tuple[ClassFigures, list[str]]:
    """A class of the small test: what each pupil chose."""
    marked = mark_class(small.BANK, [small.answers(f"P{n:02}", list(row)) for n, row in enumerate(rows)])
    found = analyse(marked)
    return found, advice(marked, found)


def of_sample(count: int) -> tuple[ClassFigures, list[str]]:
    sheet = lay_out(BANK)
    found = [
        Answers(sheet.bank_id, layout_id(sheet), 7, f"{n} {name}", 60, tuple(given), "x")
        for n, (name, given) in enumerate(simulated(BANK, count))
    ]
    marked = mark_class(BANK, found)
    return analyse(marked), advice(marked, analyse(marked))


def test_options_are_counted_in_all_and_in_both_groups() -> None:
    rows = [["yes", "yes", "yes"]] * 3 + [["yes", "no", "no"]] * 5 + [["no", "maybe", ""]] * 3
    found, _ = told(rows)
    assert found.group == 3
    use = {use.text: (use.all, use.upper, use.lower, use.right) for use in found.items[1].uses}
    assert use == {"yes": (3, 3, 0, True), "no": (5, 0, 0, False), "maybe": (3, 0, 3, False)}
    assert [item.blank for item in found.items] == [0, 0, 3]
    assert [use.flag for use in found.items[0].uses if use.text == "maybe"] == [NOBODY]


def test_a_key_that_fewer_chose_than_a_distractor() -> None:
    found, said = told([["yes", "no", "yes"]] * 4 + [["no", "yes", "yes"]] * 2)
    assert ["look at the key" in item.flags for item in found.items] == [False, True, False]
    assert said[0].startswith("Question 2: more pupils chose ")
    assert "“no” (4) than the key, " in said[0]


def test_a_distractor_for_the_best() -> None:
    rows = [["yes", "maybe", "yes"]] * 4 + [["yes", "yes", "no"]] * 4 + [["no", "no", "no"]] * 4
    found, said = told(rows)
    flags = {use.text: use.flag for use in found.items[1].uses}
    assert flags == {"yes": "", "no": "", "maybe": UPPER}
    assert any("drew more of the best pupils (3) than of the weakest (0)" in one for one in said)


def test_a_question_that_points_the_other_way() -> None:
    rows = [["yes", "yes", "no"]] * 5 + [["no", "no", "yes"]] * 5
    found, said = told(rows)
    assert found.items[2].discrimination is not None
    assert found.items[2].discrimination < -0.9
    assert "the weaker pupils did better" in found.items[2].flags
    assert any(one.startswith("Question 3: those who know the rest of the quiz did worse") for one in said)


def test_a_class_that_answers_alike_has_no_figures() -> None:
    found, _ = told([["yes", "yes", "no"]] * 6)
    assert [item.discrimination for item in found.items] == [None] * 3
    assert [item.index for item in found.items] == [None] * 3
    assert (found.alpha, found.error, found.group, found.deviation) == (None, None, 0, 0)


def test_one_pupil() -> None:
    found, said = told([["yes", "no", ""]])
    assert (found.pupils, found.mean, found.deviation, found.alpha) == (1, 1, None, None)
    assert found.rough
    assert said


def test_nobody() -> None:
    marked = mark_class(small.BANK, [])
    found = analyse(marked)
    assert (found.pupils, found.mean, found.median, found.alpha) == (0, None, None, None)
    assert [item.difficulty for item in found.items] == [0, 0, 0]


def test_parts_of_points_count_as_shares() -> None:
    item = MultipleAnswer(
        id="m", question="Which?", answers=("a", "b"), wrong=(Wrong("c"), Wrong("d")), points=4, shuffle=False
    )
    bank = Bank("Parts", (item, TrueFalse(id="t", question="So?", answer=True)))
    sheet = lay_out(bank)
    sent = [
        Answers(sheet.bank_id, layout_id(sheet), 0, name, 1, given, "x")
        for name, given in (("A", (("A", "B"), ("T",))), ("B", ((), ("F",))))
    ]
    found = analyse(mark_class(bank, sent))
    assert (found.of, found.mean) == (5, 2.5)
    assert [(item.difficulty, item.right, item.partly, item.blank) for item in found.items] == [
        (0.5, 1, 0, 1),
        (0.5, 1, 0, 0),
    ]


def test_frequent_wrong_answers_are_told() -> None:
    found, _ = of_sample(60)
    of = {item.question.item.id: item for item in found.items}
    assert {slip.said for slip in of["sa-1"].slips} <= {"London", "on foot", "=1+1"}
    assert all(slip.part == "" for slip in of["sa-1"].slips)
    assert [(slip.part, slip.said) for slip in of["gap-b2"].slips] == [("gap 2", "tide")]
    assert {slip.part for slip in of["match-1"].slips} <= {"Isabel Garrow", "Walter Pym", "Dunnock", "Perseverance"}
    assert all(slip.said.startswith("place ") for slip in of["order-1"].slips)
    assert of["what-1a2b3c"].slips == ()
    assert all(len(item.slips) <= 5 for item in found.items)


def test_advice_is_short_and_names_what_is_to_mark() -> None:
    found, said = of_sample(60)
    assert not found.rough
    assert said[0].startswith("Question 20 is for you to mark")
    assert len(said) <= MOST
    assert len(of_sample(3)[1]) <= MOST


def test_the_bins_hold_every_pupil() -> None:
    found, _ = of_sample(60)
    assert sum(found.bins) == 60
    drawn = histogram(found.bins, 0.5)
    assert [bar.count for bar in drawn.bars] == list(found.bins)
    assert [(bar.first, bar.last) for bar in drawn.bars][-2:] == [(80, 89), (90, 100)]
    assert all(bar.y + bar.height <= drawn.base + 0.11 and bar.y >= 17.9 for bar in drawn.bars)
    assert 2 <= len(drawn.lines) <= 6
    assert len(histogram([5_000] + [0] * 9, None).lines) <= 6
    assert histogram([0] * 10, None).mean is None
