#!/usr/bin/env bash
# A duration of 400 days is written as one year and 35 days, which other readers refuse or count otherwise.
#
# Seen with: pydantic==2.14.4, msgspec==0.22.0, isodate==0.7.2, icalendar==7.3.2, Python 3.11.
#
# A timedelta is a number of days and seconds and knows no years. pydantic writes it as ISO 8601 and makes a year of 365
# days: 400 days become P1Y35D. Its own reader makes 400 days of that again. isodate takes the year for a calendar year, and
# from 1 March 2027 that ends a day later than 400 days; msgspec refuses it (it reads D, H, M and S only, as a timedelta
# needs); in a calendar file years are not allowed (RFC 5545, 3.3.6), and icalendar puts the line aside as an error. Up to
# 364 days all four agree.
#
# Why it matters: assessments are planned a year apart, so the first duration that goes wrong is the usual one; a month's
# test data show nothing. Write days (ser_json_timedelta="float" writes seconds), or the two dates.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "pydantic==2.14.4" \
    "msgspec==0.22.0" \
    "isodate==0.7.2" \
    "icalendar==7.3.2"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import json
import sys

import icalendar
import isodate
import msgspec
import pydantic

ADAPTER = pydantic.TypeAdapter(datetime.timedelta)
START = datetime.date(2027, 3, 1)


def by_msgspec(written: bytes) -> str:
    try:
        return str(msgspec.json.decode(written, type=datetime.timedelta).days)
    except msgspec.ValidationError:
        return "refused"


def by_icalendar(text: str) -> str:
    lines = ["BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20270301", f"DURATION:{text}", "END:VEVENT", ""]
    event = icalendar.Event.from_ical("\r\n".join(lines))
    return "refused" if event.errors else str(event.duration.days)


seen = {}
for days in (364, 365, 400):
    written = ADAPTER.dump_json(datetime.timedelta(days=days))
    text = json.loads(written)
    seen[days] = {
        "written": text,
        "pydantic": str(ADAPTER.validate_json(written).days),
        "isodate": str((START + isodate.parse_duration(text) - START).days),
        "msgspec": by_msgspec(written),
        "icalendar": by_icalendar(text),
    }
    print(f"{days} days: {seen[days]}")
expected = {
    364: ["P364D", "364", "364", "364", "364"],
    365: ["P1Y", "365", "366", "refused", "refused"],
    400: ["P1Y35D", "400", "401", "refused", "refused"],
}
sys.exit(0 if {days: list(row.values()) for days, row in seen.items()} == expected else "this has changed")
PYTHON
