#!/usr/bin/env bash
# A column of weights, 2,5 and 3,75, is taken for latitudes and longitudes, and the table is called valid.
#
# Seen with: frictionless==5.21.0, Python 3.11.
#
# Danish and Swedish spreadsheets save decimals with a comma and part columns by semicolons. frictionless finds the
# semicolon, and then types the column: 2,5 is a "geopoint", the place at 2 degrees east and 5 degrees north. The rows come
# out as pairs, and validate() has nothing to say. With a value above 180 among them the column is text.
#
# Why it matters: a table that was validated is trusted. 2,5 hours have become two numbers, of which a sum takes neither.
# State the type and the decimal sign of such a column (decimalChar) instead of letting them be inferred.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "frictionless==5.21.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from pathlib import Path

from frictionless import Resource, Schema, validate

Path("table.csv").write_text("week;hours\n1;2,5\n2;3,75\n3;4,0\n", encoding="utf-8")
Path("more.csv").write_text("week;hours\n1;2,5\n2;3,75\n3;181,0\n", encoding="utf-8")


def read(name, **options):
    resource = Resource(path=name, **options)
    rows = [row["hours"] for row in resource.read_rows()]
    held = [[float(part) for part in row] if isinstance(row, (list, tuple)) else row for row in rows]
    return resource.schema.get_field("hours").type, held


guessed, valid = read("table.csv"), validate("table.csv").valid
above = read("more.csv")
field = {"name": "hours", "type": "number", "decimalChar": ","}
stated = read("table.csv", schema=Schema.from_descriptor({"fields": [{"name": "week", "type": "integer"}, field]}))
print("inferred:", *guessed, "- valid:", valid)
print("with 181,0 among them:", *above)
print("stated:", stated[0], [float(each) for each in stated[1]])
wanted = ("geopoint", [[2.0, 5.0], [3.0, 75.0], [4.0, 0.0]])
holds = guessed == wanted and valid and above[0] == "string" and [float(each) for each in stated[1]] == [2.5, 3.75, 4.0]
sys.exit(0 if holds else "this has changed")
PYTHON
