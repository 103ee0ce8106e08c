#!/usr/bin/env bash
# The days of March 2026 in short Danish dates are 26 March of thirty-one years to one reader, in the year 26 to another.
#
# Seen with: duckdb==2.0.1, polars==2.1.0, Python 3.11.
#
# A short date has two digits for the year: 01-03-26 or 01.03.26 in Danish, 26-03-01 in Swedish. DuckDB looks for the
# format of a column by itself. Where several fit, it takes the year first, as its documentation has it in a list of
# preferences: the Danish column is 26 March 2001 to 26 March 2031. Only a number above 31 would tell, and there is none
# until 2032. polars with try_parse_dates takes the two digits for the whole year, the year 26; the Swedish column is 26
# March of the years 1 to 31, and only the American one (03/01/26) stays text. Its documentation says that ISO 8601 and a
# handful of other forms are found, and that the rest remains text. Told the form (%d-%m-%y), both are right, and so are
# they for years of four digits. Neither warns.
#
# Why it matters: a month of daily figures becomes one day in each of thirty-one years, a chart of it has as many points,
# and joined with another table none meets. State the form, or look at the first and last day before anything is summed.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "duckdb==2.0.1" "polars==2.1.0"
cd "$folder"
venv/bin/python - <<'PYTHON'
import datetime as dt
import sys

import duckdb
import polars

MONTH = [dt.date(2026, 3, day) for day in range(1, 32)]


def ends(days: list) -> str:
    return f"{days[0]} to {days[-1]}"


seen = {}
for form in ("%d-%m-%y", "%d.%m.%y", "%y-%m-%d", "%m/%d/%y", "%d-%m-%Y"):
    lines = [f"{day.strftime(form)};{day.day}" for day in MONTH]
    with open("days.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(["Dato;Visninger", *lines, ""]))
    first = [row[0] for row in duckdb.sql("SELECT Dato FROM read_csv('days.csv')").fetchall()]
    second = polars.read_csv("days.csv", separator=";", try_parse_dates=True)["Dato"].to_list()
    told = duckdb.sql(f"SELECT Dato FROM read_csv('days.csv', dateformat='{form}')").fetchall()
    also_told = polars.read_csv("days.csv", separator=";")["Dato"].str.to_date(form).to_list()
    seen[form] = (ends(first), ends(second), [row[0] for row in told] == MONTH == also_told)
    print(f"{lines[0].split(';')[0]}: duckdb {seen[form][0]}; polars {seen[form][1]}; right when told: {seen[form][2]}")
right = "2026-03-01 to 2026-03-31"
expected = {
    "%d-%m-%y": ("2001-03-26 to 2031-03-26", "0026-03-01 to 0026-03-31", True),
    "%d.%m.%y": ("2001-03-26 to 2031-03-26", "0026-03-01 to 0026-03-31", True),
    "%y-%m-%d": (right, "0001-03-26 to 0031-03-26", True),
    "%m/%d/%y": (right, "03/01/26 to 03/31/26", True),
    "%d-%m-%Y": (right, right, True),
}
sys.exit(0 if seen == expected else "this has changed")
PYTHON
