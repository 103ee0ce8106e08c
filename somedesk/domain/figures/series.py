"""The series of a metric: one point for each of its periods, made of what was measured; gaps and breaks stay."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.domain.records.figures import Measurement, Metric, Precision


class Point(Struct, frozen=True):
    """What a metric came to in the period that begins on ``first``. ``value`` None = not measured.

    ``below``: less than ``value``. ``about``: made of values one of which is only known to be below something.
    ``measured`` of ``whole`` shorter periods it is made of. ``version`` counts the definitions in force.
    """

    first: dt.date
    value: float | None
    below: bool = False
    about: bool = False
    measured: int = 1
    whole: int = 1
    version: int = 0

    @property
    def is_partial(self) -> bool:
        """Whether something was measured in it, and not all along."""
        return self.value is not None and self.measured < self.whole

    @property
    def height(self) -> float | None:
        """Where it stands in a chart: what is below a value, at half of it."""
        return None if self.value is None else self.value / 2 if self.below else self.value


class Series(Struct, frozen=True):
    """The points of a metric, oldest first, with none for a period of which nothing is known."""

    metric: Metric
    points: tuple[Point, ...] = ()

    @property
    def latest(self) -> Point | None:
        """The newest point with a value."""
        return next((point for point in reversed(self.points) if point.value is not None), None)

    @property
    def measured(self) -> tuple[Point, ...]:
        """Those with a value."""
        return tuple(point for point in self.points if point.value is not None)

    def since_break(self) -> tuple[Point, ...]:
        """Those with a value that mean the same as the newest."""
        latest = self.latest
        return tuple(point for point in self.measured if latest is not None and point.version == latest.version)

    def runs(self) -> tuple[tuple[Point, ...], ...]:
        """Points that a line may join: each follows the one before it without a gap, a break between them or less
        than a whole value.
        """
        found: list[list[Point]] = []
        for point in self.measured:
            last = found[-1][-1] if found else None
            follows = last is not None and periods.after(last.first, self.metric.period) == point.first
            if last is not None and follows and last.version == point.version:
                found[-1].append(point)
            else:
                found.append([point])
        return tuple(map(tuple, found))

    def within(self, first: dt.date, last: dt.date) -> "Series":
        """The part from ``first`` to ``last``."""
        return Series(self.metric, tuple(point for point in self.points if first <= point.first <= last))


def version(metric: Metric, day: dt.date) -> int:
    """How many definitions have come into force by ``day``: the figures of two days with the same can be compared."""
    return sum([definition.since <= day for definition in metric.definitions]) if metric.definitions else 0


def series(client: Client, metric: str) -> Series:
    """The series of a metric in its own periods, made once for a client."""
    key = ("series", metric)
    if key not in client.memo:
        client.memo[key] = made(client.metrics[metric], client.measured.get(metric, ()))
    found: Series = client.memo[key]
    return found


def latest_period(client: Client, metric: Metric) -> dt.date | None:
    """The first day of the newest period of a metric in which anything was measured; quicker than its whole series."""
    for each in reversed(client.measured.get(metric.id, ())):
        if each.value is not None and not periods.is_shorter(metric.period, each.precision):
            same = each.precision == metric.period
            return each.first if same else periods.begin(periods.middle(each.first, each.precision), metric.period)
    return None


def made(metric: Metric, measurements: Iterable[Measurement]) -> Series:
    """The series that ``measurements``, oldest first, come to.

    Measurements of the metric's own period count as they are. Shorter ones are put together, unless one of the whole
    period is there; a period in which a new definition came into force comes to nothing, as it would be of neither
    kind. Longer ones are left out: a month is no day.
    """
    own: dict[dt.date, Measurement] = {}
    shorter: dict[dt.date, list[Measurement]] = defaultdict(list)
    period, is_of_months = metric.period, metric.period == "month"
    for each in measurements:
        if each.precision == period:
            own[each.first] = each
        elif is_of_months and each.precision == "day":  # by far the most
            shorter[each.first.replace(day=1)].append(each)
        elif periods.is_shorter(each.precision, period):
            shorter[periods.begin(periods.middle(each.first, each.precision), period)].append(each)
    found = {first: _put_together(metric, first, parts) for first, parts in shorter.items()}
    for first, each in own.items():
        found[first] = Point(first, each.value, each.below, version=version(metric, first))
    return Series(metric, tuple(found[first] for first in sorted(found)))


def _put_together(metric: Metric, first: dt.date, parts: Sequence[Measurement]) -> Point:
    """One point of shorter periods: those of the finest precision that there are, so that nothing counts twice."""
    finest: Precision = "day" if any(each.precision == "day" for each in parts) else "week"
    values = [each for each in parts if each.precision == finest and each.value is not None]
    end = periods.last_day(first, metric.period)
    versions = {version(metric, each.first) for each in values} if metric.definitions else {0}
    whole = periods.parts(first, metric.period, finest)
    if not values or len(versions) > 1:
        return Point(first, None, measured=0, whole=whole, version=version(metric, end))
    about = any(each.below for each in values)
    numbers = [(each.value or 0.0) / 2 if each.below else each.value or 0.0 for each in values]
    total = sum(numbers)
    value = {"sum": total, "last": numbers[-1]}.get(metric.summing, total / len(numbers))
    return Point(first, value, about=about, measured=len(values), whole=whole, version=versions.pop())


def gaps(found: Series, until: dt.date) -> tuple[tuple[dt.date, dt.date], ...]:
    """First and last day of each stretch without a value between the first value and ``until``."""
    measured = found.measured
    period = found.metric.period
    ends = [(one.first, other.first) for one, other in pairwise(measured)]
    if measured:
        ends.append((measured[-1].first, periods.begin(until, period) if period != "week" else until))
    missing = []
    for one, other in ends:
        first = periods.after(one, period)
        if first < other and periods.last_day(first, period) < other:
            missing.append((first, periods.last_day(periods.before(other, period), period)))
    return tuple(missing)
