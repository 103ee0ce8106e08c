#!/usr/bin/env bash
# A library cannot read the short Danish weekday that it has written itself; it reads the Swedish and the English one.
#
# Seen with: date-fns==4.4.0 (npm), Node 20.
#
# format and parse take the same patterns and the same locale. With EEE, the short name of the weekday, the Danish locale
# writes "man. 2 mar. 2026", with the points that Danish abbreviations have, and parse gives Invalid Date for each day of
# the year. The short month, which has a point too, is read back. In Swedish and British English every day of the year is
# read back in the same pattern, and so is the Danish full name (EEEE).
#
# Why it matters: a plan that is written to a table in three languages and read from it again works in two; the third fails
# with an invalid date, not an error, so that deadlines are blank. Write no weekday into what is to be read.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "date-fns@4.4.0"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
const { addDays, format, isEqual, parse } = require("date-fns");
const { da } = require("date-fns/locale/da");
const { sv } = require("date-fns/locale/sv");
const { enGB } = require("date-fns/locale/en-GB");

const start = new Date(2026, 0, 1);
const year = Array.from({ length: 365 }, (_, day) => addDays(start, day));
const lost = (pattern, locale) =>
  year.filter((day) => !isEqual(parse(format(day, pattern, { locale }), pattern, start, { locale }), day)).length;
const seen = {};
for (const [name, locale] of Object.entries({ da, sv, "en-GB": enGB }))
  for (const pattern of ["EEE d MMM yyyy", "EEEE d MMM yyyy", "d MMM yyyy"]) {
    seen[`${name} ${pattern}`] = lost(pattern, locale);
    console.log(`${name} ${pattern}, such as "${format(year[60], pattern, { locale })}": ${lost(pattern, locale)} days not read back`);
  }
const expected = { ...Object.fromEntries(Object.keys(seen).map((name) => [name, 0])), "da EEE d MMM yyyy": 365 };
const changed = JSON.stringify(seen) !== JSON.stringify(expected);
if (changed) console.error("this has changed");
process.exitCode = changed ? 1 : 0;
JAVASCRIPT
