"""The public holidays of a country, by year, with names of our own that no language of the machine can change."""

import datetime as dt
from functools import cache
from typing import Literal

from msgspec import Struct

Country = Literal["none", "dk", "se"]

# By the library's English names, which are the same on every machine.
_NAMES = {
    "New Year's Day": "new_years_day",
    "Epiphany": "epiphany",
    "Maundy Thursday": "maundy_thursday",
    "Good Friday": "good_friday",
    "Easter Sunday": "easter_sunday",
    "Easter Monday": "easter_monday",
    "Great Prayer Day": "great_prayer_day",
    "Workers' Day": "may_day",
    "May Day": "may_day",
    "Ascension Day": "ascension_day",
    "Pentecost": "pentecost",
    "Pentecost Monday": "pentecost_monday",
    "Constitution Day": "constitution_day",
    "National Day": "national_day",
    "Midsummer Eve": "midsummer_eve",
    "Midsummer Day": "midsummer_day",
    "All Saints' Day": "all_saints_day",
    "Christmas Eve": "christmas_eve",
    "Christmas Day": "christmas_day",
    "Second Day of Christmas": "boxing_day",
    "New Year's Eve": "new_years_eve",
}


class Holiday(Struct, frozen=True):
    """``is_public`` by law; the others are off by custom, or for half a day."""

    day: dt.date
    name: str
    is_public: bool


@cache
def holidays_of(country: Country, year: int) -> tuple[Holiday, ...]:
    """The holidays of one year in order of their days; none after 2100, which nobody has reckoned."""
    if country == "none":
        return ()
    # Importing it takes 0.2 s, for it brings every country.
    from holidays.countries.denmark import Denmark
    from holidays.countries.sweden import Sweden

    kind, customary = (Denmark, "optional") if country == "dk" else (Sweden, "de_facto")
    found = {category: kind(years=year, categories=(category,), language="en_US") for category in ("public", customary)}
    all_ = [
        Holiday(day, _NAMES[name], category == "public")
        for category, days in found.items()
        for day in days
        for name in days.get_list(day)
    ]
    return tuple(sorted(all_, key=lambda holiday: (holiday.day, holiday.name)))
