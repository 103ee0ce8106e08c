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
    entry, minutes = occurrence.entry, occurrence.entry.minutes or 0
    if not minutes or entry.status in ("published", "dropped"):
        return {}
    last = days_later(occurrence.day, -1)
    if entry.deadline is not None and entry.deadline <= occurrence.day:
        last = entry.deadline
    days = _working_days(last, is_off, min(LEAD, -(-minutes // MOST_A_DAY)))
    share, over = divmod(minutes, len(days))
    return {day: share + (number < over) for number, day in enumerate(days)}


def making_load(agenda: Agenda, first: dt.date, last: dt.date, is_off: Callable[[str], IsOff]) -> Load:
    """Minutes of making for each person and week from ``first`` to ``last``; ``is_off`` says when a person is away.

    The work of an entry is its maker's, else that of whoever posts it; "" is nobody's.
    """
    found: dict[tuple[str, dt.date], int] = defaultdict(int)
    known: dict[str, IsOff] = {}
    for each in agenda.between(first, days_later(last, _FARTHEST)):
        person = (each.entry.maker.strip() or each.entry.poster).strip()
        if person not in known:
            known[person] = is_off(person)
        for day, minutes in made_on(each, known[person]).items():
            if first <= day <= last:
                found[person, days_later(day, -day.weekday())] += minutes
    return found


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
