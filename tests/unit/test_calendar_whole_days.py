"""Days without an hour, as other programs write them."""

import datetime as dt

from somedesk.domain.calendar.agenda import Agenda
from somedesk.exchange.calendar.ics_in import read_calendar
from tests.unit.test_calendar_ics import TODAY, ZONE, event, google, listed


def test_whole_days_that_exchange_writes_from_midnight_to_midnight_are_whole_days_wherever_that_was() -> None:
    at = ";TZID=Pacific Standard Time:"
    whole = ("UID:1", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    found = read_calendar(
        google(
            *event(*whole, "SUMMARY:Fair", f"DTSTART{at}20261019T000000", f"DTEND{at}20261020T000000",
                   "RRULE:FREQ=WEEKLY;UNTIL=20261102T080000Z;BYDAY=MO"),
            *event(*whole, "SUMMARY:Moved", f"RECURRENCE-ID{at}20261026T000000", f"DTSTART{at}20261027T000000",
                   f"DTEND{at}20261029T000000"),
            *event("UID:2", whole[1], "SUMMARY:Night", f"DTSTART{at}20261019T000000", f"DTEND{at}20261019T010000"),
        ),
        ZONE, TODAY,
    )  # fmt: skip
    assert listed(found) == [
        (dt.date(2026, 10, 19), None, "Fair"),
        (dt.date(2026, 10, 19), dt.time(9), "Night"),
        (dt.date(2026, 10, 27), None, "Moved"),
        (dt.date(2026, 11, 2), None, "Fair"),
    ]
    assert [each.last for each in found.events] == [None, dt.date(2026, 10, 28), None]


def test_a_month_that_lacks_the_day_has_none_in_years_to_come_either() -> None:
    rule = ("UID:1", "SUMMARY:Last", "DTSTART;VALUE=DATE:20261031", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31")
    leap = ("UID:2", "SUMMARY:Leap", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY")
    found = read_calendar(google(*event(*rule), *event(*leap)), ZONE, TODAY)
    days = Agenda([each.entry for each in found.events]).between(dt.date(2024, 1, 1), dt.date(2035, 12, 31))
    assert [each.day for each in days if each.entry.title == "Leap"] == [dt.date(2024, 2, 29), dt.date(2028, 2, 29)]
    last = [each.day for each in days if each.entry.title == "Last"]
    assert {day.day for day in last} == {31}
    assert len(last) == 2 + 9 * 7
