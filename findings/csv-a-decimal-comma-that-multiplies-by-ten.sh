#!/usr/bin/env bash
# A decimal comma is dropped, and a date with points is turned round, in a CSV file that says that its separator is a semicolon.
#
# Seen with: xlsx==0.18.5 (SheetJS, npm), Node 20.
#
# A table as Danish and Swedish programs export it begins with sep=; and writes 1,5 for one and a half. SheetJS honours the
# first line, so it knows that the comma separates nothing; then it takes the comma in a number for a thousands separator
# wherever it stands: 1,5 becomes 15 and 0,75 becomes 75. The cell's type is number. 1.2.2026 becomes 2 January, while
# 13.2.2026 stays text. Without the first line it is the comma that separates, because it counts commas and semicolons, and
# both columns fall apart.
#
# Why it matters: a mean of 2,5 on a scale to 5 comes back as 25, a share of 0,75 as 75. Reading with raw: true gives the
# words as they stand, which is what a program must take before it decides what a comma is.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "xlsx@0.18.5"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
const XLSX = require("xlsx");

const rows = (text, options) =>
  XLSX.utils.sheet_to_json(XLSX.read(text, { type: "string", ...options }).Sheets.Sheet1, { header: 1, raw: true });

const text = "sep=;\nMiddel;Andel;Dato\n1,5;0,75;1.2.2026\n2,25;0,5;13.2.2026\n";
const guessed = rows(text, { cellDates: true });
const asWords = rows(text, { raw: true });
for (const [name, table] of [["as it comes", guessed], ["raw: true", asWords]])
  for (const row of table.slice(1)) console.log(`${name}:`, row.map((v) => (v instanceof Date ? v.toDateString() : v)));

const [first, second] = guessed.slice(1);
const changed =
  JSON.stringify([first[0], first[1], second[0], second[1], second[2]]) !== JSON.stringify([15, 75, 225, 5, "13.2.2026"]) ||
  !(first[2] instanceof Date && first[2].getMonth() === 0 && first[2].getDate() === 2) ||
  JSON.stringify(asWords[1]) !== JSON.stringify(["1,5", "0,75", "1.2.2026"]);
if (changed) console.error("this has changed");
process.exitCode = changed ? 1 : 0;
JAVASCRIPT
