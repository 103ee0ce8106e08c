"""Calendars out, read back by icalendar and vobject across both changes of clock; and in, from Outlook and Google."""

import datetime as dt
import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.calendar.agenda import Agenda, Key
from somedesk.domain.calendar.entries import delete_entries
from somedesk.domain.calendar.settings import set_calendar
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import edit_profile
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Platform, Purpose
from somedesk.exchange.calendar.ics_in import (
    MOST_CLOCKS,
    MOST_LISTED,
    MOST_PARAMETERS,
    MOST_ZONES,
    Found,
    is_calendar,
    read_calendar,
)
from somedesk.exchange.calendar.ics_out import DOMAIN, export_entries
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.names import SUFFIX
from tests.small_client import small_client

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
ZONE = "Europe/Copenhagen"
TODAY = dt.date(2026, 3, 1)
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)


def client_with(*entries: Entry) -> Client:
    return replace(
        small_client(),
        purposes={"sell": Purpose("sell", "direct_sales")},
        platforms={"ig": Platform("ig", "Instagram")},
        entries={entry.id: entry for entry in entries},
    )


AUTUMN = Rhythm(1, "week", until=dt.date(2026, 11, 10))
WORKDAYS = Rhythm(1, "week", weekdays=(0, 1, 2, 3, 4), until=dt.date(2026, 1, 8))
SERIES = Entry("s", "Weekly", day=dt.date(2026, 3, 24), time=dt.time(9), rhythm=Rhythm(1, "week"), deadline=FIRST)
CLIENT = client_with(
    replace(SERIES, skipped=(dt.date(2026, 4, 7),), platforms=("ig",), purpose="sell", text="Draft, with; signs\nå"),
    replace(SERIES, id="s@2026-04-14", title="Other", day=dt.date(2026, 4, 16), time=dt.time(10), rhythm=None,
            series="s", original=dt.date(2026, 4, 14)),
    Entry("autumn", "Autumn", day=dt.date(2026, 10, 20), time=dt.time(7, 30), rhythm=AUTUMN),
    Entry("month", "Month", day=dt.date(2026, 1, 31), rhythm=Rhythm(1, "month")),
    Entry("thirty", "Thirtieth", day=dt.date(2026, 1, 30), rhythm=Rhythm(1, "month")),
    Entry("last", "Last Friday", day=dt.date(2026, 1, 30), time=dt.time(23, 45), rhythm=Rhythm(1, "month", nth=-1)),
    Entry("leap", "Leap", day=dt.date(2024, 2, 29), rhythm=Rhythm(1, "year")),
    Entry("odd", "Odd start", day=dt.date(2026, 6, 2), rhythm=Rhythm(2, "week", weekdays=(0, 3))),
    Entry("day", "All day", day=dt.date(2026, 3, 29), status="dropped"),
    Entry("gone", "Gone", day=dt.date(2026, 5, 5), series="nobody", original=dt.date(2026, 5, 4)),
    Entry("idea", "No day"),
)  # fmt: skip


def ours() -> list[tuple[dt.date, dt.time | None, str]]:
    found = Agenda(CLIENT.entries.values()).between(FIRST, LAST)
    return sorted(((each.day, each.entry.time, each.entry.title) for each in found), key=str)


def expanded(data: bytes) -> list[tuple[dt.date, dt.time | None, str]]:
    """What any reader of events makes of them: rules by dateutil, in the zone that each event names."""
    from dateutil.rrule import rruleset, rrulestr

    events = Calendar.from_ical(data).walk("VEVENT")
    moved = {(str(e["UID"]), e["RECURRENCE-ID"].dt) for e in events if "RECURRENCE-ID" in e}
    found = []
    for event in events:
        start = event["DTSTART"].dt
        timed = isinstance(start, dt.datetime)
        naive = start.replace(tzinfo=None) if timed else dt.datetime.combine(start, dt.time())
        days = rruleset()
        if "RRULE" in event:
            text = event["RRULE"].to_ical().decode()
            until = re.search("UNTIL=([0-9TZ]+)", text)
            if until and until[1].endswith("Z"):
                local = dt.datetime.strptime(until[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC).astimezone(start.tzinfo)
                text = text.replace(until[1], f"{local:%Y%m%dT%H%M%S}")
            days.rrule(rrulestr(text, dtstart=naive))
        else:
            days.rdate(naive)
        for name, add in (("RDATE", days.rdate), ("EXDATE", days.exdate)):
            values = event.get(name, [])
            for value in values if isinstance(values, list) else [values]:
                for each in value.dts:
                    at = each.dt
                    add(at.replace(tzinfo=None) if isinstance(at, dt.datetime) else dt.datetime.combine(at, dt.time()))
        for each in days.between(dt.datetime(2026, 1, 1), dt.datetime(2026, 12, 31, 23, 59), inc=True):  # noqa: DTZ001
            at: Any = each.replace(tzinfo=start.tzinfo) if timed else each.date()
            if (str(event["UID"]), at) in moved and "RECURRENCE-ID" not in event:
                continue
            local = at.astimezone(ZoneInfo(ZONE)) if timed else at
            found.append(
                (each.date() if not timed else local.date(), local.time() if timed else None, str(event["SUMMARY"]))
            )
    return sorted(found, key=str)


def by_vobject(data: bytes) -> list[tuple[dt.date, dt.time | None, str]]:
    events = vobject.readOne(data.decode()).vevent_list
    found = []
    moved = {(e.uid.value, e.recurrence_id.value) for e in events if hasattr(e, "recurrence_id")}
    for event in events:
        start = event.dtstart.value
        days = event.rruleset
        timed = isinstance(start, dt.datetime)
        for each in [start] if days is None or hasattr(event, "recurrence_id") else _until(days, timed):
            at = each if timed else (each.date() if isinstance(each, dt.datetime) else each)
            day = at.date() if timed else at
            if (event.uid.value, at) in moved and not hasattr(event, "recurrence_id"):
                continue
            if FIRST <= day <= LAST:
                local = at.astimezone(ZoneInfo(ZONE)) if timed else at
                found.append((local.date() if timed else local, local.time() if timed else None, event.summary.value))
    return sorted(found, key=str)


def _until(days: Any, timed: bool) -> list[Any]:
    found = []
    for each in days:
        if (each.date() if isinstance(each, dt.datetime) else each) > LAST:
            break
        found.append(each)
    return found


def test_two_readers_find_the_same_days_and_hours_across_both_changes_of_clock() -> None:
    data = export_entries(CLIENT, "en", NOW)
    assert expanded(data) == ours()
    assert by_vobject(data) == ours()
    hours = {(day.month, time) for day, time, title in ours() if title == "Weekly"}
    assert {time for _, time in hours} == {dt.time(9)}


def test_a_series_changed_for_one_time_stays_one_and_every_uid_is_stable() -> None:
    data = export_entries(CLIENT, "da", NOW)
    events = Calendar.from_ical(data).walk("VEVENT")
    series = [e for e in events if str(e["UID"]) == f"uid-1.s{DOMAIN}"]
    assert len(series) == 2
    (exception,) = [e for e in series if "RECURRENCE-ID" in e]
    assert exception["RECURRENCE-ID"].dt == dt.datetime(2026, 4, 14, 9, tzinfo=ZoneInfo(ZONE))
    assert data == export_entries(CLIENT, "da", NOW)
    again = Calendar.from_ical(export_entries(CLIENT, "sv", NOW + dt.timedelta(1))).walk("VEVENT")
    assert [str(e["UID"]) for e in again] == [str(e["UID"]) for e in events]


def test_an_all_day_event_ends_on_the_day_after_and_says_what_it_is() -> None:
    events = {str(e["SUMMARY"]): e for e in Calendar.from_ical(export_entries(CLIENT, "en", NOW)).walk("VEVENT")}
    day = events["All day"]
    assert day["DTEND"].dt == dt.date(2026, 3, 30)
    assert str(day["STATUS"]) == "CANCELLED"
    weekly = events["Weekly"]
    assert "Draft, with; signs\nå" in str(weekly["DESCRIPTION"])
    assert [str(name) for name in weekly["CATEGORIES"].cats] == ["Direct sales", "Instagram"]
    assert "No day" not in events


def test_what_went_out_comes_in_as_the_same_entries() -> None:
    found = read_calendar(export_entries(CLIENT, "en", NOW), ZONE, TODAY)
    entries = [event.entry for event in found.events]
    assert {entry.id for entry in entries} == CLIENT.entries.keys() - {"idea", "day"}
    days = Agenda(entries).between(FIRST, LAST)
    assert [(each.day, each.entry.time, each.entry.title) for each in days if each.entry.title != "x"] == sorted(
        (row for row in ours() if row[2] != "All day"),
        key=lambda row: (row[0], row[1] is not None, row[1] or dt.time(), row[2].casefold()),
    )
    assert found.cancelled == 1


OUTLOOK = (
    b"BEGIN:VCALENDAR\r\nPRODID:Microsoft Exchange Server 2010\r\nVERSION:2.0\r\nX-WR-CALNAME:Kalender\r\n"
    b"BEGIN:VTIMEZONE\r\nTZID:Romance Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
    b"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
    b"BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    b"RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
    b"BEGIN:VEVENT\r\nUID:A0\r\n"
    b"SUMMARY;LANGUAGE=da-DK:LinkedIn: ugens tip\\, del 1 \xe2\x80\x93 en lang titel der bliver\r\n"
    b"  foldet over to linjer\r\nDTSTART;TZID=Romance Standard Time:20261019T100000\r\n"
    b"DTEND;TZID=Romance Standard Time:20261019T103000\r\nRRULE:FREQ=WEEKLY;COUNT=3;INTERVAL=1;BYDAY=MO;WKST=MO\r\n"
    b"EXDATE;TZID=Romance Standard Time:20261026T100000\r\nDTSTAMP:20260929T090000Z\r\nEND:VEVENT\r\n"
    b"BEGIN:VEVENT\r\nUID:B0\r\nSUMMARY;LANGUAGE=da-DK:Kampagneuge\r\nDTSTART;VALUE=DATE:20261102\r\n"
    b"DTEND;VALUE=DATE:20261107\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nDTSTAMP:20260929T090000Z\r\nEND:VEVENT\r\n"
    b"END:VCALENDAR\r\n"
)


def listed(found: Found) -> list[tuple[dt.date, dt.time | None, str]]:
    days = Agenda([event.entry for event in found.events]).between(FIRST, dt.date(2027, 12, 31))
    return [(each.day, each.entry.time, each.entry.title) for each in days]


def test_outlooks_calendar_with_a_windows_zone_a_series_with_a_day_left_out_and_several_days() -> None:
    found = read_calendar(OUTLOOK, ZONE, TODAY)
    title = "LinkedIn: ugens tip, del 1 – en lang titel der bliver foldet over to linjer"
    assert listed(found) == [
        (dt.date(2026, 10, 19), dt.time(10), title),
        (dt.date(2026, 11, 2), None, "Kampagneuge"),
        (dt.date(2026, 11, 2), dt.time(10), title),
    ]
    series, campaign = found.events
    assert series.entry.rhythm == Rhythm(1, "week", until=dt.date(2026, 11, 2))
    assert (campaign.last, campaign.notes) == (dt.date(2026, 11, 6), ("several_days",))


def google(*lines: str) -> bytes:
    head = ("BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "X-WR-TIMEZONE:Europe/Copenhagen")
    return "\r\n".join((*head, *lines, "END:VCALENDAR", "")).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def test_googles_moments_of_universal_time_are_shown_by_the_clients_clock() -> None:
    found = read_calendar(
        google(
            *event("UID:1", "SUMMARY:Summer", "DTSTART:20260710T080000Z", "DTEND:20260710T083000Z"),
            *event("UID:2", "SUMMARY:Winter", "DTSTART:20261210T080000Z"),
            *event("UID:3", "SUMMARY:Night", "DTSTART:20260710T223000Z", "STATUS:CANCELLED"),
            "BEGIN:VTODO", "UID:4", "SUMMARY:Task", "END:VTODO",
        ),
        ZONE, TODAY,
    )  # fmt: skip
    assert listed(found) == [
        (dt.date(2026, 7, 10), dt.time(10), "Summer"),
        (dt.date(2026, 12, 10), dt.time(9), "Winter"),
    ]
    assert (found.cancelled, found.others) == (1, 1)


@pytest.mark.parametrize(
    ("zone", "start", "hour"),
    [
        ("X-WR-TIMEZONE:America/New_York", "DTSTART:20260710T100000", 16),
        ("X-WR-TIMEZONE:Eastern Standard Time", "DTSTART:20260710T100000", 16),
        ("X-WR-TIMEZONE:Nowhere", "DTSTART:20260710T100000", 10),
        ("METHOD:PUBLISH", "DTSTART:20260710T100000", 10),
        ("METHOD:PUBLISH", "DTSTART;TZID=Pacific Standard Time:20260710T010000", 10),
        ("METHOD:PUBLISH", "DTSTART;TZID=Pacific Daylight Time:20260710T010000", 10),
        ("METHOD:PUBLISH", 'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260710T040000', 10),
        ("METHOD:PUBLISH", 'DTSTART;TZID="(UTC+00:00) Dublin, Edinburgh, Lissabon, London":20260710T090000', 10),
        ("METHOD:PUBLISH", 'DTSTART;TZID="(UTC+01:00) Bruxelles, København, Madrid, Paris":20260710T100000', 10),
        ("METHOD:PUBLISH", "DTSTART;TZID=GMT+0300:20260710T110000", 10),
        ("X-WR-TIMEZONE:(UTC) Dublin\\, London", "DTSTART:20260710T090000", 10),
        ("METHOD:PUBLISH", 'DTSTART;TZID="(UTC+09:00) Dublin":20260710T100000', 10),  # that is not its offset
        ("X-WR-TIMEZONE:Europe", "DTSTART;TZID=UTC+99:20260710T100000", 10),  # no zones
        ("METHOD:PUBLISH", 'DTSTART;TZID="/freeassociation.sourceforge.net/Europe/Stockholm":20260710T100000', 10),
    ],
)
def test_a_zone_is_known_by_the_name_that_each_program_has_for_it(zone: str, start: str, hour: int) -> None:
    lines = ("BEGIN:VCALENDAR", zone, *event("UID:1", "SUMMARY:x", start), "END:VCALENDAR", "")
    found = read_calendar("\r\n".join(lines).encode(), ZONE, TODAY)
    assert listed(found) == [(dt.date(2026, 7, 10), dt.time(hour), "x")]


def test_exceptions_of_a_series_come_as_exceptions() -> None:
    zone, again = ";TZID=Europe/Copenhagen", "RECURRENCE-ID;TZID=Europe/Copenhagen"
    rule = "RRULE:FREQ=WEEKLY;UNTIL=20260331T220000Z"
    range_ = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Copenhagen:20260318T100000"
    found = read_calendar(
        google(
            *event("UID:1", "SUMMARY:Tip", f"DTSTART{zone}:20260303T100000", rule),
            *event("UID:1", "SUMMARY:Other", f"DTSTART{zone}:20260311T110000", f"{again}:20260310T100000"),
            *event("UID:1", f"DTSTART{zone}:20260317T100000", f"{again}:20260317T100000", "STATUS:CANCELLED"),
            *event("UID:9", "SUMMARY:Lone", f"DTSTART{zone}:20260318T100000", range_),
        ),
        ZONE, TODAY,
    )  # fmt: skip
    assert [(day.day, time and time.hour, title) for day, time, title in listed(found)] == [
        (3, 10, "Tip"), (11, 11, "Other"), (18, 10, "Lone"), (24, 10, "Tip"), (31, 10, "Tip"),
    ]  # fmt: skip
    assert [event.entry.series is not None for event in found.events] == [False, True, False]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("FREQ=DAILY;INTERVAL=2;COUNT=3", Rhythm(2, "day", until=dt.date(2026, 1, 9))),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4", WORKDAYS),
        ("FREQ=MONTHLY;BYDAY=1MO", Rhythm(1, "month", nth=1)),
        ("FREQ=MONTHLY;BYMONTHDAY=5;COUNT=2", Rhythm(1, "month", until=dt.date(2026, 2, 5))),
        ("FREQ=YEARLY", Rhythm(1, "year")),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", Rhythm(1, "year", until=dt.date(2026, 1, 5))),
        ("FREQ=MONTHLY;BYMONTHDAY=5,20;COUNT=4", None),
        ("FREQ=HOURLY;INTERVAL=36;COUNT=3", None),
    ],
)  # fmt: skip
def test_a_rule_that_no_rhythm_can_say_comes_as_single_entries(rule: str, wanted: Rhythm | None) -> None:
    found = read_calendar(google(*event("UID:1", "SUMMARY:x", "DTSTART:20260105T090000", f"RRULE:{rule}")), ZONE, TODAY)
    assert found.events[0].entry.rhythm == wanted
    if wanted is None:
        assert len(found.events) in (3, 4)
        assert all(each.notes == ("rule_unrolled",) for each in found.events)


def test_several_under_one_uid_or_on_one_day_are_entries_of_their_own_and_come_in_once() -> None:
    start, twice = "DTSTART:20260301T090000Z", event("UID:1", "SUMMARY:x", "DTSTART:20260302T090000Z")
    same = event("UID:1", "SUMMARY:x", "DTSTART:20260303T090000Z")
    hourly = event("UID:2", "SUMMARY:y", start, "RRULE:FREQ=HOURLY;COUNT=3")
    data = google(*twice, *twice, *same, *hourly)
    found = read_calendar(data, ZONE, TODAY)
    assert len(found.events) == len({each.entry.id for each in found.events}) == 5
    assert read_calendar(data, ZONE, TODAY) == found


def test_a_description_that_is_marked_up_comes_as_plain_text() -> None:
    marked = '<p>Text &amp; <b>picture</b></p>Two<ul><li>one</li></ul><a href="https://x.dk">here</a>&nbsp;!'
    for said, wanted in (
        (marked, "Text & picture\nTwo\n• one\nhere (https://x.dk) !"),
        ("I <3 this & a < b\\n\\n", "I <3 this & a < b"),
    ):
        found = read_calendar(google(*event("UID:1", "DTSTART:20260301T090000Z", f"DESCRIPTION:{said}")), ZONE, TODAY)
        assert found.events[0].entry.text == wanted


def test_events_that_make_no_sense_are_counted_and_the_others_come() -> None:
    start = "DTSTART:20260105T090000Z"
    senseless = [
        (start, "RRULE:FREQ=DAILY;INTERVAL=0"),  # would never get on
        (start, "RRULE:FREQ=WEEKLY;INTERVAL=-1"),
        (start, "RRULE:FREQ=DAILY;BYEASTER=soon"),
        (start, "RRULE:FREQ=DAILY;INTERVAL=999999999999"),
        (start, *["RRULE:FREQ=DAILY"] * 500),
        (start, "DURATION:soon"),
        (start, "RECURRENCE-ID:then"),
        ("DTSTART;TZID=Europe/Copenhagen:then",),
        (start, start),
        ("DTSTART:99991231T235959Z",),
        ("SUMMARY:without a day",),
    ]
    events = [line for n, each in enumerate(senseless) for line in event(f"UID:{n}", *each)]
    found = read_calendar(google(*events, *event("UID:x", "SUMMARY:Topic", start)), ZONE, TODAY)
    assert ([each.entry.title for each in found.events], found.unreadable) == (["Topic"], len(senseless))


def test_a_day_that_not_every_month_has_is_left_out_where_the_other_calendar_leaves_it_out() -> None:
    data = google(*event("UID:1", "SUMMARY:x", "DTSTART;VALUE=DATE:20260131", "RRULE:FREQ=MONTHLY;COUNT=4"))
    assert [day for day, _, _ in listed(read_calendar(data, ZONE, TODAY))] == [
        dt.date(2026, month, 31) for month in (1, 3, 5, 7)
    ]


def test_what_is_no_calendar_is_refused() -> None:
    assert is_calendar("\ufeffbegin:vcalendar\r\n")
    assert not is_calendar("BEGIN:VCARD")
    with pytest.raises(FileProblem, match="ics_unreadable"):
        read_calendar(b"no calendar", ZONE, TODAY)
    many = google(*event("UID:1", "DTSTART:20260105T090000Z", f"CATEGORIES:{'a,' * 2 * MOST_LISTED}b"))
    full = google(*event("UID:1", f"ATTENDEE{';A=b' * 2 * MOST_PARAMETERS}:mailto:a@b.example"))
    zones = google(*["BEGIN:STANDARD", "END:STANDARD"] * 2 * MOST_CLOCKS)
    named = google(*event("UID:1", *[f"EXDATE;TZID={n}:20260105T090000" for n in range(MOST_ZONES + 1)]))
    for data in (many, full, zones, named):  # each of them takes far more than its letters
        with pytest.raises(FileProblem, match="ics_too_long"):
            read_calendar(data, ZONE, TODAY)


def test_a_time_that_is_skipped_makes_its_series_newer_and_a_time_zone_everything(tmp_path: Path) -> None:
    with ClientFile.create(tmp_path / f"client{SUFFIX}", CLIENT, Environment(now=lambda: NOW)) as file:

        def newer(change: Change | None, before: dict[str, int]) -> set[str]:
            assert change is not None
            file.apply(change)
            return {key for key, number in numbers().items() if number > before[key]}

        def numbers() -> dict[str, int]:
            data = export_entries(file.client, "en", NOW + dt.timedelta(hours=1), file.history())
            events = Calendar.from_ical(data).walk("VEVENT")
            return {f"{e['UID']} {'RECURRENCE-ID' in e}": e["SEQUENCE"] for e in events}

        before = numbers()
        skipped = delete_entries(file.client, [Key("autumn", dt.date(2026, 11, 3))])
        assert newer(skipped, before) == {f"uid-1.autumn{DOMAIN} False"}
        elsewhere = set_calendar(file.client, None, "Europe/Helsinki", {})
        assert newer(elsewhere, numbers()) == before.keys()
        weighed = edit_profile(file.client, weights={"strategy": 2.0})
        assert newer(weighed, numbers()) == set()
