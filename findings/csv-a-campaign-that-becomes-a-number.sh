#!/usr/bin/env bash
# The campaign 2026_03 is the number 202603, and is written so into the next file.
#
# Seen with: csvkit==2.2.0 (agate==1.14.2), frictionless==5.21.0, petl==1.7.30; pandas==3.1.1, polars==2.1.0 and
# duckdb==2.0.1 for comparison, Python 3.11.
#
# Campaigns are often named by year and month, joined by an underscore. In a program, Python lets 1_000 stand for 1000, and
# int("1_000") and Decimal("1_000") do so for what comes out of a file. csvkit and frictionless find the type of a column by
# trying these, and petl's convertnumbers does so cell by cell; a column of 2026_03, 2026_04 is one of numbers. csvsort,
# csvjoin and in2csv write 202603 into the new file, and frictionless says that the table is valid. One code with a letter
# makes the column text in the first two. pandas, polars and duckdb leave all as it is.
#
# Why it matters: the key no longer meets the platform's, and a table of twelve campaigns has a sum. Turn guessing off
# (csvkit --no-inference), state the type, or begin the code with a letter.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "csvkit==2.2.0" \
    "agate==1.14.2" \
    "frictionless==5.21.0" \
    "petl==1.7.30" \
    "pandas==3.1.1" \
    "polars==2.1.0" \
    "duckdb==2.0.1"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
import sys
from pathlib import Path

import duckdb
import frictionless
import pandas as pd
import petl
import polars as pl

FILE = "campaigns.csv"


def csvsort(*options: str) -> list[str]:
    program = Path(sys.executable).with_name("csvsort")
    done = subprocess.run([program, *options, "--columns", "code", FILE], capture_output=True, text=True, check=True)
    return [line.split(",")[0] for line in done.stdout.splitlines()[1:]]


def by_frictionless() -> list[object]:
    if not frictionless.validate(FILE).valid:
        return ["not valid"]
    return [row["code"] for row in frictionless.Resource(path=FILE).read_rows()]


READERS = {
    "csvsort": csvsort,
    "csvsort --no-inference": lambda: csvsort("--no-inference"),
    "frictionless": by_frictionless,
    "petl": lambda: list(petl.values(petl.convertnumbers(petl.fromcsv(FILE)), "code")),
    "pandas": lambda: list(pd.read_csv(FILE)["code"]),
    "polars": lambda: pl.read_csv(FILE)["code"].to_list(),
    "duckdb": lambda: [code for (code,) in duckdb.sql(f"SELECT code FROM '{FILE}'").fetchall()],
}


def read(*codes: str) -> dict[str, list[str]]:
    Path(FILE).write_text("code,clicks\n" + "".join(f"{code},7\n" for code in codes), "utf-8")
    return {name: [str(code) for code in reader()] for name, reader in READERS.items()}


seen = read("2026_03", "2026_04"), read("2026_03", "2026_04b")
for found in seen:
    for name, codes in found.items():
        print(f"{name}:", ", ".join(codes))
numbers = dict.fromkeys(("csvsort", "frictionless", "petl"), ["202603", "202604"])
wanted = dict.fromkeys(READERS, ["2026_03", "2026_04"]) | numbers, dict.fromkeys(READERS, ["2026_03", "2026_04b"])
wanted[1]["petl"] = ["202603", "2026_04b"]
sys.exit(0 if seen == wanted else "this has changed")
PYTHON
