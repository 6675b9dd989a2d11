"""Points that add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.picking.points import Worth, share

USUAL = st.sampled_from([0, 0.5, 1, 1.5, 2, 5, 7.25])
WORTHS = st.lists(
    st.builds(Worth, st.none() | st.integers(1, 20).map(lambda n: n / 2), USUAL), min_size=1, max_size=30
)


def of(*usual: float) -> list[Worth]:
    return [Worth(None, points) for points in usual]


@pytest.mark.parametrize(
    ("usual", "total", "shared"),
    [
        ((1, 1, 1), 6, (2, 2, 2)),
        ((1, 1, 3), 10, (2, 2, 6)),
        ((1, 1, 1), 4, (2, 1, 1)),
        ((1, 1, 1), 1.5, (0.5, 0.5, 0.5)),
        ((1, 1, 1), 2, (1, 0.5, 0.5)),
        ((1, 1), 3.5, (2, 1.5)),
        ((0, 0), 4, (2, 2)),
        ((0, 9), 2, (1, 1)),
        ((0, 9, 1), 10, (1, 8, 1)),
        ((5,), 20, (20,)),
    ],
)
def test_a_total_is_shared_in_proportion(usual: tuple[float, ...], total: float, shared: tuple[float, ...]) -> None:
    assert share(of(*usual), total) == (shared, "")


def test_fixed_points_stay() -> None:
    worths = [Worth(2, 1), Worth(None, 1), Worth(4, 1), Worth(None, 1)]
    assert share(worths, 10) == ((2, 2, 4, 2), "")
    assert share(worths, None) == ((2, 1, 4, 1), "")


@pytest.mark.parametrize(
    ("worths", "total", "trouble"),
    [
        (of(1, 1, 1), 1, "1 point is left for 3 questions, and each needs half a point at least"),
        (
            [Worth(4, 1), *of(1)],
            4,
            "the parts that say their points give 4 already, and nothing of the 4 is left for 1 question",
        ),
        ([Worth(4, 1)], 5, "the parts give 4 points, and the total is to be 5"),
        ([], 5, "the parts give 0 points, and the total is to be 5"),
    ],
)
def test_what_cannot_be_is_said(worths: list[Worth], total: float, trouble: str) -> None:
    points, said = share(worths, total)
    assert said == trouble
    assert points == share(worths, None)[0]


@given(WORTHS, st.integers(1, 400).map(lambda n: n / 2))
def test_totals_are_exact_in_half_points(worths: list[Worth], total: float) -> None:
    points, trouble = share(worths, total)
    assert len(points) == len(worths)
    if trouble:
        fixed = [worth.fixed for worth in worths if worth.fixed is not None]
        rest, others = total - sum(fixed), len(worths) - len(fixed)
        assert rest < others / 2 if others else rest != 0
        return
    assert sum(points) == total
    for worth, own in zip(worths, points, strict=True):
        assert own >= 0.5
        assert own * 2 % 1 == 0
        assert worth.fixed in {None, own}
    free = [(worth.usual, own) for worth, own in zip(worths, points, strict=True) if worth.fixed is None]
    step = 1 if all(own % 1 == 0 for _, own in free) else 0.5
    for usual, own in free:
        # Who is worth more never gets less than who is worth less.
        assert all(own >= other for less, other in free if less < usual)
    if free and sum(own for _, own in free) % 1 == 0 and sum(own for _, own in free) >= len(free):
        assert step == 1
