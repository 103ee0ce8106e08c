#!/usr/bin/env bash
# One cell gives two dates, four years and a day apart: one as a value, another as the text that is shown.
#
# Seen with: xlsx==0.18.5 (SheetJS, npm, newest there), Node 20.
#
# A workbook may count its days from 1904 instead of 1900 (date1904, set by Excel for Mac in older files and kept ever
# since). SheetJS knows: the text it makes of a cell (w) is right. But with cellDates: true the value (v) of the same cell
# is a Date that was counted from 1900, 1,462 days too early. sheet_to_json gives the wrong one by default and the right one
# with raw: false; sheet_to_csv gives the right one. openpyxl, calamine and exceljs all read such a file right.
#
# Why it matters: deadlines and dates of publication in a plan that began on a Mac move by four years in one export and not
# in another, and a test that looks at the text sees nothing. Look at Workbook.WBProps.date1904 and add the days, or read
# the text.
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

function read(date1904) {
  const sheet = { A1: { t: "n", v: 45000, z: "yyyy-mm-dd" }, "!ref": "A1" };
  const made = { SheetNames: ["Plan"], Sheets: { Plan: sheet }, Workbook: { WBProps: { date1904 } } };
  const book = XLSX.read(XLSX.write(made, { type: "buffer", bookType: "xlsx" }), { type: "buffer", cellDates: true });
  const cell = book.Sheets.Plan.A1;
  const day = new Date(cell.v.getTime() - cell.v.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  return { told: Boolean(book.Workbook.WBProps.date1904), value: day, csv: XLSX.utils.sheet_to_csv(book.Sheets.Plan).trim() };
}

const seen = [read(false), read(true)];
seen.forEach((one) => console.log(one));
const expected = [
  { told: false, value: "2023-03-15", csv: "2023-03-15" },
  { told: true, value: "2023-03-15", csv: "2027-03-16" },
];
const changed = JSON.stringify(seen) !== JSON.stringify(expected);
if (changed) console.error("this has changed");
process.exitCode = changed ? 1 : 0;
JAVASCRIPT
