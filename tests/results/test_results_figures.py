"""The statistics: an example worked out by hand, the same against numpy, and what is not defined."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from quizgen.results import analyse
from quizgen.results.figures import (
    alpha,
    correlation,
    deviation,
    error_of_measurement,
    groups,
    mean,
    median,
    upper_lower,
    variance,
)
from tests.results.small import small_class

NEAR = pytest.approx


def test_an_example_worked_out_by_hand() -> None:
    found = analyse(small_class())
    # Points 3 2 2 1 0: their squares from 1.6 add up to 1.96 + .16 + .16 + .36 + 2.56 = 5.2, divided by 4.
    assert (found.mean, found.median, found.lowest, found.highest) == (NEAR(1.6), 2, 0, 3)
    assert found.deviation == NEAR(1.3**0.5)
    # Variances of the questions .2 .3 .3: 3/2 * (1 - .8/1.3).
    assert found.alpha == NEAR(1.5 * (1 - 0.8 / 1.3))
    assert found.error == NEAR((1.3 * (1 - 1.5 * (1 - 0.8 / 1.3))) ** 0.5)
    first, second, third = found.items
    assert (first.difficulty, second.difficulty, third.difficulty) == (NEAR(0.8), NEAR(0.4), NEAR(0.4))
    # Question 1 against the rest 2 1 1 0 0: products add up to .8, squares to .8 and 2.8.
    assert first.discrimination == NEAR(0.8 / (0.8 * 2.8) ** 0.5)
    # 27 % of five is one: Ana against Emil.
    assert found.group == 1
    assert (first.index, second.index, third.index) == (1, 1, 1)
    assert found.bins == (1, 0, 0, 1, 0, 0, 2, 0, 0, 1)
    assert found.rough


@pytest.mark.parametrize("seed", range(5))
def test_the_same_as_numpy(seed: int) -> None:
    dice = Random(seed)
    points = [[dice.choice([0, 0.25, 0.5, 1, 2]) for _ in range(8)] for _ in range(37)]
    table = np.array(points)
    scores = table.sum(axis=1)
    plain = [sum(row) for row in points]
    assert mean(plain) == NEAR(scores.mean())
    assert median(plain) == NEAR(np.median(scores))
    assert variance(plain) == NEAR(scores.var(ddof=1))
    assert deviation(plain) == NEAR(scores.std(ddof=1))
    columns = [list(column) for column in zip(*points, strict=True)]
    spread = np.cov(table.T)
    wanted = 8 / 7 * (1 - np.trace(spread) / spread.sum())
    assert alpha(columns) == NEAR(wanted)
    for at, column in enumerate(columns):
        rest = [score - mine for score, mine in zip(plain, column, strict=True)]
        assert correlation(column, rest) == NEAR(np.corrcoef(table[:, at], scores - table[:, at])[0, 1])
    if wanted > 0:
        assert error_of_measurement(deviation(plain), alpha(columns)) == NEAR(
            scores.std(ddof=1) * np.sqrt(1 - wanted)
        )


def test_alpha_of_right_and_wrong_is_kr_20() -> None:
    dice = Random(9)
    rows = [[int(dice.random() < skill / 12) for _ in range(6)] for skill in range(12)]
    table = np.array(rows)
    shares = table.mean(axis=0)
    # KR-20 is defined with variances divided by n; in the quotient it makes no difference.
    kr20 = 6 / 5 * (1 - (shares * (1 - shares)).sum() / table.sum(axis=1).var())
    assert alpha([list(column) for column in zip(*rows, strict=True)]) == NEAR(kr20)


def test_what_is_not_defined() -> None:
    assert (mean([]), median([]), variance([1]), deviation([])) == (None, None, None, None)
    assert correlation([1, 1, 1], [1, 2, 3]) is None
    assert correlation([0.1 + 0.2, 0.3, 0.3], [1, 2, 3]) is None, "a rounding is no spread"
    assert correlation([1], [1]) is None
    assert alpha([[1, 0, 1]]) is None
    assert alpha([[1, 0], [0, 1]]) is None, "all have the same points"
    assert error_of_measurement(2, None) is None
    assert error_of_measurement(2, -0.3) is None
    assert error_of_measurement(2, 1) == 0
    assert upper_lower([1, 0], (), ()) is None


def test_a_correlation_stays_within_one() -> None:
    third = [1 / 3, 2 / 3, 1.0, 0.1]
    assert correlation(third, [3 * one for one in third]) == NEAR(1)
    assert correlation(third, third) <= 1  # type: ignore[operator]


def test_groups_are_27_percent() -> None:
    assert groups([9, 1, 5, 7, 3]) == ((0,), (1,))
    upper, lower = groups(list(range(100)))
    assert (len(upper), len(lower)) == (27, 27)
    assert min(upper) == 73
    assert max(lower) == 26
    assert len(groups([float(n) for n in range(13)])[0]) == 4, "3.51 is rounded"


def test_groups_that_cannot_be_told_apart() -> None:
    assert groups([]) == groups([4]) == groups([2, 2, 2]) == ((), ())
    assert groups([1, 2]) == ((1,), (0,))
