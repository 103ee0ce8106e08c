"""Public holidays of Denmark and Sweden, against days looked up in their calendars; whatever the machine speaks."""

import datetime as dt
import os
import subprocess
import sys

import pytest

from somedesk.base.public_holidays import Country, holidays_of
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, PublicHolidays
from somedesk.domain.plan.days_off import country_of, kept_holidays

FIRST, LAST = 1990, 2100


def days(kept: PublicHolidays, year: int) -> dict[str, str]:
    """What is off in a year: "06-19" → its name."""
    found = kept_holidays(kept, dt.date(year, 1, 1), dt.date(year, 12, 31))
    return {f"{holiday.day:%m-%d}": holiday.name for holiday in found}


@pytest.mark.parametrize(
    ("year", "moved"),
    [
        (2026, ("04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25")),
        (2027, ("03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17")),
        (2028, ("04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05")),
    ],
)
def test_danish_holidays_are_those_of_the_calendar(year: int, moved: tuple[str, ...]) -> None:
    public = {"01-01", *moved, "12-25", "12-26"}
    assert set(days(PublicHolidays("dk", eves=False, constitution_day=False), year)) == public
    assert set(days(PublicHolidays("dk"), year)) == public | {"06-05", "12-24", "12-31"}
    assert set(days(PublicHolidays("dk", may_day=True), year)) == public | {"05-01", "06-05", "12-24", "12-31"}


@pytest.mark.parametrize(
    ("year", "moved", "midsummer"),
    [
        (2026, ("04-03", "04-05", "04-06", "05-14", "05-24", "06-20", "10-31"), "06-19"),
        (2027, ("03-26", "03-28", "03-29", "05-06", "05-16", "06-26", "11-06"), "06-25"),
        (2028, ("04-14", "04-16", "04-17", "05-25", "06-04", "06-24", "11-04"), "06-23"),
    ],
)
def test_swedish_holidays_are_those_of_the_calendar(year: int, moved: tuple[str, ...], midsummer: str) -> None:
    public = {"01-01", "01-06", "05-01", "06-06", *moved, "12-25", "12-26"}
    assert set(days(PublicHolidays("se", eves=False), year)) == public
    assert set(days(PublicHolidays("se"), year)) == public | {midsummer, "12-24", "12-31"}


def test_the_great_prayer_day_ended_with_2023() -> None:
    assert days(PublicHolidays("dk"), 2023)["05-05"] == "great_prayer_day"
    assert "04-26" not in days(PublicHolidays("dk"), 2024)
    assert "great_prayer_day" not in days(PublicHolidays("dk"), 2024).values()


@pytest.mark.parametrize("country", ["dk", "se"])
def test_each_day_of_each_year_has_a_name_in_three_languages(country: Country) -> None:
    named = {holiday.name for year in range(FIRST, LAST + 1) for holiday in holidays_of(country, year)}
    assert len(named) > 12
    for language in LANGUAGES:
        assert {name for name in named if f"holiday.{name}" not in words(language)} == set()


def test_two_holidays_on_one_day_are_both_named() -> None:
    """Whit Monday of 2028 is Constitution Day as well; that day is off even if the latter is not."""
    both = [holiday.name for holiday in holidays_of("dk", 2028) if holiday.day == dt.date(2028, 6, 5)]
    assert both == ["constitution_day", "pentecost_monday"]


def test_nobody_has_holidays_unless_a_country_is_chosen() -> None:
    assert days(PublicHolidays("none"), 2026) == {}
    assert list(kept_holidays(None, dt.date(2026, 1, 1), dt.date(2026, 12, 31))) == []
    assert days(PublicHolidays("dk"), LAST + 1) == {}, "nobody has reckoned them"
    assert [country_of(language) for language in LANGUAGES] == ["dk", "se", "none"]


@pytest.mark.parametrize("language", ["C", "da_DK.UTF-8", "sv_SE.UTF-8", "de_DE.UTF-8"])
def test_holidays_are_the_same_whatever_the_machine_speaks(language: str) -> None:
    asks = "from somedesk.base.public_holidays import holidays_of as h; print(h('dk', 2026), h('se', 2026))"
    spoken = dict.fromkeys(("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"), language)
    told = subprocess.run(
        [sys.executable, "-c", asks], env=os.environ | spoken, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == f"{holidays_of('dk', 2026)} {holidays_of('se', 2026)}"
    assert told.stderr == ""
