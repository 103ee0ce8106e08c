"""The content calendar as events (RFC 5545): what recurs is a series with exceptions, and keeps its UID for ever.

icalendar is loaded with the first.
"""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from somedesk.base import locale
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.entry_words import EntryWords
from somedesk.content.in_language import in_language
from somedesk.domain.calendar.rhythm import is_day_of, is_of_rule
from somedesk.domain.calendar.settings import zone_of
from somedesk.domain.client import Client
from somedesk.domain.history import Entry as Change
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.recurrence import days_later
from somedesk.exchange.calendar.revisions import Revisions
from somedesk.exchange.calendar.zones import WEEKDAYS, timezone

if TYPE_CHECKING:
    from icalendar import Calendar, Event

DOMAIN = "@entries.somedesk"
# Posting takes a moment; calendars want to know how long.
LONG = dt.timedelta(minutes=30)
_STATUS = {
    "idea": "TENTATIVE",
    "in_work": "TENTATIVE",
    "ready": "CONFIRMED",
    "published": "CONFIRMED",
    "dropped": "CANCELLED",
}


def export_entries(client: Client, language: str, now: dt.datetime, history: Sequence[Change] | None = None) -> bytes:
    """Every entry that has a day. The same client, language and history give the same bytes."""
    from icalendar import Calendar

    client = in_language(client, language)
    w = EntryWords(client, language, lambda day: locale.day(day, language))
    calendar = Calendar()
    calendar.add("prodid", "-//SomeDesk//SomeDesk//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{xml_line(client.profile.name)} – {w.words('kinds.calendar')}")
    calendar.add("x-wr-timezone", zone_of(client))
    add_entries(calendar, client, w, Revisions(client, history, now))
    return calendar.to_ical()


def add_entries(calendar: "Calendar", client: Client, w: EntryWords, revisions: Revisions) -> None:
    """Put the events into ``calendar``, and what is known of their time zone."""
    zone = ZoneInfo(zone_of(client))
    ordered = sorted(client.entries.values(), key=lambda entry: (entry.series or entry.id, entry.id))
    timed = [entry.day for entry in ordered if entry.day is not None and entry.time is not None]
    if timed:
        calendar.add_component(timezone(zone.key, max(min(timed).year - 1, 1970)))
    for entry in ordered:
        if entry.day is not None:
            event = _event(client, entry, w, zone)
            revisions.of("entries", entry).mark(event)
            calendar.add_component(event)


def _event(client: Client, entry: Entry, w: EntryWords, zone: ZoneInfo) -> "Event":
    from icalendar import Event

    event = Event()
    series = client.entries.get(entry.series or "")
    assert entry.day is not None
    if series is not None and entry.original is not None and series.rhythm is not None:
        event.add("uid", uid(client, series.id))
        event.add("recurrence-id", _at(entry.original, series.time, zone))
    else:
        event.add("uid", uid(client, entry.id))
    event.add("dtstart", _at(entry.day, entry.time, zone))
    if entry.time is None:
        event.add("dtend", days_later(entry.day, 1))
    else:
        event.add("duration", LONG)
    if entry.rhythm is not None:
        _add_rhythm(event, client, entry, zone)
    spoken = {"LANGUAGE": w.language}
    event.add("summary", xml_line(entry.title), parameters=spoken)
    if described := _described(entry, w):
        event.add("description", described, parameters=spoken)
    if names := [xml_line(name) for name in (w.purpose(entry.purpose), *w.platforms(entry)) if name]:
        event.add("categories", names)
    event.add("status", _STATUS[entry.status])
    event.add("transp", "TRANSPARENT")
    return event


def uid(client: Client, entry: str) -> str:
    """What an entry is known by everywhere."""
    return f"{client.profile.uid}.{entry}{DOMAIN}"


def _at(day: dt.date, time: dt.time | None, zone: ZoneInfo) -> dt.date | dt.datetime:
    return day if time is None else dt.datetime.combine(day, time, zone)


def _add_rhythm(event: "Event", client: Client, entry: Entry, zone: ZoneInfo) -> None:
    assert entry.day is not None
    assert entry.rhythm is not None
    rule = rule_of(entry.rhythm, entry.day)
    if entry.rhythm.until is not None:
        until: dt.date | dt.datetime = entry.rhythm.until
        if entry.time is not None:
            until = dt.datetime.combine(entry.rhythm.until, entry.time, zone).astimezone(dt.UTC)
        rule["UNTIL"] = [until]
    event.add("rrule", rule)
    if not is_of_rule(entry.day, entry.rhythm):
        event.add("rdate", [_at(entry.day, entry.time, zone)])
    moved = {
        time.original
        for time in client.entries.values()
        if time.series == entry.id and time.original is not None and time.day is None
    }
    for day in sorted({*entry.skipped, *moved}):
        if is_day_of(entry.day, entry.rhythm, day):
            event.add("exdate", _at(day, entry.time, zone))


def rule_of(rhythm: Rhythm, start: dt.date) -> dict[str, list[Any]]:
    """The rhythm as a rule. A day that not every month has is the last of those up to it that the month has."""
    rule: dict[str, list[Any]] = {
        "FREQ": [{"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}[rhythm.unit]],
        "INTERVAL": [rhythm.every],
    }
    if rhythm.unit == "week":
        rule["BYDAY"] = [WEEKDAYS[day] for day in sorted(rhythm.weekdays) or [start.weekday()]]
        rule["WKST"] = ["MO"]
    if rhythm.unit == "year":
        rule["BYMONTH"] = [start.month]
    if rhythm.unit in ("month", "year"):
        if rhythm.nth:
            rule["BYDAY"] = [f"{rhythm.nth}{WEEKDAYS[start.weekday()]}"]
        else:
            rule |= _month_days(rhythm.month_day or start.day)
    return rule


def _month_days(day: int) -> dict[str, list[Any]]:
    if day <= 28:
        return {"BYMONTHDAY": [day]}
    return {"BYMONTHDAY": [-1]} if day == 31 else {"BYMONTHDAY": list(range(28, day + 1)), "BYSETPOS": [-1]}


def _described(entry: Entry, w: EntryWords) -> str:
    facts = [
        (w.words("entries.status"), w.status(entry)),
        (w.words("entries.kind"), w.kind(entry)),
        (w.words("entries.target_group"), w.target_group(entry.target_group)),
        (w.words("entries.goal"), w.goal(entry.goal)),
        (w.words("entries.maker"), entry.maker),
        (w.words("entries.poster"), entry.poster),
        (w.words("entries.deadline"), w.day(entry.deadline)),
        (w.words("entries.published"), w.day(entry.published)),
        (w.words("entries.minutes"), "" if entry.minutes is None else str(entry.minutes)),
        (w.words("entries.notes"), entry.notes),
    ]
    told = "\n".join(f"{name}: {xml_text(text)}" for name, text in facts if text.strip())
    return "\n\n".join(part for part in (xml_text(entry.text), told) if part.strip())
