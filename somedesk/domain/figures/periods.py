"""Days, weeks and months as the periods of measurements."""

import datetime as dt
from collections.abc import Iterator

from somedesk.domain.records.figures import PRECISIONS, Precision
from somedesk.domain.recurrence import days_later

_FEWEST_DAYS = 28  # of a month
_DAYS = {"day": 1, "week": 7, "month": 28}


def begin(day: dt.date, precision: Precision) -> dt.date:
    """The first day of the period that ``day`` is in; weeks begin on Monday."""
    if precision == "month":
        return day.replace(day=1)
    return days_later(day, -day.weekday()) if precision == "week" else day


def after(first: dt.date, precision: Precision) -> dt.date:
    """The first day of the next period; a week may begin on any weekday."""
    if precision == "month":
        return days_later(first.replace(day=1), 31).replace(day=1)
    return days_later(first, _DAYS[precision])


def before(first: dt.date, precision: Precision) -> dt.date:
    """The first day of the period before."""
    if precision == "month":
        return days_later(first.replace(day=1), -1).replace(day=1)
    return days_later(first, -_DAYS[precision])


def last_day(first: dt.date, precision: Precision) -> dt.date:
    """The last day of the period that begins on ``first``."""
    return days_later(after(first, precision), -1)


def middle(first: dt.date, precision: Precision) -> dt.date:
    """The day by which a period belongs to a longer one: of a week the fourth, as weeks are numbered."""
    return days_later(first, 3) if precision == "week" else first


def is_shorter(one: Precision, other: Precision) -> bool:
    """Whether periods of ``one`` kind are shorter than those of the ``other``."""
    return PRECISIONS.index(one) < PRECISIONS.index(other)


def parts(first: dt.date, precision: Precision, shorter: Precision) -> int:
    """How many shorter periods belong to one: the days of a month, its weeks by their fourth day."""
    end = after(first, precision)
    if shorter == "day":
        return (end - first).days
    thursday = days_later(begin(first, "week"), 3)
    thursday = thursday if thursday >= first else days_later(thursday, 7)
    return ((end - thursday).days + 6) // 7


def part_of(precision: Precision, whole: int) -> Precision:
    """What a period is put together from, of which it has ``whole``: a month has six weeks at most."""
    return "week" if precision == "month" and whole < _FEWEST_DAYS else "day"


def between(first: dt.date, last: dt.date, precision: Precision) -> Iterator[dt.date]:
    """The first days of the periods from that of ``first`` to that of ``last``, as ``first`` has them."""
    while first <= last:
        yield first
        following = after(first, precision)
        if following <= first:  # the end of the calendar
            return
        first = following


def key(metric: str, first: dt.date, precision: Precision) -> str:
    """The id of a metric's measurement of a period, the same in every copy of the file."""
    mark = {"day": first.isoformat(), "week": f"{first.isoformat()}w", "month": first.isoformat()[:7]}[precision]
    return f"{metric}.{mark}"
