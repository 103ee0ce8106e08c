"""The history in a client file: a table of its own, in which every change leaves an entry within the same write."""

import datetime as dt
from collections.abc import Mapping
from typing import cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange, FileProblem, InvalidInput
from somedesk.base.logger import logger
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.history import BeforeAndAfter, Entry, Key, touched, traces
from somedesk.domain.thinning import LIMITS, Limits, thinned
from somedesk.store.durable import DurableDatabase, DurableStorage, DurableTable
from somedesk.store.file_format import FORMAT, NO_DOCUMENTS, EncodedTable, Tables
from somedesk.store.records import HISTORY_TABLE

LONGEST_WHO = 300
LONGEST_WHY = 100_000

_decoder = msgspec.json.Decoder(dict[str, Entry])


class Circumstances(Struct, frozen=True):
    """When, by whom and why a change is made; ``undone`` if it takes one back.

    ``joined``: it goes on with the change before it, as typing does, and shares its entry.
    """

    when: dt.datetime
    who: str = ""
    why: str = ""
    undone: bool = False
    joined: bool = False


class History:
    """Belongs to an open client file. Raises FileProblem "file_damaged" for a table that is not one of ours."""

    def __init__(self, database: DurableDatabase, file: str) -> None:
        self._documents = cast("DurableTable", database.table(HISTORY_TABLE))
        self._storage = cast("DurableStorage", database.storage)
        self._latest: tuple[str, Mapping[Key, BeforeAndAfter]] | None = None
        self._limits = LIMITS
        self._next = 1
        try:
            self.entries()
            numbers = [int(number) for number in self._table.entries]
            if numbers != sorted(set(numbers)):
                raise ValueError("entries out of order")
        except ValueError as error:
            raise FileProblem("file_damaged", file=file) from error
        self._next = max(numbers, default=0) + 1

    def entries(self) -> tuple[Entry, ...]:
        """All entries, oldest first; none of those in a newer format that this program cannot read."""
        try:
            return entries_in(self._storage.tables)
        except ValueError:
            if self._storage.format > FORMAT:
                return ()
            raise

    def record(self, change: Change, given: Circumstances, after: Client) -> None:
        """Enter a change that led to ``after``. To be called within the transaction that makes it."""
        number, records = str(self._next), touched(change)
        if given.joined and self._latest is not None:
            number, records = self._latest[0], touched(change, self._latest[1])
        entry = Entry(
            when=given.when.replace(microsecond=0),
            label=change.label,
            traces=traces(records),
            who=given.who[:LONGEST_WHO],
            why=given.why,
            undone=given.undone,
        )
        self._documents.put({number: _encoded(entry)})
        self._latest = number, records
        self._next = max(self._next, int(number) + 1)
        if len(self._table.entries) > self._limits.entries or self._table.size > self._limits.content:
            self._thin(after)

    def explain(self, position: int, why: str) -> None:
        """Say why the change in the entry at ``position`` was made."""
        number = list(self._table.entries)[position]
        self._documents.put({number: _encoded(replace(self.entries()[position], why=why))})
        self._latest = None

    @property
    def _table(self) -> EncodedTable:
        return self._storage.tables.get(HISTORY_TABLE, NO_DOCUMENTS)

    def _thin(self, client: Client) -> None:
        try:
            entries = thinned(client, self.entries())
        except ConflictingChange:  # it never led to this client: then it is kept as it is
            logger(__name__).warning("the history does not lead to the client")
            self._limits = Limits(2 * len(self._table.entries), 2 * self._table.size)
            return
        numbered = enumerate(entries, start=self._next)
        new = {str(number): _encoded(entry) for number, entry in numbered}
        self._documents.put(dict.fromkeys(self._table.entries) | new)
        self._next += len(entries)
        self._latest = None
        # What is kept whatever the limits must not be gone through again at every change.
        size = max(LIMITS.content, self._table.size * 5 // 4)
        self._limits = Limits(max(LIMITS.entries, len(entries) * 5 // 4), size)


def entries_in(tables: Tables) -> tuple[Entry, ...]:
    """The entries in a file's tables, oldest first. Raises ValueError for a table that is not one of ours."""
    return tuple(_decoder.decode(tables.get(HISTORY_TABLE, NO_DOCUMENTS).content).values())


def _encoded(entry: Entry) -> bytes:
    if len(entry.why) > LONGEST_WHY:
        raise InvalidInput("value_refused", field="why")
    try:
        return msgspec.json.encode(entry)
    except ValueError as error:  # text that is half a character
        raise InvalidInput("value_refused", field="why") from error
