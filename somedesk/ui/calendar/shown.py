"""What every view of the calendar shows: one answer, asked once for each change and each page that is turned."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from somedesk.content.entry_words import EntryWords
from somedesk.domain.calendar.agenda import Key, Occurrence, agenda_of
from somedesk.domain.calendar.balance import Balance, balance
from somedesk.domain.client import Client, Period
from somedesk.domain.plan.days_off import kept_holidays
from somedesk.domain.recurrence import days_later
from somedesk.ui.calendar.load import Week, weeks
from somedesk.ui.kit.i18n import Localisation, word

DAYS = 7


class Day(Struct, frozen=True):
    """A day: what takes place, whether it is of the month shown, why nobody works, and the gap it is in."""

    date: dt.date
    entries: tuple[Occurrence, ...] = ()
    inside: bool = True
    off: str | None = None
    gap: Period | None = None
    is_today: bool = False


class Shown(Struct, frozen=True):
    """A stretch of whole weeks from ``first`` on."""

    first: dt.date
    days: tuple[Day, ...]
    weeks: Mapping[dt.date, Week]
    balance: Balance
    words: EntryWords

    def day(self, date: dt.date) -> Day | None:
        """One of its days; None for another."""
        number = (date - self.first).days
        return self.days[number] if 0 <= number < len(self.days) else None

    def occurrence(self, key: Key | None) -> Occurrence | None:
        """What takes place within it under ``key``."""
        return next((each for day in self.days for each in day.entries if each.key == key), None)


class Content:
    """The calendar of a client. ``weeks`` tells of a stretch of it."""

    def __init__(self, client: Client, today: dt.date, say: Localisation) -> None:
        self.client, self.today, self.say = client, today, say
        self.agenda = agenda_of(client)
        self.words = EntryWords(client, say.language, say.short_day)

    def weeks(self, first: dt.date, count: int, inside: Period) -> Shown:
        """So many weeks from the Monday ``first`` on; the balance is that of the days ``inside``."""
        last = days_later(first, DAYS * count - 1)
        balanced = balance(self.client, self.agenda, inside.first, inside.last)
        by_day: dict[dt.date, list[Occurrence]] = {}
        for each in self.agenda.between(first, last):
            by_day.setdefault(each.day, []).append(each)
        off = self.days_off(first, last)
        days = []
        for number in range(DAYS * count):
            date = days_later(first, number)
            gap = next((period for period in balanced.gaps if date in period), None)
            entries = tuple(by_day.get(date, ()))
            days.append(Day(date, entries, date in inside, off.get(date), gap, date == self.today))
        return Shown(first, tuple(days), weeks(self.client, first, count, self.today), balanced, self.words)

    def days_off(self, first: dt.date, last: dt.date) -> Mapping[dt.date, str]:
        """Public holidays by their name, and the days on which nobody works."""
        found: dict[dt.date, str] = {}
        for period in self.client.profile.holidays:
            date = max(period.first, first)
            while date <= min(period.last, last):
                found[date] = word("calendar_day_off")
                date = days_later(date, 1)
        for holiday in kept_holidays(self.client.profile.public_holidays, first, last):
            found[holiday.day] = word(f"holiday.{holiday.name}")
        return found


def month_of(day: dt.date) -> Period:
    """The days of the month that ``day`` is in."""
    first = day.replace(day=1)
    after = (first + dt.timedelta(days=31)).replace(day=1) if first < dt.date(dt.MAXYEAR, 12, 1) else dt.date.max
    return Period(first, days_later(after, -1) if after.day == 1 else after)


def weeks_of(period: Period) -> tuple[dt.date, int]:
    """The Monday of the first week that touches ``period``, and how many weeks do."""
    monday = days_later(period.first, -period.first.weekday())
    return monday, (period.last - monday).days // DAYS + 1


def told_day(day: Day, content: Content) -> str:
    """A day in words, for those who listen: date, holiday, entries, gap."""
    say = content.say
    parts = [f"{content.words.words(f'weekday_{day.date.weekday()}')} {say.day(day.date)}"]
    if day.off:
        parts.append(day.off)
    parts += [told(each, content.words) for each in day.entries]
    if not day.entries:
        parts.append(word("calendar_no_entries"))
    if day.gap is not None:
        first, last = say.day_and_month(day.gap.first), say.day_and_month(day.gap.last)
        parts.append(word("calendar_in_gap", first=first, last=last))
    return "; ".join(parts)


def told(occurrence: Occurrence, w: EntryWords) -> str:
    """An entry in one line: time, platforms, topic, status, what is missing."""
    entry = occurrence.entry
    parts = [w.clock(entry.time), ", ".join(w.platforms(entry)), entry.title, w.purpose(entry.purpose), w.status(entry)]
    if occurrence.recurs or entry.series:
        parts.append(word("calendar_recurs"))
    parts += missing(occurrence)
    return ", ".join(part for part in parts if part)


def missing(occurrence: Occurrence) -> list[str]:
    """What is missing of an entry that is still to be published."""
    entry = occurrence.entry
    if entry.status in ("published", "dropped"):
        return []
    lacks = ((entry.maker, "calendar_no_maker"), (entry.poster, "calendar_no_poster"))
    return [word(key) for value, key in lacks if not value.strip()]
