#!/usr/bin/env bash
# Numbers come back as dates, and a workbook that is only opened and saved shows dates, if a unit in a format is escaped.
#
# Seen with: exceljs==4.4.0 (npm), Node 20.
#
# A number format may carry letters as they are if each has a backslash: 0\ \d\a\g\e shows 5 as "5 dage" (Excel writes
# single letters so: 0\ \d, 0.0\ \m). exceljs takes the backslashes away when it reads the format, and then sees d, m, h, y
# or s: the value 5 is handed out as a Date in January 1900. Saved again, the value is the number, but the format is written
# without the backslashes (0 dage), where d, a, g and e are codes of their own again. A letter after an underscore (0_d:
# leave as much room as a d takes) makes a date of a number as well.
#
# Why it matters: days, metres, hours and minutes are what people escape in plans and scores; a mean of them is a mean of
# milliseconds since 1970. Units in quotation marks ("dage") are not touched: write those, and never pass other people's
# workbooks through.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-fund --no-audit "exceljs@4.4.0"
cd "$folder"
TZ=Europe/Copenhagen node - <<'JAVASCRIPT'
const { Workbook } = require("exceljs");
const JSZip = require("jszip"); // comes with exceljs

const formats = { "in quotation marks": '0 "dage"', escaped: "0\\ \\d\\a\\g\\e", "one letter": "0\\ \\d", "room for a letter": "0_d" };

async function roundTrip() {
  const made = new Workbook();
  const sheet = made.addWorksheet("Plan");
  Object.values(formats).forEach((format, number) => {
    const cell = sheet.getCell(number + 1, 1);
    cell.value = 5;
    cell.numFmt = format;
  });
  const read = new Workbook();
  await read.xlsx.load(await made.xlsx.writeBuffer());
  const saved = await JSZip.loadAsync(await read.xlsx.writeBuffer());
  const styles = await saved.file("xl/styles.xml").async("string");
  const written = Array.from(styles.matchAll(/formatCode="([^"]*)"/g), (found) => found[1].replaceAll("&quot;", '"'));
  return Object.keys(formats).map((name, number) => {
    const cell = read.getWorksheet("Plan").getCell(number + 1, 1);
    const value = cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.value;
    console.log(`${name}: ${formats[name]} -> value ${value}, saved again with the format ${written[number]}`);
    return [value, written[number]];
  });
}

roundTrip().then((seen) => {
  const expected = [[5, '0 "dage"'], ["1900-01-04", "0 dage"], ["1900-01-04", "0 d"], ["1900-01-04", "0_d"]];
  const changed = JSON.stringify(seen) !== JSON.stringify(expected);
  if (changed) console.error("this has changed");
  process.exitCode = changed ? 1 : 0;
});
JAVASCRIPT
