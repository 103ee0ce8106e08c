#!/usr/bin/env bash
# A category with a comma becomes two, in writing and in reading, and a path loses its letters after a backslash.
#
# Seen with: ics==3.12.0 (npm) writing, node-ical==0.26.1 and ical.js==2.2.1 reading, Node 20.
#
# RFC 5545, 3.3.11: a comma in a text is written \, and a backslash \\. The package ics does so in summaries and
# descriptions, but joins categories as they are: "Film, lyd" and "Plan" are written as three. Given a file that is right
# (CATEGORIES:Film\, lyd,Plan), node-ical cuts at every comma and hands out "Film\" and "lyd"; and it takes \n out of a
# doubled backslash before an n, so that C:\\nye\\tal in the file, which is C:\nye\tal, becomes C:\, a line end and ye\tal.
# ical.js reads all three right.
#
# Why it matters: categories are how a plan's areas come back from a calendar. Names with commas and Windows paths are
# ordinary; ordinary test texts have neither.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "ics@3.12.0" "node-ical@0.26.1" "ical.js@2.2.1"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
async function main() {
  const ICAL = (await import("ical.js")).default;
  const nodeIcal = require("node-ical");
  const ics = require("ics");

  const names = ["Film, lyd", "Plan"];
  const made = ics.createEvent({ title: "Film, lyd", start: [2026, 3, 2], end: [2026, 3, 3], categories: names }).value;
  const wrote = made.split("\r\n").filter((line) => /^(CATEGORIES|SUMMARY)/.test(line));
  const right = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
    "DTSTART;VALUE=DATE:20260302", "CATEGORIES:Film\\, lyd,Plan", "DESCRIPTION:C:\\\\nye\\\\tal", "END:VEVENT",
    "END:VCALENDAR", ""].join("\r\n");
  const one = Object.values(nodeIcal.sync.parseICS(right)).find((part) => part.type === "VEVENT");
  const other = new ICAL.Component(ICAL.parse(right)).getFirstSubcomponent("vevent");
  const seen = {
    "ics writes": wrote,
    "node-ical reads": [one.categories, one.description],
    "ical.js reads": [other.getFirstProperty("categories").getValues(), other.getFirstPropertyValue("description")],
  };
  console.log(seen);
  const expected = {
    "ics writes": ["SUMMARY:Film\\, lyd", "CATEGORIES:Film, lyd,Plan"],
    "node-ical reads": [["Film\\", "lyd", "Plan"], "C:\\\nye\\tal"],
    "ical.js reads": [names, "C:\\nye\\tal"],
  };
  const changed = JSON.stringify(seen) !== JSON.stringify(expected);
  if (changed) console.error("this has changed");
  process.exitCode = changed ? 1 : 0;
}
main();
JAVASCRIPT
