#!/usr/bin/env bash
# A workshop of three whole days is put into the calendar as one, and in Copenhagen as the day before.
#
# Seen with: calendar-link==2.11.5 (npm), Node 20.
#
# calendar-link makes "add to calendar" links and files for Google, Outlook, Yahoo and others from one description: a
# start (a Date, a text or a number), an end or a duration, and allDay. Its documentation asks for "any one of" end,
# duration and allDay. With allDay, an end is used and a duration is not: three days are one, in every link, whatever the
# unit. Without allDay they are three. And with allDay a Date is read as a day of UTC, though it is an instant, and times
# of other entries are right in every zone: midnight of 2 March, as a date picker gives it and as new Date(2026, 2, 2)
# makes it, is the 1st in Copenhagen and Stockholm, in summer in London too, and never in New York or on a server that
# runs on UTC. The text "2026-03-02" is the 2nd everywhere.
#
# Why it matters: people are invited with the link and never see what it was made from; of three days one is left, and it
# is the day before. Who tests in UTC or in the United States sees none of the second. Give an end, the day after the
# last, and texts instead of Dates.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "calendar-link@2.11.5"
cd "$folder"
cat > days.mjs <<'JAVASCRIPT'
import { google, ics, outlook, yahoo } from "calendar-link";

/** The first day and the day after the last, as each calendar is told. */
function told(description) {
  const entry = { title: "Workshop", ...description };
  const parts = (link) => new URL(link).searchParams;
  const file = decodeURIComponent(ics(entry));
  const pairs = {
    google: parts(google(entry)).get("dates").split("/"),
    outlook: ["startdt", "enddt"].map((name) => parts(outlook(entry)).get(name)),
    yahoo: ["st", "et"].map((name) => parts(yahoo(entry)).get(name)),
    ics: ["DTSTART", "DTEND"].map((name) => new RegExp(`${name}\\S*:(\\S+)`).exec(file)[1]),
  };
  const days = Object.values(pairs).map((pair) => pair.map((each) => each.replaceAll("-", "").slice(4, 8)).join("-"));
  return [...new Set(days)].join(" or ");
}

const START = "2026-03-02";
const seen = {
  "an end": told({ start: START, end: "2026-03-05", allDay: true }),
  "3 days": told({ start: START, duration: [3, "day"], allDay: true }),
  "72 hours": told({ start: START, duration: [72, "hour"], allDay: true }),
  "not whole days": told({ start: `${START}T10:00:00Z`, duration: [3, "day"] }),
  "a Date in March": told({ start: new Date(2026, 2, 2), allDay: true }),
  "a Date in July": told({ start: new Date(2026, 6, 2), allDay: true }),
};
console.log(Object.entries(seen).map(([name, days]) => `${name} ${days}`).join(", "));
JAVASCRIPT
seen=$(for zone in UTC Europe/Copenhagen Europe/Stockholm Europe/London America/New_York; do
    echo "$zone: $(TZ=$zone node days.mjs)"
done)
echo "$seen"
given="an end 0302-0305, 3 days 0302-0303, 72 hours 0302-0303, not whole days 0302-0305"
expected="UTC: $given, a Date in March 0302-0303, a Date in July 0702-0703
Europe/Copenhagen: $given, a Date in March 0301-0302, a Date in July 0701-0702
Europe/Stockholm: $given, a Date in March 0301-0302, a Date in July 0701-0702
Europe/London: $given, a Date in March 0302-0303, a Date in July 0701-0702
America/New_York: $given, a Date in March 0302-0303, a Date in July 0702-0703"
[ "$seen" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
