#!/usr/bin/env bash
# A weekly meeting that is read and written moves by an hour when summer time begins, and its reminder moves to the start.
#
# Seen with: ics==0.7.3, icalendar==7.3.2 and recurring-ical-events==3.8.2 to look at the result, Python 3.11.
#
# ics turns the start of an event into UTC when it reads it (DTSTART;TZID=Europe/Copenhagen:20260302T090000 becomes
# 20260302T080000Z). What it does not know, it keeps and writes as it was: among that the rule of recurrence. So FREQ=WEEKLY
# now repeats 08:00 UTC, which is 09:00 until March and 10:00 from then on. An alarm an hour before the end
# (TRIGGER;RELATED=END) loses its parameter and rings an hour before the start. And the file says CALSCALE:GEORGIAN (not
# Gregorian), which recurring-ical-events refuses to read; that line is taken out here before the hours are looked at.
# Nothing was changed in between.
#
# Why it matters: single events survive, and so do tests that are run on them. Before a program may add an entry to other
# people's calendars with a library, it must know that what the library does not understand stays true.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "ics==0.7.3" \
    "icalendar==7.3.2" \
    "recurring-ical-events==3.8.2" \
    "tzdata==2026.6"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import sys
from zoneinfo import ZoneInfo

import icalendar
import ics
import recurring_ical_events

ORIGINAL = "\r\n".join(
    """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Copenhagen:20260302T090000
DTEND;TZID=Europe/Copenhagen:20260302T110000
RRULE:FREQ=WEEKLY;COUNT=6
SUMMARY:Redaktionsmøde
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Tal
TRIGGER;RELATED=END:-PT1H
END:VALARM
END:VEVENT
END:VCALENDAR
""".splitlines()
)


def starts(text: str) -> list[str]:
    """When the meetings begin for people in Copenhagen."""
    meetings = recurring_ical_events.of(icalendar.Calendar.from_ical(text.replace("CALSCALE:GEORGIAN\r\n", "")))
    between = meetings.between(datetime.date(2026, 3, 1), datetime.date(2026, 5, 1))
    return [f"{one.start.astimezone(ZoneInfo('Europe/Copenhagen')):%d.%m. %H:%M}" for one in between]


written = ics.Calendar(ORIGINAL).serialize()
triggers = [line for line in written.splitlines() if line.startswith("TRIGGER")]
scale = [line for line in written.splitlines() if line.startswith("CALSCALE")]
before, after = starts(ORIGINAL), starts(written)
print("as it was:", before)
print("read and written by ics:", after)
print("the alarm, which was TRIGGER;RELATED=END:-PT1H:", triggers)
print("its calendar scale:", scale)
days = [day.split()[0] for day in before]
expected = [f"{day} {'09:00' if number < 4 else '10:00'}" for number, day in enumerate(days)]
as_it_was = [f"{day} 09:00" for day in days]
as_expected = (as_it_was, expected, ["TRIGGER:-PT1H"], ["CALSCALE:GEORGIAN"])
sys.exit(0 if (before, after, triggers, scale) == as_expected else "this has changed")
PYTHON
