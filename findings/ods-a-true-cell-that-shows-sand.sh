#!/usr/bin/env bash
# A cell that is true is read as False, and a time as midnight, when the spreadsheet was saved in Danish.
#
# Seen with: pandas==3.1.1 with odfpy==1.4.1 (its only other reader of .ods is python-calamine==0.9.1), Python 3.11.
#
# An OpenDocument cell states its value for programs (office:boolean-value="true", office:time-value="PT09H05M00S") and
# beside it the text that people see, which is in their language: SAND or SANT for true, 09.05 for a time. pandas' own
# reader takes neither boolean nor time from the value: a boolean is true if the text is the word TRUE, and a time is what a
# free date parser makes of the text, for which 09.05 is a day in May or September, at midnight. No error, no warning.
#
# Why it matters: every "yes" of a Danish, Swedish or German answer sheet arrives as a no, and every planned time as 00:00,
# in the right column and with the right type. With engine="calamine" the same file is read right, so always name it.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "pandas==3.1.1" "odfpy==1.4.1" "python-calamine==0.9.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import sys

import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


def cell(shown: str, **value: str) -> TableCell:
    made = TableCell(**value)
    made.addElement(P(text=shown))
    return made


CELLS = {
    "TRUE": cell("TRUE", valuetype="boolean", booleanvalue="true"),
    "SAND": cell("SAND", valuetype="boolean", booleanvalue="true"),
    "SANT": cell("SANT", valuetype="boolean", booleanvalue="true"),
    "09:05": cell("09:05", valuetype="time", timevalue="PT09H05M00S"),
    "09.05": cell("09.05", valuetype="time", timevalue="PT09H05M00S"),
}
document = OpenDocumentSpreadsheet()
table, row = Table(name="Svar"), TableRow()
for made in CELLS.values():
    row.addElement(made)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save("svar.ods")


def read(engine: str) -> dict[str, object]:
    values = pandas.read_excel("svar.ods", header=None, engine=engine, dtype=object).iloc[0]
    return dict(zip(CELLS, values, strict=True))


own, calamine = read("odf"), read("calamine")
for shown in CELLS:
    print(f"a cell that shows {shown:>5}: engine odf {own[shown]!s:>8}, engine calamine {calamine[shown]!s:>8}")
at_five_past_nine, midnight = datetime.time(9, 5), datetime.time(0, 0)
right = [True, True, True, at_five_past_nine, at_five_past_nine]
wrong = [True, False, False, at_five_past_nine, midnight]
sys.exit(0 if list(calamine.values()) == right and list(own.values()) == wrong else "this has changed")
PYTHON
