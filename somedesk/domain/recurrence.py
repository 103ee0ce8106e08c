"""Actions that are to be done again and again."""

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from somedesk.domain.client import Action, Period, Repeat, RepeatUnit


def days_later(day: dt.date, days: int) -> dt.date:
    """``day`` so many days later, or earlier; at most the last or first of the calendar: people write 31.12.9999."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min


def shifted(day: dt.date, repeat: Repeat, times: int = 1) -> dt.date:
    """``day`` so many repeats later; the last day of a month that is too short for it, or of the calendar."""
    return _later(day, repeat.unit, repeat.every * times)


def _later(day: dt.date, unit: RepeatUnit, count: int) -> dt.date:
    if unit == "week":
        return days_later(day, 7 * count)
    month = day.year * 12 + day.month - 1 + count
    year, number = month // 12, month % 12 + 1
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return dt.date.max if year > dt.MAXYEAR else dt.date.min
    from calendar import monthrange  # brings `locale`, which the start of the window can do without

    return dt.date(year, number, min(day.day, monthrange(year, number)[1]))


def _both_later(days: Period, unit: RepeatUnit, count: int) -> Period:
    """The days so many weeks or months later.

    Where a month is too short for one of them there are as many days between them as before, as far as that month goes:
    29 to 31 January is 26 to 28 February, and all of January is all of February.
    """
    found = Period(_later(days.first, unit, count), _later(days.last, unit, count))
    if unit == "month" and _numbers(found) != _numbers(days):
        start = max(days_later(found.last, -(days.last - days.first).days), found.first.replace(day=1))
        return Period(min(start, found.last), found.last)
    return found


def next_action(action: Action, today: dt.date) -> Action | None:
    """What is to be done next time, once ``action`` is done; None if that was the last time.

    It is due one repeat after ``action`` was due, or (it had no date) after today. What was missed is not made up for:
    the next one is never due before today. The last day of a short month is remembered as the day that was meant.
    """
    repeat = action.repeat
    if repeat is None:
        return None
    meant, gone = _meant(action, repeat, today)
    times = 1
    while _both_later(meant, repeat.unit, gone + repeat.every * times).last < today:
        times += 1
    found = _both_later(meant, repeat.unit, gone + repeat.every * times)
    if repeat.until is not None and found.last > repeat.until:
        return None
    is_moved = repeat.unit == "month" and _numbers(found) != _numbers(meant)
    return replace(
        action,
        id=_next_id(action.id),
        created=today,
        start=found.first if action.start else None,
        due=found.last if action.due or not action.start else None,
        status="planned",
        percent=0,
        completed=None,
        log=(),
        repeat=replace(repeat, since=meant if is_moved else None),
    )


def later_dates(action: Action, horizon: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Start and due of the times after this one, until ``horizon``; none while the action has no dates."""
    repeat = action.repeat
    if repeat is None or not (action.start or action.due):
        return
    end = min(horizon, repeat.until or horizon)
    meant, gone = _meant(action, repeat, horizon)
    times = 1
    while (found := _both_later(meant, repeat.unit, gone + repeat.every * times)).last <= end:
        yield found.first, found.last
        times += 1


def _meant(action: Action, repeat: Repeat, otherwise: dt.date) -> tuple[Period, int]:
    """The days that a person gave, and how many months ago: those kept, as long as the action stands where they led.

    Once somebody has given it another day, that day is meant.
    """
    last = action.due or action.start or otherwise
    own, since = Period(action.start or last, last), repeat.since
    if since is None or repeat.unit != "month":
        return own, 0
    gone = (last.year - since.last.year) * 12 + last.month - since.last.month
    led = _both_later(since, "month", max(gone, 0))
    if last != led.last:
        return own, 0
    if own.first != led.first:
        since = Period(min(_later(own.first, "month", -gone), since.last), since.last)
    return since, gone


def _numbers(period: Period) -> tuple[int, int]:
    return period.first.day, period.last.day


def _next_id(action: str) -> str:
    """ "abc" → "abc~2" → "abc~3": the same doing gives the same file."""
    stem, _, number = action.rpartition("~")
    return f"{stem}~{int(number) + 1}" if stem and number.isdecimal() else f"{action}~2"
