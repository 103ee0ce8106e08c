#!/usr/bin/env bash
# A task that comes once a year, in a given week, comes every week.
#
# Seen with: ical.js==2.2.1 (npm; the calendar library of Thunderbird), node-ical==0.26.1 for comparison, Node 20.
#
# FREQ=YEARLY;BYWEEKNO=11;BYDAY=MO is the Monday of week 11 of each year, and FREQ=YEARLY;BYDAY=20MO is the twentieth Monday
# of each year (an example of RFC 5545, 3.8.5.3). ical.js reads both rules, keeps their parts and writes them out again; but
# its iterator does not look at the number: it gives every Monday, 52 a year, and with BYWEEKNO not even the one that the
# rule begins on. There is no error and no sign of what was left out. The first Monday of a month
# (FREQ=YEARLY;BYMONTH=3;BYDAY=1MO) is right.
#
# Why it matters: Danish and Swedish plans go by week numbers, and a yearly assessment "in week 11" is written just so. A
# calendar that a plan is exported to should get a month and a weekday, or single dates.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "ical.js@2.2.1" "node-ical@0.26.1"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
async function main() {
  const ICAL = (await import("ical.js")).default;
  const nodeIcal = require("node-ical");

  const calendar = (start, rule) =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
      `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule};COUNT=3`, "SUMMARY:Vurdering", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
  function byIcalJs(start, rule) {
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar(start, rule))).getFirstSubcomponent("vevent"));
    const all = event.iterator();
    return [1, 2, 3].map(() => all.next().toString());
  }
  function byNodeIcal(start, rule) {
    const event = Object.values(nodeIcal.sync.parseICS(calendar(start, rule))).find((one) => one.type === "VEVENT");
    const two = (number) => String(number).padStart(2, "0");
    return event.rrule.all().map((day) => [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join("-"));
  }
  const rules = [
    ["20260309", "FREQ=YEARLY;BYWEEKNO=11;BYDAY=MO"],
    ["20260518", "FREQ=YEARLY;BYDAY=20MO"],
    ["20260302", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO"],
  ];
  const seen = rules.map(([start, rule]) => [byIcalJs(start, rule), byNodeIcal(start, rule)]);
  rules.forEach(([, rule], number) => console.log(`${rule}: ical.js ${seen[number][0]}; node-ical ${seen[number][1]}`));
  const first = ["2026-03-02", "2027-03-01", "2028-03-06"];
  const expected = [
    [["2026-03-16", "2026-03-23", "2026-03-30"], ["2026-03-09", "2027-03-15", "2028-03-13"]],
    [["2026-05-18", "2026-05-25", "2026-06-01"], ["2026-05-18", "2027-05-17", "2028-05-15"]],
    [first, first],
  ];
  const changed = JSON.stringify(seen) !== JSON.stringify(expected);
  if (changed) console.error("this has changed");
  process.exitCode = changed ? 1 : 0;
}
main();
JAVASCRIPT
