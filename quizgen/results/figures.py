"""Statistics on plain numbers, each with its formula and its source; None where a figure is not defined."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, fsum, sqrt

# Smaller than any real spread of points: what is left of rounding is no spread.
_NOTHING = 1e-12
SHARE_OF_GROUP = 0.27


def mean(numbers: Sequence[float]) -> float | None:
    """The sum divided by how many there are."""
    return fsum(numbers) / len(numbers) if numbers else None


def median(numbers: Sequence[float]) -> float | None:
    """The middle one of the numbers in order, or the mean of the two in the middle."""
    ordered, half = sorted(numbers), len(numbers) // 2
    if not ordered:
        return None
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def variance(numbers: Sequence[float]) -> float | None:
    """The sample variance: the sum of (x - mean)^2, divided by n - 1; needs two numbers."""
    if len(numbers) < 2:
        return None
    middle = fsum(numbers) / len(numbers)
    spread = fsum((number - middle) ** 2 for number in numbers) / (len(numbers) - 1)
    return spread if spread > _NOTHING else 0.0


def deviation(numbers: Sequence[float]) -> float | None:
    """The standard deviation: the root of the sample variance."""
    spread = variance(numbers)
    return None if spread is None else sqrt(spread)


def correlation(ones: Sequence[float], others: Sequence[float]) -> float | None:
    """Pearson's r: the sum of (x - mean x)(y - mean y), over the root of the product of both sums of squares.

    Where one of the two is right or wrong (1 or 0) this is the point-biserial correlation. With the points of an item
    and those of all other items it is the corrected item-total correlation, in which an item is not correlated with
    itself (S. Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28, 1963).
    Undefined where either does not vary.
    """
    if not (variance(ones) and variance(others)):
        return None
    middle, other_middle = fsum(ones) / len(ones), fsum(others) / len(others)
    apart = [one - middle for one in ones]
    others_apart = [other - other_middle for other in others]
    both = fsum(one * other for one, other in zip(apart, others_apart, strict=True))
    size = sqrt(fsum(one * one for one in apart) * fsum(other * other for other in others_apart))
    return max(-1.0, min(1.0, both / size))


def alpha(items: Sequence[Sequence[float]]) -> float | None:
    """Cronbach's alpha: k / (k - 1) * (1 - sum of the items' variances / variance of the sums).

    `items` has the points of each item, pupils in one order. Where every item is right or wrong alpha is the KR-20 of
    Kuder and Richardson (Psychometrika 2, 1937), of which it is the general form (L. J. Cronbach, "Coefficient alpha
    and the internal structure of tests", Psychometrika 16, 1951). Undefined for one item, for one pupil, and where all
    have the same sum.
    """
    if len(items) < 2:
        return None
    whole = variance([fsum(points) for points in zip(*items, strict=True)])
    if not whole:
        return None
    parts = fsum(variance(points) or 0 for points in items)
    return len(items) / (len(items) - 1) * (1 - parts / whole)


def error_of_measurement(spread: float | None, reliability: float | None) -> float | None:
    """The standard error of measurement: s * root of (1 - reliability).

    From classical test theory (F. M. Lord and M. R. Novick, "Statistical Theories of Mental Test Scores", 1968): about
    two in three pupils would have a score within one such error of the one that they have. Undefined without a
    reliability, and where that is below 0.
    """
    if spread is None or reliability is None or reliability < 0:
        return None
    return spread * sqrt(max(0.0, 1 - reliability))


def groups(scores: Sequence[float]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The places of the upper and the lower 27 % of scores (rounded, one at least); empty where they cannot be told.

    27 % makes the two groups as different as they can be while still large enough (T. L. Kelley, "The selection of
    upper and lower groups for the validation of test items", Journal of Educational Psychology 30, 1939). Of scores
    that are alike at an edge the upper group takes those that come first, the lower one those that come last. The worst of the upper group must have more than the
    best of the lower one.
    """
    size = max(1, floor(SHARE_OF_GROUP * len(scores) + 0.5))
    if 2 * size > len(scores):
        return (), ()
    ordered = sorted(range(len(scores)), key=lambda place: -scores[place])
    upper, lower = ordered[:size], ordered[-size:]
    if scores[upper[-1]] - scores[lower[0]] <= _NOTHING:
        return (), ()
    return tuple(upper), tuple(lower)


def upper_lower(shares: Sequence[float], upper: Sequence[int], lower: Sequence[int]) -> float | None:
    """The discrimination index D: the mean share of the upper group minus that of the lower one.

    For items right or wrong as A. P. Johnson defined it ("Notes on a suggested index of item validity: the U-L index",
    Journal of Educational Psychology 42, 1951). Undefined without groups.
    """
    if not upper or not lower:
        return None
    high = fsum(shares[place] for place in upper) / len(upper)
    return high - fsum(shares[place] for place in lower) / len(lower)
