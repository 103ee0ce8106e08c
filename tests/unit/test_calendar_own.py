"""A calendar that SomeDesk wrote comes in again: as the same, whatever stands in it, and not as new entries."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.domain.calendar.agenda import Key
from somedesk.domain.calendar.entries import edit_entry
from somedesk.domain.calendar.rhythm import days_of
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import ENTRY_STATUSES, Entry, Rhythm
from somedesk.exchange.calendar.ics_out import export_entries
from somedesk.exchange.ics import export_events, export_todos
from somedesk.exchange.incoming import ImportCall
from somedesk.work.importing import entries as importing
from tests.small_client import small_client
from tests.unit.test_calendar_days import DAYS, RHYTHMS

NOW = dt.datetime(2026, 11, 14, 12, tzinfo=dt.UTC)
TODAY = NOW.date()
CALL = ImportCall("en", TODAY, lambda: "new", "calendar")
TIMES = st.none() | st.sampled_from((dt.time(9), dt.time(2, 30), dt.time(23, 45)))
STATUSES = st.sampled_from(ENTRY_STATUSES)


@st.composite
def series(draw: st.DrawFn) -> list[Entry]:
    """An entry that may recur, with days left out, and times changed by themselves or put among the ideas."""
    entry = Entry("e", "Topic", day=draw(DAYS), time=draw(TIMES), status=draw(STATUSES), minutes=30)
    rhythm = draw(st.none() | RHYTHMS)
    if rhythm is None:
        return [entry]
    assert entry.day is not None
    entry = replace(entry, rhythm=replace(rhythm, until=rhythm.until and max(rhythm.until, entry.day)))
    assert entry.rhythm is not None
    days = list(days_of(entry.day, entry.rhythm, entry.day, entry.day + dt.timedelta(300)))
    entry = replace(entry, skipped=tuple(sorted(draw(st.sets(st.sampled_from(days), max_size=2)) - {entry.day})))
    left = [day for day in days if day not in entry.skipped]
    changed = draw(st.sets(st.sampled_from(left), max_size=2))
    return [entry, *(_changed(draw, entry, day) for day in sorted(changed))]


def _changed(draw: st.DrawFn, entry: Entry, day: dt.date) -> Entry:
    moved = draw(st.sampled_from((day, day + dt.timedelta(1), None)))
    time = draw(TIMES) if moved else None
    made = replace(entry, id=f"e@{day}", rhythm=None, skipped=(), series="e", original=day)
    return replace(made, day=moved, time=time, status=draw(STATUSES))


def arriving(data: bytes, client: Client) -> importing.Arriving:
    return importing.arriving(("calendar", data), client, CALL)


@pytest.mark.no_cover
@settings(max_examples=150, deadline=None)
@given(series())
def test_a_calendar_that_nobody_edited_changes_nothing(entries: list[Entry]) -> None:
    client = replace(small_client(), entries={entry.id: entry for entry in entries})
    found = arriving(export_entries(client, "sv", NOW), client)
    assert (found.entries, found.said) == ((), ())
    assert found.unchanged == sum(entry.day is not None for entry in entries)


def test_a_time_that_went_along_with_its_series_is_found_again() -> None:
    weekly = Entry("e", "Topic", day=dt.date(2026, 12, 1), rhythm=Rhythm(1, "week"))
    client = replace(small_client(), entries={"e": weekly})
    for key, fields in (
        (Key("e", dt.date(2026, 12, 8)), {"title": "Other"}),
        (Key("e", dt.date(2026, 12, 1)), {"day": dt.date(2026, 12, 2), "scope": "all"}),
    ):
        client = apply(client, made(edit_entry(client, key, TODAY, **fields)))  # type: ignore[arg-type]
    assert client.entries["e@2026-12-08"].original == dt.date(2026, 12, 9)
    data = export_entries(client, "en", NOW)
    assert arriving(data, client).entries == ()
    (edited,) = arriving(data.replace(b":Other", b":Edited"), client).entries
    assert (edited.id, edited.title) == ("e@2026-12-08", "Edited")


def test_a_day_that_was_left_out_in_the_calendar_is_left_out_here() -> None:
    weekly = Entry("e", "Topic", day=dt.date(2026, 12, 1), rhythm=Rhythm(1, "week"))
    client = replace(small_client(), entries={"e": weekly})
    data = export_entries(client, "en", NOW).replace(b"RRULE:", b"EXDATE;VALUE=DATE:20261208\r\nRRULE:")
    (edited,) = arriving(data, client).entries
    assert (edited.skipped, edited.rhythm) == ((dt.date(2026, 12, 8),), weekly.rhythm)


def test_actions_of_the_plan_are_no_entries_and_one_moved_elsewhere_is_told() -> None:
    client = sample_client("da", TODAY)
    dated = [action for action in client.actions.values() if action.due or action.start]
    assert dated
    shown = sum(entry.day is not None for entry in client.entries.values())
    for export, count in ((export_events, len(dated)), (export_todos, len(client.actions))):
        found = arriving(export(client, "sv", NOW), client)
        assert (found.entries, found.said, found.unchanged) == ((), (), count + shown)
    moved = next(action for action in dated if action.due)
    there = replace(client, actions={**client.actions, moved.id: replace(moved, due=dt.date(2031, 1, 1))})
    found = arriving(export_events(there, "en", NOW), client)
    assert found.entries == ()
    assert [said.values["title"] for said in found.said] == [moved.title]
    unread = export_events(client, "en", NOW).replace(b"DTSTART;VALUE=DATE:2", b"DTSTART;VALUE=DATE:x")
    assert arriving(unread, client).entries == ()  # whatever became of their days
    # In the plan of another client they are events like any other.
    elsewhere = arriving(export_events(client, "en", NOW), small_client())
    off = sum(each.status == "dropped" for each in (*dated, *client.entries.values()))
    assert len(elsewhere.entries) == len(dated) + shown - off


def made(change: Change | None) -> Change:
    assert change is not None
    return change
