"""A time zone as calendars describe it: by the rule for each of its changes, which every reader understands."""

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from msgspec import Struct

if TYPE_CHECKING:
    from icalendar import Timezone

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEARS = 5
_HOUR = dt.timedelta(hours=1)


class Onset(Struct, frozen=True):
    """When the clock is changed, as it showed until then; from and to which offset, and what the new time is called."""

    local: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    is_summer: bool


def timezone(name: str, year: int) -> "Timezone":
    """The zone from ``year`` on. Where its changes follow no rule, they are listed for some years."""
    from icalendar import Timezone

    zone = ZoneInfo(name)
    found = Timezone()
    found.add("tzid", name)
    onsets = [onset for each in range(year, year + _YEARS) for onset in _onsets(zone, each)]
    if not onsets:
        start = dt.datetime(year, 1, 1)  # noqa: DTZ001 - as clocks show it
        offset = start.replace(tzinfo=zone).utcoffset() or dt.timedelta()
        onsets = [Onset(start, offset, offset, zone.tzname(start) or name, False)]
    kinds: dict[tuple[bool, dt.timedelta, dt.timedelta], list[Onset]] = {}
    for onset in onsets:
        kinds.setdefault((onset.is_summer, onset.before, onset.after), []).append(onset)
    for group in kinds.values():
        found.add_component(_observance(group))
    return found


def _observance(group: list[Onset]) -> Any:
    from icalendar import TimezoneDaylight, TimezoneStandard

    first = group[0]
    part = TimezoneDaylight() if first.is_summer else TimezoneStandard()
    part.add("dtstart", first.local)
    part.add("tzoffsetfrom", first.before)
    part.add("tzoffsetto", first.after)
    part.add("tzname", first.name)
    rule = _rule(group)
    if rule is not None:
        part.add("rrule", rule)
    else:
        for later in group[1:]:
            part.add("rdate", later.local)
    return part


def _rule(group: list[Onset]) -> dict[str, Any] | None:
    """The rule that gives all of them: the last, or the same, of a weekday in a month."""
    locals_ = [onset.local for onset in group]
    alike = {(local.month, local.weekday(), local.time()) for local in locals_}
    if len(group) < _YEARS or len(alike) > 1:
        return None
    (month, weekday, _) = alike.pop()
    last = all((local + dt.timedelta(7)).month != month for local in locals_)
    nth = {(local.day - 1) // 7 + 1 for local in locals_}
    if not last and len(nth) > 1:
        return None
    return {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": f"{-1 if last else nth.pop()}{WEEKDAYS[weekday]}"}


def _onsets(zone: ZoneInfo, year: int) -> list[Onset]:
    found = []
    moment = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
    before = moment.astimezone(zone)
    while moment.year == year:
        after = (moment + _HOUR * 24).astimezone(zone)
        if after.utcoffset() != before.utcoffset():
            found.append(_onset(moment, zone))
        moment, before = moment + _HOUR * 24, after
    return found


def _onset(moment: dt.datetime, zone: ZoneInfo) -> Onset:
    """The change within a day from ``moment`` on, to the minute."""
    old = moment.astimezone(zone).utcoffset()
    first, last = 0, 24 * 60
    while last - first > 1:
        middle = (first + last) // 2
        is_old = (moment + dt.timedelta(minutes=middle)).astimezone(zone).utcoffset() == old
        first, last = (middle, last) if is_old else (first, middle)
    new = (moment + dt.timedelta(minutes=last)).astimezone(zone)
    before, after = old or dt.timedelta(), new.utcoffset() or dt.timedelta()
    local = (moment + dt.timedelta(minutes=last) + before).replace(tzinfo=None)
    return Onset(local, before, after, new.tzname() or "", bool(new.dst()))
