"""When the work of making entries is done: before they are published, and not all on one day. docs/numbers.md."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping

from somedesk.domain.calendar.agenda import Agenda, Occurrence
from somedesk.domain.recurrence import days_later

# As much of a day as goes into one entry, as long as there are days left for it.
MOST_A_DAY = 120
# Working days before the last one that its work can begin.
LEAD = 10
_FARTHEST = 120

# Minutes of a person's week, by name and its Monday.
Load = Mapping[tuple[str, dt.date], int]
IsOff = Callable[[dt.date], bool]


def made_on(occurrence: Occurrence, is_off: IsOff) -> Mapping[dt.date, int]:
    """The minutes by day: backwards from the deadline, else from the working day before it is published.

    At most MOST_A_DAY of them on a day; what LEAD working days cannot hold is shared among all of them.
    """
    minutes = _to_make(occurrence)
    if not minutes:
        return {}
    days = _working_days(_last_day(occurrence), is_off, min(LEAD, -(-minutes // MOST_A_DAY)))
    share, over = divmod(minutes, len(days))
    return {day: share + (number < over) for number, day in enumerate(days)}


def making_load(agenda: Agenda, first: dt.date, last: dt.date, is_off: Callable[[str], IsOff]) -> Load:
    """Minutes of making for each person and week from ``first`` to ``last``; ``is_off`` says when a person is away.

    The work of an entry is its maker's, else that of whoever posts it; "" is nobody's.
    """
    found: dict[tuple[str, dt.date], int] = defaultdict(int)
    known: dict[str, tuple[IsOff, dt.date]] = {}
    for each in agenda.among(first, days_later(last, _FARTHEST)):
        if not _to_make(each):
            continue
        person = (each.entry.maker.strip() or each.entry.poster).strip()
        if person not in known:
            off = is_off(person)
            known[person] = off, _beyond(last, off)
        off, beyond = known[person]
        # Of most of what is made later nothing is made yet: those are passed over before their days are looked for.
        if first <= _last_day(each) < beyond:
            for day, minutes in made_on(each, off).items():
                if first <= day <= last:
                    found[person, days_later(day, -day.weekday())] += minutes
    return found


def _to_make(occurrence: Occurrence) -> int:
    entry = occurrence.entry
    return 0 if entry.status in ("published", "dropped") else entry.minutes or 0


def _last_day(occurrence: Occurrence) -> dt.date:
    """The last on which it can be made, working day or not."""
    deadline = occurrence.entry.deadline
    return deadline if deadline is not None and deadline <= occurrence.day else days_later(occurrence.day, -1)


def _beyond(last: dt.date, is_off: IsOff) -> dt.date:
    """The first day of which the work begins after ``last``, since LEAD working days lie between them."""
    worked = 0
    for ahead in range(1, _FARTHEST + 1):
        day = days_later(last, ahead)
        worked += not is_off(day)
        if worked == LEAD:
            return day
    return days_later(last, _FARTHEST + 1)


def _working_days(last: dt.date, is_off: IsOff, count: int) -> list[dt.date]:
    """So many working days up to ``last``, the latest first; ``last`` itself if there are none for months."""
    found: list[dt.date] = []
    for back in range(_FARTHEST):
        day = days_later(last, -back)
        if not is_off(day):
            found.append(day)
            if len(found) == count:
                break
    return found or [last]
