"""What is said of two series, and how rarely it is said of two that have nothing to do with each other."""

import datetime as dt
import math
import random
from collections.abc import Callable, Sequence

import pytest

from somedesk.domain.figures import likeness as module
from somedesk.domain.figures.likeness import before_after, effective_number, likeness, normal_point
from somedesk.domain.figures.series import Series, made
from somedesk.domain.records.figures import Definition, Metric
from tests.figures import day, measurement

PAIRS = 200


def weekly(numbers: Sequence[float], metric: str = "term") -> Series:
    first = dt.date(2024, 1, 7)
    days = [first + dt.timedelta(weeks=week) for week in range(len(numbers))]
    kind = Metric(id=metric, name=metric, period="week")
    return made(kind, [measurement(metric, begin, number, "week") for begin, number in zip(days, numbers, strict=True)])


def test_the_effective_number_by_hand() -> None:
    """1, 2, 3, 4: mean 2.5, off −1.5, −0.5, 0.5, 1.5, squares 5; r(1) = (0.75 − 0.25 + 0.75) ÷ 5 = 0.25.
    With lag 1 alone: 4 ÷ (1 + 2 × ¾ × 0.25) = 2.909; of a pair 4 ÷ (1 + 2 × ¾ × 0.25²) = 3.657.
    """
    assert effective_number([1, 2, 3, 4]) == pytest.approx(4 / 1.375)
    assert effective_number([1, 2, 3, 4], [1, 2, 3, 4]) == pytest.approx(4 / (1 + 1.5 * 0.0625))
    # One that swings counts for no more than it holds.
    assert effective_number([1, -1, 1, -1, 1, -1]) == 6
    assert effective_number([1, -1] * 8, [1, -1] * 8) < 8
    assert effective_number([1, 2]) == 2
    assert effective_number([3, 3, 3]) == 0
    assert effective_number([1, 2, 4], [3, 3, 3]) == 0


def test_a_sum_of_autocorrelations_below_nought_leaves_all_values() -> None:
    """1, −1, …: twelve values, r(k) = (−1)^k (1 − k/12): 1 + 2 Σ (1 − k/12) r(k) for k = 1, 2, 3 is below nought."""
    values = [1.0, -1.0] * 6
    total = 1 + 2 * sum((1 - k / 12) * (-1) ** k * (1 - k / 12) for k in (1, 2, 3))
    assert total < 0
    assert effective_number(values) == 12


def test_points_of_the_normal_distribution() -> None:
    assert normal_point(0.975) == pytest.approx(1.959964, abs=1e-5)
    assert normal_point(1 - 0.05 / 6) == pytest.approx(2.393980, abs=1e-5)


def noise(source: random.Random, n: int) -> list[float]:
    return [source.gauss(0, 1) for _ in range(n)]


def walk(source: random.Random, n: int) -> list[float]:
    total, found = 0.0, []
    for step in noise(source, n):
        total += step
        found.append(total)
    return found


def rising(source: random.Random, n: int) -> list[float]:
    total, found = 0.0, []
    for step in noise(source, n):
        total += abs(step)
        found.append(total)
    return found


def sluggish(source: random.Random, n: int) -> list[float]:
    value, found = 0.0, []
    for step in noise(source, n):
        value = 0.8 * value + step
        found.append(value)
    return found


def sluggish_changes(source: random.Random, n: int) -> list[float]:
    total, found = 0.0, []
    for step in sluggish(source, n):
        total += step
        found.append(total)
    return found


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", [noise, walk, rising, sluggish, sluggish_changes])
@pytest.mark.parametrize("n", [52, 104])
def test_two_that_have_nothing_to_do_with_each_other_are_rarely_called_alike(
    kind: Callable[[random.Random, int], list[float]], n: int
) -> None:
    source = random.Random(f"{kind.__name__} {n}")
    verdicts = [likeness(weekly(kind(source, n)), weekly(kind(source, n))).verdict for _ in range(PAIRS)]
    fooled = sum(verdict in ("alike", "opposite") for verdict in verdicts)
    assert fooled / PAIRS <= 0.05


@pytest.mark.no_cover
def test_many_pairs_looked_at_together_are_fooled_no_more_often() -> None:
    source = random.Random(3)
    fooled = 0
    for _ in range(60):
        terms = [weekly(walk(source, 52)) for _ in range(4)]
        looks = [likeness(a, b, pairs=6) for i, a in enumerate(terms) for b in terms[i + 1 :]]
        fooled += any(look.verdict in ("alike", "opposite") for look in looks)
    assert fooled / 60 <= 0.05


def test_two_that_move_together_are_found_and_so_are_two_that_move_against_each_other() -> None:
    source = random.Random(5)
    found = []
    for _ in range(40):
        shared = walk(source, 52)
        one = weekly([a + 0.3 * source.gauss(0, 1) for a in shared])
        other = weekly([20 - 2 * a + 0.3 * source.gauss(0, 1) for a in shared])
        found += [likeness(one, one).verdict == "alike", likeness(one, other).verdict == "opposite"]
    assert sum(found) >= 76


def test_too_few_changes_say_nothing_and_a_gap_or_a_new_definition_makes_none() -> None:
    straight = weekly([float(n % 3) for n in range(9)])
    assert likeness(straight, straight).verdict == "few"
    assert likeness(straight, straight).changes == 8
    gapped = weekly([1.0, 2.0, None, 5.0, 6.0])  # type: ignore[list-item]
    assert likeness(gapped, gapped).changes == 2
    flat = weekly([3.0] * 40)
    assert likeness(flat, flat) == module.Likeness("few", 39, 0.0)
    source = random.Random(1)
    assert likeness(weekly(noise(source, 52)), weekly(noise(source, 52))).verdict == "unrelated"


def monthly(numbers: Sequence[float], *definitions: Definition) -> Series:
    metric = Metric(id="m", name="m", definitions=definitions)
    days = [day(f"{2025 + n // 12}-{n % 12 + 1:02}") for n in range(len(numbers))]
    return made(metric, [measurement("m", first, number) for first, number in zip(days, numbers, strict=True)])


def test_before_and_after_a_day_leave_its_own_month_out() -> None:
    found = before_after(monthly([1, 2, 3, 10, 11, 12, 13]), day("2025-04-15"))
    assert (found.before, found.after, found.points_before, found.points_after) == (2, 12, 3, 3)
    assert not found.is_enough
    none = before_after(monthly([]), day("2025-04-15"))
    assert (none.before, none.after, none.effective) == (None, None, 0)
    early = before_after(monthly([1, 2, 3]), day("2024-01-01"))
    assert (early.before, early.after) == (None, 2)


def test_before_and_after_keep_within_the_definition_of_the_day() -> None:
    found = before_after(monthly([1, 2, 3, 4, 50, 60], Definition(day("2025-05"), "views")), day("2025-03-10"))
    assert (found.before, found.after) == (1.5, 4)


def test_there_is_something_to_say_of_many_points_that_do_not_hang_together() -> None:
    source = random.Random(1)
    found = before_after(monthly(noise(source, 24)), day("2026-01-10"))
    assert found.is_enough
    assert math.isclose(found.effective, effective_number([*_heights(24)]), rel_tol=1)


def _heights(n: int) -> list[float]:
    return noise(random.Random(1), n)
