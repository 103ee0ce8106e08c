"""Actions that are to be done again and again."""

import calendar
import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from somedesk.domain.client import Action, Repeat


def days_later(day: dt.date, days: int) -> dt.date:
    """``day`` so many days later, or earlier; at most the last or first of the calendar: people write 31.12.9999."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def shifted(day: dt.date, repeat: Repeat, times: int = 1) -> dt.date:
    """``day`` so many repeats later; the last day of a month that is too short for it, or of the calendar."""
    if repeat.unit == "week":
        return days_later(day, 7 * repeat.every * times)
    month = day.year * 12 + day.month - 1 + repeat.every * times
    year, number = month // 12, month % 12 + 1
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, number, min(day.day, calendar.monthrange(year, number)[1]))


def next_action(action: Action, today: dt.date) -> Action | None:
    """What is to be done next time, once ``action`` is done; None if that was the last time.

    It is due one repeat after ``action`` was due, or (it had no date) after today. What was missed is not made up for:
    the next one is never due before today.
    """
    repeat = action.repeat
    if repeat is None:
        return None
    last = action.due or action.start or today
    times = 1
    while shifted(last, repeat, times) < today:
        times += 1
    if repeat.until is not None and shifted(last, repeat, times) > repeat.until:
        return None
    has_date = action.due or action.start
    return replace(
        action,
        id=_next_id(action.id),
        created=today,
        start=shifted(action.start, repeat, times) if action.start else None,
        due=shifted(last, repeat, times) if action.due or not has_date else None,
        status="planned",
        percent=0,
        completed=None,
        log=(),
    )


def later_dates(action: Action, horizon: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Start and due of the times after this one, until ``horizon``; none while the action has no dates."""
    first, last = action.start or action.due, action.due or action.start
    if action.repeat is None or first is None or last is None:
        return
    end = min(horizon, action.repeat.until or horizon)
    times = 1
    while shifted(last, action.repeat, times) <= end:
        yield shifted(first, action.repeat, times), shifted(last, action.repeat, times)
        times += 1


def _next_id(action: str) -> str:
    """ "abc" → "abc~2" → "abc~3": the same doing gives the same file."""
    stem, _, number = action.rpartition("~")
    return f"{stem}~{int(number) + 1}" if stem and number.isdecimal() else f"{action}~2"
