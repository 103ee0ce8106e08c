"""What comes back in a calendar that SomeDesk wrote: which entry, time of a series or action an event stands for."""

import datetime as dt
from collections.abc import Collection

from somedesk.domain.calendar.rhythm import days_of
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.exchange.ics_uid import ACTION_DOMAIN, EVENT


class Own:
    """Knows the events of ``client`` by their UIDs, and what they were when they went out; of no client none."""

    def __init__(self, client: Client | None) -> None:
        self._entries = client.entries if client else {}
        self._mark = f"{client.profile.uid}." if client else ""
        self._times = {(each.series, each.original): each for each in self._entries.values() if each.series}

    def action(self, uid: str) -> str | None:
        """The id of the action of the plan that an event or a to-do stands for; None for anything else."""
        if not self._mark or not uid.startswith(self._mark) or not uid.endswith(ACTION_DOMAIN):
            return None
        return uid.removeprefix(self._mark).removesuffix(ACTION_DOMAIN).removesuffix(EVENT)

    def is_dropped(self, entry: str) -> bool:
        """Whether an entry went out as cancelled, since it is dropped: then it is there, and no event is called off."""
        known = self._entries.get(entry)
        return known is not None and known.status == "dropped"

    def time(self, series: str, original: dt.date) -> str | None:
        """The id of the record of a time of a series that was changed by itself; None if none was."""
        known = self._times.get((series, original))
        return known.id if known else None

    def series(self, found: Entry, days: Collection[dt.date], last: dt.date) -> Entry | None:
        """The series that ``found`` was, if up to ``last`` it takes place on just these ``days``; else None.

        A rule says in other ways what a rhythm says: its end, or a time that waits among the ideas, would else come
        back as a change that nobody made.
        """
        known = self._entries.get(found.id)
        if (
            known is None
            or known.rhythm is None
            or known.day is None
            or (known.day, known.time) != (found.day, found.time)
        ):
            return None
        ideas = {each.original for (series, _), each in self._times.items() if series == known.id and each.day is None}
        given = set(days_of(known.day, known.rhythm, known.day, last)) - ideas.union(known.skipped)
        return known if given == set(days) else None
