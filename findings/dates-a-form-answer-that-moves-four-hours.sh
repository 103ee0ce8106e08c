#!/usr/bin/env bash
# "11:38 GMT+2" is read as two hours behind Greenwich, four hours from when the form was answered.
#
# Seen with: python-dateutil==2.9.0.post0, pandas==3.1.1, pendulum==3.3.0 (strict=False), dateparser==1.5.0, Python 3.11.
#
# Google Forms writes the time of an answer as 2026/04/05 11:38:03 AM GMT+2, which is summer time in Copenhagen. dateutil's
# parser takes the sign for the way back (my time + 2 is Greenwich) and gives -02:00; pandas.to_datetime and pendulum read
# such texts with it or as it does. In the same package tz.tzstr("GMT+2") is +02:00, unless one asks for POSIX, where the
# sign is the other way. With the name left out (+02:00) all are right, and dateparser is right in any case.
#
# Why it matters: nothing fails and every time of the column is off by as much, so that differences and order hold. But an
# answer from late in the evening counts for the next day, beyond the closing day, or for the next month, and beside the
# figures of a platform it stands four hours off. Take "GMT" away before reading.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "python-dateutil==2.9.0.post0" \
    "pandas==3.1.1" \
    "pendulum==3.3.0" \
    "dateparser==1.5.0"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime as dt
import sys

import dateparser
import dateutil.parser
import dateutil.tz
import pandas as pd
import pendulum

READERS = {
    "dateutil": dateutil.parser.parse,
    "pandas": pd.to_datetime,
    "pendulum": lambda text: pendulum.parse(text, strict=False),
    "dateparser": lambda text: dateparser.parse(text, languages=["en"]),
}


def utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.timezone.utc).strftime("%d %H:%M")


seen = {}
for zone in ("GMT+2", "UTC+2", "+02:00", "GMT"):
    text = f"2026/04/30 11:38:00 PM {zone}"
    seen[zone] = {name: utc(read(text)) for name, read in READERS.items()}
    print(f"{text}, in UTC:", ", ".join(f"{name} {moment}" for name, moment in seen[zone].items()))
offset = dateutil.tz.tzstr("GMT+2").utcoffset(None)
print('dateutil\'s tz.tzstr("GMT+2"):', offset)
right, wrong = "30 21:38", "01 01:38"
wanted = dict.fromkeys(("GMT+2", "UTC+2"), dict.fromkeys(READERS, wrong) | {"dateparser": right})
wanted |= {"+02:00": dict.fromkeys(READERS, right), "GMT": dict.fromkeys(READERS, "30 23:38")}
sys.exit(0 if (seen, offset) == (wanted, dt.timedelta(hours=2)) else "this has changed")
PYTHON
