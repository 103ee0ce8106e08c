#!/usr/bin/env bash
# A weekly meeting in a zone that a library described is an hour off in summer for another reader.
#
# Seen with: icalendar==7.3.0, vobject==0.9.9, python-dateutil==2.9.0.post0, tzdata==2026.6, Python 3.11.
#
# Calendar.add_missing_timezones() describes Europe/Copenhagen by lists of days (RDATE), not by the rule that the changes of
# the clock follow, and gives the change in spring as 03:00. RFC 5545 wants the local time before the change, 02:00: the
# clock goes from 02:00 to 03:00. vobject, by way of dateutil, then takes 09:00 in October for winter time.
#
# Why it matters: the file is valid, and the same calendar looks right in a reader that knows the zone by its name.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "icalendar==7.3.0" "vobject==0.9.9" "python-dateutil==2.9.0.post0" "tzdata==2026.6"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime as dt
from zoneinfo import ZoneInfo

import vobject
from icalendar import Calendar, Event

zone = ZoneInfo("Europe/Copenhagen")
calendar = Calendar()
calendar.add("prodid", "-//example//EN")
calendar.add("version", "2.0")
event = Event()
event.add("uid", "1")
event.add("dtstamp", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
event.add("dtstart", dt.datetime(2026, 3, 24, 9, tzinfo=zone))
event.add("summary", "Meeting")
event.add("rrule", {"FREQ": "WEEKLY", "COUNT": 32})
calendar.add_component(event)
calendar.add_missing_timezones(dt.date(2024, 1, 1), dt.date(2037, 12, 31))
text = calendar.to_ical().decode()
summer = text.partition("BEGIN:DAYLIGHT")[2].partition("END:DAYLIGHT")[0]
onset = next(line for line in summer.splitlines() if line.startswith("DTSTART"))
read = vobject.readOne(text).vevent.rruleset
hours = {when.astimezone(zone).hour for when in read}
print("change in spring:", onset)
print("hours that vobject finds for a meeting at 9:", sorted(hours))
assert onset.endswith("T030000")
assert hours != {9}
PYTHON
