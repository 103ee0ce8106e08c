#!/usr/bin/env bash
# "30 december" in Swedish is a day of the year 2030.
#
# Seen with: dateparser==1.5.0, Python 3.11.
#
# Dates without a year are common: TikTok gives "30 december" for a day of the past year. dateparser, told that the text is
# Swedish, takes 30 for the year and puts today's day of the month to it: read on 28 November it is 28 December 2030. So is
# "31 maj". A year behind it, or the order of the parts (DATE_ORDER "DMY"), makes it what it says, and so does English or
# Danish for the same form. Days of one digit are read as days.
#
# Why it matters: the result is a date like any other, years away, and the month of a file becomes a day in each of twenty
# years. State the order, and check that no date lies after the day of the file.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile "dateparser==1.5.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime as dt
import sys

import dateparser

TODAY = dt.datetime(2026, 11, 28)


def read(text, language, **settings):
    found = dateparser.parse(text, languages=[language], settings={"RELATIVE_BASE": TODAY, **settings})
    return found.date().isoformat() if found else None


LANGUAGES = ("sv", "da", "en")
seen = {}
for text in ("5 december", "12 december", "30 december", "30 december 2026"):
    seen[text] = [read(text, language) for language in LANGUAGES], read(text, "sv", DATE_ORDER="DMY")
    print(f"{text!r}:", *map(" ".join, zip(LANGUAGES, seen[text][0])), "- sv with its order stated", seen[text][1], sep=" ")
meant = {"5 december": "2026-12-05", "12 december": "2026-12-12", "30 december": "2026-12-30"}
swedish = {"12 december": "2012-12-28", "30 december": "2030-12-28"}
wanted = {text: ([swedish.get(text, day), day, day], day) for text, day in meant.items()}
wanted["30 december 2026"] = wanted["30 december"][0][1:] + [meant["30 december"]], meant["30 december"]
sys.exit(0 if seen == wanted else "this has changed")
PYTHON
