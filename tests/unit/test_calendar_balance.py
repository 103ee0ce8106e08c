"""Shares against those that are wished for, gaps, and the work of making, which lies before."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.calendar.agenda import Agenda, Key, Occurrence, agenda_of
from somedesk.domain.calendar.balance import GAP_DAYS, balance, gap_days, gaps
from somedesk.domain.calendar.choices import with_new
from somedesk.domain.calendar.entries import add_entry
from somedesk.domain.calendar.making import made_on, making_load
from somedesk.domain.calendar.settings import set_calendar, zone_of
from somedesk.domain.client import Client, Period
from somedesk.domain.ledger import this_week
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Platform, Purpose, TargetGroup
from somedesk.domain.records.team import Person
from tests.small_client import made, small_client

FIRST, LAST = dt.date(2026, 12, 1), dt.date(2026, 12, 31)


def day(number: int) -> dt.date:
    return dt.date(2026, 12, number)


def client_with(*entries: Entry) -> Client:
    return replace(
        small_client(),
        purposes={"sell": Purpose("sell", "direct_sales"), "teach": Purpose("teach", "education", place=1, share=40)},
        target_groups={"fans": TargetGroup("fans", "Fans"), "none": TargetGroup("none", "None")},
        platforms={"ig": Platform("ig", "Instagram"), "fb": Platform("fb", "Facebook")},
        entries={entry.id: entry for entry in entries},
    )


def entry(key: str, on: int, **fields: Any) -> Entry:
    return Entry(**{"id": key, "title": key, "day": day(on), "maker": "M", "poster": "P", **fields})


def of(client: Client) -> Any:
    return balance(client, Agenda(client.entries.values()), FIRST, LAST)


def test_shares_are_of_what_is_to_be_published_and_stand_beside_those_wished_for() -> None:
    client = client_with(
        entry("a", 1, purpose="sell", target_group="fans", platforms=("ig", "fb")),
        entry("b", 2, purpose="sell", platforms=("ig",)),
        entry("c", 3),
        entry("d", 4, purpose="sell", status="dropped"),
        Entry(id="idea", title="i", purpose="sell"),
    )
    found = of(client)
    assert found.count == 3
    sell, teach, none = found.shares["purpose"]
    assert (sell.record, sell.count, round(sell.percent), sell.is_off) == ("sell", 2, 67, False)
    assert (teach.count, teach.wished, teach.is_off) == (0, 40, True)
    assert (none.record, none.count) == (None, 1)
    assert [(share.record, share.count) for share in found.shares["target_group"]] == [("fans", 1), (None, 2)]
    assert [(share.record, share.count) for share in found.shares["platforms"]] == [("fb", 1), ("ig", 2), (None, 1)]


def test_nothing_planned_has_no_shares_and_nothing_to_mend() -> None:
    found = of(client_with())
    assert found.count == 0
    assert [share.percent for share in found.shares["purpose"]] == [0.0]
    assert not found.gaps


def test_what_is_to_be_mended_is_named() -> None:
    client = client_with(
        entry("a", 1, purpose="sell", maker=""),
        entry("b", 2, purpose="sell", poster=" "),
        entry("c", 3, deadline=day(4), purpose="sell"),
        entry("d", 4, maker="", purpose="sell", status="published", deadline=day(9)),
        entry("e", 5),
    )
    found = of(client)
    assert found.without_owner == (Key("a"), Key("b"))
    assert found.without_purpose == (Key("e"),)
    assert found.late_deadlines == (Key("c"),)


def test_a_gap_is_longer_than_the_days_that_were_chosen_and_told_whole() -> None:
    agenda = Agenda([entry("a", 22), entry("b", 30), entry("c", 24, status="dropped"), entry("d", 16)])
    assert gaps(agenda, FIRST, LAST, 6) == (Period(day(23), day(29)),)
    assert gaps(agenda, FIRST, LAST, 7) == ()
    assert gaps(agenda, day(25), day(26), 6) == (Period(day(23), day(29)),)
    assert gaps(agenda, day(30), LAST, 6) == ()


def test_the_calendars_settings_are_the_clients() -> None:
    client = client_with()
    assert (gap_days(client), zone_of(client)) == (GAP_DAYS, "Europe/Copenhagen")
    wished = {"purpose": {"sell": 60, "teach": None, "gone": 3}, "platforms": {"ig": 50}}
    client = made(client, set_calendar(client, 9, "Europe/Stockholm", wished))  # type: ignore[arg-type]
    assert (gap_days(client), zone_of(client)) == (9, "Europe/Stockholm")
    assert (client.purposes["sell"].share, client.purposes["teach"].share) == (60, None)
    assert client.platforms["ig"].share == 50
    with pytest.raises(InvalidInput):
        set_calendar(client, 0, "", {})


def is_off(weekend: dt.date) -> bool:
    return weekend.weekday() >= 5


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"minutes": 90}, {day(4): 90}),  # published on a Monday: made on Friday
        ({"minutes": 300}, {day(4): 100, day(3): 100, day(2): 100}),
        ({"minutes": 90, "deadline": day(2)}, {day(2): 90}),
        ({"minutes": 90, "deadline": day(9)}, {day(4): 90}),
        ({"minutes": None}, {}),
        ({"minutes": 90, "status": "published"}, {}),
    ],
)
def test_making_lies_before_publication(fields: dict[str, Any], wanted: dict[dt.date, int]) -> None:
    assert made_on(Occurrence(entry("a", 7, **fields)), is_off) == wanted


def test_much_work_is_shared_among_two_weeks_and_what_has_no_working_day_is_done_on_the_day_before() -> None:
    found = made_on(Occurrence(entry("a", 31, minutes=6001)), is_off)
    assert sum(found.values()) == 6001
    assert len(found) == 10
    assert made_on(Occurrence(entry("a", 31, minutes=5)), lambda _: True) == {day(30): 5}


def test_the_load_is_the_makers_by_week() -> None:
    agenda = Agenda(
        [
            entry("a", 8, minutes=60, rhythm=Rhythm(1, "week")),
            entry("b", 10, minutes=30, maker=""),
            entry("c", 9, minutes=30, maker=" ", poster=""),
            entry("d", 9, minutes=30, status="published"),
        ]
    )
    found = making_load(agenda, day(7), day(20), lambda _: is_off)
    assert found == {("M", day(7)): 60, ("M", day(14)): 60, ("P", day(7)): 30, ("", day(7)): 30}


def test_the_ledger_has_the_calendars_hours_beside_the_plans() -> None:
    client = client_with(entry("a", 8, minutes=90), entry("b", 9, minutes=30, maker="Away"))
    week = this_week(client, day(7))["M", day(7)]
    assert (week.asked, week.has) == ({"entries": 1.5}, None)
    away = replace(client, owners={"Away": Person("Away", 5.0, (Period(day(7), day(9)),))})
    assert ("Away", day(7)) in this_week(away, day(7))
    assert this_week(away, day(7))["Away", day(7)].asked == {}
    assert agenda_of(client) is agenda_of(client)


def test_what_an_entry_needs_is_made_with_it() -> None:
    client = client_with()
    new = (Platform("li", "LinkedIn"), TargetGroup("x", "X"), Platform("tt", "TikTok"))
    change = add_entry(client, entry("a", 1, platforms=("li", "tt")), FIRST)
    client = made(client, with_new(client, change, new))
    assert client.entries["a"].platforms == ("li", "tt")
    assert client.platforms["li"].place < client.platforms["tt"].place
    assert with_new(client, None, new) is None


def test_who_is_away_all_year_still_has_what_is_to_be_made_then() -> None:
    agenda = Agenda([entry("a", 12, minutes=5, maker="Bo")])
    assert making_load(agenda, day(7), day(20), lambda _: lambda _day: True) == {("Bo", day(7)): 5}
