#!/usr/bin/env bash
# A date in the long Danish form is exported to CSV as a bare number such as 45000; in the English form it is a date.
#
# Seen with: xlsx==0.18.5 (SheetJS, npm, newest there), Node 20.
#
# d. mmmm yyyy, with the point after the day, is the long date of Danish, Norwegian, German, Czech and Finnish. Asked to
# show a value in it, SheetJS takes the point for a fraction of seconds and throws "bad second format: ." (a text, not an
# Error). When it reads a workbook it swallows that, and the text of the cell (w), and with it sheet_to_csv and
# sheet_to_json with raw: false, is the day's serial number. d mmmm yyyy (Swedish, British) is right. A percentage in the
# Danish and Swedish way, 0 %, throws also, and 12 % is exported as 0.12 with nothing beside it.
#
# Why it matters: the same template gives dates in the English and Swedish editions and five digits in the Danish one, in
# one column of a CSV file that nobody looks at. dd-mm-yyyy and 0% are safe.
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

function exported(format, value) {
  const made = { SheetNames: ["Plan"], Sheets: { Plan: { A1: { t: "n", v: value, z: format }, "!ref": "A1" } } };
  const written = XLSX.write(made, { type: "buffer", bookType: "xlsx" });
  return XLSX.utils.sheet_to_csv(XLSX.read(written, { type: "buffer" }).Sheets.Plan).trim();
}

const seen = {};
for (const [format, value] of [
  ["d mmmm yyyy", 45000],
  ["d. mmmm yyyy", 45000],
  ["[$-406]d. mmmm yyyy", 45000],
  ["dd-mm-yyyy", 45000],
  ["0%", 0.12],
  ["0 %", 0.12],
]) {
  seen[format] = exported(format, value);
  console.log(`${value} as ${format}: ${seen[format]}`);
}
const expected = ["15 March 2023", "45000", "45000", "15-03-2023", "12%", "0.12"];
const changed = JSON.stringify(Object.values(seen)) !== JSON.stringify(expected);
if (changed) console.error("this has changed");
process.exitCode = changed ? 1 : 0;
JAVASCRIPT
