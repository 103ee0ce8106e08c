"""The days on which nobody at a client works: those that were said, and the public holidays that are kept there."""

import datetime as dt
from collections.abc import Iterator

from somedesk.base.public_holidays import Country, Holiday, holidays_of
from somedesk.domain.client import ClientProfile, Language, Period, PublicHolidays
from somedesk.domain.plan.work import WORKING_DAYS

_COUNTRIES: dict[Language, Country] = {"da": "dk", "sv": "se", "en": "none"}


def country_of(language: Language) -> Country:
    """The country to be proposed to a client who speaks ``language``."""
    return _COUNTRIES[language]


def kept_holidays(kept: PublicHolidays | None, first: dt.date, last: dt.date) -> Iterator[Holiday]:
    """The public holidays from ``first`` to ``last`` on which nobody works, weekends among them."""
    if kept is None:
        return
    by_custom = {"constitution_day": kept.constitution_day, "may_day": kept.may_day}
    for year in range(first.year, last.year + 1):
        for holiday in holidays_of(kept.country, year):
            is_off = holiday.is_public or by_custom.get(holiday.name, kept.eves)
            if is_off and first <= holiday.day <= last:
                yield holiday


def shared_days_off(profile: ClientProfile, first: dt.date, last: dt.date) -> tuple[Period, ...]:
    """All days on which nobody works from ``first`` to the end of the year after ``last``; not weekends."""
    end = dt.date(min(last.year + 1, dt.MAXYEAR), 12, 31)
    public = (holiday.day for holiday in kept_holidays(profile.public_holidays, first, end))
    return (*profile.holidays, *(Period(day, day) for day in public if day.weekday() < WORKING_DAYS))
