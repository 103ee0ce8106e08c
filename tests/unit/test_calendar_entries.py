"""What can be done to entries: of a series to one time, from there on, or all, and what undo makes of it."""

import datetime as dt
from typing import Any

import pytest

from somedesk.base.errors import InvalidInput
from somedesk.domain.calendar import entries as calendar
from somedesk.domain.calendar.agenda import Agenda, Key
from somedesk.domain.calendar.series import led
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry, Rhythm
from tests.small_client import made, small_client

TODAY = dt.date(2026, 12, 1)
MONDAY = dt.date(2026, 12, 7)


def client_with(*entries: Entry) -> Client:
    client = small_client()
    for entry in entries:
        client = made(client, calendar.add_entry(client, entry, TODAY))
    return client


def weekly(**fields: Any) -> Entry:
    return Entry(**{"id": "s", "title": "Weekly", "day": MONDAY, "rhythm": Rhythm(1, "week"), **fields})


def shown(client: Client, last: dt.date = dt.date(2027, 1, 3)) -> list[tuple[str, str]]:
    return [(f"{each.day:%d.%m.}", each.entry.title) for each in Agenda(client.entries.values()).between(TODAY, last)]


def at(day: dt.date, entry: str = "s") -> Key:
    return Key(entry, day)


def weeks(count: int) -> dt.date:
    return MONDAY + dt.timedelta(weeks=count)


def undone(client: Client, change: Change | None) -> None:
    assert change is not None
    assert apply(apply(client, change), change.inverted()) == client


def test_an_entry_is_added_edited_and_its_title_trimmed() -> None:
    client = client_with(Entry(id="a", title=" A "))
    assert client.entries["a"].title == "A"
    client = made(client, calendar.edit_entry(client, Key("a"), TODAY, day=MONDAY, title=" B "))
    assert shown(client) == [("07.12.", "B")]
    assert calendar.edit_entry(client, Key("a"), TODAY, title="B") is None
    with pytest.raises(InvalidInput):
        calendar.edit_entry(client, Key("a"), TODAY, title="")


def test_published_is_today_unless_a_day_is_given_and_gone_when_it_is_not() -> None:
    client = client_with(Entry(id="a", title="A", status="published"))
    assert client.entries["a"].published == TODAY
    day = dt.date(2026, 11, 3)
    client = made(client, calendar.edit_entry(client, Key("a"), TODAY, published=day))
    assert client.entries["a"].published == day
    client = made(client, calendar.edit_entries(client, [Key("a")], TODAY, status="ready"))
    assert client.entries["a"].published is None


def test_one_time_is_changed_and_the_series_stays_one() -> None:
    client = client_with(weekly())
    change = calendar.edit_entry(client, at(weeks(1)), TODAY, title="Once")
    undone(client, change)
    client = made(client, change)
    assert shown(client) == [("07.12.", "Weekly"), ("14.12.", "Once"), ("21.12.", "Weekly"), ("28.12.", "Weekly")]
    assert client.entries["s@2026-12-14"].original == weeks(1)
    client = made(client, calendar.move_entries(client, [Key("s@2026-12-14")], 2))
    assert shown(client)[1] == ("16.12.", "Once")
    client = made(client, calendar.delete_entries(client, [Key("s@2026-12-14")]))
    assert [day for day, _ in shown(client)] == ["07.12.", "21.12.", "28.12."]


def test_all_times_are_moved_and_what_was_changed_before_keeps_its_own() -> None:
    client = client_with(weekly(notes="n", deadline=weeks(0) - dt.timedelta(3), skipped=(weeks(3),)))
    client = made(client, calendar.edit_entry(client, at(weeks(2)), TODAY, title="Own"))
    change = calendar.edit_entry(client, at(weeks(1)), TODAY, scope="all", day=weeks(1) + dt.timedelta(1), notes="m")
    undone(client, change)
    client = made(client, change)
    assert shown(client) == [("08.12.", "Weekly"), ("15.12.", "Weekly"), ("21.12.", "Own")]
    assert client.entries["s"].skipped == (weeks(3) + dt.timedelta(1),)
    assert client.entries["s"].deadline == weeks(0) - dt.timedelta(3)
    assert {entry.notes for entry in client.entries.values()} == {"m"}
    assert client.entries["s@2026-12-21"].original == weeks(2) + dt.timedelta(1)
    client = made(client, calendar.edit_entry(client, at(weeks(1) + dt.timedelta(1)), TODAY, scope="all", title="New"))
    assert [title for _, title in shown(client)] == ["New", "New", "Own"]


def test_the_deadline_of_all_times_is_as_far_from_each_as_it_was_said_for_one() -> None:
    client = client_with(weekly())
    client = made(
        client, calendar.edit_entry(client, at(weeks(2)), TODAY, scope="all", deadline=weeks(2) - dt.timedelta(2))
    )
    assert calendar.occurrence(client, at(weeks(5))).entry.deadline == weeks(5) - dt.timedelta(2)
    client = made(client, calendar.edit_entry(client, at(weeks(2)), TODAY, scope="all", deadline=None))
    assert client.entries["s"].deadline is None


def test_from_there_on_is_a_series_of_its_own() -> None:
    client = client_with(weekly(skipped=(weeks(1), weeks(3)), deadline=MONDAY))
    client = made(client, calendar.edit_entry(client, at(weeks(4)), TODAY, time=dt.time(9)))
    change = calendar.edit_entry(client, at(weeks(2)), TODAY, scope="following", title="Later", day=weeks(2))
    undone(client, change)
    client = made(client, change)
    last = weeks(4)
    assert shown(client, last) == [("07.12.", "Weekly"), ("21.12.", "Later"), ("04.01.", "Later")]
    later = client.entries["s~2026-12-21"]
    assert (later.deadline, later.skipped) == (weeks(2), (weeks(3),))
    assert client.entries["s@2027-01-04"].series == later.id
    assert client.entries["s"].rhythm == Rhythm(1, "week", until=weeks(2) - dt.timedelta(1))


def test_from_the_first_time_on_is_all_of_them() -> None:
    client = client_with(weekly())
    client = made(client, calendar.edit_entry(client, at(MONDAY), TODAY, scope="following", title="All"))
    assert list(client.entries) == ["s"]


def test_a_month_that_was_short_is_remembered_when_a_series_is_parted() -> None:
    client = client_with(weekly(day=dt.date(2026, 12, 31), rhythm=Rhythm(1, "month")))
    client = made(client, calendar.edit_entry(client, at(dt.date(2027, 2, 28)), TODAY, scope="following", title="L"))
    days = [day for day, title in shown(client, dt.date(2027, 4, 30)) if title == "L"]
    assert days == ["28.02.", "31.03.", "30.04."]
    weekday = weekly(id="w", rhythm=Rhythm(1, "month", nth=1))
    client = client_with(weekday)
    client = made(
        client, calendar.edit_entry(client, at(dt.date(2027, 1, 4), "w"), TODAY, scope="following", title="L")
    )
    assert shown(client, dt.date(2027, 2, 28))[-1] == ("01.02.", "L")


@pytest.mark.parametrize(
    ("day", "rhythm", "ahead", "second"),
    [
        (MONDAY, Rhythm(1, "month", nth=1), 1, dt.date(2027, 1, 12)),
        (MONDAY, Rhythm(1, "month", nth=1), 7, dt.date(2027, 1, 11)),
        (dt.date(2026, 12, 28), Rhythm(1, "month", nth=-1), 1, dt.date(2027, 1, 26)),
        (dt.date(2026, 12, 28), Rhythm(1, "month", nth=-1), -7, dt.date(2027, 1, 18)),
        (MONDAY, Rhythm(1, "week", weekdays=(0, 6), until=weeks(9)), 1, dt.date(2026, 12, 14)),
    ],
)
def test_a_moved_series_keeps_its_rhythm(day: dt.date, rhythm: Rhythm, ahead: int, second: dt.date) -> None:
    client = client_with(weekly(day=day, rhythm=rhythm))
    to = day + dt.timedelta(ahead)
    client = made(client, calendar.edit_entry(client, at(day), TODAY, scope="all", day=to))
    found = Agenda(client.entries.values()).between(TODAY, dt.date(2027, 2, 28))
    assert [each.day for each in found][:2] == [to, second]


def test_a_series_has_a_day_and_one_time_of_it_may_go_to_the_ideas() -> None:
    client = client_with(weekly())
    with pytest.raises(InvalidInput, match="entry_series_day"):
        calendar.edit_entry(client, at(weeks(1)), TODAY, scope="all", day=None)
    with pytest.raises(InvalidInput, match="entry_series_day"):
        calendar.add_entry(client, weekly(id="x", day=None), TODAY)
    with pytest.raises(InvalidInput, match="entry_series_ends"):
        calendar.add_entry(client, weekly(id="x", rhythm=Rhythm(1, "week", until=MONDAY - dt.timedelta(days=1))), TODAY)
    client = made(client, calendar.edit_entry(client, at(weeks(1)), TODAY, day=None))
    agenda = Agenda(client.entries.values())
    assert [idea.id for idea in agenda.ideas] == ["s@2026-12-14"]
    assert "14.12." not in dict(shown(client))


def test_a_series_that_ends_is_one_entry_and_one_entry_can_become_a_series() -> None:
    client = client_with(weekly())
    client = made(client, calendar.edit_entry(client, at(weeks(1)), TODAY, scope="all", rhythm=None))
    assert shown(client) == [("07.12.", "Weekly")]
    client = made(client, calendar.edit_entry(client, Key("s"), TODAY, rhythm=Rhythm(2, "week")))
    assert len(shown(client)) == 2
    single = Entry(id="x", title="x")
    assert not led(single, single)


def test_a_selection_moves_by_days_and_its_deadlines_only_if_that_is_wanted() -> None:
    day = dt.date(2026, 12, 3)
    client = client_with(Entry(id="a", title="A", day=day, deadline=day), Entry(id="i", title="I"), weekly())
    keys = [Key("a"), Key("i"), at(weeks(1))]
    stayed = made(client, calendar.move_entries(client, keys, 7))
    assert (stayed.entries["a"].day, stayed.entries["a"].deadline) == (dt.date(2026, 12, 10), day)
    assert ("21.12.", "Weekly") in shown(stayed)
    assert stayed.entries["i"].day is None
    along = made(client, calendar.move_entries(client, keys, 7, along=True))
    assert along.entries["a"].deadline == dt.date(2026, 12, 10)
    after = made(stayed, calendar.move_deadlines(stayed, [Key("a"), Key("i")], 7))
    assert after == along
    change = calendar.move_entries(client, [Key("a")], 1)
    assert change is not None
    assert change.label.key == "entry_moved"


def test_deleting_takes_one_time_those_from_there_on_or_all() -> None:
    client = client_with(weekly(), Entry(id="a", title="A", day=MONDAY))
    client = made(client, calendar.edit_entry(client, at(weeks(3)), TODAY, title="Own"))
    one = made(client, calendar.delete_entries(client, [at(weeks(1))]))
    assert [day for day, _ in shown(one)] == ["07.12.", "07.12.", "21.12.", "28.12."]
    following = made(client, calendar.delete_entries(client, [at(weeks(2))], scope="following"))
    assert [day for day, _ in shown(following)] == ["07.12.", "07.12.", "14.12."]
    for key, scope in ((at(weeks(1)), "all"), (at(MONDAY), "following")):
        change = calendar.delete_entries(client, [key], scope=scope)  # type: ignore[arg-type]
        undone(client, change)
        assert list(made(client, change).entries) == ["a"]
    both = made(client, calendar.delete_entries(client, [at(weeks(1)), at(weeks(2)), Key("a")]))
    assert [day for day, _ in shown(both)] == ["07.12.", "28.12."]


def test_what_is_imported_comes_as_one_step() -> None:
    client = client_with(Entry(id="a", title="A"))
    change = calendar.import_entries(client, [Entry(id="a", title="A"), Entry(id="b", title="B")])
    assert change is not None
    assert dict(change.label.values) == {"count": 1}


def changed_once(**fields: Any) -> tuple[Client, Key]:
    """A series of which the second time is called Other, and takes place on Wednesday the 16th; and that time."""
    client = client_with(weekly(deadline=MONDAY - dt.timedelta(2)))
    fields = {"title": "Other", "day": weeks(1) + dt.timedelta(2), **fields}
    client = made(client, calendar.edit_entry(client, at(weeks(1)), TODAY, **fields))
    return client, Key(f"s@{weeks(1)}")


def test_a_series_can_be_changed_from_a_time_that_was_changed_by_itself() -> None:
    client, key = changed_once()
    assert calendar.in_series(client, key) == at(weeks(1))
    every = calendar.edit_entry(client, key, TODAY, scope="all", title="New", kind="video")
    undone(client, every)
    after = made(client, every)
    assert {title for _, title in shown(after)} == {"New"}
    assert {entry.kind for entry in after.entries.values()} == {"video"}
    later = made(client, calendar.edit_entry(client, key, TODAY, scope="following", title="New"))
    assert shown(later) == [("07.12.", "Weekly"), ("16.12.", "New"), ("21.12.", "New"), ("28.12.", "New")]
    assert later.entries[key.id].series == f"s~{weeks(1)}"
    once = made(client, calendar.edit_entry(client, key, TODAY, title="New"))
    assert shown(once)[:3] == [("07.12.", "Weekly"), ("16.12.", "New"), ("21.12.", "Weekly")]


def test_from_such_a_time_days_and_deadlines_move_as_far_for_all() -> None:
    client, key = changed_once()
    day = weeks(1) + dt.timedelta(3)
    moved = made(client, calendar.edit_entry(client, key, TODAY, scope="all", day=day, deadline=day - dt.timedelta(1)))
    assert [day for day, _ in shown(moved)] == ["08.12.", "17.12.", "22.12.", "29.12."]
    assert moved.entries["s"].deadline == MONDAY
    assert moved.entries[key.id].deadline == day - dt.timedelta(1)
    none = made(client, calendar.edit_entry(client, key, TODAY, scope="all", deadline=None))
    assert [each.deadline for each in none.entries.values()] == [None, None]


def test_such_a_time_among_the_ideas_takes_no_other_along() -> None:
    client, key = changed_once()
    idea = made(client, calendar.edit_entry(client, key, TODAY, scope="all", day=None, title="New"))
    assert shown(idea) == [("07.12.", "New"), ("21.12.", "New"), ("28.12.", "New")]
    again = made(idea, calendar.edit_entry(idea, key, TODAY, scope="all", day=weeks(1)))
    assert shown(again)[:2] == [("07.12.", "New"), ("14.12.", "New")]


@pytest.mark.parametrize(
    ("scope", "left"),
    [("this", ["07.12.", "21.12.", "28.12."]), ("following", ["07.12."]), ("all", [])],
)
def test_a_series_can_be_deleted_from_such_a_time(scope: calendar.Scope, left: list[str]) -> None:
    client, key = changed_once()
    change = calendar.delete_entries(client, [key], scope=scope)
    undone(client, change)
    assert [day for day, _ in shown(made(client, change))] == left


def test_a_time_whose_series_is_gone_is_an_entry_by_itself() -> None:
    client = client_with(Entry(id="t", title="T", day=MONDAY, series="nobody", original=MONDAY))
    assert calendar.in_series(client, Key("t")) is None
    assert made(client, calendar.edit_entry(client, Key("t"), TODAY, scope="all", title="U")).entries["t"].title == "U"
    assert not made(client, calendar.delete_entries(client, [Key("t")], scope="all")).entries
