#!/usr/bin/env bash
# A task on the 31st of each month slides to the 28th in February and never comes back.
#
# Seen with: node-ical==0.26.1 (npm, recurrence by rrule-temporal), rrule==2.8.1 and ical.js==2.2.1 for comparison, Node 20.
#
# RFC 5545, 3.3.10: a day that a month does not have is left out, so a rule FREQ=MONTHLY that begins on 31 January goes on
# 31 March, 31 May; one that begins on 29 February and is yearly comes every fourth year. node-ical steps from each
# occurrence to the next and clamps on the way: 31 January, 28 February, 28 March, 28 April; and 29 February, 28 February,
# 28 February. With BYMONTHDAY=31 in the rule nothing slides. The older rrule, which node-ical used before, is right;
# ical.js is right by the month, but turns 29 February into 1 March for ever after.
#
# Why it matters: "at the end of the month" is when figures are collected, and three readers put the same task on three
# days. A plan that is exported should say BYMONTHDAY=-1 (the last day), which all three read alike, and no rule should hang
# on the start day alone.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "node-ical@0.26.1" "rrule@2.8.1" "ical.js@2.2.1"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
async function main() {
  const ICAL = (await import("ical.js")).default;
  const nodeIcal = require("node-ical");
  const { rrulestr } = require("rrule");

  const calendar = (start, rule) =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20240101T000000Z",
      `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule};COUNT=4`, "SUMMARY:Tal", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
  const local = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].join("-");
  const readers = {
    "node-ical": (start, rule) => {
      const event = Object.values(nodeIcal.sync.parseICS(calendar(start, rule))).find((one) => one.type === "VEVENT");
      return event.rrule.all().map(local);
    },
    rrule: (start, rule) =>
      rrulestr(`DTSTART:${start}T000000Z\nRRULE:${rule};COUNT=4`).all().map((day) =>
        [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()].join("-")),
    "ical.js": (start, rule) => {
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar(start, rule))).getFirstSubcomponent("vevent"));
      const days = [];
      for (let all = event.iterator(), day = all.next(); day; day = all.next()) days.push([day.year, day.month, day.day].join("-"));
      return days;
    },
  };
  const monthly = ["2026-1-31", "2026-3-31", "2026-5-31", "2026-7-31"];
  const leap = ["2024-2-29", "2028-2-29", "2032-2-29", "2036-2-29"];
  const last = ["2026-1-31", "2026-2-28", "2026-3-31", "2026-4-30"];
  const rules = [["20260131", "FREQ=MONTHLY"], ["20240229", "FREQ=YEARLY"], ["20260131", "FREQ=MONTHLY;BYMONTHDAY=-1"]];
  const expected = {
    "node-ical": [
      ["2026-1-31", "2026-2-28", "2026-3-28", "2026-4-28"], ["2024-2-29", "2025-2-28", "2026-2-28", "2027-2-28"], last],
    rrule: [monthly, leap, last],
    "ical.js": [monthly, ["2024-2-29", "2025-3-1", "2026-3-1", "2027-3-1"], last],
  };
  const seen = {};
  for (const [name, read] of Object.entries(readers)) {
    seen[name] = rules.map(([start, rule]) => read(start, rule));
    rules.forEach(([start, rule], number) => console.log(`${name}: ${start} ${rule}: ${seen[name][number].join(" ")}`));
  }
  const changed = JSON.stringify(seen) !== JSON.stringify(expected);
  if (changed) console.error("this has changed");
  process.exitCode = changed ? 1 : 0;
}
main();
JAVASCRIPT
