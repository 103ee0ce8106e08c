"""Whether two series move together, said with care; and what changed before and after a step of a dimension.

A correlation of levels says little: two unrelated series that only rise look alike. So changes from one period to the
next are compared, and the number of them is brought down to what would say as much if they were independent (Bartlett
1935): n ÷ (1 + 2 Σ (1 − k/n) |r₁(k) r₂(k)|). Between maturity and a figure nothing of the kind is computed at all.
"""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

from somedesk.domain.figures import periods
from somedesk.domain.figures.series import Point, Series

# Fewer independent changes, or points, than these: nothing is said.
FEWEST_CHANGES: Final = 10
FEWEST_POINTS: Final = 10
# The level asked for. Autocorrelations are estimates, so a little more gets through: one look in twenty at most, as
# simulated series of several kinds show (tests/unit/test_figures_likeness.py).
_TAIL: Final = 0.03

Verdict = Literal["alike", "opposite", "unrelated", "few"]


class Likeness(Struct, frozen=True):
    """Two series compared: over ``changes`` that both have, which say as much as ``effective`` independent ones."""

    verdict: Verdict
    changes: int
    effective: float


class BeforeAfter(Struct, frozen=True):
    """A metric before and after a day: means, how many points, and how many independent ones in all."""

    before: float | None
    after: float | None
    points_before: int
    points_after: int
    effective: float

    @property
    def is_enough(self) -> bool:
        """Whether there is anything to be said."""
        return self.effective >= FEWEST_POINTS and min(self.points_before, self.points_after) >= 3


def likeness(one: Series, other: Series, pairs: int = 1) -> Likeness:
    """Whether the changes of two series go the same way. ``pairs`` = how many pairs are looked at together: the more,
    the stricter, so that one in twenty looks in all is fooled by chance at most.
    """
    changes = _changes(one, other)
    firsts, seconds = [a for a, _ in changes], [b for _, b in changes]
    effective = effective_number(firsts, seconds)
    if effective < FEWEST_CHANGES:
        return Likeness("few", len(changes), effective)
    r = _correlation(firsts, seconds)
    limit = normal_point(1 - _TAIL / (2 * max(1, pairs))) / math.sqrt(effective - 3)
    if abs(math.atanh(max(-0.999_999, min(0.999_999, r)))) <= limit:
        return Likeness("unrelated", len(changes), effective)
    return Likeness("alike" if r > 0 else "opposite", len(changes), effective)


def _changes(one: Series, other: Series) -> list[tuple[float, float]]:
    """Changes from one period to the next that both have, without a gap or a new definition between them."""
    moves = [_moves(each) for each in (one, other)]
    return [(moves[0][day], moves[1][day]) for day in sorted(moves[0].keys() & moves[1].keys())]


def _moves(series: Series) -> Mapping[dt.date, float]:
    return {
        after.first: (after.height or 0.0) - (before.height or 0.0)
        for run in series.runs()
        for before, after in pairwise(run)
    }


def effective_number(one: Sequence[float], other: Sequence[float] | None = None) -> float:
    """How many independent values say as much as these, after Bartlett; of one series, about its mean.

    Autocorrelations are summed up to a quarter of the length, beyond which they are mostly noise. Never more than there
    are: series that swing would else count for more than they hold, and of two series the products count by their size.
    """
    n = len(one)
    if n < 3 or _is_flat(one) or (other is not None and _is_flat(other)):
        return float(n) if n < 3 else 0.0
    first = _autocorrelations(one, n // 4)
    if other is not None:
        first = [abs(a * b) for a, b in zip(first, _autocorrelations(other, n // 4), strict=True)]
    total = 1 + 2 * sum((1 - k / n) * r for k, r in enumerate(first, start=1))
    return min(float(n), n / total) if total > 0 else float(n)


def _is_flat(values: Sequence[float]) -> bool:
    return max(values) == min(values)


def _autocorrelations(values: Sequence[float], most: int) -> list[float]:
    mean = sum(values) / len(values)
    off = [value - mean for value in values]
    variance = sum(each * each for each in off)
    return [sum(a * b for a, b in zip(off, off[k:], strict=False)) / variance for k in range(1, most + 1)]


def _correlation(one: Sequence[float], other: Sequence[float]) -> float:
    means = sum(one) / len(one), sum(other) / len(other)
    pairs = [(a - means[0], b - means[1]) for a, b in zip(one, other, strict=True)]
    return sum(a * b for a, b in pairs) / math.sqrt(sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))


def normal_point(share: float) -> float:
    """The value below which that share of the normal distribution lies, found by halving."""
    low, high = -10.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 + math.erf(middle / math.sqrt(2))) / 2 < share else (low, middle)
    return (low + high) / 2


def before_after(series: Series, day: dt.date) -> BeforeAfter:
    """A metric before and after a day, within the definition then in force; the period of the day is left out."""
    period = series.metric.period
    near = [p for p in series.measured if p.first <= day] or list(series.measured[:1])
    same = [p for p in series.measured if near and p.version == near[-1].version]
    before = [p for p in same if periods.last_day(p.first, period) < day]
    after = [p for p in same if p.first > day]
    effective = effective_number([p.height or 0.0 for p in (*before, *after)])
    return BeforeAfter(_mean(before), _mean(after), len(before), len(after), effective)


def _mean(points: Sequence[Point]) -> float | None:
    return sum(point.height or 0.0 for point in points) / len(points) if points else None
