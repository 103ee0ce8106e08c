"""When each thing that a calendar shows was last changed, from the history of the client file.

A calendar that has an event already takes what is newer, so what was changed must be, and nothing else may.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from somedesk.domain.client import PROFILE_TABLE, TABLES, Client, Record
from somedesk.domain.history import Entry, Key, Trace
from somedesk.domain.records.table import all_links

if TYPE_CHECKING:
    from icalendar import Component

# Numbers of seconds since then fit into the 32 bits that some calendars have, until 2088.
_BEGINNING = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_ZONE = (PROFILE_TABLE, "time_zone")


class Revision(Struct, frozen=True, order=True):
    """``number`` grows with every change, two within one second as well."""

    number: int
    when: dt.datetime

    def mark(self, component: "Component") -> None:
        """Say so in an event or a to-do."""
        component.add("dtstamp", self.when)
        component.add("last-modified", self.when)
        component.add("sequence", self.number)


class Revisions:
    """The revisions of a client's records. Without a ``history`` nobody knows, and all are of ``now``."""

    def __init__(self, client: Client, history: Sequence[Entry] | None, now: dt.datetime) -> None:
        moment = dt.datetime.combine(client.profile.created, dt.time(), dt.UTC) if history is not None else now
        self._client, self._found = client, dict[Key, Revision]()
        self._first = revision = _revision(moment, 0)
        for entry in history or ():
            # A second has room for several changes, and a clock may be set back.
            revision = _revision(entry.when, revision.number + entry.changes)
            for trace in entry.traces:
                self._found |= dict.fromkeys(_told_by(trace), revision)

    def of(self, table: str, record: Record) -> Revision:
        """Of a record and all that is told with it: what it links to, and what takes the place of a series' times."""
        return max((self._found.get(key, self._first) for key in self._keys(table, record)), default=self._first)

    def _keys(self, table: str, record: Record) -> Iterator[Key]:
        yield table, record.id
        for field, target in all_links(TABLES[table]):
            yield from ((target, key) for key in TABLES[table].linked(record, field))
        if table == "entries":
            yield _ZONE
            yield from ((table, key) for key, each in self._client.entries.items() if each.series == record.id)


def _revision(when: dt.datetime, least: int) -> Revision:
    moment = when.astimezone(dt.UTC).replace(microsecond=0)
    return Revision(max(int((moment - _BEGINNING).total_seconds()), least), moment)


def _told_by(trace: Trace) -> Iterator[Key]:
    """What a trace is a change of."""
    yield trace.table, trace.id
    if trace.table == PROFILE_TABLE and "time_zone" in trace.values:
        yield _ZONE
    # Of a time that is in its series again nothing else is left.
    if trace.table == "entries" and (series := (trace.removed or {}).get("series")):
        yield trace.table, series
