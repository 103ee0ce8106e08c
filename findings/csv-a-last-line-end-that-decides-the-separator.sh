#!/usr/bin/env bash
# The line end after the last row of a table decides which sign separates its columns.
#
# Seen with: papaparse==5.7.1 (npm), Node 20.
#
# Asked to find the separator, which it does unless told, Papa Parse tries each sign and compares how many fields the rows
# have. The nothing after the last line end is a row to it as well, with one field, and that tips the scales: A;B over rows
# such as 1,5;2,5 is cut at the semicolons if the file ends with its last digit, and at the commas if it ends with a line
# end, as nearly all files do. The result is 1, "5;2", 5, where two are numbers; errors is empty. Texts with a comma on both
# sides of a semicolon fare the same. More rows, or skipEmptyLines: true, cure it.
#
# Why it matters: small tables of means with decimal commas are what Danish and Swedish offices send, and a test with a text
# in the source code often lacks the last line end. Give the separator, or skipEmptyLines, and compare the head with what
# you look for.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "papaparse@5.7.1"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
const Papa = require("papaparse");

const tables = {
  means: "A;B\n1,5;2,5\n3,5;4,5",
  words: "Mål;Svar\nPlan, mål og tal;ja, delvis\nFilm, lyd;nej, endnu ikke",
};
const endings = { "no line end at the end": ["", {}], "line end": ["\n", {}], "line end, skipEmptyLines": ["\n", { skipEmptyLines: true }] };
const seen = {};
for (const [name, text] of Object.entries(tables))
  for (const [ending, [end, options]] of Object.entries(endings)) {
    const { data, errors, meta } = Papa.parse(text + end, { dynamicTyping: true, ...options });
    seen[`${name}, ${ending}`] = [meta.delimiter, errors.length];
    console.log(`${name}, ${ending}: separator ${meta.delimiter}, errors ${errors.length}, first row`, data[1]);
  }
const expected = {};
for (const name of Object.keys(tables))
  Object.keys(endings).forEach((ending, number) => (expected[`${name}, ${ending}`] = [number === 1 ? "," : ";", 0]));
const changed = JSON.stringify(seen) !== JSON.stringify(expected);
if (changed) console.error("this has changed");
process.exitCode = changed ? 1 : 0;
JAVASCRIPT
