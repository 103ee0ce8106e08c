#!/usr/bin/env bash
# Of three agreed days in one entry, one reader gives all, one the last two, and two the first alone.
#
# Seen with: ical.js==2.2.1 and node-ical==0.26.1 (npm), icalevents==0.3.1, recurring-ical-events==3.8.2 for comparison,
# icalendar==7.3.2, Node 20, Python 3.11.
#
# Days that follow no rule are written as RDATE: an entry starts on 2 March, and RDATE adds the 10th and the 12th. RFC 5545,
# 3.8.5.2 and 3.8.5.3, has an entry come on its start and on all days of rules and of RDATE. recurring-ical-events gives
# three. The iterator of ical.js begins with the 10th: the start is left out if there is no rule beside RDATE, and is there
# if RRULE is (COUNT=1 will do), or if RDATE names it again. node-ical keeps RDATE as a text, and expandRecurringEvent gives
# the 2nd alone, as a single event; with a rule beside it the extra days are missing too. icalevents does the same.
#
# Why it matters: workshops and meetings of a steering group are set on days that suit all, not on every second Monday. Each
# reader gives some days, so that nobody notices which are missing. Write one entry for each day.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm python3; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "ical.js@2.2.1" "node-ical@0.26.1"
for name in one other; do python3 -m venv "$folder/$name"; done
"$folder/one/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "recurring-ical-events==3.8.2" "icalendar==7.3.2"
"$folder/other/bin/pip" --quiet --disable-pip-version-check install --no-compile "icalevents==0.3.1" "icalendar==7.3.2"
cd "$folder"
cat > write.py <<'PYTHON'
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Event

DAYS = [datetime(2026, 3, day, 8, tzinfo=UTC) for day in (2, 10, 12)]


def write(name: str, extra: list[datetime], rule: dict | None = None) -> None:
    event = Event()
    event.add("uid", "1")
    event.add("dtstamp", DAYS[0])
    event.add("summary", "Workshop")
    event.add("dtstart", DAYS[0])
    event.add("dtend", DAYS[0].replace(hour=9))
    event.add("rdate", extra)
    if rule:
        event.add("rrule", rule)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//x//y//EN")
    calendar.add_component(event)
    Path(name).write_bytes(calendar.to_ical())


write("rdate.ics", DAYS[1:])
write("start_again.ics", DAYS)
write("with_a_rule.ics", DAYS[1:], {"freq": "daily", "count": 1})
PYTHON
cat > first.py <<'PYTHON'
import sys
from datetime import date
from pathlib import Path

import icalendar
import recurring_ical_events

calendar = icalendar.Calendar.from_ical(Path(sys.argv[1]).read_bytes())
found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 1, 1))
print(*sorted(event["DTSTART"].dt.day for event in found))
PYTHON
cat > second.js <<'JAVASCRIPT'
const text = require("node:fs").readFileSync(process.argv[2], "utf8");
import("ical.js").then(({ default: ICAL }) => {
  const days = [];
  const days_of = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")).iterator();
  for (let day = days_of.next(); day; day = days_of.next()) days.push(day.day);
  console.log(days.join(" "));
});
JAVASCRIPT
cat > third.js <<'JAVASCRIPT'
const nodeIcal = require("node-ical");
const event = Object.values(nodeIcal.sync.parseFile(process.argv[2])).find((part) => part.type === "VEVENT");
const year = { from: new Date(Date.UTC(2026, 0, 1)), to: new Date(Date.UTC(2026, 11, 31)) };
console.log(nodeIcal.expandRecurringEvent(event, year).map((each) => each.start.getUTCDate()).join(" "));
JAVASCRIPT
cat > fourth.py <<'PYTHON'
import sys
from datetime import UTC, datetime

from icalevents.icalevents import events

found = events(file=sys.argv[1], start=datetime(2026, 1, 1, tzinfo=UTC), end=datetime(2026, 12, 31, tzinfo=UTC))
print(*sorted(event.start.day for event in found))
PYTHON
one/bin/python write.py
export TZ=Europe/Copenhagen
seen=$(for file in rdate start_again with_a_rule; do
    echo "$file: recurring-ical-events: $(one/bin/python first.py $file.ics); ical.js: $(node second.js $file.ics);" \
        "node-ical: $(node third.js $file.ics); icalevents: $(other/bin/python fourth.py $file.ics)"
done)
echo "$seen"
expected="rdate: recurring-ical-events: 2 10 12; ical.js: 10 12; node-ical: 2; icalevents: 2
start_again: recurring-ical-events: 2 10 12; ical.js: 2 10 12; node-ical: 2; icalevents: 2
with_a_rule: recurring-ical-events: 2 10 12; ical.js: 2 10 12; node-ical: 2; icalevents: 2"
[ "$seen" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
