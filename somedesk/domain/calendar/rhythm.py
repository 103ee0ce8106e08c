"""The days on which a series takes place. How they are reckoned: docs/numbers.md."""

import calendar
import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from somedesk.domain.records.calendar import Rhythm, RhythmUnit
from somedesk.domain.recurrence import days_later


def days_of(start: dt.date, rhythm: Rhythm, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days of a series that begins on ``start`` from ``first`` to ``last``, both included, in their order.

    What the rhythm would give before ``start`` is not of the series; ``start`` itself is, whatever the rhythm says.
    """
    end = min(last, rhythm.until or last)
    if first <= start <= end:
        yield start
    begin = max(first, days_later(start, 1))
    if begin <= end and begin > start:
        yield from _STEPS[rhythm.unit](start, rhythm, begin, end)


def is_day_of(start: dt.date, rhythm: Rhythm, day: dt.date) -> bool:
    """Whether a series that begins on ``start`` takes place on ``day``."""
    return day in days_of(start, rhythm, day, day)


def is_of_rule(start: dt.date, rhythm: Rhythm) -> bool:
    """Whether the first day of a series is one of those that its rhythm would give by itself."""
    if rhythm.unit == "week":
        return not rhythm.weekdays or start.weekday() in rhythm.weekdays
    return rhythm.unit == "day" or _in_month(start, rhythm, start.year, start.month) == start


def _by_days(start: dt.date, rhythm: Rhythm, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    ahead = -(-(first - start).days // rhythm.every) * rhythm.every
    for number in range(start.toordinal() + ahead, last.toordinal() + 1, rhythm.every):
        yield dt.date.fromordinal(number)


def _by_weeks(start: dt.date, rhythm: Rhythm, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    weekdays = sorted(set(rhythm.weekdays)) or [start.weekday()]
    step = 7 * rhythm.every
    monday = start.toordinal() - start.weekday()
    monday += (first.toordinal() - monday) // step * step
    for week in range(monday, last.toordinal() + 1, step):
        for weekday in weekdays:
            if first.toordinal() <= week + weekday <= last.toordinal():
                yield dt.date.fromordinal(week + weekday)


def _by_months(start: dt.date, rhythm: Rhythm, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    step = rhythm.every * (12 if rhythm.unit == "year" else 1)
    began = start.year * 12 + start.month - 1
    month = began + (first.year * 12 + first.month - 1 - began) // step * step
    while month <= last.year * 12 + last.month - 1:
        day = _in_month(start, rhythm, month // 12, month % 12 + 1)
        if first <= day <= last:
            yield day
        month += step


def _in_month(start: dt.date, rhythm: Rhythm, year: int, month: int) -> dt.date:
    weekday_of_first, length = calendar.monthrange(year, month)
    if rhythm.nth:
        first = (start.weekday() - weekday_of_first) % 7 + 1
        if rhythm.nth > 0:
            return dt.date(year, month, first + 7 * (rhythm.nth - 1))
        return dt.date(year, month, first + (length - first) // 7 * 7)
    return dt.date(year, month, min(rhythm.month_day or start.day, length))


_STEPS: Mapping[RhythmUnit, Callable[[dt.date, Rhythm, dt.date, dt.date], Iterator[dt.date]]] = {
    "day": _by_days, "week": _by_weeks, "month": _by_months, "year": _by_months,
}  # fmt: skip
