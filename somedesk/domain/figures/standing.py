"""How a metric stands: against its baseline, its target, and the time since it was last measured."""

import datetime as dt
import math
from collections.abc import Iterable
from typing import Final, Literal, get_args

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.domain.figures.series import Point, Series, series, version
from somedesk.domain.records.figures import Metric, Precision, Target

# "redefined": the target was set for what the figure meant before.
State = Literal["met", "on_track", "off_track", "stale", "few", "redefined", "no_target", "empty"]
STATES: Final[tuple[State, ...]] = get_args(State)
# So many measurements of the same definition it takes before on or off track is said.
FEWEST: Final = 3
# A figure is fresh while no more periods than these have gone by whole without one.
FRESH: Final[dict[Precision, int]] = {"day": 7, "week": 2, "month": 1}


class Standing(Struct, frozen=True):
    """A metric as it stands on a day. ``expected`` is what the target asks for by the latest point; ``reached`` what
    counts against it: the latest value, or of a sum all that has come together.
    """

    series: Series
    state: State
    latest: Point | None = None
    baseline: float | None = None
    target: Target | None = None
    wanted: float | None = None
    expected: float | None = None
    reached: float | None = None
    missed: int = 0  # whole periods that have gone by since the latest value

    @property
    def metric(self) -> Metric:
        """Which one."""
        return self.series.metric


def targets(client: Client, metric: str) -> tuple[Target, ...]:
    """The targets of a metric, those given up too, oldest first."""
    return tuple(sorted((each for each in client.metric_targets.values() if each.metric == metric), key=_age))


def in_force(found: Iterable[Target], day: dt.date) -> Target | None:
    """The newest target that has begun and was not given up by ``day``, else one that is still to begin."""
    open_ones = [each for each in found if each.ended is None or each.ended > day]
    begun = [each for each in open_ones if each.since <= day]
    return begun[-1] if begun else open_ones[0] if open_ones else None


def standing(client: Client, metric: str, today: dt.date) -> Standing:
    """How a metric stands today."""
    return stands(series(client, metric), in_force(targets(client, metric), today), today)


def stands(found: Series, target: Target | None, today: dt.date) -> Standing:
    """How a series stands against a target. "Not fresh" outranks all that a target says."""
    latest = found.latest
    if latest is None:
        return Standing(found, "empty", target=target, wanted=last_wanted(target) if target else None)
    start = baseline(found)
    missed = missed_periods(latest.first, found.metric.period, today)
    state: State
    expected = reached = None
    if target is not None and version(found.metric, target.since) == latest.version:
        reached = _reached(found, target, latest)
        expected = _expected(found, target, latest, start)
        state = _state(found, target, reached, expected)
    else:
        state = "no_target" if target is None else "redefined"
    if missed > FRESH[found.metric.period]:
        state = "stale"
    wanted = last_wanted(target) if target else None
    return Standing(found, state, latest, start, target, wanted, expected, reached, missed)


def baseline(found: Series) -> float | None:
    """What progress is measured from: the one that was set, unless a new definition came since; else the first value
    of the definition in force.
    """
    metric, since = found.metric, found.since_break()
    if metric.baseline is not None and not (since and since[0].version):
        return metric.baseline
    return since[0].value if since else None


def missed_periods(latest: dt.date, period: Precision, today: dt.date) -> int:
    """How many whole periods have gone by since the one that begins on ``latest``."""
    if period != "month":
        days = (today - periods.after(latest, period)).days
        return max(0, days // (7 if period == "week" else 1))
    months = (today.year - latest.year) * 12 + today.month - latest.month
    return max(0, months - 1)


def last_wanted(target: Target) -> float | None:
    """The one number that a target comes to in the end; of a band, its nearer end."""
    match target.kind:
        case "by" | "sum":
            return target.value
        case "steps":
            return target.steps[-1].value if target.steps else None
    return target.lowest if target.lowest is not None else target.highest


def _state(found: Series, target: Target, reached: float, expected: float | None) -> State:
    less = found.metric.direction == "less"
    if target.kind == "band":
        inside = (target.lowest is None or _reaches(reached, target.lowest)) and (
            target.highest is None or _reaches(reached, target.highest, less=True)
        )
        return "met" if inside else "off_track"
    wanted = last_wanted(target)
    if wanted is None or expected is None:
        return "no_target"
    if target.kind == "sum" and less:
        # What may not be exceeded is met only when its time is over.
        over = target.until is not None and _end(found) >= target.until
        kept = _reaches(reached, wanted if over else expected, less=True)
        return "off_track" if not kept else "met" if over else "on_track"
    if _reaches(reached, wanted, less=less):
        return "met"
    if len(found.since_break()) < FEWEST:
        return "few"
    return "on_track" if _reaches(reached, expected, less=less) else "off_track"


def _reaches(value: float, bound: float, *, less: bool = False) -> bool:
    """Whether ``value`` is at ``bound``, but for what adding and sharing leaves in the last digits, or beyond it."""
    return math.isclose(value, bound, rel_tol=1e-9) or (value <= bound if less else value >= bound)


def _end(found: Series) -> dt.date:
    latest = found.latest
    return dt.date.min if latest is None else periods.last_day(latest.first, found.metric.period)


def _reached(found: Series, target: Target, latest: Point) -> float:
    if target.kind != "sum" or target.until is None:
        return latest.height or 0.0
    within = (p for p in found.measured if target.since <= p.first <= target.until and p.version == latest.version)
    return sum(point.height or 0.0 for point in within)


def _expected(found: Series, target: Target, latest: Point, start: float | None) -> float | None:
    """What the target asks for by the end of the latest period."""
    day = periods.last_day(latest.first, found.metric.period)
    if target.kind == "band":
        return None
    if target.kind == "sum":
        return None if target.until is None or target.value is None else target.value * _share(target, day)
    line = path(target, start)
    before = [each for each in line if each[0] <= day]
    if target.kind == "steps" or len(before) in (0, len(line)):
        return (before or line)[-1 if before else 0][1] if line else None
    (first, low), (last, high) = before[-1], line[len(before)]
    return low + (high - low) * (day - first).days / (last - first).days


def _share(target: Target, day: dt.date) -> float:
    """How much of the time of a target has gone by on ``day``."""
    if target.until is None or target.until <= target.since:
        return 1.0
    return min(max(((day - target.since).days + 1) / ((target.until - target.since).days + 1), 0.0), 1.0)


def path(target: Target, start: float | None) -> tuple[tuple[dt.date, float], ...]:
    """The line that a target draws: from the baseline to the value by its day, or its steps, each from its day on."""
    match target.kind:
        case "by" if target.value is not None and target.until is not None:
            begin = () if start is None or target.until == target.since else ((target.since, start),)
            return (*begin, (target.until, target.value))
        case "steps":
            begin = () if start is None else ((target.since, start),)
            return (*begin, *((step.by, step.value) for step in target.steps))
    return ()


def _age(target: Target) -> tuple[dt.date, str]:
    return target.since, target.id
