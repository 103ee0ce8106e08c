"""What takes place on which day: the one answer that every view, report and export is made of."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.locale import sort_key
from somedesk.domain.calendar.rhythm import days_of
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.domain.recurrence import days_later


class Key(NamedTuple):
    """One time of an entry: the record, and of a series the day on which that time is by its rhythm."""

    id: str
    original: dt.date | None = None


class Occurrence(Struct, frozen=True):
    """One time of an entry. ``entry`` says what is true of that time: the days are those of this time."""

    entry: Entry
    original: dt.date | None = None

    @property
    def key(self) -> Key:
        """What it is found by."""
        return Key(self.entry.id, self.original)

    @property
    def day(self) -> dt.date:
        """The day; what has none is no occurrence, but among the ideas."""
        assert self.entry.day is not None
        return self.entry.day

    @property
    def recurs(self) -> bool:
        """Whether it is one of several."""
        return self.original is not None


class Agenda:
    """The entries of a client by day. Made once for each change; asking for a month of thousands costs a month.

    ``title`` gives what those of one day and time are sorted by.
    """

    def __init__(self, entries: Iterable[Entry], title: Callable[[str], Any] = str.casefold) -> None:

        @cache  # a series has one title for all its times
        def sorted_by(text: str) -> Any:
            return title(text)

        # No ``cache(title)``: that asks for the documentation of ``str.casefold``, and Qt's bindings take 40 ms for it.
        self._title = sorted_by
        singles: list[tuple[dt.date, Entry]] = []
        self._series: list[Entry] = []
        self._moved: dict[str, set[dt.date]] = defaultdict(set)
        ideas: list[Entry] = []
        for entry in entries:
            if entry.series is not None and entry.original is not None:
                self._moved[entry.series].add(entry.original)
            if entry.day is None:
                ideas.append(entry)
            elif entry.rhythm is None:
                singles.append((entry.day, entry))
            else:
                self._series.append(entry)
        singles.sort(key=lambda pair: pair[0])
        self._days = [day for day, _ in singles]
        self._singles = [Occurrence(entry) for _, entry in singles]
        self.ideas = tuple(sorted(ideas, key=lambda entry: (title(entry.title), entry.id)))

    def between(self, first: dt.date, last: dt.date) -> tuple[Occurrence, ...]:
        """All that takes place from ``first`` to ``last``, both included, in order of day and time."""
        return tuple(sorted(self.among(first, last), key=self._order))

    def among(self, first: dt.date, last: dt.date) -> list[Occurrence]:
        """The same in any order, for what is only counted."""
        found = self._singles[bisect_left(self._days, first) : bisect_right(self._days, last)]
        for series in self._series:
            found += self._times(series, first, last)
        return found

    def _order(self, occurrence: Occurrence) -> tuple[dt.date, bool, dt.time, Any, str]:
        entry = occurrence.entry
        return (occurrence.day, entry.time is not None, entry.time or dt.time(), self._title(entry.title), entry.id)

    def _times(self, series: Entry, first: dt.date, last: dt.date) -> Iterable[Occurrence]:
        assert series.day is not None
        assert series.rhythm is not None
        gone = self._moved.get(series.id, set()).union(series.skipped)
        for day in days_of(series.day, series.rhythm, first, last):
            if day not in gone:
                yield occurrence_on(series, day)

    def bounds(self) -> tuple[dt.date, dt.date] | None:
        """The first day of all, and the last of what does not recur for good; None if no entry has a day."""
        starts = [series.day for series in self._series if series.day is not None]
        ends = [series.rhythm.until for series in self._series if series.rhythm is not None and series.rhythm.until]
        days = [*self._days[:1], *self._days[-1:], *starts, *ends]
        return (min(days), max(days)) if days else None


def agenda_of(client: Client) -> Agenda:
    """The agenda of a client, made once for each: a client is never changed in place."""
    kept: dict[str, Agenda] = vars(client)
    if "_agenda" not in kept:
        kept["_agenda"] = Agenda(client.entries.values(), sort_key(client.profile.language))
    return kept["_agenda"]


def occurrence_on(series: Entry, original: dt.date) -> Occurrence:
    """The time of a series that its rhythm puts on ``original``."""
    assert series.day is not None
    ahead = (original - series.day).days
    deadline = None if series.deadline is None else days_later(series.deadline, ahead)
    return Occurrence(replace(series, day=original, deadline=deadline), original)
