#!/usr/bin/env bash
# A campaign called plan_x2026_v2 has three names, by who reads the workbook, when openpyxl has written it.
#
# Seen with: openpyxl==3.1.5 (and DataFrame.to_excel, which writes with it), XlsxWriter==3.3.1, python-calamine==0.9.1, xlsx==0.18.5 (SheetJS, npm).
#
# In a workbook's text _x, four hexadecimal digits and _ stand for a character (ISO 29500-1, 22.9.2.19); a text that has
# that shape by itself must be written with its underscore coded, _x005F_x2026_. XlsxWriter does that, and each reader then
# gives the name back. openpyxl writes the letters as they are, and the readers part: SheetJS decodes all such codes (2026
# is the ellipsis: plan, three dots, v2), calamine those below 0100 (promo_x00e6_a is read with an æ, plan_x2026_v2 as it
# is), and openpyxl decodes _x005F_ alone, so that it reads its own file back unchanged, which is why a round trip in a test
# shows nothing.
#
# Why it matters: tracking codes and file names of campaigns are joined with underscores, and a year after an x is not rare;
# the key no longer meets the platform's. Replace _x by _x005F_x before openpyxl writes, or write with XlsxWriter.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
command -v node >/dev/null || { echo "node is missing"; exit 77; }
command -v npm >/dev/null || { echo "npm is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile  \
    "openpyxl==3.1.5" \
    "pandas==3.1.1" \
    "XlsxWriter==3.3.1" \
    "python-calamine==0.9.1"
npm install --prefix "$folder" --silent --no-fund --no-audit "xlsx@0.18.5"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json
import subprocess
import sys

import pandas
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

NAMES = ["plan_x2026_v2", "promo_x00e6_a", "plan_2026_v2"]
SHEETJS = """const XLSX = require("xlsx"), sheet = XLSX.readFile("plan.xlsx").Sheets.Sheet1;
console.log(JSON.stringify(XLSX.utils.sheet_to_json(sheet).map((row) => row.kampagne)));"""
seen = {}
for engine in ("openpyxl", "xlsxwriter"):
    pandas.DataFrame({"kampagne": NAMES}).to_excel("plan.xlsx", engine=engine, index=False)
    rows = CalamineWorkbook.from_path("plan.xlsx").get_sheet_by_index(0).to_python()
    seen[engine] = {
        "openpyxl": [row[0] for row in load_workbook("plan.xlsx").active.iter_rows(min_row=2, values_only=True)],
        "calamine": [row[0] for row in rows[1:]],
        "SheetJS": json.loads(subprocess.run(["node", "-e", SHEETJS], check=True, capture_output=True).stdout),
    }
    for reader, names in seen[engine].items():
        print(f"written by {engine}, read by {reader}: {names}")
decoded = {
    "openpyxl": NAMES,
    "calamine": ["plan_x2026_v2", "promo\u00e6a", "plan_2026_v2"],
    "SheetJS": ["plan\u2026v2", "promo\u00e6a", "plan_2026_v2"],
}
expected = {"openpyxl": decoded, "xlsxwriter": dict.fromkeys(decoded, NAMES)}
sys.exit(0 if seen == expected else "this has changed")
PYTHON
