#!/usr/bin/env bash
# Each week of 2027 and 2028 has a number that is one too high in Danish and Swedish, where the language has no country.
#
# Seen with: babel==2.19.0, PyICU-binary==2.7.4 (ICU) for comparison, Python 3.11.
#
# In Denmark and Sweden the first week of a year is the one with four days or more in it. Babel takes that rule from the
# country: da_DK and sv_SE count so. da and sv name no country, and Babel counts by the rule of the world: one day is enough.
# ICU, which has the same data and takes Denmark for the country of Danish, counts in da as in da_DK. All else is alike in
# da and da_DK: names, dates, numbers, and Monday as the first day.
#
# Why it matters: the two rules agree when 1 January is a Monday to Thursday, as in 2024, 2025 and 2026, so that a test with
# dates of those years shows nothing before 28 December 2026; then "uge 11" of a plan is called 12, for two years. Give the
# country, or take the week from date.isocalendar().
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-compile \
    "babel==2.19.0" \
    "PyICU-binary==2.7.4"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime as dt
import sys

import icu
from babel.dates import format_date

PATTERN = "w/YYYY"


def by_icu(day: dt.date, locale: str) -> str:
    writer = icu.SimpleDateFormat(PATTERN, icu.Locale(locale))
    writer.setTimeZone(icu.TimeZone.getGMT())
    return writer.format(dt.datetime.combine(day, dt.time(12), dt.timezone.utc).timestamp())


def by_babel(day: dt.date, locale: str) -> str:
    return format_date(day, PATTERN, locale)


def wrong(year: int, locale: str, written) -> int:
    """How many days of a year get another week than ISO 8601 says, which is what Danes and Swedes go by."""
    days = (dt.date(year, 1, 1) + dt.timedelta(number) for number in range(365))
    return sum(written(day, locale) != "{1}/{0}".format(*day.isocalendar()) for day in days)


day = dt.date(2027, 3, 17)
years = range(2024, 2030)
seen = {}
for locale in ("da", "sv", "da_DK", "sv_SE"):
    found = by_babel(day, locale), by_icu(day, locale), [wrong(year, locale, by_babel) for year in years]
    seen[locale] = found
    print(f"{locale}: {day} is in week {found[0]} for babel and {found[1]} for ICU;", end=" ")
    print("wrong days with babel:", ", ".join(f"{year} {days}" for year, days in zip(years, found[2], strict=True)))
world, own = ("12/2027", "11/2027", [0, 0, 4, 365, 365, 0]), ("11/2027", "11/2027", [0] * 6)
sys.exit(0 if seen == {"da": world, "sv": world, "da_DK": own, "sv_SE": own} else "this has changed")
PYTHON
