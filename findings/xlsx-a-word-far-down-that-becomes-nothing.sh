#!/usr/bin/env bash
# A word in row 150 of a column of numbers is gone, and nothing says so.
#
# Seen with: polars==2.1.0, fastexcel==0.21.0, XlsxWriter==3.3.1, Python 3.11.
#
# Google Trends writes "<1" where there was some interest, but little, among whole numbers. polars.read_excel looks at the
# first hundred rows to tell what a column holds. If all of these are numbers, the column is of whole numbers, and each word
# further down is null: no error, no warning. With one such word among the first hundred, the same column is text, and
# nothing is lost.
#
# Why it matters: a null reads as "not measured", so that small values become missing ones, by where they happen to stand.
# Give infer_schema_length=None, or the type of the column, or count the cells that are filled before and after.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "polars==2.1.0" "fastexcel==0.21.0" "XlsxWriter==3.3.1"
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import sys

import polars
import xlsxwriter


def read(words_in, **options):
    """The cells where the words stand, of a sheet of 300 rows."""
    with xlsxwriter.Workbook("book.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["week", "interest"])
        for row in range(1, 301):
            sheet.write_row(row, 0, [row, "<1" if row in words_in else row % 100])
    table = polars.read_excel("book.xlsx", **options)
    return str(table["interest"].dtype), [table["interest"][row - 1] for row in words_in]


late = read([150, 250])
early = read([50, 150, 250])
whole = read([150, 250], infer_schema_length=None)
print("words from row 150 on:", *late)
print("one in row 50 as well:", *early)
print("the whole column looked at:", *whole)
seen = (late, early, whole)
wanted = (("Int64", [None, None]), ("String", ["<1"] * 3), ("String", ["<1"] * 2))
sys.exit(0 if seen == wanted else "this has changed")
PYTHON
