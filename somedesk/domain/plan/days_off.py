"""The days on which nobody at a client works: those that were said, and the public holidays that are kept there."""

import datetime as dt
from collections.abc import Iterator

from somedesk.base.public_holidays import Country, Holiday, holidays_of
from somedesk.domain.client import ClientProfile, Language, Period, PublicHolidays
from somedesk.domain.plan.work import WORKING_DAYS

_HALVES = frozenset({"constitution_day", "may_day"})
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


def is_half(kept: PublicHolidays | None, holiday: Holiday) -> bool:
    """Whether half of the day is worked."""
    return kept is not None and kept.half_days and holiday.name in _HALVES


def half_days(profile: ClientProfile, first: dt.date, last: dt.date) -> frozenset[dt.date]:
    """The days from ``first`` to the end of the year after ``last`` on which everybody works until noon."""
    kept = profile.public_holidays
    if kept is None or not kept.half_days:
        return frozenset()
    found = list(kept_holidays(kept, first, _end(last)))
    # One that falls on another holiday is whole.
    whole = {holiday.day for holiday in found if not is_half(kept, holiday)}
    return frozenset(holiday.day for holiday in found) - whole


def _end(last: dt.date) -> dt.date:
    return dt.date(min(last.year + 1, dt.MAXYEAR), 12, 31)


def shared_days_off(profile: ClientProfile, first: dt.date, last: dt.date) -> tuple[Period, ...]:
    """All whole days on which nobody works from ``first`` to the end of the year after ``last``; not weekends."""
    halves = half_days(profile, first, last)
    kept = kept_holidays(profile.public_holidays, first, _end(last))
    public = (holiday.day for holiday in kept if holiday.day not in halves)
    return (*profile.holidays, *(Period(day, day) for day in public if day.weekday() < WORKING_DAYS))
