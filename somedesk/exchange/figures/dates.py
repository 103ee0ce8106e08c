"""Dates as platforms write them: a reading for each way, and nothing that tries them in turn.

A reading raises ValueError for what is not written its way.
"""

import datetime as dt
import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import NoReturn
from zoneinfo import ZoneInfo

from somedesk.exchange.figures import at_once
from somedesk.exchange.figures.words import MONTHS, bare

FIRST_YEAR, LAST_YEAR = 1990, 2100
PACIFIC = "America/Los_Angeles"

Moment = dt.datetime | dt.date
Reading = Callable[[str], dt.date]

# A year of two digits is of this century; not between hyphens, where it may be the first as well: 26-02-01.
_NUMERIC = re.compile(r"\s*(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|(?<=[./] )\d{2}|(?<=[./])\d{2})(?:[ ,T]+(.+))?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(.+))?")
_SLASHED = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[ T]+.+)?")
_MONTH = re.compile(r"([^\W\d_]+)\.?,? (?:de )?(\d{4})|(\d{4}),? ([^\W\d_]+)\.?|(\d{1,2})[/-](\d{4})")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([AaPp][Mm])?\s*(Z|UTC|[+-]\d{2}:?\d{2})?")
_WORDED = re.compile(r"(?:[^\W\d_]+\.?,?\s+)?([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})")  # (Tue,) Aug 26, 2025
_WORDED_DAY_FIRST = re.compile(r"(?:[^\W\d_]+\.?,?\s+)?(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})")
_YEARLESS = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})|(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]+)\.?")


def in_range(day: dt.date) -> dt.date:
    """Raises ValueError for a year that no platform has been in."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    return day


def iso(cell: str) -> dt.date:
    """2025-10-31, with or without a time."""
    return in_range(dt.date.fromisoformat(cell[:10] if len(cell) > 10 and cell[10] in "T " else cell.strip()))


def month(cell: str) -> dt.date:
    """2025-10, 10/2025, oktober 2025: its first day."""
    if len(cell := cell.strip()) == 7 and cell[4] == "-":
        return in_range(dt.date.fromisoformat(f"{cell}-01"))
    found = _MONTH.fullmatch(cell) or _refused()
    word, year = found[1] or found[4], found[2] or found[3] or found[6]
    return in_range(dt.date(int(year), _month(word) if word else int(found[5]), 1))


def slashed(cell: str) -> dt.date:
    """2025/10/31."""
    found = _SLASHED.fullmatch(cell.strip()) or _refused()
    return in_range(dt.date(int(found[1]), int(found[3]), int(found[4])))


def compact(cell: str) -> dt.date:
    """20251031."""
    if len(cell := cell.strip()) != 8 or not cell.isdecimal() or not cell.isascii():
        raise ValueError
    return in_range(dt.date(int(cell[:4]), int(cell[4:6]), int(cell[6:])))


def month_first(cell: str) -> dt.date:
    """10/31/2025, 10-31-2025. Where dates have points, nobody puts the month first."""
    if len(cell) == 10 and cell[2] == cell[5] == "/":
        return in_range(dt.date(int(cell[6:]), int(cell[:2]), int(cell[3:5])))
    found = _NUMERIC.fullmatch(cell.rstrip()) or _refused()
    if found[2] == ".":
        raise ValueError
    return in_range(dt.date(_year(found[4]), int(found[1]), int(found[3])))


def day_first(cell: str) -> dt.date:
    """31/10/2025, 31.10.2025, 31-10-2025."""
    found = _NUMERIC.fullmatch(cell.rstrip()) or _refused()
    return in_range(dt.date(_year(found[4]), int(found[3]), int(found[1])))


def is_written_as_one(cell: str) -> bool:
    """Whether a cell is a date in some way; 31 February is none in any."""
    if any(map(str.isalpha, cell)):
        return True
    for reading in READERS.values():
        try:
            reading(cell)
        except (ValueError, OverflowError):
            continue
        return True
    return False


def separator_of(cell: str) -> str:
    """What stands between the numbers of a date that begins with the day or the month, "" for another."""
    found = _NUMERIC.fullmatch(cell.strip())
    return found[2] if found else ""


def worded(cell: str) -> dt.date:
    """May 27, 2025; Tue, Aug 26, 2025; 27. maj 2025: in any of the languages, whatever the program's is."""
    if found := _WORDED.fullmatch(cell.strip()):
        return in_range(dt.date(int(found[3]), _month(found[1]), int(found[2])))
    found = _WORDED_DAY_FIRST.fullmatch(cell.strip()) or _refused()
    return in_range(dt.date(int(found[3]), _month(found[2]), int(found[1])))


def yearless(cell: str) -> tuple[int, int]:
    """Month and day of December 30, 30. december, 8 de marzo."""
    found = _YEARLESS.fullmatch(cell.strip()) or _refused()
    number, day = _month(found[1] or found[4]), int(found[2] or found[3])
    dt.date(2024, number, day)
    return number, day


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


@cache
def _month(word: str) -> int:
    if (number := MONTHS.get(bare(word))) is None:
        raise ValueError
    return number


def _refused() -> NoReturn:
    raise ValueError


READERS: Mapping[str, Reading] = MappingProxyType(
    {
        "date-iso": iso,
        "date-iso-slash": slashed,
        "date-compact": compact,
        "date-month": month,
        "date-month-first": month_first,
        "date-day-first": day_first,
        "date-month-name": worded,
        "date-weekday-name": worded,
    }
)
OTHER = MappingProxyType({"date-month-first": "date-day-first", "date-day-first": "date-month-first"})


MOST_KNOWN = 5_000
FIRST_DAY, LAST_DAY = dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)


class Known(dict[str, int]):
    """The ordinals of cells by a reading. A cell that is met brings all days of its year, written as it is.

    ``check`` may refuse a cell that is met for the first time. Asking for what cannot be read raises ValueError.
    """

    def __init__(self, name: str, check: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self._name, self._reading, self._write = name, READERS[name], _WRITERS.get(name)
        self._check = check
        self._years: set[int] = set()

    def all(self, cells: Sequence[str]) -> "array[int]":
        """The ordinals of cells that are all there. Raises ValueError."""
        if len(set(cells)) * 4 < len(cells):  # many rows of a day
            return at_once.packed("i", list(map(self.__getitem__, cells)))
        found = at_once.ordinals(self._name, cells, FIRST_DAY, LAST_DAY)
        if found is None:
            return at_once.packed("i", list(map(self.__getitem__, cells)))
        if self._check is not None:
            self._check(cells[0])  # all are written alike
        return found

    def __missing__(self, cell: str) -> int:
        day = self._reading(cell)
        if self._check is not None:
            self._check(cell)
        if len(self) > MOST_KNOWN:
            self.clear()
            self._years.clear()
        if self._write is not None and day.year not in self._years and self._write(day) == cell:
            self._years.add(day.year)
            write, first = self._write, dt.date(day.year, 1, 1).toordinal()
            last = dt.date(day.year, 12, 31).toordinal()
            self.update((write(dt.date.fromordinal(each)), each) for each in range(first, last + 1))
        else:
            self[cell] = day.toordinal()
        return day.toordinal()


_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WRITERS: Mapping[str, Callable[[dt.date], str]] = MappingProxyType(
    {
        "date-iso": dt.date.isoformat,
        "date-iso-slash": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
        "date-compact": lambda day: f"{day.year}{day.month:02}{day.day:02}",
        "date-month-first": lambda day: f"{day.month:02}/{day.day:02}/{day.year}",
        "date-month-name": lambda day: f"{_NAMES[day.month]} {day.day}, {day.year}",
        "date-weekday-name": lambda day: f"{_WEEKDAYS[day.weekday()]}, {_NAMES[day.month]} {day.day}, {day.year}",
    }
)


class Clocks(dict[str, int]):
    """Minutes of 03:17 and the like. Asking for another way of writing raises ValueError."""

    def __missing__(self, cell: str) -> int:
        if len(cell) != 5 or cell[2] != ":" or not (cell[:2] + cell[3:]).isdecimal() or not cell.isascii():
            raise ValueError
        clock = dt.time(int(cell[:2]), int(cell[3:]))
        self[cell] = minutes = clock.hour * 60 + clock.minute
        return minutes


def with_years(days: Iterable[tuple[int, int]], last: dt.date) -> list[dt.date]:
    """Dates without a year, each with the latest that leaves them in their order and none after ``last``."""
    given = list(days)
    backwards = _is_newest_first(given)
    ordered = given if backwards else given[::-1]
    found: list[dt.date] = []
    limit = last
    for number, day in ordered:
        limit = _latest(number, day, limit)
        found.append(limit)
    return found if backwards else found[::-1]


def _is_newest_first(days: list[tuple[int, int]]) -> bool:
    falls = sum(after < before for before, after in pairwise(days))
    return falls * 2 > max(len(days) - 1, 1)


def _latest(number: int, day: int, limit: dt.date) -> dt.date:
    for year in range(limit.year, limit.year - 9, -1):
        try:
            found = dt.date(year, number, day)
        except ValueError:  # 29 February
            continue
        if found <= limit:
            return found
    raise ValueError


class Yearless(dict[str, int]):
    """The ordinals of dates without a year, each the latest that is not after ``last``. Raises ValueError.

    The year of an ISO date is one that a spreadsheet has put to it, its own of that day: it does not count.
    """

    def __init__(self, last: dt.date) -> None:
        super().__init__()
        self._last = last

    def __missing__(self, cell: str) -> int:
        if len(self) > MOST_KNOWN:
            self.clear()
        if cell[:4].isdecimal():
            day = iso(cell)
            ordinal = _latest(day.month, day.day, self._last).toordinal()
        else:
            ordinal = _latest(*yearless(cell), self._last).toordinal()
        self[cell] = ordinal
        return ordinal


class Moments:
    """Reads moments: a date read one way, a time of the day after it, in a zone, told in another."""

    def __init__(self, reading: Reading, zone: str, told_in: str) -> None:
        self._reading = reading
        self._zone = ZoneInfo(zone) if zone else None
        self._told_in = ZoneInfo(told_in)

    def __call__(self, cell: str) -> Moment:
        """A date where there is no time of the day, or no zone. Raises ValueError."""
        text = cell.strip()
        if self._reading is month_first and len(text) == 16 and text[13] == ":":  # as almost all of them
            day, clock = month_first(text[:10]), dt.time(int(text[11:13]), int(text[14:]))
            return self._told(day, clock, self._zone)
        day = self._reading(text)
        found = _NUMERIC.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
        if found is None or not (rest := found[found.lastindex or 0]) or ":" not in rest:
            return day
        part = _CLOCK.fullmatch(rest.strip()) or _refused()
        hour = int(part[1])
        if part[4]:
            hour = hour % 12 + (12 if part[4].lower() == "pm" else 0)
        clock = dt.time(hour, int(part[2]), int(part[3] or 0))
        return self._told(day, clock, _offset(part[5]) if part[5] else self._zone)

    def of_minutes(self, minutes: int) -> Moment:
        """The moment so many minutes after the first day of the calendar, by the clocks of the zone."""
        day, minute = divmod(minutes, 1440)
        return self._told(dt.date.fromordinal(day), dt.time(minute // 60, minute % 60), self._zone)

    def local(self, moment: dt.datetime) -> dt.datetime:
        """A moment by the clocks of the zone that it was written in."""
        return moment.astimezone(self._zone)

    def _told(self, day: dt.date, clock: dt.time, zone: dt.tzinfo | None) -> Moment:
        if zone is None:
            return day
        return dt.datetime.combine(day, clock, zone).astimezone(self._told_in)


def _offset(text: str) -> dt.tzinfo:
    if text in ("Z", "UTC"):
        return dt.UTC
    size = dt.timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return dt.timezone(-size if text[0] == "-" else size)
