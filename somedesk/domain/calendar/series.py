"""What becomes of a series' rhythm when it is moved, or parted in two."""

import calendar
import datetime as dt
from collections.abc import Mapping
from itertools import islice

from msgspec.structs import replace

from somedesk.domain.calendar.rhythm import days_of
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.recurrence import days_later


def moved_rhythm(rhythm: Rhythm, before: dt.date, after: dt.date) -> Rhythm:
    """The rhythm of a series that began on ``before``, and begins on ``after`` now; its last day moves as far."""
    ahead = (after - before).days
    until = None if rhythm.until is None else days_later(rhythm.until, ahead)
    weekdays = tuple(sorted((day + ahead) % 7 for day in rhythm.weekdays))
    nth = rhythm.nth
    if nth:
        is_last = after.day + 7 > calendar.monthrange(after.year, after.month)[1]
        nth = -1 if (nth < 0 and is_last) or after.day > 28 else (after.day - 1) // 7 + 1
    return replace(rhythm, until=until, weekdays=weekdays, nth=nth, month_day=0)


def split_rhythm(old: Entry, day: dt.date) -> tuple[Entry, Entry]:
    """A series up to the day before ``day``, and one with an id of its own from then on: 31 January stays the 31st."""
    assert old.day is not None
    assert old.rhythm is not None
    rhythm = old.rhythm
    before = replace(
        old,
        rhythm=replace(rhythm, until=day - dt.timedelta(days=1)),
        skipped=tuple(each for each in old.skipped if each < day),
    )
    if rhythm.unit in ("month", "year") and not rhythm.nth:
        rhythm = replace(rhythm, month_day=rhythm.month_day or old.day.day)
    deadline = None if old.deadline is None else days_later(old.deadline, (day - old.day).days)
    after = replace(
        old,
        id=f"{old.id[:180]}~{day}",
        day=day,
        deadline=deadline,
        rhythm=rhythm,
        skipped=tuple(each for each in old.skipped if each >= day),
    )
    return before, after


def led(old: Entry, after: Entry) -> Mapping[dt.date, dt.date]:
    """Where each time of a series is now, if it was moved: the first is the first, and so on, for a few years."""
    if old.day is None or after.day is None or old.day == after.day or old.rhythm is None or after.rhythm is None:
        return {}
    horizon = days_later(max(old.day, after.day), 3660)
    pairs = (days_of(each.day, each.rhythm, each.day, horizon) for each in (old, after) if each.day and each.rhythm)
    was, now = (list(islice(days, 4000)) for days in pairs)
    return dict(zip(was, now, strict=False))
