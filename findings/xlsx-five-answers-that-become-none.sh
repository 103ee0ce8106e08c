#!/usr/bin/env bash
# 5 answers are exported as 0" svar", and so are 17 and 400; 5 days become 0" 04age". The number itself is nowhere.
#
# Seen with: xlsx2csv==0.8.6, XlsxWriter==3.3.1 to write, python-calamine==0.9.1 and openpyxl==3.1.5 for comparison, Python
# 3.11.
#
# A number format may carry a unit in quotation marks: 0" svar" shows 5 as "5 svar", and the cell holds the number 5.
# xlsx2csv takes each format with one of the letters d, m, y, h or s in it for a date, also within quotation marks, and
# writes the format with these letters filled in, as days since 1900. With d, m, y and h it is a text such as 0" 04age". With
# s alone there is nothing to fill in: every cell of the column reads 0" svar", whatever stands in it, and the same goes for
# 0" stk.", 0" visninger" and 0" opslag". A unit with none of the letters (kr., pct., Niveau) leaves the number. So does a
# number below zero, in the same column. calamine and openpyxl give the number each time. --ignore-formats date keeps the
# numbers, and turns the real dates into numbers too.
#
# Why it matters: a column in which all is 0 reads like a bad month, not like an error. Look at such a column before it is
# trusted, or read the workbook with another library.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "xlsx2csv==0.8.6" "XlsxWriter==3.3.1" "python-calamine==0.9.1" "openpyxl==3.1.5"
cd "$folder"
venv/bin/python - <<'PYTHON'
import csv
import subprocess
import sys

import openpyxl
import python_calamine
import xlsxwriter

FORMATS = ['0" svar"', '0" stk."', '0" visninger"', '0" dage"', '0" mån"', '0" kr."', '"Niveau "0', "0"]
VALUES = [5, 17, 400, -3]
with xlsxwriter.Workbook("units.xlsx") as book:
    sheet = book.add_worksheet()
    for row, shown in enumerate(FORMATS):
        unit = book.add_format({"num_format": shown})
        for column, value in enumerate(VALUES):
            sheet.write_number(row, column, value, unit)


def exported(*more: str) -> list[list[str]]:
    told = [sys.executable, "-m", "xlsx2csv", "units.xlsx", "units.csv", *more]
    subprocess.run(told, check=True)
    with open("units.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


plain = exported()
for shown, row in zip(FORMATS, plain, strict=True):
    print(f"{VALUES} as {shown}:", " | ".join(row))
others = [
    python_calamine.CalamineWorkbook.from_path("units.xlsx").get_sheet_by_index(0).to_python(),
    [list(row) for row in openpyxl.load_workbook("units.xlsx").active.iter_rows(values_only=True)],
]
ignored = exported("--ignore-formats", "date")
numbers = ["5", "17", "400", "-3"]
wanted = [
    ['0" svar"', '0" svar"', '0" svar"', "-3"],
    ['0" stk."', '0" stk."', '0" stk."', "-3"],
    ['0" visninger"', '0" visninger"', '0" visninger"', "-3"],
    ['0" 04age"', '0" 16age"', '0" 03age"', "-3"],
    ['0" 01ån"', '0" 01ån"', '0" 02ån"', "-3"],
    numbers,
    numbers,
    numbers,
]
same = others == [[VALUES] * len(FORMATS)] * 2 and ignored == [numbers] * len(FORMATS)
print("calamine, openpyxl, --ignore-formats date: the numbers" if same else f"others: {others}, {ignored}")
sys.exit(0 if plain == wanted and same else "this has changed")
PYTHON
