#!/usr/bin/env bash
# One library of holidays goes on with Store bededag, which Denmark abolished from 2024; another counts Christmas Eve in.
#
# Seen with: workalendar==17.0.0, holidays==0.109, Python 3.11.
#
# Denmark's act of 2023 (lov nr. 214) made the fourth Friday after Easter a working day from 2024 on. workalendar still has
# it, in every year, and add_working_days and is_working_day go by it: in 2026 it makes Friday 1 May a public holiday under
# the name Store Bededag. It also counts 24 December, and in Sweden Midsummer's Eve, Christmas Eve and New Year's Eve, which
# holidays leaves out by default, since they are none by law. Between 2024 and 2030 the two agree on the number of Danish
# holidays in no year.
#
# Why it matters: a deadline "in ten working days" differs by one or two days in spring, by library. Which of them is right
# can be told from the act alone; a plan must say which days it leaves out, and let people take one back.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install "workalendar==17.0.0" "holidays==0.109"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import sys

import holidays
from workalendar.europe import Denmark, Sweden

years = range(2023, 2031)
abolished, agree, eves = [], [], set()
for year in years:
    law = set(holidays.DK(years=year))
    other = dict(Denmark().holidays(year))
    abolished += [day.isoformat() for day, name in other.items() if name == "Store Bededag" and day not in law]
    if len(other) == len(law):
        agree.append(year)
    eves |= {name for day, name in Sweden().holidays(year) if day not in holidays.SE(years=year, include_sundays=True)}
start = datetime.date(2026, 4, 28)
due = Denmark().add_working_days(start, 5)
by_law = holidays.DK().get_nth_working_day(start, 5)
print("days that workalendar calls Store Bededag and holidays calls nothing:", ", ".join(abolished))
print("years with as many Danish holidays in both:", agree or "none")
print("Swedish days that only workalendar has:", ", ".join(sorted(eves)))
print(f"five working days after {start}: workalendar {due}, holidays {by_law}")
expected = (7, ["2026-05-01"], [], {"Christmas Eve", "Midsummer's Eve", "New Year's Eve"}, "2026-05-06", "2026-05-05")
seen = (len(abolished), [day for day in abolished if "2026" in day], agree, eves, due.isoformat(), by_law.isoformat())
sys.exit(0 if seen == expected else "this has changed")
PYTHON
