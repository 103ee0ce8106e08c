"""Time zones by the names that calendars give them: IANA's, Windows', and those that Outlook shows to people."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from somedesk.exchange.calendar.event_facts import all_of

_SHOWN = re.compile(r"\((?:UTC|GMT)(?:(?P<sign>[+\-\u2212])(?P<hours>\d{1,2}):(?P<minutes>\d{2}))?\)\s*(?P<places>.+)")
_OFFSET = re.compile(r"(?:UTC|GMT)(?P<sign>[+\-\u2212])(?P<hours>0?\d|1[0-4]):?(?P<minutes>\d{2})?")
_PLACELESS = {
    "coordinated universal time": "UTC",
    "eastern time (us & canada)": "America/New_York",
    "central time (us & canada)": "America/Chicago",
    "mountain time (us & canada)": "America/Denver",
    "pacific time (us & canada)": "America/Los_Angeles",
}
_DATES = ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE")
_MOST_KNOWN = 1_000


def put_in(components: Iterable[Any]) -> None:
    """Give the moments of events the zone that they name where the library knows none by that name."""
    for component in components:
        for name in _DATES:
            for value in all_of(component, name):
                zone = zone_named(str(value.params.get("TZID", "")))
                with suppress(ValueError):  # what cannot be read is told where the event is
                    for each in getattr(value, "dts", (value,)) if zone is not None else ():
                        if isinstance(each.dt, dt.datetime) and each.dt.tzinfo is None:
                            each.dt = each.dt.replace(tzinfo=zone)


@lru_cache(maxsize=_MOST_KNOWN)
def zone_named(name: str) -> dt.tzinfo | None:
    """The zone of such a name; None for one that is not known, or may be several."""
    from icalendar.timezone import tzp

    if not name:
        return None
    with suppress(OSError):  # "Europe" is a folder of zones, and no file has so long a name
        known: dt.tzinfo | None = tzp.timezone(name.replace(" Daylight Time", " Standard Time"))
        if known is not None:
            return known
    if (found := _OFFSET.fullmatch(name)) is not None:
        return dt.timezone(_offset(found))
    if (found := _SHOWN.fullmatch(name)) is None:
        return None
    places = found["places"]
    if (placeless := _PLACELESS.get(places.casefold())) is not None:
        return ZoneInfo(placeless)
    return _zone_at([place.strip() for place in places.split(",")], _offset(found))


def _offset(found: re.Match[str]) -> dt.timedelta:
    size = dt.timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    return size if found["sign"] in (None, "+") else -size


def _zone_at(places: Sequence[str], standard: dt.timedelta) -> dt.tzinfo | None:
    """The zone of the places that have one of that offset in winter. Of several all must have the same clocks."""
    names = [name for place in places for name in _by_place().get(place.replace(" ", "_"), ())]
    zones = [ZoneInfo(name) for name in names]
    clocks = {zone: _clocks(zone) for zone in zones if min(_clocks(zone)) == standard}
    return next(iter(clocks), None) if len(set(clocks.values())) == 1 else None


@cache
def _by_place() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(available_timezones()):
        if name.count("/") == 1 and not name.startswith(("Etc/", "SystemV/", "US/")):
            found.setdefault(name.rpartition("/")[2], []).append(name)
    return found


def _clocks(zone: dt.tzinfo) -> tuple[dt.timedelta, ...]:
    months = (dt.datetime(2026, month, 1, tzinfo=zone) for month in (1, 7))
    return tuple(month.utcoffset() or dt.timedelta() for month in months)
